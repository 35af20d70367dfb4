//! Validates the parsed file of a provider.

use super::checks::{Checks, Unit};
use super::quotes::check_quotes;
use super::{File, Mistake, Model, moves, route_id};
use crate::catalog::BatchTerms;
use crate::catalog::sizes::SizeRule;
use crate::units::date::Date;

pub(super) fn check_file(name: &str, file: &File, mistakes: &mut Vec<Mistake>) {
    let mut checks = Checks { file: name, mistakes };
    let provider = &file.provider.id;
    let subject = format!("provider {provider}");
    checks.id(&subject, "provider.id", provider);
    let stem = name.rsplit('/').next().and_then(|last| last.strip_suffix(".json")).unwrap_or(name);
    checks.require(stem == *provider, &subject, "provider.id", || {
        format!("the file is named \"{stem}.json\"; make the id match the file name")
    });
    checks.sorted(&subject, "models", &file.models.iter().map(|model| &model.id).collect::<Vec<_>>());
    for model in &file.models {
        check_model(&mut checks, provider, model);
    }
}

fn check_model(checks: &mut Checks, provider: &str, model: &Model) {
    let id = format!("{provider}/{}", model.id);
    let subject = format!("model {id}");
    checks.id(&subject, "id", model.id);
    checks.require(!model.routes.is_empty(), &subject, "routes", || {
        "the list is empty; add a route, with \"quotes\": [] if no price is known".to_owned()
    });
    let qualities: Vec<&str> = model.routes.iter().map(|route| route.quality.unwrap_or_default()).collect();
    checks.sorted(&subject, "routes", &qualities);
    if let Some(sizes) = &model.sizes {
        check_sizes(checks, &subject, &sizes.rule);
    }
    if let Some(reference) = &model.reference {
        let (low, high) = (reference.usd.low, reference.usd.high);
        if !reference.is_free() {
            checks.require(low.nano() > 0, &subject, "reference.usd.low", || {
                "the cost is 0; write a positive amount, or 0 for both ends if reference images cost nothing"
                    .to_owned()
            });
            if low.nano() > 0 {
                checks.price(&subject, "reference.usd.low", low, Unit::Image);
            }
            checks.price(&subject, "reference.usd.high", high, Unit::Image);
        }
        checks.require(reference.up_to != Some(0), &subject, "reference.up_to", || {
            "the number is 0; write how many reference images the source speaks of, or leave it out"
                .to_owned()
        });
        checks.require(
            reference.up_to.is_none_or(|most| most == 0 || most > reference.free),
            &subject,
            "reference.up_to",
            || {
                "no reference image is billed up to this number; raise it, or write 0 for both ends"
                    .to_owned()
            },
        );
        checks.require(!reference.is_free() || reference.free == 0, &subject, "reference.free", || {
            "all reference images cost nothing; delete \"free\"".to_owned()
        });
        checks.require(low <= high, &subject, "reference.usd", || {
            format!("low (${low}) is above high (${high}); swap them")
        });
    }
    checks.sorted(&subject, "batch", &model.batch.iter().map(|batch| batch.checked).collect::<Vec<_>>());
    for (i, batch) in model.batch.iter().enumerate() {
        if let BatchTerms::Discount { percent, .. } = batch.terms {
            checks.require(
                (1..=90).contains(&percent),
                &subject,
                &format!("batch[{i}].terms.discount.percent"),
                || format!("{percent} % is out of range (1 to 90); write \"none\" if there is no discount"),
            );
        }
    }
    if let Some(references) = &model.max_references {
        checks.require(references.count > 0, &subject, "max_references.count", || {
            "the number is 0; write \"editing\": {\"offered\": false, …} instead".to_owned()
        });
    }
    if let Some(shutdown) = &model.shutdown {
        if let Some(announced) = shutdown.announced {
            checks.require(announced <= shutdown.on, &subject, "shutdown.announced", || {
                format!("{announced} is later than the shutdown on {}; correct one of the dates", shutdown.on)
            });
        }
        let named: Vec<Date> = shutdown.successors.iter().map(|successor| successor.named).collect();
        checks.sorted(&subject, "shutdown.successors", &named);
    }
    for route in &model.routes {
        if let Some(quality) = &route.quality {
            checks.id(&subject, "routes", quality);
        }
        let subject = format!("route {}", route_id(&id, route.quality));
        if let Some(seconds) = route.seconds {
            let is_number =
                |part: &str| part.len() < 4 && part.parse::<u16>().is_ok_and(|seconds| seconds > 0);
            checks.require(seconds.splitn(2, '-').all(is_number), &subject, "seconds", || {
                format!("\"{seconds}\" is not a time; write whole seconds, such as \"1\" or \"3-5\"")
            });
        }
        let before = checks.mistakes.len();
        check_quotes(checks, &subject, &route.quotes);
        // Only valid quotes can be compared.
        if let Some((at, message)) =
            moves::unexplained(&route.quotes).filter(|_| checks.mistakes.len() == before)
        {
            checks.require(false, &subject, &format!("quotes[{at}].price"), || message);
        }
    }
}

fn check_sizes(checks: &mut Checks, subject: &str, rule: &SizeRule) {
    match rule {
        SizeRule::Only(sizes) => {
            checks.require(!sizes.is_empty(), subject, "sizes.rule.only", || {
                "the list is empty; list the sizes".to_owned()
            });
            checks.sorted(subject, "sizes.rule.only", sizes);
        }
        SizeRule::Within(limits) => {
            checks.require(
                limits.max_edge.is_some() || limits.max_pixels.is_some(),
                subject,
                "sizes.rule.within",
                || "the size has no upper limit; set max_edge or max_pixels, or leave sizes out".to_owned(),
            );
            let ordered = limits.min_edge.zip(limits.max_edge).is_none_or(|(min, max)| min <= max)
                && limits.min_pixels.zip(limits.max_pixels).is_none_or(|(min, max)| min <= max);
            checks.require(ordered, subject, "sizes.rule.within", || {
                "a minimum is above its maximum; swap them".to_owned()
            });
        }
    }
}
