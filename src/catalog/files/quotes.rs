//! Validates the quotes of a route.

use super::checks::{Checks, Unit};
use crate::catalog::Quote;
use crate::catalog::billing::{Bands, Count, GpuSeconds, MAX_STEPS, PriceRule, Request, UpTo};
use crate::units::size::Size;
use crate::units::usd::Usd;

pub(super) fn check_quotes(checks: &mut Checks, subject: &str, quotes: &[Quote]) {
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
            UpTo::Resolution(edge) => edge.into(),
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
