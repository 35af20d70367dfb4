//! Sentences about figures, in the reader's language: what every view says.

mod answer;
mod blocked;
mod quotes;
mod reasons;
mod sizes;
mod warnings;
mod working;

pub use answer::Fragment;

use crate::catalog::billing::Billing;
use crate::catalog::{BatchTerms, Catalog, Grade, Latency, Provider, Qualifier, Route, Tier};
use crate::estimate::asked::Asked;
use crate::estimate::cost::{Bought, Cost};
use crate::estimate::per_route::{Estimate, Price};
use crate::i18n::locale::{Lang, Locale};
use crate::units::date::Date;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// A sentence as plain text.
#[must_use]
pub fn joined(parts: Vec<Fragment>) -> String {
    parts.into_iter().map(|(part, _)| part).collect()
}

/// `1024 × 1024`.
#[must_use]
pub fn size(size: Size) -> String {
    format!("{} × {}", size.width(), size.height())
}

/// Whether a number with the words before it takes the singular: `1`, `about 1`, `max. 1`.
pub(crate) fn is_one(number: &str) -> bool {
    number.rsplit(' ').next() == Some("1")
}

/// The text with its first letter, where that is an ASCII one, as a capital.
#[must_use]
pub fn capitalized(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

impl Locale {
    /// A text of the catalog in the reader's language; the English where there is no German of it.
    #[must_use]
    pub fn translated(self, catalog: &Catalog, english: &'static str) -> &'static str {
        match (self.lang, catalog.german.binary_search_by(|(key, _)| (*key).cmp(english))) {
            (Lang::De, Ok(at)) => catalog.german.get(at).map_or(english, |(_, german)| german),
            _ => english,
        }
    }

    /// A cost as one would say it: `$25`, `about $25`, `from $30`, `up to $350`, `$176–235`. A range says by itself that it
    /// is not exact. A single figure without an upper end is a floor, whatever the quote calls it.
    #[must_use]
    pub fn cost(self, cost: Cost, qualifier: Qualifier) -> String {
        match (cost.low, cost.high) {
            (Some(low), Some(high)) if low != high => self.span(low, high),
            (Some(low), None) => self.said(Qualifier::From, &self.money(low)),
            (None, Some(high)) => self.said(Qualifier::UpTo, &self.money(high)),
            _ => self.said(qualifier, &self.money(cost.typical)),
        }
    }

    /// The same behind a word such as "instead of", where "from" and "up to" do not stand: `at least $30`, `at most $350`.
    #[must_use]
    pub fn cost_inside(self, cost: Cost, qualifier: Qualifier) -> String {
        match (cost.low, cost.high) {
            (Some(low), None) => self.say(["at least {0}", "mindestens {0}"], &[&self.money(low)]),
            (None, Some(high)) => self.say(["at most {0}", "höchstens {0}"], &[&self.money(high)]),
            _ => self.cost(cost, qualifier),
        }
    }

    /// A cost to the last digit, in US dollars: `about $0.0025`, `$0.0045825 to $0.1403`.
    #[must_use]
    pub fn exact_cost(self, cost: Cost, qualifier: Qualifier) -> String {
        match (cost.low, cost.high) {
            (Some(low), Some(high)) if low != high => self.ends(low, high),
            (Some(low), None) => self.said(Qualifier::From, &self.exact(low)),
            (None, Some(high)) => self.said(Qualifier::UpTo, &self.exact(high)),
            _ => self.said(qualifier, &self.exact(cost.typical)),
        }
    }

    /// `$0.0045 to $0.14`, exactly.
    fn ends(self, low: Usd, high: Usd) -> String {
        self.say(["{0} to {1}", "{0} bis {1}"], &[&self.exact(low), &self.exact(high)])
    }

    /// An amount with its qualifier before it.
    pub(crate) fn said(self, qualifier: Qualifier, amount: &str) -> String {
        let word = match qualifier {
            Qualifier::Exact => return amount.to_owned(),
            Qualifier::About => ["about", "etwa"],
            Qualifier::From => ["from", "ab"],
            Qualifier::UpTo => ["up to", "bis zu"],
        };
        format!("{} {amount}", self.of(word))
    }

    /// What a price comes to for so many images.
    #[must_use]
    pub fn price(self, price: &Price, images: u64) -> String {
        self.cost(price.cost.saturating_mul(images), price.quote.qualifier)
    }

    /// How many images an amount buys at a price: `34,013`, `about 72,000`, `max. 6,666`, `850–1,133`.
    #[must_use]
    pub fn bought(self, price: &Price, budget: Usd) -> String {
        let Bought { low, typical, high } = price.bought(budget);
        match (low, high, typical) {
            (Some(low), Some(high), _) if low != high => {
                format!("{}–{}", self.number(low), self.number(high))
            }
            (None, Some(most), _) => self.say(["max. {0}", "max. {0}"], &[&self.number(most)]),
            (Some(least), None, _) => self.say(["min. {0}", "min. {0}"], &[&self.number(least)]),
            (_, _, Some(images)) => self.said(price.quote.qualifier, &self.number(images)),
            _ => self.of(["no end of", "beliebig viele"]).to_owned(),
        }
    }

    /// What [`Locale::bought`] counts, in a sentence: `34,013 images`, `at most 6,666 images`.
    #[must_use]
    pub fn images_bought(self, price: &Price, budget: Usd) -> String {
        match price.bought(budget) {
            Bought { low: None, high: Some(most), .. } => {
                self.say(["at most {0}", "höchstens {0}"], &[&self.images(most)])
            }
            Bought { low: Some(least), high: None, .. } => {
                self.say(["at least {0}", "mindestens {0}"], &[&self.images(least)])
            }
            _ => self.images_of(&self.bought(price, budget)),
        }
    }

    /// `1 image`, `10,000 images`.
    #[must_use]
    pub fn images(self, n: u64) -> String {
        self.images_of(&self.number(n))
    }

    /// A number in words with what it counts: `1 image`, `about 72,000 images`.
    pub(crate) fn images_of(self, number: &str) -> String {
        let word = if is_one(number) { ["{0} image", "{0} Bild"] } else { ["{0} images", "{0} Bilder"] };
        self.say(word, &[number])
    }

    /// `$25 a month`.
    #[must_use]
    pub fn a_month(self, amount: &str) -> String {
        self.say(["{0} a month", "{0} im Monat"], &[amount])
    }

    /// A tier in a sentence: `budget`, `mid`, `premium`; in German the name that stands behind "Stufe".
    #[must_use]
    pub const fn tier(self, tier: Tier) -> &'static str {
        self.of(match tier {
            Tier::Budget => ["budget", "Günstig"],
            Tier::Mid => ["mid", "Mittel"],
            Tier::Premium => ["premium", "Premium"],
        })
    }

    /// A latency in a sentence.
    #[must_use]
    pub const fn latency(self, latency: Latency) -> &'static str {
        self.of(match latency {
            Latency::Fast => ["fast", "schnell"],
            Latency::Medium => ["medium", "mittelschnell"],
            Latency::Slow => ["slow", "langsam"],
        })
    }

    /// How a provider bills, in a sentence: `per megapixel`.
    #[must_use]
    pub const fn billing(self, billing: Billing) -> &'static str {
        self.of(match billing {
            Billing::Flat => ["flat", "pauschal"],
            Billing::Megapixel => ["per megapixel", "pro Megapixel"],
            Billing::Tokens => ["per token", "pro Token"],
            Billing::GpuSeconds => ["per GPU second", "pro GPU-Sekunde"],
        })
    }

    /// How good the evidence is: `vendor`, `price list`.
    #[must_use]
    pub const fn grade(self, grade: Grade) -> &'static str {
        self.of(match grade {
            Grade::Derived => ["derived", "abgeleitet"],
            Grade::Report => ["report", "Bericht"],
            Grade::List => ["price list", "Preisliste"],
            Grade::Vendor => ["vendor", "Anbieter"],
        })
    }

    /// A route by its model and quality, or in words where it is a price without a model: `GPT Image 2 low`, `Werbepreis`.
    #[must_use]
    pub fn route(self, route: &Route) -> String {
        let name = route.name();
        if route.names_model() { name } else { self.of([&name, "Werbepreis"]).to_owned() }
    }

    /// That a provider advertises a price and does not say for which model, so that nothing can be held against it.
    #[must_use]
    pub fn names_no_model(self, provider: &Provider) -> String {
        self.say(
            [
                "The price that {0} advertises names no model, so it cannot be compared.",
                "Der Preis, mit dem {0} wirbt, nennt kein Modell und lässt sich daher nicht vergleichen.",
            ],
            &[provider.name],
        )
    }

    /// The route with its provider: `SDXL on fal.ai`.
    #[must_use]
    pub fn on_provider(self, estimate: &Estimate) -> String {
        let name = self.route(estimate.route);
        self.say(["{0} on {1}", "{0} bei {1}"], &[&name, estimate.provider.name])
    }

    /// Tier, latency, billing and batch discount in one line.
    #[must_use]
    pub fn facts(self, estimate: &Estimate, asked: &Asked) -> String {
        let route = estimate.route;
        let seconds = route.seconds.map(|seconds| format!("{}\u{a0}s", seconds.replace('-', "–")));
        let latency = match (route.latency.map(|latency| self.latency(latency)), seconds) {
            (Some(word), Some(seconds)) => format!("{word}, {seconds}"),
            (Some(word), None) => word.to_owned(),
            (None, Some(seconds)) => seconds,
            (None, None) => self.of(["latency unknown", "Latenz unbekannt"]).to_owned(),
        };
        let tier = match route.tier {
            Some(tier) => self.say(["{0}", "Stufe {0}"], &[self.tier(tier)]),
            None => self.of(["no tier", "ohne Stufe"]).to_owned(),
        };
        let mut parts = vec![tier, latency];
        parts.extend(estimate.billing.map(|billing| self.billing(billing).to_owned()));
        if let Some(BatchTerms::Discount { percent, .. }) = route.batch_terms(asked.as_of) {
            parts.push(self.say(["batch −{0}", "Batch −{0}"], &[&self.percent(&percent.to_string())]));
        }
        parts.join(" · ")
    }

    /// What is known of batches on a route, as a sentence.
    #[must_use]
    pub fn batch(self, route: &Route, asked: &Asked) -> String {
        self.of(match route.batch_terms(asked.as_of) {
            Some(BatchTerms::Discount { percent, hours }) => {
                let (percent, hours) = (self.percent(&percent.to_string()), self.number(hours.into()));
                return self.say(
                    ["{0} off, results within {1} hours", "{0} Nachlass, Ergebnisse binnen {1} Stunden"],
                    &[&percent, &hours],
                );
            }
            Some(BatchTerms::None) => ["no discount", "kein Nachlass"],
            Some(BatchTerms::Conflicting) => [
                "sources contradict each other; none is counted",
                "die Quellen widersprechen sich; keiner ist gerechnet",
            ],
            None => ["no discount known", "kein Nachlass bekannt"],
        })
        .to_owned()
    }

    /// `vendor, checked 22 Aug 2026`.
    #[must_use]
    pub fn provenance(self, grade: Grade, checked: Date) -> String {
        self.say(["{0}, checked {1}", "{0}, geprüft {1}"], &[self.grade(grade), &self.date(checked)])
    }
}
