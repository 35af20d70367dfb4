//! What the controls ask for, and what they take.

use crate::images::Images;
use crate::job::{BatchUse, Job};
use crate::locale::Locale;
use crate::share::Share;
use crate::tool::Tool;
use crate::words;

impl Locale {
    /// What to write for a key of a query, as a sentence.
    #[must_use]
    pub fn expects(self, key: &str) -> &'static str {
        self.of(expected(key))
    }

    /// What to write for a key whose text makes no sense, and that the answer still counts the last value that did.
    #[must_use]
    pub fn still(self, key: &str, value: &str) -> String {
        self.say(
            ["{0} The answer still counts {1}.", "{0} Die Antwort rechnet weiter mit {1}."],
            &[self.expects(key), value],
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
            let references = job.references.to_string();
            parts.push(self.say(["{0} reference images", "{0} Referenzbilder"], &[&references]));
        }
        if let Some(seconds) = job.gpu_seconds {
            let seconds = self.decimal(&seconds.to_string());
            parts.push(self.say(["{0} GPU seconds", "{0} GPU-Sekunden"], &[&seconds]));
        }
        if let Some(budget) = job.budget {
            parts.push(self.say(["budget {0} a month", "Budget {0} im Monat"], &[&self.exact(budget)]));
        }
        if let Some(months) = job.horizon {
            let months = months.to_string();
            parts.push(self.say(["ranked over {0} months", "geordnet über {0} Monate"], &[&months]));
        }
        if let Some(latency) = job.latency {
            parts.push(self.say(["latency {0} at most", "Latenz höchstens {0}"], &[self.latency(latency)]));
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
            "Type a number of images from 1 to 1,000,000,000, such as 12000, 12,000, 12k or 1.2M.",
            "Eine Zahl von Bildern von 1 bis 1.000.000.000 eingeben, etwa 12000, 12.000, 12k oder 1,2M.",
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
            "Write a day as YYYY-MM-DD, such as 2026-11-22.",
            "Einen Tag als JJJJ-MM-TT schreiben, etwa 2026-11-22.",
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

/// A number or a range as it is typed in the language, as a query has it: without separators, signs and units.
#[must_use]
pub fn plain_range(typed: &str, locale: Locale) -> String {
    let typed = typed.trim();
    let cut = ["..", "–", "—"].into_iter().find_map(|between| typed.split_once(between));
    let part = |text: &str| locale.plain(text.trim_matches(|c: char| c.is_whitespace() || "$%€".contains(c)));
    match cut {
        Some((low, high)) => format!("{}..{}", part(low), part(high)),
        None => part(typed),
    }
}
