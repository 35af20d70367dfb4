//! What holds for every job.

use image_price_estimator::catalog::{Catalog, Latency, Tier};
use image_price_estimator::estimate::rounding::rounded;
use image_price_estimator::{Bar, BatchUse, Date, Images, Job, SCALE_MAX, Scale, Size, Usd, rank};
use proptest::prelude::*;

use crate::{catalog, live};

fn sizes() -> impl Strategy<Value = Size> {
    let edge = Size::MIN_EDGE..=Size::MAX_EDGE;
    let common = prop::sample::select(vec![512_u32, 1024, 1536, 2048, 2160, 3840]);
    let edge = prop_oneof![edge, common];
    (edge.clone(), edge).prop_map(|(width, height)| Size::new(width, height).unwrap())
}

/// Jobs of any kind that rank by a month. Half of the images are kept at least, so that a billion of the dearest can be
/// counted.
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
    )
        .prop_map(
            |(
                (size, tier, images, batch, latency, providers),
                (reject, references, gpu_seconds, editing),
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
                ..Job::default()
            },
        )
}

pub(crate) fn days() -> impl Strategy<Value = Date> {
    (2025..2028_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

/// The live catalog or the frozen one.
fn known(is_live: bool) -> &'static Catalog {
    if is_live { live() } else { catalog() }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_cost_is_positive_and_ordered(job in jobs(), day in days(), is_live in any::<bool>()) {
        let ranking = rank(known(is_live), &job, day);
        for price in ranking.estimates.iter().filter_map(|estimate| estimate.price.as_ref()) {
            let cost = price.cost.saturating_mul(job.images.get());
            prop_assert!(cost.typical > Usd::default());
            prop_assert!(cost.low.is_none_or(|low| low <= cost.typical), "{cost:?}");
            prop_assert!(cost.high.is_none_or(|high| cost.typical <= high), "{cost:?}");
            // Nothing saturated: 128 bits come to the same.
            let exact = u128::from(price.cost.typical.nano()) * u128::from(job.images.get());
            prop_assert_eq!(u128::from(cost.typical.nano()), exact);
        }
    }

    #[test]
    fn a_month_is_linear_in_the_volume(job in jobs(), day in days(), is_live in any::<bool>(), n in 2..1000_u64) {
        let images = Images::clamped(job.images.get() / n);
        let (one, many) = (Job { images, ..job.clone() }, Job { images: Images::clamped(images.get() * n), ..job });
        let (one, many) = (rank(known(is_live), &one, day), rank(known(is_live), &many, day));
        for (a, b) in one.estimates.iter().zip(&many.estimates) {
            prop_assert_eq!(&a.route.id, &b.route.id, "the volume alone never reorders per-image prices");
            if let (Some(a), Some(b)) = (&a.price, &b.price) {
                prop_assert_eq!(a.cost.saturating_mul(images.get()).saturating_mul(n), b.cost.saturating_mul(many.asked.job.images.get()));
            }
        }
    }

    #[test]
    fn the_order_of_the_catalog_makes_no_difference(
        job in jobs(), day in days(), is_live in any::<bool>(), seed in any::<u64>()
    ) {
        let mut shuffled = known(is_live).clone();
        shuffled.routes.sort_by_key(|route| {
            route.id.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        });
        prop_assert_eq!(rank(known(is_live), &job, day).estimates, rank(&shuffled, &job, day).estimates);
    }

    #[test]
    fn costs_rise_down_the_list(job in jobs(), day in days(), is_live in any::<bool>()) {
        let ranking = rank(known(is_live), &job, day);
        let ranked: Vec<_> = ranking.estimates.iter().filter(|estimate| estimate.is_ranked()).collect();
        let cost = |at: usize| (!ranked[at].size_confirmed, ranked[at].price.as_ref().unwrap().cost.typical);
        prop_assert!(ranked.first().is_none_or(|first| first.rank == Some(1)));
        for at in 1..ranked.len() {
            prop_assert!(cost(at - 1) <= cost(at));
            let place = if cost(at - 1) == cost(at) { ranked[at - 1].rank } else { u32::try_from(at + 1).ok() };
            prop_assert_eq!(ranked[at].rank, place, "equal costs are equal ranks, and only they");
        }
    }

    #[test]
    fn bars_stay_on_the_scale_and_in_order(job in jobs(), day in days(), is_live in any::<bool>()) {
        let ranking = rank(known(is_live), &job, day);
        let scale = Scale::of(&ranking, crate::EN);
        let mut last = 0;
        let confirmed = ranking.estimates.iter().filter(|estimate| {
            estimate.is_ranked() && !estimate.warnings.contains(&image_price_estimator::Warning::SizeNotConfirmed)
        });
        for price in confirmed.filter_map(|estimate| estimate.price.as_ref()) {
            let Bar { low, typical, high } = scale.bar(price.cost);
            prop_assert!(low.unwrap_or(0) <= typical && typical <= high.unwrap_or(SCALE_MAX) && high.unwrap_or(SCALE_MAX) <= SCALE_MAX);
            prop_assert!(last <= typical, "the bars grow with the cost");
            last = typical;
        }
    }

    #[test]
    fn what_is_printed_reads_back(job in jobs(), nano in any::<u64>()) {
        let usd = Usd::from_nano(nano);
        prop_assert_eq!(usd.to_string().parse::<Usd>(), Ok(usd));
        prop_assert_eq!(job.images.get().to_string().parse::<Images>(), Ok(job.images));
        prop_assert_eq!(job.size.to_string().parse::<Size>(), Ok(job.size));
    }

    #[test]
    fn said_money_is_the_nearest_of_three_figures_and_of_whole_dollars_from_ten_to_a_hundred(
        nano in prop_oneof![1_000..=u64::MAX / 2, 1_000..=1_000_000_000_000_u64, 9_000_000_000..=110_000_000_000_u64],
    ) {
        let usd = Usd::from_nano(nano);
        let said = rounded(usd).nano();
        // The last of the three figures; at $10.50 said as $11 that may be as much as five percent.
        let unit = if (10_000_000_000..100_000_000_000).contains(&nano) {
            1_000_000_000
        } else {
            std::iter::successors(Some(1_u64), |unit| Some(unit * 10)).find(|unit| nano / unit < 1000).unwrap()
        };
        prop_assert!(said.abs_diff(nano) * 2 <= unit, "{usd} was said as {}", Usd::from_nano(said));
        prop_assert_eq!(said % unit, 0, "{} has more figures", usd);
    }
}
