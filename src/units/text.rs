//! Serializes a value as readable text in JSON and compactly in the packed catalog.

/// Implements serde for a type with [`Display`](core::fmt::Display) and [`FromStr`](core::str::FromStr). JSON gets the
/// formatted text, binary formats get another type.
///
/// The closures convert the value to the binary type and back, where `None` is an error. `$pattern` describes the text in
/// the schema of `pricing/*.json`.
macro_rules! text_or_binary {
    ($value:ty as $binary:ty, $to:expr, $from:expr, $pattern:literal) => {
        impl serde::Serialize for $value {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                let binary: fn(&Self) -> $binary = $to;
                if to.is_human_readable() { to.collect_str(self) } else { binary(self).serialize(to) }
            }
        }

        impl<'de> serde::Deserialize<'de> for $value {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                use serde::de::Error;
                if from.is_human_readable() {
                    return String::deserialize(from)?.parse().map_err(D::Error::custom);
                }
                let value: fn($binary) -> Option<Self> = $from;
                let invalid = || D::Error::custom(concat!("invalid ", stringify!($value)));
                value(<$binary>::deserialize(from)?).ok_or_else(invalid)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $value {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($value).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

pub(crate) use text_or_binary;
