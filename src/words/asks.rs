//! What the controls ask for, and what they take.

use crate::author::{Slip, Why};
use crate::images::Images;
use crate::job::{BatchUse, Job};
use crate::locale::Locale;
use crate::number;
use crate::share::Share;
use crate::tool::Tool;
use crate::words;

impl Locale {
    /// What to write for a key of a query, as a sentence.
    #[must_use]
    pub fn expects(self, key: &str) -> &'static str {
        self.of(expected(key))
    }

    /// What is wrong with what was typed, and what the answer counts as long as that stands, if anything.
    #[must_use]
    pub fn still(self, problem: &str, value: &str) -> String {
        if value.is_empty() {
            return problem.to_owned();
        }
        self.say(["{0} Still counting {1}.", "{0} Es zählt weiter {1}."], &[problem, value])
    }

    /// That an amount is in a currency for which there is no rate.
    #[must_use]
    pub fn no_rate(self, sign: &str) -> String {
        self.say(
            [
                "Type US dollars; no rate is set for {0}.",
                "US-Dollar eingeben; für {0} ist kein Kurs gesetzt.",
            ],
            &[sign],
        )
    }

    /// What a tool is called on its button.
    #[must_use]
    pub const fn tool(self, tool: Tool) -> &'static str {
        self.of(match tool {
            Tool::Options => ["Options", "Optionen"],
            Tool::Chart => ["Chart", "Diagramm"],
            Tool::Routing => ["Two models", "Zwei Modelle"],
            Tool::SelfHost => ["Self-hosting", "Selbst betreiben"],
            Tool::Share => ["Take it along", "Mitnehmen"],
        })
    }

    /// The job in one line: `10,000 images a month, 1024 × 1024, at least mid tier, 10% rejected`.
    #[must_use]
    pub fn asked(self, job: &Job) -> String {
        let mut parts = vec![self.a_month(&self.images(job.images.get())), words::size(job.size)];
        parts.push(match job.tier {
            Some(tier) => self.say(["at least {0} tier", "mindestens Stufe {0}"], &[self.tier(tier)]),
            None => self.of(["any tier", "jede Stufe"]).to_owned(),
        });
        match job.batch {
            BatchUse::Off => {}
            BatchUse::Offered => parts.push(self.of(["batch prices", "Batch-Preise"]).to_owned()),
            BatchUse::Only => parts.push(self.of(["batch only", "nur Batch"]).to_owned()),
        }
        if job.reject != Share::NONE {
            let share = self.percent(&job.reject.to_string());
            parts.push(self.say(["{0} rejected", "{0} verworfen"], &[&share]));
        }
        if job.references > 0 {
            let says = match job.references {
                1 => ["{0} reference image", "{0} Referenzbild"],
                _ => ["{0} reference images", "{0} Referenzbilder"],
            };
            parts.push(self.say(says, &[&job.references.to_string()]));
        }
        if let Some(seconds) = job.gpu_seconds {
            let seconds = self.decimal(&seconds.to_string());
            let says = match seconds.as_str() {
                "1" => ["{0} GPU second", "{0} GPU-Sekunde"],
                _ => ["{0} GPU seconds", "{0} GPU-Sekunden"],
            };
            parts.push(self.say(says, &[&seconds]));
        }
        if let Some(budget) = job.budget {
            parts.push(self.say(["budget {0} a month", "Budget {0} im Monat"], &[&self.given(budget)]));
        }
        if let Some(months) = job.horizon {
            let says = match months {
                1 => ["ranked over a month", "geordnet über einen Monat"],
                _ => ["ranked over {0} months", "geordnet über {0} Monate"],
            };
            parts.push(self.say(says, &[&months.to_string()]));
        }
        if let Some(latency) = job.latency {
            parts.push(self.say(["latency {0} at most", "mindestens {0}"], &[self.latency(latency)]));
        }
        if !job.providers.is_empty() {
            parts.push(self.say(["providers: {0}", "Anbieter: {0}"], &[&job.providers.join(", ")]));
        }
        if !job.routes.is_empty() {
            parts.push(self.say(["routes: {0}", "Routen: {0}"], &[&job.routes.join(", ")]));
        }
        if !job.exclude.is_empty() {
            parts.push(self.say(["without {0}", "ohne {0}"], &[&job.exclude.join(", ")]));
        }
        if job.editing {
            parts.push(self.of(["editing", "Bearbeiten"]).to_owned());
        }
        parts.join(", ")
    }

    /// `10,000 images per month`.
    #[must_use]
    pub fn images_per_month(self, images: Images) -> String {
        self.say(["{0} per month", "{0} pro Monat"], &[&self.images(images.get())])
    }
}

fn expected(key: &str) -> [&'static str; 2] {
    match key {
        "size" => [
            "Type a width and a height from 64 to 8192 pixels, such as 1024 and 1024.",
            "Breite und Höhe von 64 bis 8192 Pixel eingeben, etwa 1024 und 1024.",
        ],
        "images" => [
            "Type 1 to 1,000,000,000 images, such as 12,000, 12k or 1.2M.",
            "1 bis 1.000.000.000 Bilder eingeben, etwa 12.000, 12k oder 1,2M.",
        ],
        "tier" => ["Write any, budget, mid or premium.", "Möglich sind any, budget, mid und premium."],
        "better_tier" => ["Write budget, mid or premium.", "Möglich sind budget, mid und premium."],
        "batch" => ["Write 1, 0 or only.", "Möglich sind 1, 0 und only."],
        "reject" => [
            "Type a share from 0 to 99 percent, such as 10 or 12.5.",
            "Einen Anteil von 0 bis 99 Prozent eingeben, etwa 10 oder 12,5.",
        ],
        "references" => [
            "Type a number of reference images from 0 to 16.",
            "Eine Zahl von Referenzbildern von 0 bis 16 eingeben.",
        ],
        "gpu_seconds" => [
            "Type seconds from 0.001 to 3600, such as 4.7, or nothing for the measured runs.",
            "Sekunden von 0,001 bis 3600 eingeben, etwa 4,7, oder nichts für die gemessenen Läufe.",
        ],
        "budget" => [
            "Type an amount from $0.01 to $1,000,000,000, such as 200, or nothing for no budget.",
            "Einen Betrag von 0,01 bis 1.000.000.000 Dollar eingeben, etwa 200, oder nichts für kein Budget.",
        ],
        "horizon" => ["Write a number of months from 1 to 36.", "Möglich sind 1 bis 36 Monate."],
        "latency" => ["Write any, fast, medium or slow.", "Möglich sind any, fast, medium und slow."],
        "share" => ["Type a whole percentage from 0 to 100.", "Ganze Prozent von 0 bis 100 eingeben."],
        "as_of" | "since" | "rate_date" => [
            "Write a day from 2000 to 2199 as YYYY-MM-DD, such as 2026-11-22.",
            "Einen Tag von 2000 bis 2199 als JJJJ-MM-TT schreiben, etwa 2026-11-22.",
        ],
        "runs" => [
            "Write the id of a model with open weights, such as sdxl or flux-schnell.",
            "Die Kennung eines Modells mit offenen Gewichten schreiben, etwa sdxl oder flux-schnell.",
        ],
        "images_per_hour" => [
            "Type a number from 1 to 1,000,000, such as 1500, or a range with the lower number first, such as 1200..1800.",
            "Eine Zahl von 1 bis 1.000.000 eingeben, etwa 1500, oder eine Spanne, die kleinere Zahl zuerst, etwa 1200..1800.",
        ],
        "utilization" => ["Type a whole percentage from 1 to 100.", "Ganze Prozent von 1 bis 100 eingeben."],
        "labor_hours" => [
            "Type hours a month from 0 to 10,000, such as 7.5.",
            "Stunden im Monat von 0 bis 10.000 eingeben, etwa 7,5.",
        ],
        "labor_usd_per_hour" => [
            "Type an amount from 0 to 10,000, such as 75, or a range with the lower amount first, such as 75..150.",
            "Einen Betrag von 0 bis 10.000 eingeben, etwa 75, oder eine Spanne, der kleinere Betrag zuerst, etwa 75..150.",
        ],
        "server_usd_per_month" | "gpu_usd_per_hour" => [
            "Type an amount from 0.001 to 1,000,000, such as 199 or 0.69.",
            "Einen Betrag von 0,001 bis 1.000.000 eingeben, etwa 199 oder 0,69.",
        ],
        "against" => [
            "Write the id of a route, such as fal/sdxl, or US dollars per image, such as 0.04.",
            "Die Kennung einer Route schreiben, etwa fal/sdxl, oder US-Dollar pro Bild, etwa 0,04.",
        ],
        "provider" => {
            ["Write ids of providers, such as fal,openai.", "Möglich sind Anbieter, etwa fal,openai."]
        }
        "route" | "cheap" | "better" => {
            ["Write the id of a route, such as fal/sdxl.", "Möglich sind Routen, etwa fal/sdxl."]
        }
        "exclude" => [
            "Write ids of providers or routes, such as fal/sdxl.",
            "Möglich sind Anbieter und Routen, etwa fal/sdxl.",
        ],
        "show" => [
            "Write options, chart, routing, self_host or share.",
            "Möglich sind options, chart, routing, self_host und share.",
        ],
        "currency" => {
            ["Write a code of ISO 4217, such as EUR.", "Möglich sind Codes nach ISO 4217, etwa EUR."]
        }
        "rate" => [
            "Write units of the currency for a US dollar, such as 0.92.",
            "Einheiten der Währung für einen US-Dollar schreiben, etwa 0.92.",
        ],
        "theme" => ["Write auto, light or dark.", "Möglich sind auto, light und dark."],
        "mode" => ["Write frame or inline.", "Möglich sind frame und inline."],
        "accent" => ["Write a color such as 0a7 or 00aa77.", "Möglich sind Farben wie 0a7 oder 00aa77."],
        "hide" => [
            "Choose among title, size, tier, images, tools, options, chart, routing, self_host and share.",
            "Möglich sind title, size, tier, images, tools, options, chart, routing, self_host und share.",
        ],
        "rows" => ["Write a number of rows or all.", "Möglich sind eine Zahl von Zeilen und all."],
        "rel" => ["Choose among nofollow, sponsored and ugc.", "Möglich sind nofollow, sponsored und ugc."],
        "affiliate" => [
            "Write a provider and an https address, such as fal=https://fal.ai/?via=you.",
            "Einen Anbieter und eine https-Adresse schreiben, etwa fal=https://fal.ai/?via=du.",
        ],
        "chart" => ["Write volume or resolution.", "Möglich sind volume und resolution."],
        "lang" => ["Write en or de.", "Möglich sind en und de."],
        _ => ["Write 1 or 0.", "Möglich sind 1 und 0."],
    }
}

/// A value of a query as the language writes it, to stand in a text field: ranges and decimals, without units.
#[must_use]
pub fn typed(value: &str, locale: Locale) -> String {
    let ends: Vec<String> = value.split("..").map(|end| locale.decimal(end)).collect();
    ends.join("–")
}

/// An amount in USD or a range of amounts as it is typed in the language, as a query has it; nothing where it is none.
#[must_use]
pub fn plain_range(text: &str, locale: Locale) -> String {
    number::typed("against", text, locale).unwrap_or_default()
}

/// The parts of a query that have no effect, and why, as sentences.
#[must_use]
pub fn slips(slips: &[Slip], locale: Locale) -> String {
    let mut sentences: Vec<String> = Vec::new();
    let mut unknown = Vec::new();
    for slip in slips {
        if let Why::Unknown(near) = slip.why {
            unknown.push(match near {
                Some(near) => {
                    locale.say(["{0} (did you mean {1}?)", "{0} (vielleicht {1}?)"], &[&slip.said, near])
                }
                None => slip.said.clone(),
            });
        }
    }
    if !unknown.is_empty() {
        let said = ["Ignored unknown parameters: {0}.", "Unbekannte Parameter ignoriert: {0}."];
        sentences.push(locale.say(said, &[&unknown.join(", ")]));
    }
    for (at, slip) in slips.iter().enumerate() {
        let why = match &slip.why {
            Why::Unknown(_) => continue,
            Why::Counts(instead) => {
                let counts = ["{0} counts as {1}.", "{0} zählt als {1}."];
                sentences.push(locale.say(counts, &[&slip.said, instead]));
                continue;
            }
            Why::FutureSince => {
                let said = ["The day is later than the answer.", "Der Tag liegt nach dem der Antwort."];
                locale.of(said).to_owned()
            }
            Why::Unreadable(key) => locale.expects(key).to_owned(),
            Why::Lacks(keys) => locale.say(["Add {0}.", "Es fehlt {0}."], &[keys]),
            Why::Replaced(other) => locale.say(["{0} replaces it.", "{0} ersetzt es."], &[other]),
            Why::FutureRate => {
                let said = [
                    "The rate is of a later day than the answer.",
                    "Der Kurs ist von einem späteren Tag als die Antwort.",
                ];
                locale.of(said).to_owned()
            }
        };
        // What lacks the same is said in one breath.
        let same: Vec<&str> =
            slips.iter().filter(|other| other.why == slip.why).map(|other| other.said.as_str()).collect();
        if slips.iter().position(|other| other.why == slip.why) == Some(at) {
            sentences
                .push(locale.say(["Ignored: {0}. {1}", "Ignoriert: {0}. {1}"], &[&same.join(", "), &why]));
        }
    }
    sentences.join(" ")
}

/// What is wrong with a text that is no number.
pub const NO_NUMBER: [&str; 2] = ["Not a number.", "Keine Zahl."];
