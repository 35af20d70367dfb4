//! Why no route is ranked, and the labels of the buttons that lift filters.

use crate::catalog::Latency;
use crate::estimate::asked::Asked;
use crate::estimate::blocked::{self, Blocked, Filter, Lift, blocked};
use crate::estimate::job::Job;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::i18n::tr;

use super::value::Value;

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
            return self.said(template, &[Value::Date(*as_of), Value::Date(first)]);
        }
        if filters == [Filter::Routes] {
            return self.no_route_left(ranking);
        }
        let parts: Vec<String> = filters.iter().filter_map(|filter| self.met(*filter, job)).collect();
        let parts = match parts.split_last() {
            Some((last, rest)) if !rest.is_empty() => {
                let rest = rest.join(self.text(tr!(blocked::TO)));
                self.said(tr!(blocked::AND_TO), &[Value::Name(&rest), Value::Name(last)])
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
        let with = [provider.map_or("", |provider| provider.name), priced, parts.as_str()].map(Value::Name);
        let mut text = self.said(template, &with);
        if only_size && provider.is_some() {
            text.push_str(self.text(tr!(blocked::NOR_AT_ANY_OTHER_PROVIDER)));
        }
        if filters.contains(&Filter::Day) {
            text = self.said(tr!(blocked::AS_OF), &[Value::Date(*as_of), Value::Name(&text)]);
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
                return Some(self.said(tr!(blocked::BE_AT_LEAST_TIER), &[Value::Name(tier)]));
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
                let steps = Value::Count(job.steps.unwrap_or_default().into());
                return Some(self.said(tr!(blocked::RUN_STEPS), &[steps]));
            }
            Filter::Score => {
                let least = Value::Count(job.at_least.unwrap_or_default().into());
                return Some(self.said(tr!(blocked::SCORE_AT_LEAST), &[least]));
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
                return Some(self.said(template, &[Value::Count(months.into())]));
            }
            Filter::Size => return Some(self.said(tr!(blocked::MAKE), &[Value::Size(job.size)])),
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
        let at = there.map_or_else(String::new, |name| self.said(tr!(blocked::AT), &[Value::Name(name)]));
        self.said(words, &[Value::Size(preset), Value::Name(&at)])
    }

    /// Returns the label of a button that lifts filters: `Any vendor · 1024 × 1024`.
    #[must_use]
    pub fn lift(self, lift: &Lift, job: &Job) -> String {
        let one = |filter: Filter| match filter {
            Filter::Routes if job.routes.is_empty() => tr!(blocked::ANY_PROVIDER),
            Filter::Routes => tr!(blocked::ANY_ROUTE),
            Filter::Tier => tr!(blocked::ANY_TIER),
            Filter::Latency => tr!(blocked::ANY_SPEED),
            Filter::Editing => tr!(blocked::WITH_OR_WITHOUT_EDITING),
            Filter::Batch => tr!(blocked::WITH_OR_WITHOUT_BATCH),
            Filter::Score => tr!(blocked::ANY_SCORE),
            Filter::Steps => tr!(blocked::DEFAULT_STEPS),
            Filter::Direct => tr!(blocked::WITH_RESELLERS),
            Filter::OpenWeights => tr!(blocked::WITH_OR_WITHOUT_OPEN_WEIGHTS),
            Filter::References => tr!(blocked::NO_REFERENCE_IMAGES),
            Filter::Horizon => tr!(blocked::THIS_MONTH_ONLY),
            Filter::Size => ["{0}"; 2],
            Filter::Day => tr!(blocked::BUTTON_AS_OF),
        };
        let mut label = String::new();
        if lift.is_all {
            label.push_str(self.text(tr!(blocked::CLEAR_ALL_FILTERS)));
        }
        let is_shown = |filter: &Filter| !lift.is_all || matches!(filter, Filter::Size | Filter::Day);
        for filter in lift.filters.iter().copied().filter(is_shown) {
            if !label.is_empty() {
                label.push_str(" · ");
            }
            let value = if filter == Filter::Size { Value::Size(lift.size) } else { Value::Date(lift.as_of) };
            self.say(one(filter), &[value], &mut label);
        }
        label
    }
}
