//! The vocabulary that URLs, embed attributes and the terminal share.

use crate::catalog::Tier;
use crate::date::Date;
use crate::job::{Images, Job, number};
use crate::size::Size;

/// What a query says. Whatever it does not say, or says in words that are not known, is the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The question.
    pub job: Job,
    /// The day of the answer; without it, the reader's own.
    pub as_of: Option<Date>,
}

/// The keys that a [`Query`] reads and writes.
const KEYS: [&str; 5] = ["size", "tier", "images", "batch", "as_of"];

impl Query {
    /// Reads `size=1024x1024&tier=mid&images=12k&batch=1&as_of=2026-12-02`, with or without a leading `?`.
    ///
    /// Total: it trims, folds case, clamps numbers, takes the last of several values, and passes over what it
    /// does not know.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        for pair in text.trim().trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decoded(value).trim().to_ascii_lowercase();
            match decoded(key).trim().to_ascii_lowercase().as_str() {
                "size" => query.job.size = size(&value).unwrap_or(query.job.size),
                "tier" => query.job.tier = tier(&value).unwrap_or(query.job.tier),
                "images" => query.job.images = images(&value).unwrap_or(query.job.images),
                "batch" => {
                    query.job.batch = matches!(value.as_str(), "1" | "true" | "yes" | "on" | "batch" | "");
                }
                "as_of" => query.as_of = value.parse().ok().or(query.as_of),
                _ => {}
            }
        }
        query
    }

    /// The query in place of what `old` says of the same keys; whatever else `old` holds stays, such as a theme.
    #[must_use]
    pub fn replacing(&self, old: &str) -> String {
        let mut text = self.to_string();
        for pair in old.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()) {
            let key = decoded(pair.split('=').next().unwrap_or_default()).trim().to_ascii_lowercase();
            if !KEYS.contains(&key.as_str()) {
                text.push('&');
                text.push_str(pair);
            }
        }
        text
    }
}

impl core::fmt::Display for Query {
    /// The query without a leading `?`, so that [`Query::parse`] gives the same again.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let Job { size, tier, images, batch } = self.job;
        write!(f, "size={size}&tier={}&images={}", tier.map_or("any", Tier::word), images.get())?;
        if batch {
            f.write_str("&batch=1")?;
        }
        self.as_of.map_or(Ok(()), |day| write!(f, "&as_of={day}"))
    }
}

/// `any`, `budget`, `mid` or `premium`; the inner `None` is any tier.
#[must_use]
pub fn tier(word: &str) -> Option<Option<Tier>> {
    match word {
        "any" => Some(None),
        _ => Tier::ALL.into_iter().find(|tier| tier.word() == word).map(Some),
    }
}

/// A number of images, brought within bounds.
fn images(value: &str) -> Option<Images> {
    let digits = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
    // Digits that make no number are too many of them.
    number(value).or(digits.then_some(u64::MAX)).map(Images::clamped)
}

/// A size, its edges brought within bounds.
fn size(value: &str) -> Option<Size> {
    let (width, height) = value.split_once(['x', '×', '*'])?;
    let edge = |part: &str| {
        let n = number(part.trim())?;
        u32::try_from(n.clamp(Size::MIN_EDGE.into(), Size::MAX_EDGE.into())).ok()
    };
    Size::new(edge(width)?, edge(height)?)
}

/// Undoes percent-encoding; what is not well encoded stays as it is, and what is then no text is none.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let hex = |at: usize| {
            tail.get(at).and_then(|b| char::from(*b).to_digit(16)).and_then(|d| u8::try_from(d).ok())
        };
        rest = tail;
        bytes.push(match (first, hex(0).zip(hex(1))) {
            (b'%', Some((high, low))) => {
                rest = tail.get(2..).unwrap_or_default();
                high * 16 + low
            }
            (b'+', _) => b' ',
            _ => first,
        });
    }
    String::from_utf8(bytes).unwrap_or_default()
}
