//! Validates the web addresses of sources.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// Returns the authority of an https address in plain ASCII, which may still include user, password and port.
#[must_use]
pub(crate) fn host(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").filter(|rest| rest.bytes().all(|b| b.is_ascii_graphic()))?;
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())
}

/// Deserializes an https address whose host name a maintainer can read.
///
/// # Errors
/// Fails if the address has another scheme or hides its host, with the remedy.
pub(crate) fn https<'de: 'static, D: Deserializer<'de>>(from: D) -> Result<&'static str, D::Error> {
    let readable = from.is_human_readable();
    let address = <&str>::deserialize(from)?;
    if !readable {
        return Ok(address);
    }
    let Some(host) = host(address) else {
        return Err(D::Error::custom(format_args!(
            "\"{address}\" is not an https address; give the page that states the figure, such as \"https://example.com/pricing\""
        )));
    };
    if !is_plain_domain_name(host) {
        return Err(D::Error::custom(format_args!(
            "\"{address}\" hides its host; write the host name in lowercase, such as \"https://example.com/pricing\": \
             no user, password, port, IP address or punycode"
        )));
    }
    Ok(address)
}

/// Deserializes an optional https address by the rules of [`https`].
///
/// # Errors
/// Fails like [`https`].
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn https_option<'de: 'static, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<&'static str>, D::Error> {
    https(from).map(Some)
}

/// Whether a host is a plain lowercase domain name: `docs.example.com`.
fn is_plain_domain_name(host: &str) -> bool {
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
