//! The flags of the terminal: their query, and their refusals.

use image_price_estimator::terminal::{Command, Question, Refusal};

use super::arguments;
use crate::{catalog, day};

/// Parses flags to a question or a refusal.
fn parsed(command: Command, flags: &[&str]) -> Result<Question, Refusal> {
    Question::read(command, &arguments(flags), catalog(), day("2026-11-26"))
}

/// Asserts the query of `estimate` flags and whether JSON is asked for, or their refusal.
#[track_caller]
fn case(flags: &[&str], expected: &str) {
    case_of(Command::Estimate, flags, expected);
}

/// Like [`case`], for any command.
#[track_caller]
fn case_of(command: Command, flags: &[&str], expected: &str) {
    let actual = parsed(command, flags)
        .map_or_else(|f| f.to_string(), |asked| format!("{} {}", asked.query, asked.json));
    assert_eq!(actual, expected, "{flags:?}");
}

#[test]
fn flags_set_the_parameters_of_the_query() {
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
        &["--batch-only", "--latency", "fast", "--provider", "fal,bfl", "--editing", "--since", "2026-06-15"],
        "size=1024x1024&tier=any&images=10000&batch=only&latency=fast&provider=fal,bfl&editing=1&since=2026-06-15 false",
    );
    case_of(
        Command::SelfHost,
        &["--always-on", "--gpu-usd-per-hour=0.5", "--labor-hours", "7.5", "--labor-usd-per-hour", "90-120"],
        "size=1024x1024&tier=any&images=10000&gpu_usd_per_hour=0.5&always_on=1&labor_hours=7.5&labor_usd_per_hour=90..120 false",
    );
}

#[test]
fn flags_parse_numbers_as_in_english_text() {
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
fn invalid_values_are_refused_with_flag_value_and_remedy() {
    let size = "Enter a width and a height from 64 to 8192 pixels, such as 1280x720.";
    let reject = "Enter a percentage from 0 to 99, such as 10.";
    for (flag, remedy, values) in [
        ("--size", size, &["3x3", "200000x1", "", "NaN"][..]),
        ("--reject", reject, &["101 %", "-5", "1e99", "NaN", ""]),
        ("--share", "Enter a whole percentage from 0 to 100.", &["101", "-5", "80.5", "NaN", ""]),
        ("--utilization", "Enter a whole percentage from 1 to 100.", &["101 %", "0", "-5", "NaN", ""]),
        ("--tier", "Use any, budget, mid or premium.", &["best", ""]),
        ("--horizon", "Use a number of months from 1 to 36.", &["0", "37", "-1", "1e99", ""]),
        (
            "--since",
            "Use a date from 2000 to 2199 as YYYY-MM-DD, such as 2026-11-22.",
            &["2026-02-30", "2250-01-01", "yesterday", ""],
        ),
    ] {
        for value in values {
            case(&[flag, value], &format!("{flag}: \"{value}\" is not a valid value.\n{remedy}"));
        }
    }
    let model = "Use the id of a model with open weights, such as sdxl or flux-schnell.";
    case(&["--runs", ""], &format!("--runs: \"\" is not a valid value.\n{model}"));
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
            let actual = parsed(Command::Estimate, &[flag, *value]).unwrap_err().to_string();
            assert!(
                actual.starts_with(&format!("{flag}: \"{value}\" is not a valid value.\nEnter ")),
                "{actual}"
            );
        }
    }
    for (flags, expected) in [
        (
            &["--currency", "EUR", "--rate", "0.92"][..],
            "--currency: a currency needs a rate and the date of the rate.\nAdd --rate-date, or remove --currency.",
        ),
        (
            &["--rate-date", "2026-11-20"],
            "--rate-date: a currency needs a rate and the date of the rate.\nAdd --currency and --rate, or remove --rate-date.",
        ),
        (
            &["--currency", "EUR", "--rate", "0", "--rate-date", "2026-11-20"],
            "--rate: \"0\" is not a valid value.\nUse units of the currency per US dollar, such as 0.92.",
        ),
        (
            &["--currency", "EUX"],
            "--currency: \"EUX\" is not a valid value.\nUse an ISO 4217 code, such as EUR.",
        ),
        (
            &["--currency=EUR", "--rate=0.92", "--rate-date=2099-01-01"],
            "--rate-date: the rate is newer than the answer.\nUse a date no later than that of the answer.",
        ),
        (
            &["--currency=EUR", "--rate=0.92", "--rate-date=2026-11-20", "--as-of=2026-11-19"],
            "--rate-date: the rate is newer than the answer.\nUse a date no later than that of the answer.",
        ),
        (
            &["--budget", "500 €"],
            "--budget: \"500 €\" is not a valid value.\nEnter US dollars; no rate is set for €. Or give --currency, --rate \
             and --rate-date.",
        ),
        (
            &["--show", "nothing"],
            "--show: \"nothing\" is not a valid value.\nUse options, chart, routing, self_host or share.",
        ),
    ] {
        case(flags, expected);
    }
    case(
        &["--provider", "fal,opnai"],
        "--provider: there is no provider \"opnai\".\n\
         Choose one of azure, bfl, fal, getimg, google, modelslab, openai, replicate, vertex.",
    );
}

#[test]
fn unknown_incomplete_and_conflicting_flags_are_refused() {
    let help = "Run `cargo xtask estimate --help` to see the flags.";
    case(&["--quality"], &format!("--quality: there is no such flag.\n{help}"));
    case(&["--theme", "dark"], &format!("--theme: there is no such flag.\n{help}"));
    case(&["-x"], &format!("-x: there is no such flag.\n{help}"));
    case(&["12k"], &format!("cargo xtask estimate: \"12k\" is neither a flag nor a flag's value.\n{help}"));
    case(&["--batch=5"], "--batch: it takes no value.\nRemove \"5\".");
    let missing =
        "--size: its value is missing.\nEnter a width and a height from 64 to 8192 pixels, such as 1280x720.";
    case(&["--size"], missing);
    case(&["--size", "--images", "5"], missing);
    case(
        &["--route", "fal/sd"],
        "--route: there is no route \"fal/sd\".\nRun `cargo xtask estimate --json` to see every id. Similar ids: fal/sdxl.",
    );
    case(
        &["--server-usd-per-month", "199", "--gpu-usd-per-hour", "0.5"],
        "--server-usd-per-month: a server and a GPU exclude each other.\n\
         Remove --server-usd-per-month or --gpu-usd-per-hour.",
    );
    case(
        &["--always-on"],
        "--always-on: it needs a GPU; a monthly server is always on.\n\
         Add a rate, such as --gpu-usd-per-hour 0.69, or remove --always-on.",
    );
}

#[test]
fn refusals_are_in_the_language_that_the_flags_set() {
    let case = |flags: &str, expected: &str| {
        let flags: Vec<&str> = flags.split(' ').collect();
        // The language may come first or last, in either notation.
        for lang in [&["--lang", "de"][..], &["--lang=de-AT"]] {
            case(&[lang, &flags].concat(), expected);
            if flags.len() != 1 {
                case(&[&flags, lang].concat(), expected);
            }
        }
    };
    let size = "Möglich sind Breiten und Höhen von 64 bis 8192 Pixeln, z.\u{a0}B. 1280x720.";
    let help = "`cargo xtask estimate --help` zeigt die Optionen.";
    case("--size 3x3", &format!("--size: „3x3“ ist kein gültiger Wert.\n{size}"));
    case("--size", &format!("--size: Der Wert fehlt.\n{size}"));
    case("--quality", &format!("--quality: Diese Option gibt es nicht.\n{help}"));
    case(
        "12k",
        &format!("cargo xtask estimate: „12k“ ist weder eine Option noch der Wert einer Option.\n{help}"),
    );
    case("--batch=5", "--batch: Die Option hat keinen Wert.\n„5“ weglassen.");
    case(
        "--budget 500€",
        "--budget: „500€“ ist kein gültiger Wert.\nUS-Dollar eingeben; für € ist kein Kurs gesetzt. Oder --currency, --rate \
         und --rate-date angeben.",
    );
    case(
        "--server-usd-per-month 199 --gpu-usd-per-hour 0.5",
        "--server-usd-per-month: Server und GPU schließen sich gegenseitig aus.\n\
         --server-usd-per-month oder --gpu-usd-per-hour weglassen.",
    );
    case(
        "--always-on",
        "--always-on: Die Option gilt nur für eine GPU; ein monatlich bezahlter Server läuft immer.\n\
         Einen Stundenpreis ergänzen, z.\u{a0}B. --gpu-usd-per-hour 0.69, oder --always-on weglassen.",
    );
    case(
        "--rate 0.92",
        "--rate: Zu einer Währung gehören ein Kurs und das Datum des Kurses.\n\
         --currency und --rate-date ergänzen oder --rate weglassen.",
    );
    case(
        "--currency EUR --rate 0.92 --rate-date 2099-01-01",
        "--rate-date: Der Kurs ist neuer als die Antwort.\n\
         Möglich ist ein Datum nicht nach dem der Antwort.",
    );
    let providers = "azure, bfl, fal, getimg, google, modelslab, openai, replicate, vertex";
    let ids = "`cargo xtask estimate --json` zeigt alle Kennungen.";
    case(
        "--provider opnai",
        &format!("--provider: Einen Anbieter „opnai“ gibt es nicht.\nMöglich sind {providers}."),
    );
    case(
        "--route fal/sd",
        &format!("--route: Eine Route „fal/sd“ gibt es nicht.\n{ids} Ähnliche Kennungen: fal/sdxl."),
    );
    case(
        "--exclude zz",
        &format!(
            "--exclude: Einen Anbieter oder eine Route „zz“ gibt es nicht.\nMöglich sind {providers} oder eine Route. {ids}"
        ),
    );
    case(
        "--share 50",
        "--share: Die Option hat bei diesem Befehl keine Wirkung.\n\
         Weglassen; `cargo xtask estimate --help` zeigt die Optionen dieses Befehls.",
    );
}

#[test]
fn german_decimals_and_separators_parse_with_lang_de() {
    let case = |flag: &str, value: &str, key: &str| {
        let actual = parsed(Command::SelfHost, &["--lang=de", "--gpu-usd-per-hour=1", flag, value]);
        let actual = actual.unwrap().query.to_string();
        assert!(actual.contains(key), "{flag} {value}: {actual}");
    };
    case("--reject", "12,5", "reject=12.5");
    case("--gpu-seconds", "4,7", "gpu_seconds=4.7");
    case("--gpu-usd-per-hour", "0,69", "gpu_usd_per_hour=0.69");
    case("--labor-hours", "7,5", "labor_hours=7.5");
    case("--images", "12.000", "images=12000");
    case("--images", "1,2M", "images=1200000");
    // Notations of an address parse the same in every language.
    case("--labor-hours", "7.5", "labor_hours=7.5");
    case("--labor-hours", "1,234", "labor_hours=1234");
    let english = parsed(Command::Estimate, &["--reject", "12,5"]).unwrap_err();
    assert!(english.to_string().starts_with("--reject: \"12,5\" is not a valid value."));
}
