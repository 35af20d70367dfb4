//! The export formats and their files.

use strum::VariantArray;

use crate::estimate::asked::Asked;

/// An export format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Format {
    /// Comma-separated values (RFC 4180), for spreadsheets.
    Csv,
    /// A table for notes and tickets.
    Markdown,
    /// For programs.
    Json,
}

impl Format {
    /// All formats, in the order the page offers them.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Returns the format of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.name() == name)
    }

    /// Returns the name: `CSV`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Markdown => "Markdown",
            Self::Json => "JSON",
        }
    }

    /// Returns the media type without `;charset=utf-8`: `text/csv`.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Markdown => "text/markdown",
            Self::Json => "application/json",
        }
    }

    /// Returns the file name, which includes the as-of date: `image-prices-2026-11-22.csv`.
    #[must_use]
    pub fn file_name(self, asked: &Asked) -> String {
        let ending = match self {
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Json => "json",
        };
        ["image-prices-", &asked.as_of.to_string(), ".", ending].concat()
    }
}

/// Returns a `data:` URL of the text, for a download link.
///
/// CSV starts with a byte order mark, without which Excel shows `×` as `Ã—`.
#[must_use]
pub fn data_url(kind: Format, text: &str) -> String {
    let mark = if kind == Format::Csv { "%EF%BB%BF" } else { "" };
    let mut url = ["data:", kind.media_type(), ";charset=utf-8,", mark].concat();
    url.reserve(text.len());
    for byte in text.bytes() {
        // The unreserved characters of RFC 3986.
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push('%');
            for half in [byte >> 4, byte & 15] {
                url.extend(char::from_digit(half.into(), 16).map(|digit| digit.to_ascii_uppercase()));
            }
        }
    }
    url
}
