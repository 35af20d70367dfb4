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
    let dollars = locale.text(tr!(export::US_DOLLARS));
    let mut all = vec![
        row::rule(job, locale),
        locale.format(
            tr!(export::AS_OF_WITH_PRICES_CHECKED_BY_THEN),
            &[&locale.date(ranking.asked.as_of), currency.as_ref().map_or(dollars, Code::text)],
        ),
        locale.format(tr!(export::SIZE_OF_EVERY_IMAGE), &[&text::size(job.size)]),
        locale
            .text(match job.batch {
                BatchUse::Off => tr!(export::BATCH_NOT_INCLUDED),
                BatchUse::Offered => tr!(export::BATCH_INCLUDED_WHERE_OFFERED),
                BatchUse::Only => tr!(export::BATCH_ONLY),
            })
            .to_owned(),
        locale.text(tr!(export::TYPICAL_FIGURE_OF_A_RANGE)).to_owned(),
    ];
    if let Some(tier) = job.tier {
        all.push(locale.format(tr!(export::ROUTES_BELOW_TIER_LEFT_OUT), &[locale.tier(tier)]));
    }
    all.extend(locale.other_sizes(ranking));
    all.extend(row::rate(locale));
    all
}
