//! The assumptions behind an export.

use crate::estimate::job::BatchUse;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::{Code, Locale};
use crate::i18n::text;
use crate::i18n::tr;
use crate::page::row;

/// Returns the assumptions behind the figures, each as one or more sentences.
#[must_use]
pub fn assumptions(ranking: &Ranking, locale: Locale) -> Vec<String> {
    let job = &ranking.asked.job;
    let currency = locale.currency.map(|currency| currency.code);
    let dollars = locale.of(tr!(export::US_DOLLARS));
    let mut all = vec![
        row::rule(job, locale),
        locale.say(
            tr!(export::ANSWERED_AS_OF_WITH_PRICES),
            &[&locale.date(ranking.asked.as_of), currency.as_ref().map_or(dollars, Code::text)],
        ),
        locale.say(tr!(export::EVERY_IMAGE_IS_PIXELS_UNLESS), &[&text::size(job.size)]),
        locale
            .of(match job.batch {
                BatchUse::Off => tr!(export::BATCH_DISCOUNTS_ARE_NOT_COUNTED),
                BatchUse::Offered => tr!(export::BATCH_DISCOUNTS_ARE_COUNTED_WHERE),
                BatchUse::Only => tr!(export::BATCH_DISCOUNTS_ARE_COUNTED_AND),
            })
            .to_owned(),
        locale.of(tr!(export::WHERE_ONLY_A_RANGE_IS)).to_owned(),
    ];
    if let Some(tier) = job.tier {
        all.push(locale.say(tr!(export::ROUTES_BELOW_THE_TIER_ARE), &[locale.tier(tier)]));
    }
    all.extend(locale.other_sizes(ranking));
    all.extend(row::rate(locale));
    all
}
