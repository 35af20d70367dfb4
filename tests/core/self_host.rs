//! Should I host it myself? The article's figures, and what holds for any machine.

use image_price_estimator::Usd;
use image_price_estimator::self_host::{Bound, BreakEven, Machine, SelfHost};
use proptest::prelude::*;

use crate::usd;

fn gpu(dollars: f64, always_on: bool) -> SelfHost {
    SelfHost { machine: Machine::Gpu { usd_per_hour: usd(dollars), always_on }, ..SelfHost::default() }
}

fn with_labor(hours: u64) -> SelfHost {
    SelfHost { labor_hours: hours * 1000, ..SelfHost::default() }
}

/// Where it pays against an API at so much an image, at best and at worst; each time from where, and from where for good.
#[track_caller]
fn pays(host: SelfHost, api: f64, best: [Option<u64>; 2], worst: [Option<u64>; 2]) {
    let pair = |bound| {
        let BreakEven { from, for_good } = host.break_even(usd(api), bound);
        [from, for_good]
    };
    assert_eq!((pair(Bound::Low), pair(Bound::High)), (best, worst), "{host:?}");
}

fn both(n: u64) -> [Option<u64>; 2] {
    [Some(n), Some(n)]
}

#[test]
fn the_article_s_server_breaks_even_where_the_article_says() {
    let server = SelfHost::default();
    // 199 / 0.04 = 4,975.
    pays(server, 0.04, both(4_975), both(4_975));
    // 199 / 0.08 = 2,487.5: the image that is half there does not pay.
    pays(server, 0.08, both(2_488), both(2_488));
    // Open weights by the image: 199 / 0.003 = 66,333.3, 199 / 0.0025 = 79,600, 199 / 0.0023 = 86,521.7.
    pays(server, 0.003, both(66_334), both(66_334));
    pays(server, 0.0025, both(79_600), both(79_600));
    pays(server, 0.0023, both(86_522), both(86_522));
}
