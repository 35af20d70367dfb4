//! Explains an empty ranking: which filters exclude every route, and which to lift to get a route back.

use strum::VariantArray;

use crate::catalog::Catalog;
use crate::estimate::asked::Asked;
use crate::estimate::horizon;
use crate::estimate::job::{BatchUse, Job};
use crate::estimate::per_route::Status;
use crate::estimate::ranking::Ranking;
use crate::units::date::Date;
use crate::units::size::Size;

/// A condition of the question that routes may fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Filter {
    /// Selected and excluded providers and routes.
    Routes,
    /// The minimum tier.
    Tier,
    /// The maximum latency.
    Latency,
    /// Image editing.
    Editing,
    /// Batch discounts only.
    Batch,
    /// A minimum score.
    Score,
    /// No resellers.
    Direct,
    /// Open weights.
    OpenWeights,
    /// Reference images.
    References,
    /// A number of steps.
    Steps,
    /// A horizon in months.
    Horizon,
    /// The size of the images.
    Size,
    /// An as-of date before the newest check.
    Day,
}

impl Filter {
    /// Every filter, in the order of the sentences that name them.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Whether the question sets the filter. Every question has a size.
    fn is_set(self, ranking: &Ranking) -> bool {
        let Asked { job, as_of, catalog } = &ranking.asked;
        match self {
            Self::Routes => job.has_choice(),
            Self::Tier => job.tier.is_some(),
            Self::Latency => job.latency.is_some(),
            Self::Editing => job.editing,
            Self::Batch => job.batch == BatchUse::Only,
            Self::Score => job.at_least.is_some(),
            Self::Direct => job.direct,
            Self::OpenWeights => job.open_weights,
            Self::References => job.references > 0,
            Self::Steps => job.steps.is_some(),
            Self::Horizon => job.horizon.is_some(),
            Self::Size => true,
            Self::Day => *as_of < catalog.newest_check(),
        }
    }
}

/// A way out: filters to lift so that at least one route is ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lift {
    /// The filters to lift.
    pub filters: Vec<Filter>,
    /// Whether these are all set filters, apart from size and day.
    pub is_all: bool,
    /// The size after lifting.
    pub size: Size,
    /// The as-of date after lifting.
    pub as_of: Date,
}

impl Lift {
    /// Returns the URL query that lifts the filters.
    #[must_use]
    pub fn query(&self) -> String {
        let pair = |filter: &Filter| match filter {
            Filter::Routes => "provider=&route=&exclude=".to_owned(),
            Filter::Tier => "tier=any".to_owned(),
            Filter::Latency => "latency=any".to_owned(),
            Filter::Editing => "editing=0".to_owned(),
            Filter::Batch => "batch=1".to_owned(),
            Filter::Score => "at_least=".to_owned(),
            Filter::Direct => "direct=0".to_owned(),
            Filter::OpenWeights => "open_weights=0".to_owned(),
            Filter::References => "references=0".to_owned(),
            Filter::Steps => "steps=".to_owned(),
            Filter::Horizon => "horizon=".to_owned(),
            Filter::Size => format!("size={}", self.size),
            Filter::Day => format!("as_of={}", self.as_of),
        };
        self.filters.iter().map(pair).collect::<Vec<_>>().join("&")
    }
}

/// Why no route is ranked, and the ways out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// The minimal sets of filters that no route meets together, smallest first.
    pub by: Vec<Vec<Filter>>,
    /// The smallest sets of filters that are enough to lift.
    pub lifts: Vec<Lift>,
}

/// The maximum number of reasons, since more would not explain anything.
const MAX_REASONS: usize = 3;
/// The maximum number of buttons, since more would be hard to choose from.
const MAX_LIFTS: usize = 4;

/// Explains why a ranking is empty. `None` if it ranks a route.
#[must_use]
pub fn blocked(ranking: &Ranking) -> Option<Blocked> {
    if ranking.ranked().next().is_some() {
        return None;
    }
    let set: Vec<Filter> = Filter::ALL.iter().copied().filter(|filter| filter.is_set(ranking)).collect();
    // A subset of the set filters, one bit per filter.
    let every = (1_u16 << set.len()) - 1;
    let subset = |bits: u16| -> Vec<Filter> {
        set.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, filter)| *filter).collect()
    };
    let mut reasons: Vec<u16> = Vec::new();
    let mut lifts: Vec<Lift> = Vec::new();
    // Smallest subsets first.
    for count in 1..=every.count_ones() {
        for bits in (1..=every).filter(|bits| bits.count_ones() == count) {
            let is_new = reasons.iter().all(|known| known & bits != *known);
            if reasons.len() < MAX_REASONS && is_new && lifted(&ranking.asked, subset(every ^ bits)).is_none()
            {
                reasons.push(bits);
            }
            // Lift two filters only if no single one is enough.
            let is_least = lifts.first().is_none_or(|first| first.filters.len() == subset(bits).len());
            if count <= 2 && lifts.len() < MAX_LIFTS && is_least {
                lifts.extend(lifted(&ranking.asked, subset(bits)));
            }
        }
    }
    if lifts.first().is_none_or(|first| first.filters.len() > 1) {
        let all = |kept: &[Filter]| {
            let lift =
                lifted(&ranking.asked, set.iter().copied().filter(|filter| !kept.contains(filter)).collect());
            lift.filter(|lift| !lift.filters.is_empty())
        };
        let all = all(&[Filter::Size, Filter::Day]).or_else(|| all(&[Filter::Day])).or_else(|| all(&[]));
        lifts.extend(all.map(|lift| Lift { is_all: true, ..lift }));
    }
    Some(Blocked { by: reasons.into_iter().map(subset).collect(), lifts })
}

/// Returns the question without some filters, if a route is known to meet the rest. Without the filter on size, it asks for
/// the nearest preset.
fn lifted(asked: &Asked, filters: Vec<Filter>) -> Option<Lift> {
    let job = without(&asked.job, &filters);
    let as_of = if filters.contains(&Filter::Day) { asked.catalog.newest_check() } else { asked.as_of };
    let size = if filters.contains(&Filter::Size) {
        nearest_preset(asked.catalog, &job, as_of)?
    } else {
        is_met(asked.catalog, &job, as_of).then_some(job.size)?
    };
    Some(Lift { filters, is_all: false, size, as_of })
}

/// Returns the job without these filters. The size remains.
fn without(job: &Job, filters: &[Filter]) -> Job {
    let (mut job, default) = (job.clone(), Job::default());
    for filter in filters {
        match filter {
            Filter::Routes => {
                (job.providers, job.routes, job.exclude) = (Vec::new(), Vec::new(), Vec::new());
            }
            Filter::Tier => job.tier = default.tier,
            Filter::Latency => job.latency = default.latency,
            Filter::Editing => job.editing = default.editing,
            Filter::Batch => job.batch = BatchUse::Offered,
            Filter::Score => job.at_least = default.at_least,
            Filter::Direct => job.direct = default.direct,
            Filter::OpenWeights => job.open_weights = default.open_weights,
            Filter::References => job.references = default.references,
            Filter::Steps => job.steps = default.steps,
            Filter::Horizon => job.horizon = default.horizon,
            Filter::Size | Filter::Day => {}
        }
    }
    job
}

/// Returns the preset nearest to the job's size among those that a route is known to offer.
fn nearest_preset(catalog: &Catalog, job: &Job, as_of: Date) -> Option<Size> {
    let asked = job.size;
    let mut presets = Size::PRESETS;
    presets.sort_by_key(|size| {
        let (some, other) = (size.pixels().min(asked.pixels()), size.pixels().max(asked.pixels()));
        let is_turned = (size.width() < size.height()) != (asked.width() < asked.height());
        (other * 100 / some.max(1), is_turned)
    });
    presets.into_iter().find(|size| is_met(catalog, &Job { size: *size, ..job.clone() }, as_of))
}

/// Returns the nearest preset that a route offers under these filters except the size, and whether it is the largest such
/// preset.
#[must_use]
pub fn offered(asked: &Asked, filters: &[Filter]) -> Option<(Size, bool)> {
    let rest: Vec<Filter> = Filter::ALL.iter().copied().filter(|filter| !filters.contains(filter)).collect();
    let as_of = if rest.contains(&Filter::Day) { asked.catalog.newest_check() } else { asked.as_of };
    let job = without(&asked.job, &rest);
    let nearest = nearest_preset(asked.catalog, &job, as_of)?;
    let is_offered = |size: &Size| is_met(asked.catalog, &Job { size: *size, ..job.clone() }, as_of);
    let mut larger = Size::PRESETS.into_iter().filter(|size| size.pixels() > nearest.pixels());
    Some((nearest, nearest.pixels() < asked.job.size.pixels() && !larger.any(|size| is_offered(&size))))
}

/// Whether a route would be ranked with a confirmed size.
fn is_met(catalog: &Catalog, job: &Job, as_of: Date) -> bool {
    let asked = Asked { catalog, job: job.clone(), as_of };
    let mut routes = catalog.routes.iter().filter(|route| asked.admits(route));
    routes.any(|route| {
        asked.estimate(route).is_some_and(|estimate| {
            let is_priced =
                job.horizon.is_none_or(|months| horizon::total(&estimate, &asked, months).is_some());
            estimate.is_ranked() && estimate.size_confirmed && is_priced
        })
    })
}

/// Whether a route meets these filters but has shut down or has no price, so that it cannot be bought.
#[must_use]
pub fn are_met_without_a_price(asked: &Asked, filters: &[Filter]) -> bool {
    let rest: Vec<Filter> = Filter::ALL.iter().copied().filter(|filter| !filters.contains(filter)).collect();
    let mut job = without(&asked.job, &rest);
    if rest.contains(&Filter::Size) {
        job.size = Size::STANDARD;
    }
    let asked = asked.about(job);
    let mut routes = asked.catalog.routes.iter().filter(|route| asked.admits(route));
    routes.any(|route| {
        asked.estimate(route).is_some_and(|answer| {
            let fits = route.sizes.as_ref().and_then(|sizes| sizes.unsupported(asked.job.size)).is_none();
            fits && answer.size_confirmed && matches!(answer.status, Status::Unpriced | Status::Retired(_))
        })
    })
}

/// Returns the first check date of any price, on the routes that the job selects or, with `is_any`, on all routes.
#[must_use]
pub fn first_check(asked: &Asked, is_any: bool) -> Option<Date> {
    let routes = asked.catalog.routes.iter().filter(|route| is_any || asked.job.chooses(route));
    routes.flat_map(|route| &route.quotes).map(|quote| quote.checked.first()).min()
}
