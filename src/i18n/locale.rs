//! The reader's language, and how numbers, money and days are written in it.

use core::fmt;
use core::str::FromStr;

use crate::estimate::rounding::rounded;
use crate::units::date::Date;
use crate::units::usd::Usd;

/// A language that the product speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// German.
    De,
}

impl Lang {
    /// The language that a tag such as `de-AT` names, if the product speaks it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()? {
            "en" | "EN" => Some(Self::En),
            "de" | "DE" => Some(Self::De),
            _ => None,
        }
    }

    /// The tag: `en`, `de`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }
}

/// A local currency, at a rate that whoever embeds the widget vouches for. US dollars stay the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// Its code by ISO 4217, in capitals.
    pub code: Code,
    /// Units of it for a US dollar; a rate has the same decimals as an amount.
    pub per_usd: Usd,
    /// The day of the rate.
    pub of: Date,
}

/// The three capital letters of a currency by ISO 4217.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code([u8; 3]);

/// Codes with the signs that English and German share; every other currency stands by its code. From the Unicode CLDR, as
/// browsers use it.
const SIGNS: &str = "USD$ EUR€ GBP£ JPY¥ INR₹ BRLR$ CADCA$ CNYCN¥ HKDHK$ ILS₪ KRW₩ MXNMX$ NZDNZ$ TWDNT$ VND₫ \
                     XAFFCFA XCDEC$ XOFF\u{202f}CFA XPFCFPF";

/// Every code in use by ISO 4217, without those of metals, funds and tests.
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
    /// The code as text.
    #[must_use]
    pub fn text(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The sign that stands for it in a language, or the code where there is none.
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

/// How the reader reads: a language, and a currency where one was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Locale {
    /// The language.
    pub lang: Lang,
    /// The currency of rounded amounts; without it US dollars.
    pub currency: Option<Currency>,
}

impl Locale {
    /// English, in US dollars.
    pub const ENGLISH: Self = Self { lang: Lang::En, currency: None };

    /// The text of the reader's language, of the English one and the German one.
    #[must_use]
    pub const fn of(self, [english, german]: [&str; 2]) -> &str {
        match self.lang {
            Lang::En => english,
            Lang::De => german,
        }
    }

    /// The text of the reader's language with `{0}` to `{9}` replaced by what is given.
    ///
    /// ```
    /// # use image_price_estimator::Locale;
    /// let text = Locale::ENGLISH.say(["ends in {0}, then {1}", "endet in {0}, danach {1}"], &["9 days", "FLUX"]);
    /// assert_eq!(text, "ends in 9 days, then FLUX");
    /// ```
    #[must_use]
    pub fn say(self, both: [&str; 2], with: &[&str]) -> String {
        let mut parts = self.of(both).split('{');
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (digit, rest) = part.split_once('}').unwrap_or(("", part));
            text.push_str(digit.parse().ok().and_then(|at: usize| with.get(at)).copied().unwrap_or_default());
            text.push_str(rest);
        }
        text
    }

    /// A whole number with a separator between thousands: `12,000`, `12.000`.
    #[must_use]
    pub fn number(self, n: u64) -> String {
        self.decimal(&n.to_string())
    }

    /// A plain decimal such as `1234.5` as the language writes it: `1,234.5`, `1.234,5`.
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

    /// A plain decimal with its percent sign: `12.5%`, `12,5 %`.
    #[must_use]
    pub fn percent(self, plain: &str) -> String {
        let space = self.of(["", "\u{a0}"]);
        format!("{}{space}%", self.decimal(plain))
    }

    /// An amount as an invoice has it, exact and in US dollars: `$0.03`, `0,03 $`.
    #[must_use]
    pub fn exact(self, usd: Usd) -> String {
        self.with_sign("$", &self.decimal(&usd.exact()))
    }

    /// An amount that the visitor gave: as it is in US dollars, and in a local currency as one would say it.
    #[must_use]
    pub fn given(self, usd: Usd) -> String {
        if self.currency.is_some() { self.money(usd) } else { self.exact(usd) }
    }

    /// An amount as one would say it, in the reader's currency: three significant figures, whole units from 10 on.
    #[must_use]
    pub fn money(self, usd: Usd) -> String {
        self.in_currency(&self.rounded(usd))
    }

    /// A range as one would say it: `$176–235`, `176–235 $`.
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

    /// An amount that is counted in the reader's currency already, exact: `$0.01`, `0,01 €`.
    #[must_use]
    pub fn amount(self, amount: Usd) -> String {
        self.in_currency(&self.decimal(&amount.exact()))
    }

    /// The sign or code of the reader's currency, the dollar with its country: `US$`, `€`.
    #[must_use]
    pub fn currency_sign(self) -> String {
        let code = self.currency.map(|currency| currency.code);
        code.as_ref().map_or("US$", |code| code.sign(self.lang)).to_owned()
    }

    fn in_currency(self, amount: &str) -> String {
        let code = self.currency.map(|currency| currency.code);
        self.with_sign(code.as_ref().map_or("$", |code| code.sign(self.lang)), amount)
    }

    /// The amount with its sign as the language places it.
    fn with_sign(self, sign: &str, amount: &str) -> String {
        match self.lang {
            // Letters keep their distance, a sign does not.
            Lang::En if sign.ends_with(|end: char| end.is_ascii_alphabetic()) => {
                format!("{sign}\u{a0}{amount}")
            }
            Lang::En => format!("{sign}{amount}"),
            Lang::De => format!("{amount}\u{a0}{sign}"),
        }
    }

    /// A day as a sentence has it, with spaces that do not break: `7 Oct 2026`, `7. Okt. 2026`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let months = self.of([
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
            "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        ]);
        let month = months.split(' ').nth(usize::from(date.month()) - 1).unwrap_or_default();
        format!("{}{}\u{a0}{month}\u{a0}{}", date.day(), self.of(["", "."]), date.year())
    }

    /// `1 day`, `9 days`; `1 Tag`, `9 Tage`.
    #[must_use]
    pub fn days(self, n: i32) -> String {
        let word = if n == 1 { ["{0}\u{a0}day", "{0}\u{a0}Tag"] } else { ["{0}\u{a0}days", "{0}\u{a0}Tage"] };
        self.say(word, &[&n.to_string()])
    }
}
