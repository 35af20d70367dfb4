//! Parses single values.

use core::str::FromStr;

use crate::catalog::Tier;
use crate::i18n::locale::Locale;
use crate::i18n::number;
use crate::units::decimal;
use crate::units::images::Images;
use crate::units::size::Size;
use crate::units::usd::Usd;

use super::parameter::{Kind, Number, Parameter};

use super::key::Key;
use super::parameters::{NO, YES};

/// The value does not parse. [`crate::i18n::locale::Locale::expects`] returns what to write instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

pub(super) fn read<T: FromStr>(value: &str) -> Result<T, Unreadable> {
    value.parse().map_err(|_| Unreadable)
}

/// Parses a value; `None` if it is empty.
pub(super) fn optional<T: FromStr>(value: &str) -> Result<Option<T>, Unreadable> {
    if value.is_empty() { Ok(None) } else { read(value).map(Some) }
}

/// Parses `1`, `0` or a common word for them. A key without a value means yes.
pub(crate) fn yes(value: &str) -> Result<bool, Unreadable> {
    if YES.contains(&value) {
        Ok(true)
    } else if NO.contains(&value) {
        Ok(false)
    } else {
        Err(Unreadable)
    }
}

/// Finds a choice by its keyword; `None` for `any` or an empty value.
pub(super) fn choice<T: Copy>(
    value: &str,
    all: &[T],
    keyword: fn(T) -> &'static str,
) -> Result<Option<T>, Unreadable> {
    match value {
        "" | "any" => Ok(None),
        _ => all.iter().copied().find(|one| keyword(*one) == value).map(Some).ok_or(Unreadable),
    }
}

/// Parses `any`, `budget`, `mid` or `premium`; `None` for any tier.
///
/// # Errors
/// Returns [`Unreadable`] for any other word.
pub fn tier(word: &str) -> Result<Option<Tier>, Unreadable> {
    choice(word, Tier::ALL, Tier::as_str)
}

/// Parses an id; `None` for `any` or an empty value.
pub(super) fn id(value: &str) -> Option<String> {
    Some(value.to_owned()).filter(|id| !id.is_empty() && id != "any")
}

/// Parses ids separated by commas. Skips `any`.
pub(super) fn ids(value: &str) -> Vec<String> {
    let ids = value.split(',').map(str::trim).filter(|id| !id.is_empty() && *id != "any");
    ids.map(str::to_owned).collect()
}

/// The maximum length of the words to find, in characters.
const MAX_FIND: usize = 60;

/// Parses words to find: lower case, without surrounding spaces, cut after 60 characters. Characters that separate the
/// parts of an address count as spaces, as they would not survive in one.
pub(super) fn found(value: &str) -> String {
    let words = value.replace(['?', '#', '"', '\''], " ");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    words.to_ascii_lowercase().chars().take(MAX_FIND).collect()
}

/// Parses units of a currency per US dollar; `None` if empty. Rejects zero.
pub(super) fn rate(value: &str) -> Result<Option<Usd>, Unreadable> {
    let rate = optional::<Usd>(value)?;
    if rate == Some(Usd::default()) { Err(Unreadable) } else { Ok(rate) }
}

/// Parses a number within the bounds of its key; `None` if empty.
pub(super) fn number<T: FromStr>(key: Key, value: &str) -> Result<Option<T>, Unreadable> {
    let is_admitted = key.number().is_some_and(|number| number.admits(value));
    if value.is_empty() || is_admitted { optional(value) } else { Err(Unreadable) }
}

/// Splits a range, such as `1200..1800`, `1200-1800` or `1200–1800`, at its separator. Returns a single number as the
/// first end.
fn split_range(text: &str) -> (&str, Option<&str>) {
    let cut = ["..", "–", "-"].into_iter().find_map(|between| text.split_once(between));
    cut.map_or((text, None), |(low, high)| (low.trim(), Some(high.trim())))
}

/// Parses both ends of a range, each within the bounds of its key.
pub(super) fn range<T: FromStr + PartialOrd + Copy>(key: Key, text: &str) -> Result<(T, T), Unreadable> {
    span(text, |end| number(key, end).ok()?).ok_or(Unreadable)
}

/// Converts an amount in USD, or a range of amounts, from the notation of a language to that of a query. Returns an
/// empty text if it does not parse.
#[must_use]
pub fn plain_range(text: &str, locale: Locale) -> String {
    number::typed(number::Notation::USD_PER_IMAGE, text, locale).unwrap_or_default()
}

/// Parses an amount in US dollars, or a range: `75`, `75..150`.
#[must_use]
pub fn money_range(text: &str) -> Option<(Usd, Usd)> {
    span(text.trim(), |end| end.parse().ok())
}

fn span<T: PartialOrd + Copy>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<(T, T)> {
    let (low, high) = split_range(text);
    let low = read(low)?;
    let high = high.map_or(Some(low), read)?;
    (low <= high).then_some((low, high))
}

impl Parameter {
    /// Formats the bounds for a sentence: `0.001`, `8192`, `10,000`. Empty for parameters without bounds.
    #[must_use]
    pub fn bounds(&self, locale: Locale) -> [String; 2] {
        match self.kind {
            Kind::Size => [Size::MIN_EDGE, Size::MAX_EDGE].map(|edge| edge.to_string()),
            Kind::Number(Number { min, max, .. }) => [min, max].map(|bound| {
                let plain = decimal::format(bound, 3);
                if plain.contains('.') || plain.len() > 4 { locale.decimal(&plain) } else { plain }
            }),
            _ => Default::default(),
        }
    }
}

impl Number {
    /// Whether a plain decimal is within the bounds.
    #[must_use]
    pub fn admits(self, text: &str) -> bool {
        let nano = |thousandths: u64| thousandths.saturating_mul(1_000_000);
        decimal::parse(text, 9).is_some_and(|n| (nano(self.min)..=nano(self.max)).contains(&n))
    }

    /// Returns the nearest number within the bounds for one that is out of bounds or too precise. Returns other text
    /// unchanged.
    #[must_use]
    pub fn clamped(self, text: &str) -> String {
        let number = text.strip_suffix('%').unwrap_or(text);
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(fraction) {
            return text.to_owned();
        }
        let (min, max) = (decimal::format(self.min, 3), decimal::format(self.max, 3));
        let whole = whole.trim_start_matches('0');
        if (whole.len(), whole) >= (max.len(), max.as_str()) {
            return max;
        }
        // Cut to two decimals. If nothing remains, the number is below the minimum.
        let coarse: String = fraction.chars().take(2).collect();
        let nothing = whole.is_empty() && coarse.bytes().all(|b| b == b'0');
        if nothing { min } else { format!("0{whole}.{coarse}") }
    }
}

/// A decimal with up to three places, in thousandths: `7.5` is 7,500.
pub(super) struct Thousandths(pub u64);

impl FromStr for Thousandths {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        decimal::parse(text, 3).map(Self).ok_or(Unreadable)
    }
}

/// Returns the nearest value that a key accepts for a number that is out of bounds or too precise. Returns values of
/// other kinds unchanged.
pub(super) fn clamped(key: Key, value: &str) -> String {
    match key.parameter().kind {
        Kind::Number(number) if number.notation.is_whole && !number.notation.is_range => {
            let images = number::images(value).map(Images::clamped);
            images.map_or(String::new(), |images| images.get().to_string())
        }
        Kind::Number(number) => number.clamped(value),
        Kind::Size => size(value).map_or(String::new(), |size| size.to_string()),
        _ => value.to_owned(),
    }
}

/// Parses a size and clamps its edges.
fn size(value: &str) -> Option<Size> {
    let (width, height) = value.split_once(Size::SIGNS)?;
    let edge = |part: &str| {
        let n = number::images(part)?;
        u32::try_from(n.clamp(Size::MIN_EDGE.into(), Size::MAX_EDGE.into())).ok()
    };
    Size::new(edge(width)?, edge(height)?)
}
