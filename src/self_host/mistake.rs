//! What to say of a value that cannot be used.

use crate::locale::Locale;

/// A value that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Its key, one of [`super::KEYS`].
    pub key: &'static str,
    /// What was written.
    pub value: String,
}

impl Mistake {
    /// What is wrong, as a sentence.
    #[must_use]
    pub fn what(&self, locale: Locale) -> String {
        let what = match self.key {
            "always_on" => ["\"{0}\" is neither 1 nor 0.", "„{0}“ ist weder 1 noch 0."],
            "images_per_hour" => {
                ["\"{0}\" is no number of images an hour.", "„{0}“ ist keine Zahl von Bildern pro Stunde."]
            }
            "utilization" => ["\"{0}\" is no utilization.", "„{0}“ ist keine Auslastung."],
            "labor_hours" => ["\"{0}\" is no number of hours.", "„{0}“ ist keine Zahl von Stunden."],
            _ => ["\"{0}\" is no such amount in US dollars.", "„{0}“ ist kein solcher Betrag in US-Dollar."],
        };
        locale.say(what, &[&self.value])
    }

    /// What to write instead, as a sentence.
    #[must_use]
    pub fn remedy(&self, locale: Locale) -> &'static str {
        locale.of(match self.key {
            "always_on" => ["Write 1 or 0.", "Möglich sind 1 und 0."],
            "images_per_hour" => [
                "Write a number from 1 to 1,000,000, such as 1500, or a range with the lower number first, such as 1200..1800.",
                "Möglich sind eine Zahl von 1 bis 1.000.000 wie 1500 oder eine Spanne, die kleinere Zahl zuerst, wie 1200..1800.",
            ],
            "utilization" => [
                "Write a whole percentage from 1 to 100.",
                "Möglich sind ganze Prozent von 1 bis 100.",
            ],
            "labor_hours" => [
                "Write hours a month from 0 to 10,000, such as 7.5.",
                "Möglich sind 0 bis 10.000 Stunden im Monat, etwa 7,5.",
            ],
            "labor_usd_per_hour" => [
                "Write an amount from 0 to 10,000, such as 75, or a range with the lower amount first, such as 75..150.",
                "Möglich sind ein Betrag von 0 bis 10.000 wie 75 oder eine Spanne, der kleinere Betrag zuerst, wie 75..150.",
            ],
            _ => [
                "Write an amount from 0.001 to 1,000,000, such as 199 or 0.69.",
                "Möglich sind 0,001 bis 1.000.000, etwa 199 oder 0,69.",
            ],
        })
    }
}
