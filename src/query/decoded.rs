//! Percent-encoding.

/// Undoes percent-encoding; what is not well encoded stays as it is, and what is then no text is none.
pub fn decoded(text: &str) -> String {
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
