//! How single values are read.

use core::str::FromStr;

use crate::catalog::Tier;
use crate::images::Images;
use crate::money::Usd;
use crate::number;
use crate::size::Size;

/// A value that cannot be read. [`crate::Locale::expects`] says what could.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

pub fn read<T: FromStr>(value: &str) -> Result<T, Unreadable> {
    value.parse().map_err(|_| Unreadable)
}

/// A value, or none where nothing is said.
pub fn optional<T: FromStr>(value: &str) -> Result<Option<T>, Unreadable> {
    if value.is_empty() { Ok(None) } else { read(value).map(Some) }
}

/// `1` or `0`, or one of the usual words for them; a key without a value says yes.
pub fn yes(value: &str) -> Result<bool, Unreadable> {
    match value {
        "1" | "true" | "yes" | "on" | "" => Ok(true),
        "0" | "false" | "no" | "off" => Ok(false),
        _ => Err(Unreadable),
    }
}

/// A whole number within bounds, or none where nothing is said.
pub fn count(value: &str, least: u8, most: u8) -> Result<Option<u8>, Unreadable> {
    let n = optional::<u8>(value)?;
    if n.is_none_or(|n| (least..=most).contains(&n)) { Ok(n) } else { Err(Unreadable) }
}

/// One of several, by its word; `any` and nothing are none of them.
pub fn choice<T: Copy>(value: &str, all: &[T], word: fn(T) -> &'static str) -> Result<Option<T>, Unreadable> {
    match value {
        "" | "any" => Ok(None),
        _ => all.iter().copied().find(|one| word(*one) == value).map(Some).ok_or(Unreadable),
    }
}

/// `any`, `budget`, `mid` or `premium`; none is any tier.
///
/// # Errors
/// When it is another word.
pub fn tier(word: &str) -> Result<Option<Tier>, Unreadable> {
    choice(word, &Tier::ALL, Tier::word)
}

/// The id of a route, or none where nothing is said.
pub fn id(value: &str) -> Option<String> {
    Some(value.to_owned()).filter(|id| !id.is_empty() && id != "any")
}

/// Ids with commas between them.
pub fn ids(value: &str) -> Vec<String> {
    let ids = value.split(',').map(str::trim).filter(|id| !id.is_empty() && *id != "any");
    ids.map(str::to_owned).collect()
}

/// Units of a currency for a US dollar, or none where nothing is said.
pub fn rate(value: &str) -> Result<Option<Usd>, Unreadable> {
    let rate = optional::<Usd>(value)?;
    if rate == Some(Usd::default()) { Err(Unreadable) } else { Ok(rate) }
}

/// USD to spend in a month, from a cent to a billion.
pub fn budget(value: &str) -> Result<Option<Usd>, Unreadable> {
    let usd = optional::<Usd>(value)?;
    let cent = Usd::from_nano(10_000_000);
    if usd.is_none_or(|usd| cent <= usd && usd <= cent.times(100_000_000_000)) {
        Ok(usd)
    } else {
        Err(Unreadable)
    }
}

/// The nearest value that a key takes, for a number that is out of its bounds or too fine; whatever else it was, itself.
pub fn clamped(key: &str, value: &str) -> String {
    let (least, most) = match key {
        "images" => {
            let images = number::images(value).map(Images::clamped);
            return images.map_or(String::new(), |images| images.get().to_string());
        }
        "size" => return size(value).map_or(String::new(), |size| size.to_string()),
        "reject" => ("0", "99"),
        "references" => ("0", "16"),
        "gpu_seconds" => ("0.001", "3600"),
        "budget" => ("0.01", "1000000000"),
        "horizon" => ("1", "36"),
        "share" => ("0", "100"),
        "utilization" => ("1", "100"),
        "images_per_hour" => ("1", "1000000"),
        "server_usd_per_month" | "gpu_usd_per_hour" => ("0.001", "1000000"),
        "labor_hours" | "labor_usd_per_hour" => ("0", "10000"),
        _ => return value.to_owned(),
    };
    let number = value.strip_suffix('%').unwrap_or(value);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) {
        return value.to_owned();
    }
    let whole = whole.trim_start_matches('0');
    let top = most.trim_end_matches('%');
    if (whole.len(), whole) >= (top.len(), top) {
        most.to_owned()
    } else if whole.is_empty() && fraction.bytes().all(|b| b == b'0') {
        least.to_owned()
    } else {
        // Finer than the key takes; below the least where nothing is left of it.
        let coarse: String = fraction.chars().take(2).collect();
        let nothing = whole.is_empty() && coarse.bytes().all(|b| b == b'0');
        if nothing { least.to_owned() } else { format!("0{whole}.{coarse}") }
    }
}

/// A size, its edges brought within bounds.
fn size(value: &str) -> Option<Size> {
    let (width, height) = value.split_once(['x', '×', '*'])?;
    let edge = |part: &str| {
        let n = number::images(part)?;
        u32::try_from(n.clamp(Size::MIN_EDGE.into(), Size::MAX_EDGE.into())).ok()
    };
    Size::new(edge(width)?, edge(height)?)
}
