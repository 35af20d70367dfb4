//! Properties that hold for every job.

use image_price_estimator::catalog::billing::MAX_STEPS;
use image_price_estimator::catalog::{Catalog, Latency, Tier};
use image_price_estimator::estimate::resize::larger;
use image_price_estimator::estimate::rounding::rounded;
use image_price_estimator::page::group::List;
use image_price_estimator::query::By;
use image_price_estimator::{
    Author, Bar, BatchUse, Date, Images, Job, Ranking, SCALE_MAX, Scale, Size, Usd, page, rank,
};
use proptest::prelude::*;

use crate::{catalog, live};

/// Generates sizes, half of whose edges are common ones.
fn sizes() -> impl Strategy<Value = Size> {
    let edge = Size::MIN_EDGE..=Size::MAX_EDGE;
    let common = prop::sample::select(vec![512_u32, 1024, 1536, 2048, 2160, 3840]);
    let edge = prop_oneof![edge, common];
    (edge.clone(), edge).prop_map(|(width, height)| Size::new(width, height).unwrap())
}

/// Generates jobs of any kind that rank by monthly cost. The reject rate is at most 50 %, so that a billion of the most
/// expensive images can be counted.
pub(crate) fn jobs() -> impl Strategy<Value = Job> {
    let tier = prop::option::of(prop::sample::select(Tier::ALL.to_vec()));
    let latency = prop::option::weighted(0.2, prop::sample::select(Latency::ALL.to_vec()));
    let batch = prop::sample::select(vec![BatchUse::Off, BatchUse::Offered, BatchUse::Only]);
    let provider = prop::sample::select(vec!["fal", "openai", "replicate", "nobody"]).prop_map(str::to_owned);
    let providers = prop_oneof![4 => Just(Vec::new()), 1 => prop::collection::vec(provider, 1..3)];
    let hundredths = prop_oneof![Just(0), 0..=5000_u64];
    let reject = hundredths.prop_map(|n| Usd::from_nano(n * 10_000_000).to_string().parse().unwrap());
    let seconds = (1..=100_000_u64).prop_map(|n| Usd::from_nano(n * 1_000_000).to_string().parse().unwrap());
    (
        (sizes(), tier, 1..=Images::MAX, batch, latency, providers),
        (reject, prop_oneof![Just(0), 0..=16_u8], prop::option::of(seconds), prop::bool::weighted(0.2)),
        (
            prop::option::of(1..=MAX_STEPS),
            prop::option::weighted(0.2, 800..=1400_u16),
            prop::bool::weighted(0.2),
            prop::bool::weighted(0.2),
        ),
    )
        .prop_map(
            |(
                (size, tier, images, batch, latency, providers),
                (reject, references, gpu_seconds, editing),
                (steps, at_least, direct, open_weights),
            )| Job {
                size,
                tier,
                images: Images::clamped(images),
                batch,
                latency,
                providers,
                reject,
                references,
                gpu_seconds,
                editing,
                steps,
                at_least,
                direct,
                open_weights,
                ..Job::default()
            },
        )
}

/// Generates days from 2025 to 2027.
pub(crate) fn days() -> impl Strategy<Value = Date> {
    (2025..2028_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

/// Returns the live or the frozen catalog.
fn either_catalog(is_live: bool) -> &'static Catalog {
    if is_live { live() } else { catalog() }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn costs_are_positive_with_ordered_bounds_and_exact_up_to_18_billion_dollars(job in jobs(), day in days(), is_live in any::<bool>()) {
        let ranking = rank(either_catalog(is_live), &job, day);
        for price in ranking.estimates.iter().filter_map(|estimate| estimate.price.as_ref()) {
            let cost = price.cost.saturating_mul(job.images.get());
            prop_assert!(cost.typical > Usd::default(), "{:?}", price);
            prop_assert!(cost.low.is_none_or(|low| low <= cost.typical), "{cost:?}");
            prop_assert!(cost.high.is_none_or(|high| cost.typical <= high), "{cost:?}");
            // 128-bit arithmetic gives the same amount, unless it exceeds the maximum.
            let exact = u128::from(price.cost.typical.nano()) * u128::from(job.images.get());
            prop_assert_eq!(u128::from(cost.typical.nano()), exact.min(u64::MAX.into()));
        }
    }

    #[test]
    fn monthly_cost_is_linear_in_the_volume(job in jobs(), day in days(), is_live in any::<bool>(), n in 2..1000_u64) {
        let images = Images::clamped(job.images.get() / n);
        let (one, many) = (Job { images, ..job.clone() }, Job { images: Images::clamped(images.get() * n), ..job });
        let (one, many) = (rank(either_catalog(is_live), &one, day), rank(either_catalog(is_live), &many, day));
        for (a, b) in one.estimates.iter().zip(&many.estimates) {
            prop_assert_eq!(&a.route.id, &b.route.id, "the volume must not change the order");
            if let (Some(a), Some(b)) = (&a.price, &b.price) {
                prop_assert_eq!(a.cost.saturating_mul(images.get()).saturating_mul(n), b.cost.saturating_mul(many.asked.job.images.get()));
            }
        }
    }

    #[test]
    fn a_ranking_updated_to_another_job_equals_a_new_one(
        [before, other] in [jobs(), jobs()],
        [was, day] in [days(), days()],
        is_live in any::<bool>(),
        is_volume_only in any::<bool>(),
        horizon in prop::option::weighted(0.5, 1..=36_u8),
        budgets in [prop::option::of(1..5000_u64), prop::option::of(1..5000_u64)],
    ) {
        let catalog = either_catalog(is_live);
        let [budget, next] = budgets.map(|dollars| dollars.map(|dollars| Usd::from_nano(dollars * 1_000_000_000)));
        let before = Job { horizon, budget, ..before };
        let (job, day) = if is_volume_only {
            (Job { images: other.images, budget: next, ..before.clone() }, was)
        } else {
            (Job { horizon, budget: next, ..other }, day)
        };
        let mut updated = rank(catalog, &before, was);
        // The answers at larger sizes and the next better route are kept too.
        let _ = (larger(&updated), updated.step_up());
        let around = |ranking: &Ranking| {
            page::around_the_list(&List::new(ranking, By::Model, ""), "", crate::EN, &Author::default())
        };
        let shown = around(&updated);
        updated.update(&job, day);
        let new = rank(catalog, &job, day);
        let is_same_market = (before.market(), was) == (job.market(), day);
        prop_assert!(!is_same_market || shown == around(&new), "the widget does not write these again");
        prop_assert_eq!(larger(&updated), larger(&new));
        prop_assert_eq!(updated.step_up(), new.step_up());
        prop_assert_eq!(updated.asked, new.asked);
        prop_assert_eq!(updated.estimates, new.estimates);
    }

    #[test]
    fn costs_rise_with_the_rank_and_equal_costs_share_it(job in jobs(), day in days(), is_live in any::<bool>()) {
        let ranking = rank(either_catalog(is_live), &job, day);
        let ranked: Vec<_> = ranking.estimates.iter().filter(|estimate| estimate.is_ranked()).collect();
        let cost = |at: usize| (!ranked[at].size_confirmed, ranked[at].price.as_ref().unwrap().cost.typical);
        prop_assert!(ranked.first().is_none_or(|first| first.rank == Some(1)));
        for at in 1..ranked.len() {
            prop_assert!(cost(at - 1) <= cost(at));
            let place = if cost(at - 1) == cost(at) { ranked[at - 1].rank } else { u32::try_from(at + 1).ok() };
            prop_assert_eq!(ranked[at].rank, place, "equal costs, and only those, must share a rank");
        }
    }

    #[test]
    fn bars_stay_on_the_scale_and_grow_with_the_rank(job in jobs(), day in days(), is_live in any::<bool>()) {
        let ranking = rank(either_catalog(is_live), &job, day);
        let scale = Scale::of(&ranking, crate::EN);
        let mut last = 0;
        let confirmed = ranking.estimates.iter().filter(|estimate| {
            estimate.is_ranked() && !estimate.warnings.contains(&image_price_estimator::Warning::SizeNotConfirmed)
        });
        for price in confirmed.filter_map(|estimate| estimate.price.as_ref()) {
            let Bar { low, typical, high } = scale.bar(price.cost);
            prop_assert!(low.unwrap_or(0) <= typical && typical <= high.unwrap_or(SCALE_MAX) && high.unwrap_or(SCALE_MAX) <= SCALE_MAX);
            prop_assert!(last <= typical, "bars must grow with the cost");
            last = typical;
        }
    }

    #[test]
    fn printed_money_images_and_sizes_parse_back(job in jobs(), nano in any::<u64>()) {
        let usd = Usd::from_nano(nano);
        prop_assert_eq!(usd.to_string().parse::<Usd>(), Ok(usd));
        prop_assert_eq!(job.images.get().to_string().parse::<Images>(), Ok(job.images));
        prop_assert_eq!(job.size.to_string().parse::<Size>(), Ok(job.size));
    }

    #[test]
    fn displayed_money_is_nearest_in_three_figures_or_whole_dollars(
        nano in prop_oneof![1_000..=u64::MAX / 2, 1_000..=1_000_000_000_000_u64, 9_000_000_000..=110_000_000_000_u64],
    ) {
        let usd = Usd::from_nano(nano);
        let displayed = rounded(usd).nano();
        // The unit of the last displayed figure. $10.50 displayed as $11 is off by five percent.
        let unit = if (10_000_000_000..100_000_000_000).contains(&nano) {
            1_000_000_000
        } else {
            std::iter::successors(Some(1_u64), |unit| Some(unit * 10)).find(|unit| nano / unit < 1000).unwrap()
        };
        prop_assert!(displayed.abs_diff(nano) * 2 <= unit, "{usd} was displayed as {}", Usd::from_nano(displayed));
        prop_assert_eq!(displayed % unit, 0, "{} has more figures", usd);
    }
}
