//! Validates a parsed price file.

use core::fmt;

use super::{File, Mistake, Model, moves, route_id};
use crate::catalog::billing::{Bands, Count, GpuSeconds, MAX_STEPS, PriceRule, Request, UpTo};
use crate::catalog::sizes::SizeRule;
use crate::catalog::{BatchTerms, Quote};
use crate::units::date::Date;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// Collects the mistakes of one file.
pub(super) struct Checks<'a> {
    pub(super) file: &'a str,
    pub(super) mistakes: &'a mut Vec<Mistake>,
}

impl Checks<'_> {
    pub(super) fn require(
        &mut self,
        holds: bool,
        subject: &str,
        field: &str,
        message: impl FnOnce() -> String,
    ) {
        if !holds {
            let (file, subject, field) = (self.file.to_owned(), subject.to_owned(), field.to_owned());
            self.mistakes.push(Mistake { file, subject, field, message: message() });
        }
    }

    /// Requires strictly ascending keys.
    pub(super) fn sorted<T: Ord + fmt::Display>(&mut self, subject: &str, field: &str, keys: &[T]) {
        for pair in keys.windows(2) {
            if let [before, after] = pair {
                self.require(before != after, subject, field, || {
                    format!("\"{after}\" appears twice; delete or rename one of them")
                });
                self.require(before <= after, subject, field, || {
                    format!("\"{after}\" comes after \"{before}\"; sort them")
                });
            }
        }
    }

    pub(super) fn id(&mut self, subject: &str, field: &str, id: &str) {
        let starts = id.bytes().next().is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        let fits = id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.');
        self.require(starts && fits, subject, field, || {
            format!(
                "\"{id}\" is not an id; use lowercase letters, digits, hyphens and periods, and start with a letter or digit"
            )
        });
    }

    fn price(&mut self, subject: &str, field: &str, usd: Usd, unit: Unit) {
        let (min, max, unit) = unit.bounds();
        let nano = usd.nano();
        self.require(nano > 0, subject, field, || {
            "the price is 0; write a positive amount, or delete the quote if the price is unknown".to_owned()
        });
        self.require(nano == 0 || (min..=max).contains(&nano), subject, field, || {
            format!(
                "${usd} {unit} is out of range (${} to ${}); check the decimal point and the unit",
                Usd::from_nano(min),
                Usd::from_nano(max)
            )
        });
    }
}

/// The unit of a price.
#[derive(Clone, Copy)]
enum Unit {
    Image,
    Megapixel,
    MillionTokens,
    GpuSecond,
    Tile,
}

impl Unit {
    /// Returns the lowest and highest plausible price in nano-dollars, and the name of the unit.
    const fn bounds(self) -> (u64, u64, &'static str) {
        match self {
            Self::Image => (10_000, 5_000_000_000, "per image"),
            Self::Megapixel => (10_000, 5_000_000_000, "per megapixel"),
            Self::MillionTokens => (100_000_000, 1_000_000_000_000, "per million tokens"),
            Self::GpuSecond => (10_000, 100_000_000, "per GPU second"),
            Self::Tile => (1_000, 1_000_000_000, "per tile"),
        }
    }
}

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
        checks.price(&subject, "reference.usd.low", low, Unit::Image);
        checks.price(&subject, "reference.usd.high", high, Unit::Image);
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

fn check_quotes(checks: &mut Checks, subject: &str, quotes: &[Quote]) {
    for (i, pair) in quotes.windows(2).enumerate() {
        if let [before, after] = pair {
            let sorted = (before.checked, before.grade) <= (after.checked, after.grade);
            checks.require(sorted, subject, &format!("quotes[{}]", i + 1), || {
                format!(
                    "checked {} ({}) comes after {} ({}); sort by day, and within a day by grade, weakest first",
                    after.checked,
                    after.grade.as_str(),
                    before.checked,
                    before.grade.as_str()
                )
            });
            checks.require(before != after, subject, &format!("quotes[{}]", i + 1), || {
                "the quote repeats the one before it; delete one of them".to_owned()
            });
        }
    }
    for (i, quote) in quotes.iter().enumerate() {
        checks.sorted(subject, &format!("quotes[{i}].confirmed"), &quote.confirmed);
        let is_later = quote.confirmed.first().is_none_or(|day| *day > quote.checked.first());
        checks.require(is_later, subject, &format!("quotes[{i}].confirmed"), || {
            format!("a day is not after {}, when the source was first read; correct it", quote.checked)
        });
        let field = format!("quotes[{i}].price");
        let before = checks.mistakes.len();
        check_price(checks, subject, &field, &quote.price);
        if checks.mistakes.len() > before {
            // A wrong amount would only cause more messages.
            continue;
        }
        let largest = Size::new(Size::MAX_EDGE, Size::MAX_EDGE).and_then(|size| {
            let most = quote.price.max_steps().unwrap_or(MAX_STEPS);
            quote.price.bill(Request { steps: Some(most), ..size.into() })
        });
        if let Some((_, usd)) = largest.map(|priced| priced.ends()) {
            let most = Usd::MAX_PER_IMAGE;
            checks.require(usd <= most, subject, &field, || {
                format!(
                    "the largest image costs ${}, but a billion images can be totaled only up to ${} each; check the unit",
                    usd.exact(),
                    most.exact()
                )
            });
        }
        // Other rules state the price of an image directly, and `check_price` has validated it.
        if let Some(priced) = quote.price.bill(Size::STANDARD.into()).filter(|_| quote.price.is_rate()) {
            let (low, high) = priced.ends();
            let ends = if low == high { vec![low] } else { vec![low, high] };
            for usd in ends.into_iter().filter(|usd| usd.nano() > 0) {
                checks.price(subject, &format!("{field} at 1024x1024"), usd, Unit::Image);
            }
        }
    }
}

const BAD_STEPS: &str = "a number of steps is 0, or the maximum is below the default; correct it";

fn check_price(checks: &mut Checks, subject: &str, field: &str, price: &PriceRule) {
    match price {
        PriceRule::Flat(usd) => checks.price(subject, &format!("{field}.flat"), *usd, Unit::Image),
        PriceRule::Figure(figure) => {
            checks.price(subject, &format!("{field}.figure.usd"), figure.usd, Unit::Image);
        }
        PriceRule::Megapixel(megapixel) => {
            let parts = [
                ("first", Some(megapixel.first), Unit::Megapixel),
                ("further", megapixel.further, Unit::Megapixel),
                ("run", megapixel.run, Unit::Image),
                ("reference", megapixel.reference, Unit::Megapixel),
            ];
            for (name, usd, unit) in parts {
                if let Some(usd) = usd {
                    checks.price(subject, &format!("{field}.megapixel.{name}"), usd, unit);
                }
            }
            checks.require(
                megapixel.dearer_above != Some(0),
                subject,
                &format!("{field}.megapixel.dearer_above"),
                || "the number of steps is 0; write the default of the model, or delete the key".to_owned(),
            );
        }
        PriceRule::Tokens(tokens) => {
            let field = format!("{field}.tokens");
            checks.price(
                subject,
                &format!("{field}.usd_per_million"),
                tokens.usd_per_million,
                Unit::MillionTokens,
            );
            check_count(checks, subject, &format!("{field}.count"), &tokens.count);
        }
        PriceRule::Bands(bands) => check_bands(checks, subject, &format!("{field}.bands"), bands),
        PriceRule::Steps(steps) => {
            checks.price(subject, &format!("{field}.steps.usd"), steps.usd, Unit::Image);
            let bounds =
                steps.per > 0 && steps.default > 0 && steps.max.is_none_or(|max| max >= steps.default);
            checks.require(bounds, subject, &format!("{field}.steps"), || BAD_STEPS.to_owned());
        }
        PriceRule::Tiles(tiles) => {
            let parts = [
                ("tile", tiles.tile),
                ("step", tiles.step),
                ("reference_tile", tiles.reference_tile),
                ("reference_step", tiles.reference_step),
            ];
            for (name, usd) in parts.into_iter().filter_map(|(name, usd)| Some((name, usd?))) {
                checks.price(subject, &format!("{field}.tiles.{name}"), usd, Unit::Tile);
            }
            checks.require(
                tiles.tile.is_some() || tiles.step.is_some(),
                subject,
                &format!("{field}.tiles"),
                || "neither tile nor step is given; add the price of the output".to_owned(),
            );
            let has_steps = tiles.step.is_some() || tiles.reference_step.is_some();
            checks.require(
                tiles.default.is_some() == has_steps,
                subject,
                &format!("{field}.tiles.default"),
                || {
                    if has_steps {
                        "steps have a price, but their default number is missing; add it".to_owned()
                    } else {
                        "steps have no price; delete the key, or add the price of a step".to_owned()
                    }
                },
            );
            let default = tiles.default.unwrap_or(1);
            let bounds = default > 0 && tiles.max.is_none_or(|max| max >= default);
            checks.require(bounds, subject, &format!("{field}.tiles"), || BAD_STEPS.to_owned());
        }
        PriceRule::Observed(observed) => {
            let parts = [("low", observed.low), ("usual", observed.usual), ("high", observed.high)];
            for (name, usd) in parts {
                checks.price(subject, &format!("{field}.observed.{name}"), usd, Unit::Image);
            }
            let is_ordered = observed.low <= observed.usual && observed.usual <= observed.high;
            checks.require(is_ordered, subject, &format!("{field}.observed"), || {
                "low, usual and high are not in this order; correct them".to_owned()
            });
        }
        PriceRule::Foreign(foreign) => {
            checks.require(!foreign.amount.is_zero(), subject, &format!("{field}.foreign.amount"), || {
                "the price is 0; write a positive amount, or delete the quote if the price is unknown"
                    .to_owned()
            });
        }
        PriceRule::GpuSeconds(seconds) => {
            check_gpu_seconds(checks, subject, &format!("{field}.gpu_seconds"), seconds);
        }
    }
}

fn check_count(checks: &mut Checks, subject: &str, field: &str, count: &Count) {
    let is_plausible = |tokens: u32| (1..=1_000_000).contains(&tokens);
    let message = || "a token count is missing or out of range (1 to 1000000); correct it".to_owned();
    match count {
        Count::Table(table) => {
            let holds =
                table.iter().all(|(_, tokens)| is_plausible(*tokens)) && table.iter().next().is_some();
            checks.require(holds, subject, field, message);
            checks.sorted(subject, field, &table.iter().map(|(size, _)| *size).collect::<Vec<_>>());
        }
        Count::Bands(bands) => {
            let holds =
                bands.iter().all(|(_, tokens)| is_plausible(*tokens)) && bands.iter().next().is_some();
            checks.require(holds, subject, field, message);
            checks.sorted(subject, field, &bands.iter().map(|(up_to, _)| *up_to).collect::<Vec<_>>());
        }
        Count::Area(pixels) => {
            checks.require((1..=1_000_000).contains(pixels), subject, field, || {
                "the pixels of a token are out of range (1 to 1000000); correct them".to_owned()
            });
        }
        Count::Patches(patches) => {
            let factors = (1..=256).contains(&patches.factor)
                && patches.factor_up_to.is_none_or(|up_to| (patches.factor..=256).contains(&up_to));
            let times = patches.times.unwrap_or(1);
            let multiples = (1..=100).contains(&times)
                && patches.times_up_to.is_none_or(|up_to| (times..=100).contains(&up_to));
            checks.require(factors && multiples, subject, field, || {
                "a factor (1 to 256) or multiple (1 to 100) is out of range, or an upper end is below its lower end; \
                 correct it"
                    .to_owned()
            });
        }
    }
}

fn check_bands(checks: &mut Checks, subject: &str, field: &str, bands: &Bands) {
    let ends: Vec<u64> = bands
        .pairs()
        .map(|(up_to, _)| match up_to {
            UpTo::LongerEdge(edge) => edge.into(),
            UpTo::Pixels(pixels) => pixels,
        })
        .collect();
    checks.require(!ends.is_empty(), subject, field, || "the object is empty; add a band".to_owned());
    checks.require(!ends.contains(&0), subject, field, || {
        "a band ends at 0; write its largest size".to_owned()
    });
    checks.sorted(subject, field, &ends);
    for (end, (_, usd)) in ends.iter().zip(bands.pairs()) {
        checks.price(subject, &format!("{field}.{end}"), usd, Unit::Image);
    }
}

fn check_gpu_seconds(checks: &mut Checks, subject: &str, field: &str, seconds: &GpuSeconds) {
    for (gpu, usd) in &seconds.usd_per_second {
        checks.price(subject, &format!("{field}.usd_per_second.{gpu}"), *usd, Unit::GpuSecond);
    }
    checks.require(!seconds.runs.is_empty(), subject, &format!("{field}.runs"), || {
        "the list is empty; add a measured run, or give the price as a figure".to_owned()
    });
    for (i, run) in seconds.runs.iter().enumerate() {
        checks.require(seconds.rate(run.gpu).is_some(), subject, &format!("{field}.runs[{i}].gpu"), || {
            format!("\"{}\" has no rate; add it to usd_per_second", run.gpu)
        });
    }
}
