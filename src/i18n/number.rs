//! Parses numbers as people write them.

use crate::i18n::locale::{Code, Lang, Locale};
use crate::units::decimal;
use crate::units::usd::Usd;

/// Why a text is not a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// It is not a number, or is ambiguous.
    NoNumber,
    /// It is negative or too large.
    OutOfBounds,
    /// It is an amount in this currency, which has no rate.
    Currency(String),
}

/// The code points of zero in other digits that a text may use: Arabic, Persian, Devanagari, Bengali, and full-width.
const ZEROS: [u32; 5] = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
/// The separators between the ends of a range.
const RANGE_SEPARATORS: [&str; 6] = ["..", "–", "—", "-", " to ", " bis "];

/// The notation of a number in a text field: its unit, and the forms it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notation {
    /// The unit.
    pub unit: Unit,
    /// The period that the number is for.
    pub per: Option<Period>,
    /// Whether it is a whole number, in which a point or comma before three digits separates thousands.
    pub is_whole: bool,
    /// Whether it may be a range.
    pub is_range: bool,
}

impl Notation {
    /// The edge of an image.
    pub const PIXELS: Self = Self { unit: Unit::Pixels, per: None, is_whole: true, is_range: false };
    /// US dollars per image, or a range of them.
    pub const USD_PER_IMAGE: Self = Self { unit: Unit::Dollars, per: None, is_whole: false, is_range: true };
    /// Images per month.
    pub(crate) const IMAGES: Self =
        Self { unit: Unit::Images, per: Some(Period::Month), is_whole: true, is_range: false };
}

/// The unit of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Images.
    Images,
    /// Pixels.
    Pixels,
    /// Percent.
    Percent,
    /// Seconds.
    Seconds,
    /// Hours.
    Hours,
    /// Months.
    Months,
    /// US dollars.
    Dollars,
    /// Inference steps.
    Steps,
    /// Points of a score.
    Points,
}

impl Unit {
    /// Returns the words that may follow the number, separated by spaces.
    const fn words(self) -> &'static str {
        match self {
            Self::Images => "images image bilder bild",
            Self::Pixels => "px pixels pixel",
            Self::Percent => "% percent prozent",
            Self::Seconds => "s sec seconds sek sekunden",
            Self::Hours => "h hours stunden",
            Self::Months => "months month monate monat",
            Self::Dollars => "",
            Self::Steps => "steps step schritte schritt",
            Self::Points => "points point punkte punkt",
        }
    }
}

/// The period that a number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A month.
    Month,
    /// An hour.
    Hour,
}

impl Period {
    /// Returns the words that may follow the number, separated by `|`.
    const fn words(self) -> &'static str {
        match self {
            Self::Month => "a month|per month|/month|/mo|im monat|pro monat|/monat",
            Self::Hour => "an hour|per hour|/hour|/h|pro stunde|/stunde|/std",
        }
    }
}

/// Names of the US dollar.
const DOLLARS: [&str; 5] = ["us$", "usd", "$", "dollars", "dollar"];
/// Names of the euro, apart from its sign and code.
const EUROS: [&str; 2] = ["euros", "euro"];

/// Converts the contents of a text field to the notation of a query: `12k`, `1.234,5` and `$90 – 120` become `12000`,
/// `1234.5` and `90..120`. Converts amounts in the locale's currency at its rate. Empty text stays empty.
///
/// # Errors
/// Returns a [`Misread`] if the text is not a number or is ambiguous. Does not check the bounds of a key.
pub fn typed(notation: Notation, text: &str, locale: Locale) -> Result<String, Misread> {
    let text = folded(text, locale.lang);
    if text.is_empty() {
        return Ok(text);
    }
    let read = read(notation, &text, locale);
    // `-5` and `1e99` are numbers, too, but out of bounds.
    let near = text.strip_prefix('-').unwrap_or(&text);
    let near =
        near.split_once('e').filter(|(_, power)| power.parse::<u32>().is_ok()).map_or(near, |(near, _)| near);
    if read.is_err() && near != text && self::read(notation, near, locale).is_ok() {
        return Err(Misread::OutOfBounds);
    }
    read
}

fn read(notation: Notation, text: &str, locale: Locale) -> Result<String, Misread> {
    let cut =
        RANGE_SEPARATORS.iter().filter(|_| notation.is_range).find_map(|between| text.split_once(between));
    let Some((low, high)) = cut else {
        let (number, is_local) = amount(notation, text, locale)?;
        return value(notation, number, is_local == Some(true), locale);
    };
    let ((low, low_is_local), (high, high_is_local)) =
        (amount(notation, low, locale)?, amount(notation, high, locale)?);
    // A currency at one end applies to both.
    if low_is_local.zip(high_is_local).is_some_and(|(low, high)| low != high) {
        return Err(Misread::NoNumber);
    }
    let read = |number| value(notation, number, low_is_local.or(high_is_local) == Some(true), locale);
    let (least, most) = (read(low)?, read(high)?);
    // `1–2k` is ambiguous: it may start at 1 or at 1k.
    let (_, word) = high.split_at_checked(last_digit(high)).unwrap_or_default();
    if last_digit(low) == low.len() && !word.trim().is_empty() {
        let both = read(&format!("{low}{word}"))?;
        let [both, most] = [both, most.clone()].map(|end| end.parse().unwrap_or(Usd::default()));
        if both <= most {
            return Err(Misread::NoNumber);
        }
    }
    Ok(if least == most { least } else { format!("{least}..{most}") })
}

/// Parses a number of images in English notation, and rounds it. Does not check its bounds.
pub(crate) fn images(text: &str) -> Option<u64> {
    typed(Notation::IMAGES, text, Locale::ENGLISH).ok()?.parse().ok()
}

/// Converts a single number or one end of a range to a plain decimal, and amounts to USD.
fn value(notation: Notation, number: &str, is_local: bool, locale: Locale) -> Result<String, Misread> {
    let plain = plain(number, locale.lang, notation.is_whole).ok_or(Misread::NoNumber)?;
    if notation.is_whole && !notation.is_range {
        return rounded(&plain).map(|n| n.to_string()).ok_or(Misread::OutOfBounds);
    }
    match locale.currency {
        Some(currency) if is_local => {
            let amount: Usd = plain.parse().map_err(|_| Misread::NoNumber)?;
            // Cents are precise enough, and hundredths of a cent below a dollar.
            let fine = amount.mul_div(10_000, currency.per_usd.nano()).nano();
            let fine = if fine < 10_000 { fine } else { fine.saturating_add(50) / 100 * 100 };
            Ok(decimal::format(fine, 4))
        }
        _ => Ok(plain),
    }
}

/// Rounds a plain decimal to a whole number; `None` for a fraction below 1.
fn rounded(plain: &str) -> Option<u64> {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    // Only too many digits fail to parse.
    let n: u64 = whole.parse().unwrap_or(u64::MAX);
    let up = fraction.as_bytes().first().is_some_and(|first| *first >= b'5');
    (n > 0 || fraction.is_empty()).then(|| n.saturating_add(up.into()))
}

/// Folds a text to lower case, ASCII digits, and one kind of space and apostrophe, and removes invisible characters.
fn folded(text: &str, lang: Lang) -> String {
    let fold = |c: char| match c {
        '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => None,
        '’' | '‘' | 'ʼ' | '´' | '`' | '_' | '٬' | '＇' => Some('\''),
        '，' | '،' => Some(','),
        '．' => Some('.'),
        '٫' => Some(separators(lang).1),
        '％' | '٪' => Some('%'),
        '−' => Some('-'),
        _ if c.is_whitespace() => Some(' '),
        _ => {
            let digit = |zero: &u32| char::from_digit(u32::from(c).checked_sub(*zero)?, 10);
            Some(ZEROS.iter().find_map(digit).unwrap_or(c.to_ascii_lowercase()))
        }
    };
    text.chars().filter_map(fold).collect::<String>().trim().to_owned()
}

/// Returns a language's thousands separator and decimal separator.
const fn separators(lang: Lang) -> (char, char) {
    match lang {
        Lang::En => (',', '.'),
        Lang::De => ('.', ','),
    }
}

/// Returns the index after the last digit.
fn last_digit(text: &str) -> usize {
    text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1)
}

/// Removes the unit from a number. The flag is `true` for the local currency, `false` for US dollars, and `None` if the
/// text names no currency.
fn amount<'a>(notation: Notation, text: &'a str, locale: Locale) -> Result<(&'a str, Option<bool>), Misread> {
    let (units, periods) = (notation.unit.words(), notation.per.map_or("", Period::words));
    let without = |text: &'a str, words: &str, between: char| {
        let end =
            words.split(between).filter(|word| !word.is_empty()).find_map(|word| text.strip_suffix(word));
        end.unwrap_or(text).trim()
    };
    let text = without(without(text.trim(), periods, '|'), units, ' ');
    if !units.is_empty() {
        return Ok((text, None));
    }
    let without = |sign: &str| text.strip_prefix(sign).or_else(|| text.strip_suffix(sign)).map(str::trim);
    if let Some(currency) = locale.currency {
        let [code, sign] =
            [currency.code.text(), currency.code.sign(locale.lang)].map(str::to_ascii_lowercase);
        let of_euros = if code == "eur" { EUROS } else { [code.as_str(); 2] };
        if let Some(number) = [&*code, &*sign].into_iter().chain(of_euros).find_map(without) {
            return Ok((number, Some(true)));
        }
    }
    if let Some(number) = DOLLARS.into_iter().find_map(without) {
        return Ok((number, Some(false)));
    }
    let sign = text.matches(|c| matches!(c, '¢'..='¥' | '฿' | '\u{20a0}'..='\u{20cf}')).next();
    let word = text.trim_matches(|c: char| !c.is_ascii_alphabetic());
    let is_currency = EUROS.contains(&word) || word.parse::<Code>().is_ok();
    let foreign = sign.map(str::to_owned).or_else(|| is_currency.then(|| word.to_ascii_uppercase()));
    foreign.map_or(Ok((text, None)), |foreign| Err(Misread::Currency(foreign)))
}

/// Converts a number from the notation of a language to a plain decimal: `1.234,5` becomes `1234.5` in German, and
/// `12k` becomes `12000`.
fn plain(text: &str, lang: Lang, is_whole: bool) -> Option<String> {
    let (number, word) = text.split_at_checked(last_digit(text))?;
    let word = word.trim();
    let zeros = match word.strip_suffix('.').filter(|word| !word.is_empty()).unwrap_or(word) {
        "" => 0,
        "k" | "tsd" | "tausend" | "thousand" => 3,
        "m" | "mio" | "mn" | "million" | "millions" | "millionen" => 6,
        "mrd" | "milliarde" | "milliarden" | "bn" => 9,
        _ => return None,
    };
    let (number, zeros, is_power) = match number.split_once('e') {
        // Spreadsheets write `1e+4`.
        Some((number, power)) if zeros == 0 => {
            (number, power.strip_prefix('+').unwrap_or(power).parse().ok()?, true)
        }
        _ => (number, zeros, false),
    };
    let (whole, fraction) = split_decimals(number, lang, is_whole && zeros == 0, zeros > 0)?;
    // Programs use a decimal point in powers in any language.
    let could_be_grouped = fraction.is_empty() || (fraction.len() == 3 && lang == Lang::De);
    let is_unclear = is_power && number.contains([',', '.']) && could_be_grouped;
    if is_unclear || zeros > 15 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut digits = ungrouped(whole)?;
    let at = digits.len() + zeros;
    digits.push_str(fraction);
    while digits.len() < at {
        digits.push('0');
    }
    let (whole, fraction) = digits.split_at_checked(at)?;
    let fraction = fraction.trim_end_matches('0');
    Some(if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") })
}

/// Splits a number into its whole part and its decimals; `None` if these are ambiguous.
///
/// If a separator could be for thousands or decimals, the language decides. Whole numbers never have three decimals.
fn split_decimals(number: &str, lang: Lang, is_whole: bool, is_multiplied: bool) -> Option<(&str, &str)> {
    let is_separator = |c: char| c == ',' || c == '.';
    let Some(at) = number.rfind(is_separator) else { return Some((number, "")) };
    let (whole, fraction) = (number.get(..at)?, number.get(at + 1..)?);
    let separator = number.get(at..=at)?;
    let has_three = fraction.len() == 3;
    if whole.contains(separator) {
        // A repeated separator is for thousands, unless the other separator occurs, too.
        return whole.matches(is_separator).all(|other| other == separator).then_some((number, ""));
    }
    if !whole.bytes().all(|b| b.is_ascii_digit()) {
        // Decimals follow the thousands, but a whole number hardly has three.
        return (!(is_whole && has_three)).then_some((whole, fraction));
    }
    let is_thousands = separator.starts_with(separators(lang).0);
    let could_be_thousands = has_three && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    if could_be_thousands && (is_thousands || is_whole) {
        Some((number, ""))
    } else if is_whole && has_three || is_thousands && separator == "," && !is_multiplied {
        None
    } else {
        Some((whole, fraction))
    }
}

/// Removes the separators between groups of digits. Groups have three digits, or, as in India, two before the last
/// group (`12,34,567`).
fn ungrouped(whole: &str) -> Option<String> {
    let separator = whole.chars().find(|c| !c.is_ascii_digit());
    let Some(separator) = separator else { return Some(whole.to_owned()).filter(|whole| !whole.is_empty()) };
    let (first, rest) = whole.split_once(separator).filter(|_| " ',.".contains(separator))?;
    let (middle, last) =
        rest.rsplit_once(separator).map_or((None, rest), |(middle, last)| (Some(middle), last));
    let groups =
        |len: usize| middle.is_none_or(|middle| middle.split(separator).all(|group| group.len() == len));
    let is_indian = separator == ',' && middle.is_some() && first.len() < 3 && groups(2);
    let is_grouped = (1..=3).contains(&first.len()) && !first.starts_with('0') && last.len() == 3;
    let digits = whole.replace(separator, "");
    (is_grouped && (groups(3) || is_indian) && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}
