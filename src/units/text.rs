//! Serializes a value as readable text in JSON and compactly in the packed catalog.

/// Implements serde for a type with [`Display`](core::fmt::Display) and [`FromStr`](core::str::FromStr): as the formatted
/// text. The packed catalog gets another type.
///
/// The closures convert the value to that type and back. `$pattern` describes the text in
/// the schema of `pricing/*.json`.
macro_rules! text_or_binary {
    ($value:ty as $binary:ty, $to:expr, $from:expr, $pattern:literal) => {
        impl serde::Serialize for $value {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $value {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
            }
        }

        impl $crate::units::packed::Packed for $value {
            #[cfg(not(target_arch = "wasm32"))]
            fn put(&self, to: &mut $crate::units::packed::Writer) {
                let binary: fn(&Self) -> $binary = $to;
                binary(self).put(to);
            }

            fn take(from: &mut $crate::units::packed::Reader) -> Self {
                let value: fn($binary) -> Self = $from;
                value(<$binary as $crate::units::packed::Packed>::take(from))
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
