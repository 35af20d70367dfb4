//! Collects mistakes in a file.

use core::fmt;

use super::Mistake;
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

    pub(super) fn price(&mut self, subject: &str, field: &str, usd: Usd, unit: Unit) {
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
pub(super) enum Unit {
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
