//! The command `routing`.

use image_price_estimator::terminal::Command;

use super::printed;

/// Asserts the output or the refusal of the command.
#[track_caller]
fn case(flags: &[&str], expected: &str) {
    assert_eq!(printed(Command::Routing, flags).unwrap_or_else(|refusal| refusal), expected);
}

#[test]
fn routing_prints_the_working_the_answer_and_the_warnings() {
    // Replicate: 0.003 an image; Google: 1,120 tokens at $120 a million.
    case(
        &["--share", "80%", "--cheap", "replicate/flux-schnell", "--better=google/nano-banana-pro"],
        "\
10,000 images a month, 1024 × 1024, any tier, as of 22 Nov 2026; 80% to the cheap route

  cheap                         8,000 images × $0.003 =          $24  replicate/flux-schnell
  better                  2,000 images × from $0.1344 = from $268.80  google/nano-banana-pro
  together                                              from $292.80
  all on the better one  10,000 images × from $0.1344 =  from $1,344  google/nano-banana-pro

80% on FLUX.1 [schnell] (Replicate), 20% on Nano Banana Pro (Google Gemini API): from $293 a month instead of at \
least $1,340, at least $1,050 less (78%).
Two providers: two keys, two invoices.

Nano Banana Pro (Google Gemini API): price checked 96 days ago
Nano Banana Pro (Google Gemini API): a floor only: the upper end is unknown
",
    );
    case(
        &["--tier", "premium", "--images", "1"],
        "\
1 image a month, 1024 × 1024, at least premium tier, as of 22 Nov 2026; 80% to the cheap route, the rest to one of premium tier

  cheap                   1 image × $0.07 = $0.07  bfl/flux-2-max, suggested
  better                 0 images × $0.07 =    $0  bfl/flux-2-max, suggested
  together                                  $0.07
  all on the better one   1 image × $0.07 = $0.07  bfl/flux-2-max

Both shares on FLUX.2 [max] (Black Forest Labs): $0.07 a month, so splitting saves nothing.

FLUX.2 [max] (Black Forest Labs): price checked 92 days ago
",
    );
}

#[test]
fn routing_follows_the_language_and_converts_rounded_amounts_only() {
    let pair = ["--cheap", "replicate/flux-schnell", "--better", "google/nano-banana-pro"];
    // Exact figures stay in dollars, the sentence converts: 292.80 x 0.5.
    case(
        &[&pair[..], &["--lang", "de", "--currency", "EUR", "--rate", "0.5", "--rate-date", "2026-11-20"]].concat(),
        "\
10.000 Bilder im Monat, 1024 × 1024, jede Stufe, Stand 22. Nov. 2026; 80 % an die günstige Route

  günstig                            8.000 Bilder × 0,003 $ =        24 $  replicate/flux-schnell
  besser                         2.000 Bilder × ab 0,1344 $ = ab 268,80 $  google/nano-banana-pro
  zusammen                                                    ab 292,80 $
  alle mit dem besseren Modell  10.000 Bilder × ab 0,1344 $ =  ab 1.344 $  google/nano-banana-pro

80 % mit FLUX.1 [schnell] (Replicate), 20 % mit Nano Banana Pro (Google Gemini API): ab 146 € im Monat statt mindestens 672 €, \
mindestens 526 € weniger (78 %).
Zwei Anbieter: zwei API-Schlüssel, zwei Rechnungen.

Nano Banana Pro (Google Gemini API): Preis vor 96 Tagen geprüft
Nano Banana Pro (Google Gemini API): nur eine Untergrenze: das obere Ende ist unbekannt
",
    );
}

#[test]
fn a_pair_that_cannot_be_routed_is_refused_with_the_reason() {
    let ids = "Run `cargo xtask estimate --json` to see every id.";
    let unknown = |id: &str, near: &str| {
        format!("cargo xtask routing: There is no route \"{id}\" in the catalog.\n{ids}{near}")
    };
    let qualities =
        "openai/gpt-image-2:auto, openai/gpt-image-2:high, openai/gpt-image-2:low, openai/gpt-image-2:medium";
    let id = "openai/gpt-image-2";
    case(&["--better", id], &unknown(id, &format!(" Similar ids: {qualities}.")));
    let id = "gogle/nano-banana-pro";
    case(&["--cheap", id], &unknown(id, " Similar ids: google/nano-banana-pro."));
    case(
        &["--size", "512x512", "--cheap", "openai/gpt-image-2:low"],
        "cargo xtask routing: GPT Image 2 low (OpenAI) is not available for this job: from 655,360 pixels.\n\
         Name another route, or none for a suggestion.",
    );
    case(
        &["--size", "8192x8192"],
        "cargo xtask routing: No route with no end announced has both a confirmed size and a price. Choose another size or a \
         lower tier.\nThe flags are --size, --tier and --better-tier; --cheap and --better name a route.",
    );
}

#[test]
fn a_pair_that_cannot_be_routed_is_refused_in_german() {
    let ids = "`cargo xtask estimate --json` zeigt alle Kennungen.";
    case(
        &["--lang", "de", "--cheap", "gogle/nano-banana-pro"],
        &format!(
            "cargo xtask routing: Im Katalog gibt es keine Route „gogle/nano-banana-pro“.\n{ids} Ähnliche Kennungen: google/nano-banana-pro."
        ),
    );
    case(
        &["--lang", "de", "--size", "512x512", "--cheap", "openai/gpt-image-2:low"],
        "cargo xtask routing: GPT Image 2 low (OpenAI) ist für diese Vorgaben nicht verfügbar: nur ab 655.360 Pixeln.\n\
         Eine andere Route nennen, oder keine, dann wird eine vorgeschlagen.",
    );
    case(
        &["--lang", "de", "--size", "8192x8192"],
        "cargo xtask routing: Jeder Route fehlt die bestätigte Größe oder ein Preis, oder ihr Ende ist angekündigt. Eine andere \
         Auflösung oder eine niedrigere Stufe wählen.\nDie Optionen dafür sind --size, --tier und --better-tier; --cheap und \
         --better nennen eine Route.",
    );
}
