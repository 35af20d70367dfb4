//! Web addresses of sources.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// The host of an https address that is written in plain ASCII; a host may still hide behind a name and a password.
#[must_use]
pub(crate) fn host(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").filter(|rest| rest.bytes().all(|b| b.is_ascii_graphic()))?;
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())
}

/// Reads a web address, and takes none but https, with a host whose name a maintainer can read.
///
/// # Errors
/// Says what to write when the address has another scheme or hides its host.
pub(crate) fn https<'de: 'static, D: Deserializer<'de>>(from: D) -> Result<&'static str, D::Error> {
    let readable = from.is_human_readable();
    let address = <&str>::deserialize(from)?;
    if !readable {
        return Ok(address);
    }
    let Some(host) = host(address) else {
        return Err(D::Error::custom(format_args!(
            "\"{address}\" is no https address; give the page where the figure stands, such as \"https://example.com/pricing\""
        )));
    };
    if !is_in_plain_sight(host) {
        return Err(D::Error::custom(format_args!(
            "\"{address}\" hides its host; write it as a name in small letters, such as \"https://example.com/pricing\": \
             no user, password, port, number or punycode"
        )));
    }
    Ok(address)
}

/// Whether a host is a name that reads as what it is: `docs.example.com`.
fn is_in_plain_sight(host: &str) -> bool {
    let is_label = |label: &str| {
        let fits = label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits && !label.is_empty()
            && !label.starts_with(['-'])
            && !label.ends_with('-')
            && !label.starts_with("xn--")
    };
    let top = host.rsplit_once('.').map(|(_, top)| top);
    host.split('.').all(is_label) && top.is_some_and(|top| top.bytes().all(|b| b.is_ascii_lowercase()))
}
