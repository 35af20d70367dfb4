//! Small helpers for reading the catalog's own notations with serde.

use core::fmt::Display;
use core::marker::PhantomData;
use core::str::FromStr;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Reads a value from its text.
///
/// # Errors
/// The value's own parse error, as serde's.
pub(crate) fn text<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: Display>,
{
    String::deserialize(from)?.parse().map_err(D::Error::custom)
}

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

/// Pairs in the order in which they were written: a JSON object in `pricing/`, a plain list in the browser,
/// which so needs no map type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairs<K, V>(pub Vec<(K, V)>);

impl<K, V> Pairs<K, V> {
    /// The pairs, in the order in which they were written.
    pub fn iter(&self) -> core::slice::Iter<'_, (K, V)> {
        self.0.iter()
    }
}

impl<'a, K, V> IntoIterator for &'a Pairs<K, V> {
    type Item = &'a (K, V);
    type IntoIter = core::slice::Iter<'a, (K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K: Serialize, V: Serialize> Serialize for Pairs<K, V> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            to.collect_map(self.0.iter().map(|(k, v)| (k, v)))
        } else {
            self.0.serialize(to)
        }
    }
}

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Pairs<K, V> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Object<K, V>(PhantomData<(K, V)>);
        impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for Object<K, V> {
            type Value = Vec<(K, V)>;

            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(pairs)
            }
        }
        if from.is_human_readable() {
            from.deserialize_map(Object(PhantomData)).map(Self)
        } else {
            Vec::deserialize(from).map(Self)
        }
    }
}
