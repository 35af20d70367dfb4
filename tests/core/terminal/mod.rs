//! The terminal: the effects of flags, and the help.

mod flags;
mod routing;
mod self_host;

use std::collections::BTreeSet;
use std::ffi::OsString;

use image_price_estimator::catalog::Catalog;
use image_price_estimator::query::Key;
use image_price_estimator::query::parameter::Scope;
use image_price_estimator::terminal::{self, Command, help};

use crate::fixtures::grown;
use crate::{EN, catalog, day};

/// Converts flags to arguments.
fn arguments(flags: &[&str]) -> Vec<OsString> {
    flags.iter().map(OsString::from).collect()
}

/// Runs a command as of 22 November 2026: its output or its refusal, with plain spaces.
fn printed(command: Command, flags: &[&str]) -> Result<String, String> {
    printed_of(catalog(), command, flags)
}

/// Like [`printed`], for any catalog.
fn printed_of(catalog: &'static Catalog, command: Command, flags: &[&str]) -> Result<String, String> {
    terminal::answer(command, &arguments(flags), catalog, day("2026-11-22"))
        .map(|text| crate::plain(&text))
        .map_err(|refusal| crate::plain(&refusal.to_string()))
}

/// Like [`printed`], with the flags in one line.
fn run(command: Command, flags: &str) -> Result<String, String> {
    printed(command, &flags.split_whitespace().collect::<Vec<_>>())
}

/// Returns the output of a command that must succeed.
fn output(command: Command, flags: &str) -> String {
    run(command, flags).unwrap_or_else(|failure| panic!("{command:?} {flags}: {failure}"))
}

/// Asserts that every flag in the help of a command changes its output. A case is a flag, after the flags it requires.
fn every_flag(command: Command, cases: &[(&str, &str)]) {
    let mut tested = BTreeSet::new();
    let run = |flags: &str| printed_of(grown(), command, &flags.split_whitespace().collect::<Vec<_>>());
    for (required, flag) in cases {
        let without = run(required).or_else(|_| run("")).unwrap();
        // The first line repeats the job, so only the rest shows an effect.
        let body = |text: &str| text.split_once('\n').map(|(_, body)| body.to_owned());
        let with = run(&format!("{required} {flag}")).unwrap();
        assert_ne!(body(&with), body(&without), "{command:?} {flag}");
        tested.insert(flag.split(' ').next().unwrap_or_default());
    }
    // Flags of every command are tested on `estimate`.
    let is_shared = |flag: &str| {
        let key = Key::named(&flag.trim_start_matches('-').replace('-', "_"));
        key.is_none_or(|key| key.parameter().scope == Scope::Every) && command != Command::Estimate
    };
    let help = help(command, EN);
    let flags = help.lines().filter_map(|line| line.split_whitespace().next());
    let flags = flags.filter(|part| part.starts_with("--") && !is_shared(part));
    assert_eq!(flags.collect::<BTreeSet<_>>(), tested, "{command:?}: each flag of the help must have a case");
}

#[test]
fn every_flag_of_estimate_changes_the_output() {
    every_flag(
        Command::Estimate,
        &[
            ("", "--size 512x512"),
            ("", "--tier mid"),
            ("", "--images 5"),
            ("", "--as-of 2026-12-02"),
            ("", "--json"),
            ("", "--reject 10%"),
            ("", "--references 2"),
            ("", "--gpu-seconds 4.7"),
            ("", "--steps 8"),
            ("", "--batch"),
            ("", "--batch-only"),
            ("", "--budget 200"),
            ("", "--horizon 12"),
            ("", "--using fal/sdxl"),
            ("", "--since 2026-06-15"),
            ("", "--lang de"),
            ("", "--latency fast"),
            ("", "--provider fal,replicate"),
            ("", "--editing"),
            ("", "--at-least 1100"),
            ("", "--direct"),
            ("", "--open-weights"),
            ("", "--route fal/sdxl"),
            ("", "--exclude bfl"),
            ("", "--by route"),
            ("", "--find sdxl"),
            ("", "--show chart"),
            ("--show chart", "--chart resolution"),
            ("--rate 0.92 --rate-date 2026-11-20", "--currency EUR"),
            ("--currency EUR --rate-date 2026-11-20", "--rate 0.92"),
            ("--currency EUR --rate 0.92", "--rate-date 2026-11-20"),
        ],
    );
}

#[test]
fn every_flag_of_self_host_changes_the_output() {
    let machine = "--against 0.04 --gpu-usd-per-hour 0.5";
    every_flag(
        Command::SelfHost,
        &[
            ("--images-per-hour 600", "--runs flux-schnell"),
            ("", "--server-usd-per-month 300"),
            ("", "--gpu-usd-per-hour 0.5"),
            (machine, "--always-on"),
            (machine, "--images-per-hour 600"),
            (machine, "--utilization 37"),
            (machine, "--labor-hours 30"),
            ("--labor-hours 30", "--labor-usd-per-hour 51"),
            ("", "--against 0.08"),
        ],
    );
}

#[test]
fn every_flag_of_routing_changes_the_output() {
    every_flag(
        Command::Routing,
        &[
            ("", "--share 50"),
            ("", "--cheap bfl/flux-2-pro"),
            ("", "--better bfl/flux-2-pro"),
            ("", "--better-tier mid"),
        ],
    );
}

#[test]
fn flags_of_another_command_are_refused() {
    for (command, flags) in [
        (Command::Routing, "--horizon 12"),
        (Command::SelfHost, "--since 2026-06-15"),
        (Command::Routing, "--labor-hours 3"),
        (Command::Estimate, "--share 50"),
        (Command::Estimate, "--against 0.04"),
        (Command::Estimate, "--chart resolution"),
    ] {
        let text = run(command, flags).unwrap_err();
        let flag = flags.split(' ').next().unwrap_or_default();
        assert!(
            text.starts_with(&format!("{flag}: it has no effect on this command.")),
            "{command:?}: {text}"
        );
    }
}

#[test]
fn every_command_follows_language_and_currency() {
    let german = "--lang de --currency EUR --rate 0.5 --rate-date 2026-11-20";
    for (command, flags, part) in [
        (Command::Estimate, "", "Stand 22."),
        (Command::SelfHost, "--against 0.04", "im Monat"),
        (Command::Routing, "", "an die günstige Route"),
    ] {
        let text = output(command, &format!("{flags} {german}"));
        assert!(text.contains(part) && text.contains('€'), "{command:?}: {text}");
    }
}

#[test]
fn help_follows_the_language_and_lists_the_flags_of_its_command() {
    let case = |command, flags: &str, head: &str, line: &str, not: &str| {
        let help = run(command, flags).unwrap();
        assert!(help.starts_with(&format!("{head}\n\n  --size WxH  ")), "{help}");
        assert!(
            help.lines().any(|text| text.split_whitespace().collect::<Vec<_>>().join(" ") == line),
            "{help}"
        );
        assert!(!help.contains(not), "{help}");
    };
    // With --help, other flags are not parsed.
    case(
        Command::Estimate,
        "--size 3x3 --help",
        "cargo xtask estimate [FLAGS]: print the ranking",
        "--lang en|de the language [default: en]",
        "--share",
    );
    case(
        Command::Estimate,
        "--lang de -h",
        "cargo xtask estimate [OPTIONEN]: die Rangliste ausgeben",
        "--batch Batch-Preise, wo ein Modell welche hat",
        "--labor-hours",
    );
    case(
        Command::Routing,
        "--help",
        "cargo xtask routing [FLAGS]: split the images between two routes, or suggest a pair",
        "--share N percentage of the images that the cheap model makes, from 0 to 100 [default: 80]",
        "--horizon",
    );
    case(
        Command::SelfHost,
        "--help --lang=de",
        "cargo xtask self-host [OPTIONEN]: berechnen, ab wie vielen Bildern sich eine eigene Maschine lohnt",
        "--always-on die GPU rund um die Uhr bezahlen",
        "--share",
    );
}
