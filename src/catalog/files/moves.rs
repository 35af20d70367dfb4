//! Prices that move further than prices do.

use crate::catalog::Quote;
use crate::catalog::billing::{Billing, Count, PriceRule, Priced, Request};
use crate::units::size::Size;
use crate::units::usd::Usd;

/// How many times a price may grow, or shrink, from one quote to the next without a word.
const FOLD: u64 = 3;
/// So many reference images that their price outweighs that of the output.
const REFERENCES: u64 = 10;

/// The first quote whose price moves too far without a note of its own, and what to say of it.
///
/// Compared is the same job with the last quote before that prices it: an image of 1024 x 1024, whatever the billing
/// model; where both bill by the same model, also an image of every other size, and one with reference images.
pub(super) fn unexplained(quotes: &[Quote]) -> Option<(usize, String)> {
    let jobs = jobs(quotes);
    quotes.iter().enumerate().find_map(|(at, quote)| {
        let earlier = quotes.get(..at)?;
        let message = jobs.iter().find_map(|job| {
            let (before, was) = earlier.iter().rev().find_map(|before| Some((before, priced(before, quote, *job)?)))?;
            let (from, to) = far(&was, &priced(quote, before, *job)?)?;
            let explained = quote.note.is_some() && quote.note != before.note;
            (!explained).then(|| {
                let references = if job.references > 0 { " with 10 reference images" } else { "" };
                let fold = if to > from { "more than three times as much" } else { "less than a third of it" };
                format!(
                    "an image of {}{references} goes from ${from} ({}) to ${to}, {fold}; check the decimal point and the \
                     unit, or say in a note of its own why the price moved",
                    job.size, before.checked
                )
            })
        })?;
        Some((at, message))
    })
}

/// What a job costs by a quote, where it can be compared with the other quote.
fn priced(quote: &Quote, other: &Quote, job: Request) -> Option<Priced> {
    let same = quote.price.billing() == other.price.billing();
    let counts =
        |quote: &Quote| quote.price.counts_references() && quote.price.billing() == Billing::Megapixel;
    let comparable = if job.references > 0 {
        same && counts(quote) && counts(other)
    } else {
        same || job == Size::STANDARD.into()
    };
    comparable.then(|| quote.price.bill(job))?
}

/// The two ends of a move, where it goes too far: of a range, its low or its high end.
fn far(was: &Priced, is: &Priced) -> Option<(Usd, Usd)> {
    let ends = match (was, is) {
        (Priced::Range(low, high), Priced::Range(to_low, to_high)) => {
            vec![(low.total(), to_low.total()), (high.total(), to_high.total())]
        }
        _ => vec![(was.typical(), is.typical())],
    };
    ends.into_iter().find(|(from, to)| *to > from.saturating_mul(FOLD) || *from > to.saturating_mul(FOLD))
}

/// Every job that is worth comparing, the most telling first.
fn jobs(quotes: &[Quote]) -> Vec<Request> {
    let square = |edge: u32| Size::new(edge, edge);
    let sizes = |price: &PriceRule| -> Vec<Size> {
        match price {
            PriceRule::Figure(figure) => figure.at.into_iter().collect(),
            PriceRule::Tokens(tokens) => match &tokens.count {
                Count::Table(table) => table.iter().map(|(size, _)| *size).collect(),
                Count::Bands(bands) => bands.iter().filter_map(|(edge, _)| square(*edge)).collect(),
                Count::Patches(_) => Vec::new(),
            },
            _ => Vec::new(),
        }
    };
    let sizes = quotes.iter().flat_map(|quote| sizes(&quote.price));
    let sizes = [Size::STANDARD].into_iter().chain(Size::PRESETS).chain(sizes);
    let references = Request { references: REFERENCES, ..Size::STANDARD.into() };
    sizes.map(Request::from).chain([references]).collect()
}
