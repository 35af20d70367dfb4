//! The reader's language and currency, and the formats of numbers, money and dates.

use strum::VariantArray;

use core::fmt;
use core::str::FromStr;

use crate::estimate::rounding::rounded;
use crate::i18n::text::Value;
use crate::units::checked::{Checked, Precision};
use crate::units::date::Date;
use crate::units::usd::Usd;

/// A text in every language, in the order of [`Lang`].
pub(crate) type Text = [&'static str; Lang::ALL.len()];

/// A supported language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// German.
    De,
}

impl Lang {
    /// Every language.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Returns the language of a tag such as `de-AT`; `None` if it is not supported.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()? {
            "en" | "EN" => Some(Self::En),
            "de" | "DE" => Some(Self::De),
            _ => None,
        }
    }

    /// Returns the language tag: `en`, `de`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }
}

/// A local currency at a rate given in the query. The prices themselves stay in US dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// The ISO 4217 code.
    pub code: Code,
    /// Units of the currency per US dollar. A rate has the same decimals as an amount.
    pub per_usd: Usd,
    /// The day of the rate.
    pub of: Date,
}

/// The ISO 4217 code of a currency, in capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code([u8; 3]);

/// Codes and the signs that English and German share. Other currencies are shown by their code. From the Unicode CLDR,
/// which browsers use, too.
const SIGNS: &str = "USD$ EUR€ GBP£ JPY¥ INR₹ BRLR$ CADCA$ CNYCN¥ HKDHK$ ILS₪ KRW₩ MXNMX$ NZDNZ$ TWDNT$ VND₫ \
                     XAFFCFA XCDEC$ XOFF\u{202f}CFA XPFCFPF";

/// Every ISO 4217 code in use, except codes for metals, funds and tests.
const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD \
    CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL \
    HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA \
    MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB \
    RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU \
    UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

impl FromStr for Code {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let letters: [u8; 3] = text.as_bytes().try_into().map_err(|_| ())?;
        let code = Self(letters.map(|b| b.to_ascii_uppercase()));
        CODES.split(' ').any(|known| known == code.text()).then_some(code).ok_or(())
    }
}

impl Code {
    /// Returns the code as text.
    #[must_use]
    pub fn text(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Returns the sign of the currency in a language, or its code if it has no sign.
    pub(crate) fn sign(&self, lang: Lang) -> &str {
        let own = match lang {
            Lang::En => "AUDA$ PHP₱",
            Lang::De => "AUDAU$ THB฿",
        };
        for signs in [SIGNS, own] {
            for sign in signs.split(' ') {
                if let Some(sign) = sign.strip_prefix(self.text()) {
                    return sign;
                }
            }
        }
        self.text()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

/// The reader's language, and a local currency if one is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Locale {
    /// The language.
    pub lang: Lang,
    /// The currency of rounded amounts; `None` for US dollars.
    pub currency: Option<Currency>,
}

impl Locale {
    /// English, in US dollars.
    pub const ENGLISH: Self = Self { lang: Lang::En, currency: None };

    /// Returns the text in the reader's language.
    #[must_use]
    pub const fn text(self, [english, german]: Text) -> &'static str {
        match self.lang {
            Lang::En => english,
            Lang::De => german,
        }
    }

    /// Returns the text in the reader's language, with `{0}` to `{9}` replaced by the given texts.
    ///
    /// ```
    /// # use image_price_estimator::Locale;
    /// let text = Locale::ENGLISH.format(["ends in {0}, then {1}", "endet in {0}, danach {1}"], &["9 days", "FLUX"]);
    /// assert_eq!(text, "ends in 9 days, then FLUX");
    /// ```
    #[must_use]
    pub fn format(self, text: Text, with: &[&str]) -> String {
        let mut values = [Value::Name(""); 10];
        values.iter_mut().zip(with).for_each(|(value, text)| *value = Value::Name(text));
        self.said(text, &values)
    }

    /// Formats a whole number with thousands separators: `12,000`, `12.000`.
    #[must_use]
    pub fn number(self, n: u64) -> String {
        self.decimal(&n.to_string())
    }

    /// Formats a plain decimal such as `1234.5` in the reader's language: `1,234.5`, `1.234,5`.
    #[must_use]
    pub fn decimal(self, plain: &str) -> String {
        let (thousands, point) = match self.lang {
            Lang::En => (',', '.'),
            Lang::De => ('.', ','),
        };
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let mut text = String::with_capacity(plain.len() + plain.len() / 3);
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                text.push(thousands);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }

    /// Formats a plain decimal with a percent sign: `12.5%`, `12,5 %`.
    #[must_use]
    pub fn percent(self, plain: &str) -> String {
        let space = self.text(["", "\u{a0}"]);
        format!("{}{space}%", self.decimal(plain))
    }

    /// Formats an exact amount in US dollars, as on an invoice: `$0.03`, `0,03 $`.
    #[must_use]
    pub fn exact(self, usd: Usd) -> String {
        self.with_sign("$", &self.decimal(&usd.exact()))
    }

    /// Formats an amount that the visitor typed: exact in US dollars, rounded in a local currency.
    #[must_use]
    pub fn given(self, usd: Usd) -> String {
        if self.currency.is_some() { self.money(usd) } else { self.exact(usd) }
    }

    /// Formats an amount in the reader's currency, rounded to three significant figures, and to whole units from 10 on.
    #[must_use]
    pub fn money(self, usd: Usd) -> String {
        self.in_currency(&self.rounded(usd))
    }

    /// Formats a range, rounded like [`Locale::money`]: `$176–235`, `176–235 $`.
    #[must_use]
    pub fn span(self, low: Usd, high: Usd) -> String {
        self.in_currency(&format!("{}–{}", self.rounded(low), self.rounded(high)))
    }

    fn rounded(self, usd: Usd) -> String {
        let amount = match self.currency {
            Some(currency) => usd.mul_div(currency.per_usd.nano(), 1_000_000_000),
            None => usd,
        };
        self.decimal(&rounded(amount).exact())
    }

    /// Formats an exact amount that is already in the reader's currency: `$0.01`, `0,01 €`.
    #[must_use]
    pub fn amount(self, amount: Usd) -> String {
        self.in_currency(&self.decimal(&amount.exact()))
    }

    /// Returns the sign or code of the reader's currency, with the country for US dollars: `US$`, `€`.
    #[must_use]
    pub fn currency_sign(self) -> String {
        let code = self.currency.map(|currency| currency.code);
        code.as_ref().map_or("US$", |code| code.sign(self.lang)).to_owned()
    }

    fn in_currency(self, amount: &str) -> String {
        let code = self.currency.map(|currency| currency.code);
        self.with_sign(code.as_ref().map_or("$", |code| code.sign(self.lang)), amount)
    }

    /// Adds a sign before or after an amount, depending on the language.
    fn with_sign(self, sign: &str, amount: &str) -> String {
        match self.lang {
            // English puts a space after letters, but not after a symbol.
            Lang::En if sign.ends_with(|end: char| end.is_ascii_alphabetic()) => {
                format!("{sign}\u{a0}{amount}")
            }
            Lang::En => format!("{sign}{amount}"),
            Lang::De => format!("{amount}\u{a0}{sign}"),
        }
    }

    /// Formats a date for a sentence, with non-breaking spaces: `7 Oct 2026`, `7. Okt. 2026`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let months = self.text([
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
            "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        ]);
        let month = months.split(' ').nth(usize::from(date.month()) - 1).unwrap_or_default();
        format!("{}{}\u{a0}{month}\u{a0}{}", date.day(), self.text(["", "."]), date.year())
    }

    /// Formats the day, month or year in which a source was read: `22 Aug 2026`, `Nov 2026`, `2026`.
    #[must_use]
    pub fn day(self, checked: Checked) -> String {
        let first = checked.first();
        let text = self.date(first);
        match checked.precision() {
            Precision::Day => text,
            Precision::Month => text.split_once('\u{a0}').map_or(text.clone(), |(_, month)| month.to_owned()),
            Precision::Year => first.year().to_string(),
        }
    }

    /// Formats a number of days: `1 day`, `9 days`; `1 Tag`, `9 Tage`.
    #[must_use]
    pub fn days(self, n: i32) -> String {
        let word = if n == 1 { ["{0}\u{a0}day", "{0}\u{a0}Tag"] } else { ["{0}\u{a0}days", "{0}\u{a0}Tage"] };
        self.format(word, &[&n.to_string()])
    }
}
