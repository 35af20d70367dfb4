//! Finds price moves that are large enough to be typing errors.

use crate::catalog::Quote;
use crate::catalog::billing::{Billing, Count, PriceRule, Priced, Request, UpTo};
use crate::units::size::Size;
use crate::units::usd::Usd;

/// The factor by which a price may rise or fall from one quote to the next without a note.
const MAX_FACTOR: u64 = 3;
/// Enough reference images for their price to outweigh the price of the output.
const REFERENCES: u64 = 10;

/// Returns the index of the first quote whose price moves too far without a new note, and the message.
///
/// Compares each quote with the last earlier quote that prices the same job. At 1024 × 1024 the billing models may differ.
/// Other sizes, and jobs with reference images, are compared only within one billing model.
pub(super) fn unexplained(quotes: &[Quote]) -> Option<(usize, String)> {
    let jobs = jobs(quotes);
    quotes.iter().enumerate().find_map(|(at, quote)| {
        let earlier = quotes.get(..at)?;
        let message = jobs.iter().find_map(|job| {
            let (before, was) = earlier.iter().rev().find_map(|before| Some((before, priced(before, quote, *job)?)))?;
            let (from, to) = large_move(&was, &priced(quote, before, *job)?)?;
            let explained = quote.note.is_some() && quote.note != before.note;
            (!explained).then(|| {
                let references = if job.references > 0 { " with 10 reference images" } else { "" };
                let (verb, factor) =
                    if to > from { ("rises", "more than three times as much") } else { ("falls", "less than a third of it") };
                format!(
                    "the price at {}{references} {verb} from ${from} ({}) to ${to}, {factor}; check the decimal point and \
                     the unit, or explain the move in a new note",
                    job.size, before.checked
                )
            })
        })?;
        Some((at, message))
    })
}

/// Prices a job by a quote, if that price is comparable with the other quote.
fn priced(quote: &Quote, other: &Quote, job: Request) -> Option<Priced> {
    let same = quote.price.billing() == other.price.billing();
    let counts =
        |quote: &Quote| quote.price.bills_references() && quote.price.billing() == Billing::Megapixel;
    let comparable = if job.references > 0 {
        same && counts(quote) && counts(other)
    } else {
        same || job == Size::STANDARD.into()
    };
    comparable.then(|| quote.price.bill(job))?
}

/// Returns both amounts of a move that goes too far. Ranges are compared at their low and high ends.
fn large_move(was: &Priced, is: &Priced) -> Option<(Usd, Usd)> {
    let ends = if was.is_range() && is.is_range() {
        let ((low, high), (to_low, to_high)) = (was.ends(), is.ends());
        vec![(low, to_low), (high, to_high)]
    } else {
        vec![(was.typical(), is.typical())]
    };
    ends.into_iter()
        .find(|(from, to)| *to > from.saturating_mul(MAX_FACTOR) || *from > to.saturating_mul(MAX_FACTOR))
}

/// Returns the jobs to compare, standard size first.
fn jobs(quotes: &[Quote]) -> Vec<Request> {
    let square = |edge: u32| Size::new(edge, edge);
    let edge = |up_to| match up_to {
        UpTo::Resolution(edge) => Some(edge),
        UpTo::Pixels(pixels) => u32::try_from(pixels.isqrt()).ok(),
    };
    let sizes = |price: &PriceRule| -> Vec<Size> {
        match price {
            PriceRule::Bands(bands) => {
                bands.pairs().filter_map(|(up_to, _)| edge(up_to)).filter_map(square).collect()
            }
            PriceRule::Figure(figure) => figure.at.into_iter().collect(),
            PriceRule::Tokens(tokens) => match &tokens.count {
                Count::Table(table) => table.iter().map(|(size, _)| *size).collect(),
                Count::Bands(bands) => bands.iter().filter_map(|(edge, _)| square(*edge)).collect(),
                Count::Patches(_) | Count::Area(_) => Vec::new(),
            },
            _ => Vec::new(),
        }
    };
    let sizes = quotes.iter().flat_map(|quote| sizes(&quote.price));
    let sizes = [Size::STANDARD].into_iter().chain(Size::PRESETS).chain(sizes);
    let references = Request { references: REFERENCES, ..Size::STANDARD.into() };
    sizes.map(Request::from).chain([references]).collect()
}
