//! Why nothing is ranked, and what the buttons say that lift a filter.

use crate::catalog::Latency;
use crate::estimate::asked::Asked;
use crate::estimate::blocked::{self, Blocked, Filter, Lift, blocked};
use crate::estimate::job::Job;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;

use super::size;

/// Whether the job chooses a single route.
fn is_one(asked: &Asked) -> bool {
    asked.catalog.routes.iter().filter(|route| asked.job.chooses(route)).count() == 1
}

impl Locale {
    /// Which filters leave nothing to rank: a sentence for each set of them.
    #[must_use]
    pub fn why_none(self, ranking: &Ranking) -> String {
        let by = blocked(ranking).map(|Blocked { by, .. }| by).unwrap_or_default();
        let sentences: Vec<String> = by.iter().map(|filters| self.blocked_by(filters, ranking)).collect();
        sentences.join(" ")
    }

    fn blocked_by(self, filters: &[Filter], ranking: &Ranking) -> String {
        let Asked { job, as_of, .. } = &ranking.asked;
        let day = self.date(*as_of);
        let among_routes = filters.contains(&Filter::Routes);
        let is_one = is_one(&ranking.asked);
        if filters.contains(&Filter::Day)
            && let Some(first) =
                blocked::first_check(&ranking.asked, !among_routes).filter(|first| first > as_of)
        {
            let says = if among_routes && is_one {
                [
                    "On {0} no price of this route had been read yet; the first check was on {1}.",
                    "Am {0} war noch kein Preis dieser Route geprüft; zuerst geprüft wurde am {1}.",
                ]
            } else if among_routes {
                [
                    "On {0} no price of these routes had been read yet; the first check was on {1}.",
                    "Am {0} war noch kein Preis dieser Routen geprüft; zuerst geprüft wurde am {1}.",
                ]
            } else {
                [
                    "On {0} no price had been read yet; the first check was on {1}.",
                    "Am {0} war noch kein Preis geprüft; zuerst geprüft wurde am {1}.",
                ]
            };
            return self.say(says, &[&day, &self.date(first)]);
        }
        if filters == [Filter::Routes] {
            return self.no_route_left(ranking);
        }
        let parts: Vec<String> = filters.iter().filter_map(|filter| self.met(*filter, job)).collect();
        let parts = match parts.split_last() {
            Some((last, rest)) if !rest.is_empty() => {
                let rest = rest.join(self.of([", to ", ", "]));
                self.say(["{0} and to {1}", "{0} und {1}"], &[&rest, last])
            }
            _ => parts.concat(),
        };
        // Who is asked; in a sentence on the size alone, whoever was asked.
        let only_size = filters == [Filter::Size];
        let provider = match job.providers.as_slice() {
            [id] if job.routes.is_empty() && (among_routes || only_size) => {
                ranking.asked.catalog.providers.iter().find(|provider| provider.id == *id)
            }
            _ => None,
        };
        let priced = if blocked::are_met_without_a_price(&ranking.asked, filters) {
            self.of([" with a current price", " mit aktuellem Preis"])
        } else {
            ""
        };
        let says = match provider {
            Some(_) => {
                ["Nothing at {0}{1} is known to {2}", "Bei {0} ist von keiner Route{1} bekannt, dass sie {2}"]
            }
            None if among_routes && is_one && !priced.is_empty() => [
                "The chosen route has no current price at which it is known to {2}",
                "Die gewählte Route hat keinen aktuellen Preis, zu dem bekannt ist, dass sie {2}",
            ],
            None if among_routes && is_one => [
                "The chosen route is not known to {2}",
                "Von der gewählten Route ist nicht bekannt, dass sie {2}",
            ],
            None if among_routes => [
                "None of the chosen routes{1} is known to {2}",
                "Von keiner der gewählten Routen{1} ist bekannt, dass sie {2}",
            ],
            None => ["No route{1} is known to {2}", "Von keiner Route{1} ist bekannt, dass sie {2}"],
        };
        let mut text = self.say(says, &[provider.map_or("", |provider| provider.name), priced, &parts]);
        if only_size && provider.is_some() {
            text.push_str(self.of([", nor at any other provider", ", auch bei keinem anderen Anbieter"]));
        }
        if filters.contains(&Filter::Day) {
            text = self.say(["As of {0}: {1}", "Stand {0}: {1}"], &[&day, &text]);
        }
        text.push('.');
        if filters.contains(&Filter::Size) {
            let mut around = filters.to_vec();
            around.extend(provider.map(|_| Filter::Routes));
            let there = provider.filter(|_| filters.len() <= 2).map(|provider| provider.name);
            text.push_str(&self.offered(&around, there, &ranking.asked));
        }
        text
    }

    /// What a route does that meets a filter, after "to" and after "dass sie".
    fn met(self, filter: Filter, job: &Job) -> Option<String> {
        let plain = match filter {
            Filter::Routes | Filter::Day => return None,
            Filter::Tier => {
                let tier = job.tier.map_or("", |tier| self.tier(tier));
                return Some(self.say(["be of at least {0} tier", "mindestens Stufe {0} hat"], &[tier]));
            }
            Filter::Latency => match job.latency {
                Some(Latency::Fast) => ["be fast", "schnell ist"],
                Some(Latency::Medium) => ["be fast or of medium speed", "schnell oder mittelschnell ist"],
                _ => ["have a latency", "eine Latenz hat"],
            },
            Filter::Editing => ["edit images", "Bilder bearbeitet"],
            Filter::Batch => ["have batch prices", "Batch-Preise hat"],
            Filter::References => ["take reference images", "Referenzbilder annimmt"],
            Filter::Horizon => {
                let months = job.horizon.unwrap_or_default();
                let says = match months {
                    1 => ["have a price for the month to come", "für den nächsten Monat einen Preis hat"],
                    _ => {
                        ["have a price for {0} months to come", "für die nächsten {0} Monate einen Preis hat"]
                    }
                };
                return Some(self.say(says, &[&months.to_string()]));
            }
            Filter::Size => return Some(self.say(["make {0}", "{0} liefert"], &[&size(job.size)])),
        };
        Some(self.of(plain).to_owned())
    }

    fn no_route_left(self, ranking: &Ranking) -> String {
        let is_none = !ranking.asked.catalog.routes.iter().any(|route| ranking.asked.job.chooses(route));
        let is_cut_short = ranking.estimates.iter().any(|estimate| estimate.is_cut_short);
        let says = match (is_none, is_one(&ranking.asked)) {
            _ if is_cut_short => [
                "None of the chosen routes has a price for all of the time asked for",
                "Keine der gewählten Routen hat einen Preis für den ganzen gefragten Zeitraum",
            ],
            (true, _) => [
                "The choice of providers and routes leaves none",
                "Die Auswahl von Anbietern und Routen lässt keine Route übrig",
            ],
            (false, true) => {
                ["The chosen route has no current price", "Die gewählte Route hat keinen aktuellen Preis"]
            }
            (false, false) => [
                "None of the chosen routes has a current price",
                "Keine der gewählten Routen hat einen aktuellen Preis",
            ],
        };
        // Other filters may leave nothing in the list.
        let end = if ranking.estimates.is_empty() {
            [".", "."]
        } else {
            ["; the list below says why.", "; die Liste unten sagt, warum."]
        };
        self.of(says).to_owned() + self.of(end)
    }

    /// The preset to take in place of the size, at a provider or anywhere.
    fn offered(self, filters: &[Filter], there: Option<&str>, asked: &Asked) -> String {
        let Some((preset, is_largest)) = blocked::offered(asked, filters) else { return String::new() };
        let words = if is_largest {
            [" Largest preset confirmed{1}: {0}.", " Größte bestätigte Vorgabe{1}: {0}."]
        } else {
            [" Nearest preset confirmed{1}: {0}.", " Nächstliegende bestätigte Vorgabe{1}: {0}."]
        };
        let at = there.map_or_else(String::new, |name| self.say([" at {0}", " bei {0}"], &[name]));
        self.say(words, &[&size(preset), &at])
    }

    /// What the button says that lifts filters: `Any vendor · 1024 × 1024`.
    #[must_use]
    pub fn lift(self, lift: &Lift, job: &Job) -> String {
        let one = |filter: Filter| match filter {
            Filter::Routes if job.routes.is_empty() => self.of(["Any vendor", "Jeder Anbieter"]).to_owned(),
            Filter::Routes => self.of(["Any route", "Jede Route"]).to_owned(),
            Filter::Tier => self.of(["Any tier", "Jede Stufe"]).to_owned(),
            Filter::Latency => self.of(["Any speed", "Jedes Tempo"]).to_owned(),
            Filter::Editing => self.of(["With or without editing", "Mit oder ohne Bearbeiten"]).to_owned(),
            Filter::Batch => self.of(["With or without batch", "Mit oder ohne Batch"]).to_owned(),
            Filter::References => self.of(["No reference images", "Ohne Referenzbilder"]).to_owned(),
            Filter::Horizon => self.of(["This month only", "Nur dieser Monat"]).to_owned(),
            Filter::Size => size(lift.size),
            Filter::Day => self.say(["As of {0}", "Stand {0}"], &[&self.date(lift.as_of)]),
        };
        let mut parts = Vec::new();
        if lift.is_all {
            parts.push(self.of(["Clear all filters", "Alle Filter aufheben"]).to_owned());
        }
        let said = |filter: &Filter| !lift.is_all || matches!(filter, Filter::Size | Filter::Day);
        parts.extend(lift.filters.iter().copied().filter(said).map(one));
        parts.join(" · ")
    }
}
