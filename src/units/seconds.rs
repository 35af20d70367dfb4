//! Durations in seconds.

use core::fmt;
use core::str::FromStr;

use crate::units::decimal;
use crate::units::text::text_or_binary;

/// A duration from 0.001 to 3,600 seconds, stored in whole milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seconds(u64);

impl Seconds {
    /// Returns the duration in milliseconds.
    #[must_use]
    pub const fn millis(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Seconds {
    /// Formats the duration in seconds: `4.7`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&decimal::format(self.0, 3))
    }
}

/// The text is not a number of seconds from 0.001 to 3,600.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a number of seconds; write a decimal from 0.001 to 3600, such as \"4.7\"")]
pub struct BadSeconds(String);

impl FromStr for Seconds {
    type Err = BadSeconds;

    /// Parses a plain decimal: `4.7`.
    fn from_str(text: &str) -> Result<Self, BadSeconds> {
        let millis = decimal::parse(text, 3).filter(|millis| (1..=3_600_000).contains(millis));
        millis.map(Self).ok_or_else(|| BadSeconds(text.to_owned()))
    }
}

text_or_binary!(Seconds as u64, |time| time.0, Self, r"^(0|[1-9]\d{0,3})(\.\d{1,3})?$");
