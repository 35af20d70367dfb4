//! Decodes the parts of an address.

/// Decodes percent-encoding. Keeps malformed escapes, and returns an empty text if the result is not UTF-8.
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

/// Quotes that a word processor or a shell may leave around a value.
const QUOTES: [char; 12] = ['"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '″'];

/// Splits a part of an address into its lowercase key and its value, both decoded. Adds several pairs if a platform
/// appended its own parameters with a second question mark: `images=5000?utm_source=news`.
pub(super) fn split(part: &str, pairs: &mut Vec<(String, String)>) {
    let (key, value) = part.split_once('=').unwrap_or((part, ""));
    let key = decoded(key).trim().trim_start_matches('?').to_ascii_lowercase();
    // The ampersand was escaped twice: `&amp;theme=dark`.
    let key = key.trim_start_matches("amp;").to_owned();
    let value = decoded(value);
    let value = value.trim().trim_matches(QUOTES).trim();
    // Affiliate addresses may contain question marks.
    let (value, more) = match value.split_once('?') {
        Some((value, more)) if key != "affiliate" => (value.trim_end().trim_end_matches(QUOTES), more),
        _ => (value, ""),
    };
    pairs.push((key, value.to_owned()));
    for part in more.split(['&', '?']).filter(|part| !part.is_empty()) {
        split(part, pairs);
    }
}
