//! The flags of the commands that answer: the same words as in the page's address.

use crate::catalog::Catalog;
use crate::i18n::locale::{Lang, Locale};
use crate::i18n::number::{self, Misread};
use crate::query::Key;
use crate::query::Query;
use crate::query::parameters::{Kind, Scope};
use crate::query::tool::Tool;
use crate::units::date::Date;
use lexopt::{Arg, ValueExt};

use super::help::flag;
use super::refusal::Refusal;

/// What the flags ask.
#[derive(Debug)]
pub struct Question {
    /// The same as in the page's address.
    pub query: Query,
    /// Whether programs read the answer.
    pub json: bool,
}

/// The tool with which a command answers; `estimate` answers with none.
#[must_use]
pub fn tool(command: &str) -> Option<Tool> {
    match command {
        "self-host" => Some(Tool::SelfHost),
        "routing" => Some(Tool::Routing),
        _ => None,
    }
}

/// The language of the help, where the flags ask for help.
///
/// # Errors
/// When the command line cannot be read.
pub fn helps(arguments: &lexopt::Parser) -> Result<Option<Locale>, Refusal> {
    let given: Vec<String> =
        arguments.clone().raw_args()?.map(|given| given.to_string_lossy().into_owned()).collect();
    let is_asked = given.iter().any(|given| given == "--help" || given == "-h");
    let is_german = given.iter().any(|given| given == "--lang=de")
        || given.windows(2).any(|pair| pair == ["--lang", "de"]);
    let lang = if is_german { Lang::De } else { Lang::En };
    Ok(is_asked.then_some(Locale { lang, currency: None }))
}

/// Reads the flags of a command. Each is a key of a query with hyphens for underscores; `--batch-only` is `batch=only`.
///
/// # Errors
/// When a flag cannot be read, or not together with the others.
pub fn read(mut arguments: lexopt::Parser, catalog: &Catalog, today: Date) -> Result<Question, Refusal> {
    let (mut pairs, mut json) = (Vec::new(), false);
    while let Some(argument) = arguments.next()? {
        let name = match &argument {
            Arg::Long(flag) => flag.replace('-', "_"),
            _ => String::new(),
        };
        let key = Key::named(&name).filter(|key| key.parameter().scope != Scope::Page);
        match (name.as_str(), key) {
            ("json", _) => json = true,
            ("batch_only", _) => pairs.push((Key::Batch, "only".to_owned())),
            (_, Some(key)) if is_bare(key) => pairs.push((key, "1".to_owned())),
            (_, Some(key)) => pairs.push((key, arguments.value()?.string()?)),
            _ => return Err(argument.unexpected().into()),
        }
    }
    contradiction(&pairs)?;
    let mut query = Query::default();
    // Amounts may be in the local currency; then in the order of the keys, since a GPU that is always on has to be a GPU
    // first.
    for key in Key::CURRENCY.into_iter().chain(Key::of_query()) {
        for (_, value) in pairs.iter().filter(|(named, _)| *named == key) {
            take(&mut query, key, value)?;
        }
    }
    currency(&query, today)?;
    let known = query.clone().known_to(catalog).job;
    for (flag, what, given, known) in [
        ("--provider", "provider", &query.job.providers, &known.providers),
        ("--route", "route", &query.job.routes, &known.routes),
        ("--exclude", "provider or route", &query.job.exclude, &known.exclude),
    ] {
        if let Some(id) = given.iter().find(|id| !known.contains(id)) {
            let providers: Vec<&str> = catalog.providers.iter().map(|provider| provider.id).collect();
            let routes = "`cargo xtask estimate` lists the routes";
            let remedy = match flag {
                "--route" => format!("{routes}."),
                "--exclude" => format!("Choose among {}, or a route: {routes}.", providers.join(", ")),
                _ => format!("Choose among {}.", providers.join(", ")),
            };
            return Err(Refusal::new(flag, format!("there is no {what} \"{id}\"."), remedy));
        }
    }
    Ok(Question { query, json })
}

/// Takes the value of a flag.
fn take(query: &mut Query, key: Key, value: &str) -> Result<(), Refusal> {
    let english = Locale { lang: Lang::En, ..query.locale(Lang::En) };
    let plain = match key.number() {
        Some(number) => number::typed(number.notation, value, english),
        None => Ok(value.trim().to_ascii_lowercase()),
    };
    if plain.as_ref().is_ok_and(|text| !text.is_empty() && query.set(key, text).is_ok()) {
        return Ok(());
    }
    let remedy = match plain {
        Err(Misread::Currency(sign)) => {
            format!("{} Or give --currency, --rate and --rate-date.", Locale::ENGLISH.no_rate(&sign))
        }
        _ => Locale::ENGLISH.expects(key),
    };
    Err(Refusal::new(flag(key), format!("\"{value}\" cannot be read."), remedy))
}

/// Whether the flag of a key stands alone.
fn is_bare(key: Key) -> bool {
    key == Key::Batch || matches!(key.parameter().kind, Kind::Switch)
}

/// Stops at a currency without a rate or its day, and at a rate of a day that is still to come.
fn currency(query: &Query, today: Date) -> Result<(), Refusal> {
    let (given, lacking): (Vec<_>, Vec<_>) =
        Key::CURRENCY.into_iter().partition(|key| !query.value(*key).is_empty());
    if let (Some(given), false) = (given.first(), lacking.is_empty()) {
        let lacking: Vec<String> = lacking.into_iter().map(flag).collect();
        let what = "a currency takes its rate and the day of the rate.";
        return Err(Refusal::new(
            flag(*given),
            what,
            format!("Add {}, or leave it out.", lacking.join(" and ")),
        ));
    }
    if query.has_future_rate(today) {
        let what = "the rate is of a later day than the answer.";
        return Err(Refusal::new("--rate-date", what, "Give the day on which the rate was read."));
    }
    Ok(())
}

/// Stops at flags that say nothing to the command that answers with this tool, or with none but the ranking.
pub(super) fn answered(query: &Query, own: Option<Tool>) -> Result<(), Refusal> {
    let default = Query::default();
    let tool = own.or(query.show);
    for key in Key::of_query() {
        let is_answered = match key.parameter().scope {
            Scope::Every => true,
            Scope::Ranking => own.is_none(),
            Scope::Shown => own.is_none() || query.show == own,
            Scope::Tool(needed) => tool == Some(needed),
            Scope::Machine => matches!(tool, Some(Tool::SelfHost | Tool::Chart)),
            Scope::Page => false,
        };
        if !is_answered && query.value(key) != default.value(key) {
            let what = "it says nothing to this command.";
            let remedy = "Leave it out, or run `cargo xtask --help` to see which command takes it.";
            return Err(Refusal::new(flag(key), what, remedy));
        }
    }
    Ok(())
}

/// Stops at flags that cannot go together.
fn contradiction(pairs: &[(Key, String)]) -> Result<(), Refusal> {
    let given = |flag: Key| pairs.iter().any(|(key, _)| *key == flag);
    if given(Key::ServerUsdPerMonth) && given(Key::GpuUsdPerHour) {
        return Err(Refusal::new(
            "--server-usd-per-month",
            "a server and a GPU are given, and it can be only one.",
            "Leave out --server-usd-per-month or --gpu-usd-per-hour.",
        ));
    }
    if given(Key::AlwaysOn) && !given(Key::GpuUsdPerHour) {
        return Err(Refusal::new(
            "--always-on",
            "no GPU is given, and a server by the month is always on.",
            "Add a rate, such as --gpu-usd-per-hour 0.69, or leave it out.",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::catalog::Catalog;

    const TODAY: &str = "2026-11-26";

    #[track_caller]
    fn case(flags: &[&str], expected: &str) {
        let answer =
            read(lexopt::Parser::from_args(flags), &Catalog::embedded().unwrap(), TODAY.parse().unwrap());
        let said = answer.map_or_else(|f| f.to_string(), |asked| format!("{} {}", asked.query, asked.json));
        assert_eq!(said, expected, "{flags:?}");
    }

    #[test]
    fn flags_say_what_the_address_says() {
        case(&[], "size=1024x1024&tier=any&images=10000 false");
        case(
            &[
                "--size",
                "1536x1024",
                "--tier=mid",
                "--images",
                "12k",
                "--batch",
                "--as-of",
                "2026-12-02",
                "--json",
            ],
            "size=1536x1024&tier=mid&images=12000&batch=1&as_of=2026-12-02 true",
        );
        case(
            &[
                "--reject",
                "10%",
                "--references",
                "2",
                "--gpu-seconds",
                "4.7",
                "--budget",
                "$1,200",
                "--horizon",
                "12",
            ],
            "size=1024x1024&tier=any&images=10000&reject=10&references=2&gpu_seconds=4.7&budget=1200&horizon=12 false",
        );
        case(
            &[
                "--batch-only",
                "--latency",
                "fast",
                "--provider",
                "fal,bfl",
                "--editing",
                "--since",
                "2026-06-15",
            ],
            "size=1024x1024&tier=any&images=10000&batch=only&latency=fast&provider=fal,bfl&editing=1&since=2026-06-15 false",
        );
        case(
            &[
                "--always-on",
                "--gpu-usd-per-hour=0.5",
                "--labor-hours",
                "7.5",
                "--labor-usd-per-hour",
                "90-120",
            ],
            "size=1024x1024&tier=any&images=10000&gpu_usd_per_hour=0.5&always_on=1&labor_hours=7.5&labor_usd_per_hour=90..120 false",
        );
    }

    #[test]
    fn numbers_are_read_as_english_writes_them() {
        let images = |text: &str, images: &str| {
            case(&["--images", text], &format!("size=1024x1024&tier=any&images={images} false"));
        };
        images("10,000.00", "10000");
        images("1,00,000", "100000");
        images("1e4", "10000");
        images("\u{feff}１００００", "10000");
        images("10k images", "10000");
        images("1.234k", "1234");
        images("1,234k", "1234000");
        let euros = ["--budget=460 €", "--currency=EUR", "--rate=0.92", "--rate-date=2026-11-20"];
        // 460 / 0.92
        case(
            &euros,
            "size=1024x1024&tier=any&images=10000&budget=500&currency=EUR&rate=0.92&rate_date=2026-11-20 false",
        );
        case(&["--budget", "1'000"], "size=1024x1024&tier=any&images=10000&budget=1000 false");
    }

    #[test]
    fn a_flag_that_cannot_be_read_says_where_what_and_what_to_do() {
        let size = "Type a width and a height from 64 to 8192 pixels, such as 1280x720.";
        let reject = "Type a share from 0 to 99 percent, such as 10 or 12.5.";
        for (flag, remedy, values) in [
            ("--size", size, &["3x3", "200000x1", "", "NaN"][..]),
            ("--reject", reject, &["101 %", "-5", "1e99", "NaN", ""]),
            ("--share", "Type a whole percentage from 0 to 100.", &["101", "-5", "80.5", "NaN", ""]),
            ("--utilization", "Type a whole percentage from 1 to 100.", &["101 %", "0", "-5", "NaN", ""]),
            ("--tier", "Write any, budget, mid or premium.", &["best", ""]),
            ("--horizon", "Write a number of months from 1 to 36.", &["0", "37", "-1", "1e99", ""]),
            (
                "--since",
                "Write a day from 2000 to 2199 as YYYY-MM-DD, such as 2026-11-22.",
                &["2026-02-30", "2250-01-01", "yesterday", ""],
            ),
        ] {
            for value in values {
                case(&[flag, value], &format!("{flag}: \"{value}\" cannot be read.\n{remedy}"));
            }
        }
        let model = "Write the id of a model with open weights, such as sdxl or flux-schnell.";
        case(&["--runs", ""], &format!("--runs: \"\" cannot be read.\n{model}"));
        for (flag, values) in [
            ("--references", &["17", "-1", "1.5", "NaN", ""][..]),
            ("--gpu-seconds", &["0", "-1", "3601", "1e99", "NaN", ""]),
            ("--budget", &["0", "-200", "1e99", "NaN", ""]),
            ("--images", &["0", "-5", "1e99", "NaN", ""]),
            ("--images-per-hour", &["", "-5", "1800..1200", "1e99", "NaN", "1000001"]),
            ("--labor-hours", &["", "-5", "1..2", "1e99", "NaN", "10000.001"]),
            ("--labor-usd-per-hour", &["", "-5", "150..75", "1e99", "NaN", "10000.01"]),
            ("--server-usd-per-month", &["", "-5", "0", "1e99", "NaN", "1000000.01"]),
            ("--gpu-usd-per-hour", &["", "-5", "0.0009", "1e99", "NaN", "0.5..0.7"]),
        ] {
            for value in values {
                let (catalog, today) = (Catalog::embedded().unwrap(), TODAY.parse().unwrap());
                let said = read(lexopt::Parser::from_args([flag, *value]), &catalog, today);
                let said = said.unwrap_err().to_string();
                assert!(said.starts_with(&format!("{flag}: \"{value}\" cannot be read.\nType ")), "{said}");
            }
        }
        for (flags, expected) in [
            (
                &["--currency", "EUR", "--rate", "0.92"][..],
                "--currency: a currency takes its rate and the day of the rate.\nAdd --rate-date, or leave it out.",
            ),
            (
                &["--rate-date", "2026-11-20"],
                "--rate-date: a currency takes its rate and the day of the rate.\nAdd --currency and --rate, or leave it out.",
            ),
            (
                &["--currency", "EUR", "--rate", "0", "--rate-date", "2026-11-20"],
                "--rate: \"0\" cannot be read.\nWrite units of the currency for a US dollar, such as 0.92.",
            ),
            (
                &["--currency", "EUX"],
                "--currency: \"EUX\" cannot be read.\nWrite a code of ISO 4217, such as EUR.",
            ),
            (
                &["--currency=EUR", "--rate=0.92", "--rate-date=2099-01-01"],
                "--rate-date: the rate is of a later day than the answer.\nGive the day on which the rate was read.",
            ),
            (
                &["--currency=EUR", "--rate=0.92", "--rate-date=2026-11-20", "--as-of=2026-11-19"],
                "--rate-date: the rate is of a later day than the answer.\nGive the day on which the rate was read.",
            ),
            (
                &["--budget", "500 €"],
                "--budget: \"500 €\" cannot be read.\nType US dollars; no rate is set for €. Or give --currency, --rate \
                 and --rate-date.",
            ),
            (
                &["--show", "nothing"],
                "--show: \"nothing\" cannot be read.\nWrite options, chart, routing, self_host or share.",
            ),
        ] {
            case(flags, expected);
        }
        case(
            &["--provider", "fal,opnai"],
            "--provider: there is no provider \"opnai\".\n\
             Choose among azure, bfl, fal, getimg, google, modelslab, openai, replicate, vertex.",
        );
        let help = "Run `cargo xtask --help` to see what each command takes.";
        case(&["--quality"], &format!("cargo xtask: invalid option '--quality'\n{help}"));
        case(
            &["--always-on"],
            "--always-on: no GPU is given, and a server by the month is always on.\n\
             Add a rate, such as --gpu-usd-per-hour 0.69, or leave it out.",
        );
    }
}
