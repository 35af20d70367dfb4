//! The first view of the slice that it loads equals that of the whole catalog.

use std::sync::LazyLock;

use image_price_estimator::catalog::Catalog;
use image_price_estimator::estimate::slice::slice;
use image_price_estimator::page::Look;
use image_price_estimator::page::group::List;
use image_price_estimator::query::By;
use image_price_estimator::{Author, Damaged, Date, Job, Lang, Locale, page, rank};
use proptest::prelude::*;

use crate::properties::jobs;
use crate::{catalog, live};

static LIVE: LazyLock<Catalog> = LazyLock::new(|| slice(live()));
static FROZEN: LazyLock<Catalog> = LazyLock::new(|| slice(catalog()));

/// Returns everything that the first view shows of prices.
fn first_view(catalog: &Catalog, job: &Job, by: By, as_of: Date, lang: Lang) -> Vec<String> {
    let locale = Locale { lang, currency: None };
    let ranking = rank(catalog, job, as_of);
    let (list, author) = (List::new(&ranking, by, ""), Author::default());
    let look = Look::new(&list, locale, &author);
    let rows = look.rows().map(|row| look.row_group(&row, Some(false)));
    let above = page::above_the_list(&ranking, locale, &author);
    let caveats = page::caveats(&ranking, locale, &author);
    let around = page::around_the_list(&list, "", locale, &author);
    rows.chain(above.into_iter().chain(caveats).chain(around).map(|(_, html)| html)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn the_slice_gives_the_same_first_view_as_the_whole_catalog(
        job in jobs(),
        by in prop::sample::select(vec![By::Model, By::Provider, By::Route]),
        months in 0..18_u8,
        lang in prop::sample::select(Lang::ALL.to_vec()),
        horizon in prop::option::weighted(0.2, 1..=36_u8),
        budget in prop::option::weighted(0.2, 1..5000_u64),
        is_live in prop::bool::weighted(0.7),
    ) {
        let (whole, part) = if is_live { (live(), &*LIVE) } else { (catalog(), &*FROZEN) };
        let budget = budget.map(|dollars| dollars.to_string().parse().unwrap());
        let job = Job { horizon: horizon.filter(|_| budget.is_none()), budget, ..job };
        let as_of = whole.newest_check().plus_months(months);
        let [part, whole] = [part, whole].map(|catalog| first_view(catalog, &job, by, as_of, lang));
        prop_assert_eq!(part.len(), whole.len());
        for (part, whole) in part.iter().zip(&whole) {
            prop_assert_eq!(part, whole);
        }
    }
}

#[test]
fn damaged_bytes_and_those_of_other_types_are_recognized() {
    let unpack = |bytes: &[u8]| Catalog::unpack(Vec::leak(bytes.to_vec()));
    let bytes = FROZEN.pack();
    assert_eq!(unpack(&bytes).as_ref(), Ok(&*FROZEN));
    for at in (0..bytes.len()).step_by(97) {
        let mut changed = bytes.clone();
        changed[at] ^= 1 << (at % 8);
        assert_eq!(unpack(&changed), Err(Damaged), "a changed bit in byte {at}");
        assert_eq!(unpack(&bytes[..at]), Err(Damaged), "cut to {at} bytes");
    }
    // The checksum of the bytes alone, without the types.
    let body = &bytes[4..];
    let alone =
        body.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    assert_eq!(unpack(&[&alone.to_le_bytes()[..], body].concat()), Err(Damaged));
}

#[test]
fn routes_and_providers_are_sorted_since_lookups_halve_them() {
    for catalog in [live(), catalog(), &*LIVE, &*FROZEN] {
        assert!(catalog.routes.is_sorted_by_key(|route| route.id));
        assert!(catalog.providers.is_sorted_by_key(|provider| provider.id));
        assert!(catalog.routes.iter().all(|route| catalog.route(route.id) == Some(route)));
        assert!(catalog.routes.iter().all(|route| catalog.provider(route).is_some()));
    }
}

#[test]
fn the_slice_leaves_out_what_only_opened_rows_and_tools_show() {
    let (whole, part) = (live(), &*LIVE);
    let quotes = |catalog: &Catalog| catalog.routes.iter().map(|route| route.quotes.len()).sum::<usize>();
    assert!(quotes(part) < quotes(whole));
    assert_eq!(part.routes.len(), whole.routes.len());
    assert!(part.german.len() * 4 < whole.german.len(), "{} of {}", part.german.len(), whole.german.len());
    assert!(part.routes.iter().all(|route| route.api_model.is_none() && route.notes.is_empty()));
}
