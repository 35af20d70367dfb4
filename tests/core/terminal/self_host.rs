//! The command `self-host`.

use image_price_estimator::terminal::Command;

use super::printed;

/// Asserts a part of the output or of the refusal.
#[track_caller]
fn case(flags: &[&str], expected: &str) {
    let actual = printed(Command::SelfHost, flags).unwrap_or_else(|refusal| refusal);
    assert!(actual.contains(expected), "{actual}");
}

#[test]
fn flags_with_the_inputs_of_the_article_give_its_figures() {
    let article = ["--server-usd-per-month", "199", "--utilization", "100", "--labor-hours", "0"];
    // 199 / 0.04, and 199 / 0.08 rounded up.
    case(
        &[&["--against", "0.04"], &article[..]].concat(),
        "Self-hosting SDXL pays off from 4,975 images a month; at 10,000 it costs $199 against $400.",
    );
    case(&[&["--against", "0.08"], &article[..]].concat(), "pays off from 2,488 images a month");
    // 0.69 / 1,800 and 0.69 / 1,200.
    let gpu = ["--against", "0.04", "--gpu-usd-per-hour", "0.69", "--utilization", "100"];
    case(&gpu, "$0.000383–0.000575");
}

#[test]
fn runs_sets_the_model_or_is_refused_with_the_reason() {
    // (199 + 5 x 75) / 0.003, and (199 + 5 x 150) / 0.003, rounded up.
    case(
        &["--runs", "flux-schnell", "--images-per-hour", "2000"],
        "Self-hosting FLUX.1 [schnell] pays off at best from 191,334 images a month, at worst from 316,334; ",
    );
    case(&["--runs", "flux-schnell"], "--images-per-hour: No measurement is known for FLUX.1 [schnell].");
    case(
        &["--runs", "gpt-image-2"],
        "--runs: There is no model \"gpt-image-2\" with open weights. Choose one of flux-2-dev, ",
    );
    case(
        &["--runs", "flux-2-klein-4b", "--images-per-hour", "500", "--size", "3840x2160"],
        "--size: FLUX.2 [klein] 4B does not make 3840 × 2160: up to 4,194,304 pixels.",
    );
}

#[test]
fn invalid_comparisons_are_refused_with_flag_value_and_remedy() {
    for bad in ["-5", "0", "1e99", "nan", "0.08..0.04"] {
        case(
            &["--against", bad],
            &format!("--against: \"{bad}\" is not a price per image. Use an available route"),
        );
    }
    case(&["--against", "fal/flux"], "--against: There is no route \"fal/flux\". Use an available route");
    case(
        &["--against", "google/imagen-4-fast", "--as-of", "2026-11-22"],
        "--against: Imagen 4 Fast on Google Gemini API was shut down on 17 Aug 2026. Use an available route",
    );
}

#[test]
fn self_host_answers_and_refuses_in_german() {
    case(
        &["--lang", "de", "--runs", "gpt-image-2"],
        "--runs: Im Katalog gibt es kein Modell „gpt-image-2“ mit offenen Gewichten. Möglich sind flux-2-dev, ",
    );
    case(
        &["--lang", "de", "--against", "google/imagen-4-fast"],
        "--against: Imagen 4 Fast bei Google Gemini API wurde am 17. Aug. 2026 abgeschaltet. Möglich sind eine verfügbare Route",
    );
    case(
        &["--lang", "de", "--against", "1e99"],
        "--against: „1e99“ ist kein Preis pro Bild. Möglich sind eine verfügbare Route",
    );
    case(&["--lang", "de", "--against", "zz/zz"], "`cargo xtask estimate --json` zeigt alle Routen.");
    // Both notations are accepted: 199 / 0.04.
    for price in ["0,04", "0.04"] {
        case(
            &["--lang", "de", "--against", price, "--utilization", "100", "--labor-hours", "0"],
            "SDXL selbst zu betreiben lohnt sich ab 4.975 Bildern im Monat; bei 10.000 kostet es 199 $ statt 400 $.",
        );
    }
    case(&["--lang", "de", "--against", "0,04..0,08"], "bei 10.000 kostet es 574–949 $ statt 400–800 $.");
}
