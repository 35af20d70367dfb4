//! Why no route is ranked, and the labels of the buttons that lift filters.

use crate::catalog::Latency;
use crate::estimate::asked::Asked;
use crate::estimate::blocked::{self, Blocked, Filter, Lift, blocked};
use crate::estimate::job::Job;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::i18n::tr;

use super::size;

/// Whether the job selects a single route.
fn selects_one_route(asked: &Asked) -> bool {
    asked.catalog.routes.iter().filter(|route| asked.job.chooses(route)).count() == 1
}

impl Locale {
    /// Returns which filters leave no route to rank, one sentence per set of filters.
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
        let is_one = selects_one_route(&ranking.asked);
        if filters.contains(&Filter::Day)
            && let Some(first) =
                blocked::first_check(&ranking.asked, !among_routes).filter(|first| first > as_of)
        {
            let template = if among_routes && is_one {
                tr!(blocked::ROUTE_NOT_CHECKED_BY)
            } else if among_routes {
                tr!(blocked::ROUTES_NOT_CHECKED_BY)
            } else {
                tr!(blocked::NOTHING_CHECKED_BY)
            };
            return self.format(template, &[&day, &self.date(first)]);
        }
        if filters == [Filter::Routes] {
            return self.no_route_left(ranking);
        }
        let parts: Vec<String> = filters.iter().filter_map(|filter| self.met(*filter, job)).collect();
        let parts = match parts.split_last() {
            Some((last, rest)) if !rest.is_empty() => {
                let rest = rest.join(self.text(tr!(blocked::TO)));
                self.format(tr!(blocked::AND_TO), &[&rest, last])
            }
            _ => parts.concat(),
        };
        // The job's only provider, if the choice of routes is among the filters or the size is the only filter.
        let only_size = filters == [Filter::Size];
        let provider = match job.providers.as_slice() {
            [id] if job.routes.is_empty() && (among_routes || only_size) => {
                ranking.asked.catalog.providers.iter().find(|provider| provider.id == *id)
            }
            _ => None,
        };
        let priced = if blocked::are_met_without_a_price(&ranking.asked, filters) {
            self.text(tr!(blocked::WITH_A_CURRENT_PRICE))
        } else {
            ""
        };
        let template = match provider {
            Some(_) => {
                tr!(blocked::NO_ROUTE_AT_PROVIDER_IS_KNOWN_TO)
            }
            None if among_routes && is_one && !priced.is_empty() => {
                tr!(blocked::CHOSEN_ROUTE_HAS_NO_PRICE_AND_IS_NOT_KNOWN_TO)
            }
            None if among_routes && is_one => tr!(blocked::CHOSEN_ROUTE_IS_NOT_KNOWN_TO),
            None if among_routes => tr!(blocked::NO_CHOSEN_ROUTE_IS_KNOWN_TO),
            None => tr!(blocked::NO_ROUTE_IS_KNOWN_TO),
        };
        let mut text =
            self.format(template, &[provider.map_or("", |provider| provider.name), priced, &parts]);
        if only_size && provider.is_some() {
            text.push_str(self.text(tr!(blocked::NOR_AT_ANY_OTHER_PROVIDER)));
        }
        if filters.contains(&Filter::Day) {
            text = self.format(tr!(blocked::AS_OF), &[&day, &text]);
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

    /// Returns what a route that meets a filter does, as a phrase after "to" or "dass sie".
    fn met(self, filter: Filter, job: &Job) -> Option<String> {
        let plain = match filter {
            Filter::Routes | Filter::Day => return None,
            Filter::Tier => {
                let tier = job.tier.map_or("", |tier| self.tier(tier));
                return Some(self.format(tr!(blocked::BE_AT_LEAST_TIER), &[tier]));
            }
            Filter::Latency => match job.latency {
                Some(Latency::Fast) => tr!(blocked::BE_FAST),
                Some(Latency::Medium) => tr!(blocked::BE_FAST_OR_MEDIUM),
                _ => tr!(blocked::HAVE_A_LATENCY),
            },
            Filter::Editing => tr!(blocked::EDIT_IMAGES),
            Filter::Batch => tr!(blocked::HAVE_BATCH_PRICES),
            Filter::Direct => tr!(blocked::COME_WITHOUT_A_RESELLER),
            Filter::OpenWeights => tr!(blocked::HAVE_OPEN_WEIGHTS),
            Filter::Steps => {
                let steps = job.steps.unwrap_or_default().to_string();
                return Some(self.format(tr!(blocked::RUN_STEPS), &[&steps]));
            }
            Filter::Score => {
                let least = job.at_least.unwrap_or_default().to_string();
                return Some(self.format(tr!(blocked::SCORE_AT_LEAST), &[&least]));
            }
            Filter::References => tr!(blocked::TAKE_REFERENCE_IMAGES),
            Filter::Horizon => {
                let months = job.horizon.unwrap_or_default();
                let template = match months {
                    1 => tr!(blocked::HAVE_A_PRICE_FOR_A_MONTH),
                    _ => {
                        tr!(blocked::HAVE_A_PRICE_FOR_MONTHS)
                    }
                };
                return Some(self.format(template, &[&months.to_string()]));
            }
            Filter::Size => return Some(self.format(tr!(blocked::MAKE), &[&size(job.size)])),
        };
        Some(self.text(plain).to_owned())
    }

    fn no_route_left(self, ranking: &Ranking) -> String {
        let is_none = !ranking.asked.catalog.routes.iter().any(|route| ranking.asked.job.chooses(route));
        let is_cut_short = ranking.estimates.iter().any(|estimate| estimate.is_cut_short);
        let template = match (is_none, selects_one_route(&ranking.asked)) {
            _ if is_cut_short => tr!(blocked::NO_CHOSEN_ROUTE_HAS_A_PRICE_THROUGHOUT),
            (true, _) => tr!(blocked::CHOICE_LEAVES_NOTHING),
            (false, true) => {
                tr!(blocked::CHOSEN_ROUTE_HAS_NO_PRICE)
            }
            (false, false) => tr!(blocked::NO_CHOSEN_ROUTE_HAS_A_PRICE),
        };
        // Other filters may leave the list empty.
        let end = if ranking.estimates.is_empty() {
            tr!(blocked::FULL_STOP)
        } else {
            tr!(blocked::THE_LIST_BELOW_SAYS_WHY)
        };
        self.text(template).to_owned() + self.text(end)
    }

    /// Returns the sentence on the preset to use instead of the size, at a provider or anywhere. Empty if there is
    /// none.
    fn offered(self, filters: &[Filter], there: Option<&str>, asked: &Asked) -> String {
        let Some((preset, is_largest)) = blocked::offered(asked, filters) else { return String::new() };
        let words = if is_largest {
            tr!(blocked::LARGEST_PRESET_CONFIRMED)
        } else {
            tr!(blocked::NEAREST_PRESET_CONFIRMED)
        };
        let at = there.map_or_else(String::new, |name| self.format(tr!(blocked::AT), &[name]));
        self.format(words, &[&size(preset), &at])
    }

    /// Returns the label of a button that lifts filters: `Any vendor · 1024 × 1024`.
    #[must_use]
    pub fn lift(self, lift: &Lift, job: &Job) -> String {
        let one = |filter: Filter| match filter {
            Filter::Routes if job.routes.is_empty() => self.text(tr!(blocked::ANY_PROVIDER)).to_owned(),
            Filter::Routes => self.text(tr!(blocked::ANY_ROUTE)).to_owned(),
            Filter::Tier => self.text(tr!(blocked::ANY_TIER)).to_owned(),
            Filter::Latency => self.text(tr!(blocked::ANY_SPEED)).to_owned(),
            Filter::Editing => self.text(tr!(blocked::WITH_OR_WITHOUT_EDITING)).to_owned(),
            Filter::Batch => self.text(tr!(blocked::WITH_OR_WITHOUT_BATCH)).to_owned(),
            Filter::Score => self.text(tr!(blocked::ANY_SCORE)).to_owned(),
            Filter::Steps => self.text(tr!(blocked::DEFAULT_STEPS)).to_owned(),
            Filter::Direct => self.text(tr!(blocked::WITH_RESELLERS)).to_owned(),
            Filter::OpenWeights => self.text(tr!(blocked::WITH_OR_WITHOUT_OPEN_WEIGHTS)).to_owned(),
            Filter::References => self.text(tr!(blocked::NO_REFERENCE_IMAGES)).to_owned(),
            Filter::Horizon => self.text(tr!(blocked::THIS_MONTH_ONLY)).to_owned(),
            Filter::Size => size(lift.size),
            Filter::Day => self.format(tr!(blocked::BUTTON_AS_OF), &[&self.date(lift.as_of)]),
        };
        let mut parts = Vec::new();
        if lift.is_all {
            parts.push(self.text(tr!(blocked::CLEAR_ALL_FILTERS)).to_owned());
        }
        let is_shown = |filter: &Filter| !lift.is_all || matches!(filter, Filter::Size | Filter::Day);
        parts.extend(lift.filters.iter().copied().filter(is_shown).map(one));
        parts.join(" · ")
    }
}
