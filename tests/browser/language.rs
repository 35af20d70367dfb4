//! Numbers, money and days are formatted like the browser's `Intl` does in each language.

use image_price_estimator::estimate::rounding::rounded;
use image_price_estimator::{Code, Currency, Date, Lang, Locale, Usd};
use serde_json::{Value, json};

use crate::visit::visit;

/// Amounts in US dollars, from the price of one image to far above any monthly bill.
const AMOUNTS: [&str; 14] = [
    "0",
    "0.000001",
    "0.00588",
    "0.03",
    "0.5",
    "0.9996",
    "9.5",
    "58.8",
    "100",
    "999.6",
    "1234.5",
    "54321",
    "1000000",
    "1000000000",
];

/// Currency codes, and the units of each per US dollar.
const CURRENCIES: [(&str, &str); 6] =
    [("USD", "1"), ("EUR", "0.92"), ("GBP", "0.787"), ("JPY", "149.5"), ("CHF", "0.88"), ("CAD", "1.37")];

/// Codes of currencies that have a symbol in some language, and of some that have none.
const CODES: &str = "AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD ILS INR JPY KRW MXN NOK NZD PHP PLN SEK SGD THB TRY TWD \
                     USD VND XAF XCD XOF XPF ZAR";

/// Returns the locale of a language with a currency at a rate.
fn with_currency(lang: Lang, (code, rate): (&str, &str)) -> Locale {
    let (code, per_usd, of) =
        (code.parse::<Code>().unwrap(), rate.parse().unwrap(), "2026-11-01".parse().unwrap());
    Locale { lang, currency: Some(Currency { code, per_usd, of }) }
}

/// Returns every language with the default US dollars, and with each currency.
fn locales() -> impl Iterator<Item = Locale> {
    [Lang::En, Lang::De].into_iter().flat_map(|lang| {
        let by_default = Locale { lang, currency: None };
        std::iter::once(by_default).chain(CURRENCIES.map(|currency| with_currency(lang, currency)))
    })
}

/// A number, our text for it, and the options with which `Intl.NumberFormat` formats it.
struct Case {
    lang: Lang,
    style: Value,
    number: String,
    ours: String,
}

fn money(locale: Locale, usd: &str) -> Case {
    let usd: Usd = usd.parse().unwrap();
    let rate = locale.currency.map_or(1_000_000_000, |currency| currency.per_usd.nano());
    let code = locale.currency.map_or_else(|| "USD".to_owned(), |currency| currency.code.to_string());
    Case {
        lang: locale.lang,
        style: json!({ "style": "currency", "currency": code }),
        number: rounded(usd.mul_div(rate, 1_000_000_000)).exact(),
        ours: locale.money(usd),
    }
}

fn exact(locale: Locale, usd: &str) -> Case {
    let usd: Usd = usd.parse().unwrap();
    let style = json!({ "style": "currency", "currency": "USD" });
    Case { lang: locale.lang, style, number: usd.exact(), ours: locale.exact(usd) }
}

fn decimal(locale: Locale, plain: &str) -> Case {
    Case { lang: locale.lang, style: json!({}), number: plain.to_owned(), ours: locale.decimal(plain) }
}

fn number(locale: Locale, number: u64) -> Case {
    Case { lang: locale.lang, style: json!({}), number: number.to_string(), ours: locale.number(number) }
}

fn percent(locale: Locale, plain: &str) -> Case {
    // Not the style `percent`, which multiplies the number by 100.
    let style = json!({ "style": "unit", "unit": "percent" });
    Case { lang: locale.lang, style, number: plain.to_owned(), ours: locale.percent(plain) }
}

/// Checks that the browser formats every number as we do.
async fn equal_intl(cases: impl IntoIterator<Item = Case>) {
    let (numbers, ours): (Vec<_>, Vec<_>) =
        cases.into_iter().map(|case| (json!([case.lang.tag(), case.style, case.number]), case.ours)).unzip();
    let script = format!(
        "return {}.map(([lang, style, number]) => {{
            // By default Intl rounds to cents and whole yen; the number of decimals is our choice.
            const decimals = number.split('.')[1]?.length ?? 0;
            const digits = {{ minimumFractionDigits: decimals, maximumFractionDigits: decimals }};
            return new Intl.NumberFormat(lang, {{ ...style, ...digits }}).format(number);
        }})",
        json!(numbers)
    );
    compare(ours, &script).await;
}

/// Checks that our texts equal those that the script returns.
async fn compare(ours: Vec<String>, script: &str) {
    visit("")
        .run(async |page| {
            let theirs: Vec<String> = serde_json::from_value(page.script(script).await?)?;
            assert_eq!(ours.len(), theirs.len());
            let different: Vec<_> =
                ours.iter().zip(&theirs).filter(|(ours, theirs)| ours != theirs).collect();
            assert!(different.is_empty(), "our text and the browser's must be equal: {different:#?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn rounded_money_is_formatted_as_by_intl() {
    equal_intl(locales().flat_map(|locale| AMOUNTS.map(|usd| money(locale, usd)))).await;
}

#[tokio::test]
async fn currency_symbols_are_those_of_intl() {
    let symbols = |lang| CODES.split(' ').map(move |code| money(with_currency(lang, (code, "1")), "1234"));
    equal_intl(symbols(Lang::En).chain(symbols(Lang::De))).await;
}

#[tokio::test]
async fn exact_prices_stay_in_us_dollars_and_are_formatted_as_by_intl() {
    equal_intl(locales().flat_map(|locale| AMOUNTS.map(|usd| exact(locale, usd)))).await;
}

#[tokio::test]
async fn numbers_decimals_and_percentages_are_formatted_as_by_intl() {
    let numbers = [0, 7, 100, 999, 1000, 12_000, 123_456, 1_234_567, 1_000_000_000];
    let decimals = ["0", "0.5", "4.7", "999.9", "1234.5", "1234567.891"];
    let percentages = ["0", "5", "12.5", "80", "99.9", "100", "1250"];
    let mut cases = Vec::new();
    for locale in [Lang::En, Lang::De].map(|lang| Locale { lang, currency: None }) {
        cases.extend(numbers.map(|n| number(locale, n)));
        cases.extend(decimals.map(|plain| decimal(locale, plain)));
        cases.extend(percentages.map(|plain| percent(locale, plain)));
    }
    equal_intl(cases).await;
}

/// English dates have the day first, as in Britain, but the American abbreviations: Sep, not Sept.
#[tokio::test]
async fn dates_are_formatted_as_by_intl() {
    let days: Vec<_> = (1..=12).filter_map(|month| Date::new(2026, month, month + 7)).collect();
    let written = |lang| days.iter().map(move |day| Locale { lang, currency: None }.date(*day));
    let script = format!(
        "const days = {}.map(day => new Date(day));
        const parts = {{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }};
        const month = new Intl.DateTimeFormat('en-US', {{ month: 'short', timeZone: 'UTC' }});
        const british = new Intl.DateTimeFormat('en-GB', parts);
        const english = day => british.formatToParts(day)
            .map(({{ type, value }}) => type === 'month' ? month.format(day) : value).join('');
        const german = new Intl.DateTimeFormat('de', parts);
        // Our dates use non-breaking spaces.
        return [...days.map(english), ...days.map(day => german.format(day))].map(day => day.replaceAll(' ', '\\u00a0'));",
        json!(days.iter().map(Date::to_string).collect::<Vec<_>>())
    );
    compare(written(Lang::En).chain(written(Lang::De)).collect(), &script).await;
}
