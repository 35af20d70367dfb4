//! Every claim of the answer is true, for jobs of every kind.
//!
//! The oracle derives its facts from the catalog. It shares only the cost of a route with the code under test.

use std::collections::BTreeSet;

use image_price_estimator::catalog::sizes::is_about_one_megapixel;
use image_price_estimator::catalog::{Catalog, Grade, Qualifier, Shutdown};
use image_price_estimator::i18n::text;
use image_price_estimator::{
    Answer, Cost, Date, Estimate, Headline, Locale, Ranking, Reason, Size, Usd, Warning, rank,
};

use crate::{DE, EN, catalog, day, job, live, plain};

/// Returns jobs of every kind for a catalog, each with a day.
fn jobs(catalog: &Catalog, days: [Date; 4]) -> Vec<(String, Date)> {
    let mut sizes: Vec<String> = Size::PRESETS.map(|size| size.to_string()).to_vec();
    sizes.extend(["64x64", "1000x1000", "1152x896", "4096x4096", "8192x8192"].map(str::to_owned));
    let options = [
        "",
        "references=1",
        "references=3&reject=10",
        "batch=1",
        "batch=only",
        "horizon=12",
        "budget=50",
        "budget=50&references=2",
        "latency=fast",
        "editing=1",
        "gpu_seconds=4.7",
        "exclude=modelslab,fal",
    ];
    let mut jobs = Vec::new();
    for size in &sizes {
        for tier in ["any", "budget", "mid", "premium"] {
            for option in options {
                jobs.extend(days.map(|day| (format!("size={size}&tier={tier}&{option}"), day)));
            }
        }
        for provider in &catalog.providers {
            jobs.extend(days.map(|day| (format!("size={size}&provider={}", provider.id), day)));
        }
    }
    for route in &catalog.routes {
        for option in ["", "size=2048x2048", "references=2", "horizon=12", "budget=20"] {
            jobs.extend(days.map(|day| (format!("route={}&{option}", route.id), day)));
        }
    }
    jobs
}

/// Returns jobs for the frozen catalog, on days with different answers.
fn frozen_jobs() -> Vec<(String, Date)> {
    jobs(catalog(), ["2026-06-20", "2026-08-16", "2026-11-26", "2026-12-02"].map(day))
}

/// What counts against a ranked route, derived from the catalog alone.
#[allow(clippy::struct_excessive_bools, reason = "each is a separate fact")]
struct Facts {
    is_advertisement: bool,
    has_no_tier: bool,
    ends: bool,
    ends_at_its_maker: bool,
    is_unconfirmed: bool,
    leaves_out_references: bool,
    is_only_reported: bool,
}

impl Facts {
    /// Derives the facts about a route.
    fn of(estimate: &Estimate, ranking: &Ranking) -> Self {
        let (route, job) = (estimate.route, &ranking.asked.job);
        let bills = estimate.price.as_ref().is_some_and(|p| p.quote.price.bills_references());
        let catalog = ranking.asked.catalog;
        let ends_of = |kind: &str| {
            let providers = catalog.providers.iter().filter(|provider| provider.kind.as_str() == kind);
            let ids: BTreeSet<&str> = providers.map(|provider| provider.id).collect();
            let sold = catalog.routes.iter().filter(|other| other.model_id() == route.model_id());
            let sold = sold.filter(|other| ids.contains(other.provider_id()));
            sold.map(|other| other.shutdown.as_ref()).collect::<Vec<_>>()
        };
        // Every maker and every cloud ends it. A cloud that outlives the makers by more than 90 days has the last word.
        let ends_at_its_maker = || {
            let all = |kind| -> Option<Vec<&Shutdown>> {
                let ends: Option<Vec<&Shutdown>> = ends_of(kind).into_iter().collect();
                ends.filter(|ends| ends.iter().all(|end| end.contradicted.is_empty()))
            };
            let of_makers = all("maker")?.into_iter().max_by_key(|end| end.on)?;
            let of_clouds = all("cloud")?.into_iter().max_by_key(|end| end.on);
            let later = of_clouds.filter(|end| of_makers.on.days_until(end.on) > 90);
            let end = later.unwrap_or(of_makers);
            Some(end.announced.unwrap_or(end.on.min(ranking.asked.as_of)) <= ranking.asked.as_of)
        };
        let knows_reference = route.reference.as_ref().is_some_and(|reference| {
            reference.checked.first() <= ranking.asked.as_of && reference.covers(job.references)
        });
        let may_end_there = route.shutdown.is_none() && route.license().is_none();
        Self {
            is_advertisement: route.model == "Advertised price",
            has_no_tier: estimate.tier.is_none(),
            ends: route
                .shutdown
                .as_ref()
                .is_some_and(|end| end.announced.is_none_or(|day| day <= ranking.asked.as_of)),
            ends_at_its_maker: may_end_there && ends_at_its_maker().unwrap_or(false),
            is_unconfirmed: route.sizes.is_none() && !is_about_one_megapixel(job.size),
            leaves_out_references: job.references > 0
                && !(knows_reference || bills || (route.needs_image && job.references == 1)),
            is_only_reported: estimate
                .price
                .as_ref()
                .is_some_and(|price| ["report", "derived"].contains(&price.quote.grade.as_str())),
        }
    }

    /// Whether nothing counts against the route.
    fn is_clean(&self) -> bool {
        let Self {
            is_advertisement,
            has_no_tier,
            ends,
            ends_at_its_maker,
            is_unconfirmed,
            leaves_out_references,
            is_only_reported,
        } = self;
        !(*is_advertisement
            || *has_no_tier
            || *ends
            || *ends_at_its_maker
            || *is_unconfirmed
            || *leaves_out_references
            || *is_only_reported)
    }
}

/// Returns the cost of the job on a route, per month or over the horizon.
fn cost(estimate: &Estimate, ranking: &Ranking) -> Option<Cost> {
    let month = estimate.price.as_ref()?.cost.saturating_mul(ranking.asked.job.images.get());
    Some(estimate.horizon.unwrap_or(month))
}

/// Returns the ranked routes that nothing counts against, with their costs.
fn dependable<'e, 'a>(ranking: &'e Ranking<'a>) -> Vec<(&'e Estimate<'a>, Cost)> {
    let ranked = ranking.estimates.iter().filter(|e| e.rank.is_some() && Facts::of(e, ranking).is_clean());
    ranked.filter_map(|e| Some((e, cost(e, ranking)?))).collect()
}

/// Returns the cost below which the range of another route must start for it to be possibly cheaper than the best. Ranges
/// under one billing model rise and fall together, so there it is the low bound.
fn threshold(best: &Estimate, other: &Estimate, mine: Cost) -> Option<Usd> {
    if other.billing == best.billing { mine.low } else { mine.high }
}

/// Asserts that a headline is true among these dependable routes.
#[track_caller]
fn headline_holds(headline: &Headline, among: &[(&Estimate, Cost)], ranking: &Ranking, job: &str) {
    let best = headline.best;
    let (quote, mine) = (best.price.as_ref().unwrap().quote, cost(best, ranking).unwrap());
    let id = |e: &Estimate| e.route.id;
    assert!(among.iter().any(|(e, _)| id(e) == id(best)), "{job}: {} must be dependable", id(best));
    let is_firm = among.iter().any(|(_, cost)| cost.low.is_some() && cost.high.is_some());
    assert_eq!(headline.is_firm, is_firm, "{job}");
    let is_price = mine.low.is_some() && mine.high.is_some();
    assert!(!is_firm || is_price, "{job}: the bound of {} must not precede a firm price", id(best));
    let named: BTreeSet<&str> =
        headline.ties.iter().chain(&headline.perhaps).map(|e| id(e)).chain([id(best)]).collect();
    for (other, theirs) in among {
        let is_less_for_certain = theirs.high.is_some() && theirs.high < mine.high;
        let is_bound = theirs.low.is_none();
        assert!(
            !is_firm || !is_less_for_certain || is_bound,
            "{job}: {} must not cost less than {}",
            id(other),
            id(best)
        );
        let may_be_less = is_firm
            && (theirs.low.is_some() && theirs.low < threshold(best, other, mine) || is_less_for_certain);
        let qualifier = other.price.as_ref().unwrap().quote.qualifier;
        let ties = *theirs == mine && qualifier == quote.qualifier;
        assert!(
            !(may_be_less || ties) || named.contains(id(other)),
            "{job}: the headline must name {}",
            id(other)
        );
    }
    let evidence = |e: &Estimate| {
        let price = e.price.as_ref().unwrap();
        (price.quote.grade, price.checked)
    };
    for tie in &headline.ties {
        assert_eq!(cost(tie, ranking), Some(mine), "{job}: {} must cost the same", id(tie));
        assert!(
            evidence(best) >= evidence(tie),
            "{job}: {} must not have better evidence than {}",
            id(tie),
            id(best)
        );
    }
    for perhaps in &headline.perhaps {
        let theirs = cost(perhaps, ranking).unwrap();
        let may_be_less =
            theirs.low < threshold(best, perhaps, mine) && (theirs.low.is_some() || theirs.high < mine.high);
        assert!(may_be_less, "{job}: {} must be possibly cheaper", id(perhaps));
    }
}

/// Asserts that a reason against a route is true.
#[track_caller]
fn reason_holds(estimate: &Estimate, reason: Reason, ranking: &Ranking, job: &str) {
    let facts = Facts::of(estimate, ranking);
    let holds = match reason {
        Reason::NamesNoModel => facts.is_advertisement,
        Reason::NoTier => facts.has_no_tier && !facts.is_advertisement,
        Reason::Ends(end) => {
            facts.ends
                && estimate.route.shutdown.as_ref().map(|s| s.on) == Some(end.on)
                && end.on > ranking.asked.as_of
        }
        Reason::MakerEnds(_) => facts.ends_at_its_maker,
        Reason::ReferencesUncounted => facts.leaves_out_references,
        Reason::SizeNotConfirmed => facts.is_unconfirmed,
        Reason::ReportedOnly(_) => facts.is_only_reported,
        _ => false,
    };
    assert!(holds, "{job}: {reason:?} must be true of {}", estimate.route.id);
}

/// Returns the routes that an answer names with an amount.
fn named<'e, 'a>(answer: &Answer<'e, 'a>) -> Vec<&'e Estimate<'a>> {
    let routes_of = |h: &Headline<'e, 'a>| {
        [h.best].into_iter().chain(h.ties.clone()).chain(h.perhaps.clone()).collect::<Vec<_>>()
    };
    match answer {
        Answer::Found { cheapest, lower, perhaps_lower, tiers, .. } => routes_of(cheapest)
            .into_iter()
            .chain(lower.iter().chain(perhaps_lower).map(|(e, _)| *e))
            .chain(tiers.iter().flat_map(|(_, headline)| routes_of(headline)))
            .collect(),
        Answer::Doubtful { first, .. } => vec![first],
        Answer::Unranked => Vec::new(),
    }
}

/// A phrase in each language, and the only reason that may bring it into the answer.
type Phrase = ([&'static str; 2], fn(&Reason) -> bool);

const PHRASES: [Phrase; 8] = [
    (["for which model", "kein Modell"], |reason| matches!(reason, Reason::NamesNoModel)),
    (["quality tier", "Qualitätsstufe"], |reason| matches!(reason, Reason::NoTier)),
    (["reference images", "Referenzbilder"], |reason| matches!(reason, Reason::ReferencesUncounted)),
    (["ends on", "endet"], |reason| matches!(reason, Reason::Ends(_) | Reason::MakerEnds(_))),
    (["ends at", "endet"], |reason| matches!(reason, Reason::MakerEnds(_))),
    (["report only", "nur aus einem Bericht"], |reason| {
        matches!(reason, Reason::ReportedOnly(Grade::Report))
    }),
    (["nor a price list", "noch eine Preisliste"], |reason| matches!(reason, Reason::ReportedOnly(_))),
    (["No source confirms", "Keine Quelle bestätigt"], |reason| matches!(reason, Reason::SizeNotConfirmed)),
];

/// Asserts every claim of the answer to a job, and returns its reasons and phrases.
#[track_caller]
fn claims_hold(
    catalog: &'static Catalog,
    query: &str,
    as_of: Date,
) -> (Vec<Reason<'static>>, Vec<&'static str>) {
    let ranking = rank(catalog, &job(query), as_of);
    let job = format!("{query} on {as_of}");
    let dependable = dependable(&ranking);
    let answer = ranking.answer();
    let (mut reasons, mut phrases) = (Vec::new(), Vec::new());
    match &answer {
        Answer::Found { cheapest, has_unconfirmed, lower, perhaps_lower, tiers } => {
            headline_holds(cheapest, &dependable, &ranking, &job);
            for (tier, headline) in tiers {
                let above: Vec<_> =
                    dependable.iter().filter(|(e, _)| e.tier >= Some(*tier)).copied().collect();
                headline_holds(headline, &above, &ranking, &job);
            }
            for (estimate, reason) in lower.iter().chain(perhaps_lower) {
                reason_holds(estimate, *reason, &ranking, &job);
                reasons.push(*reason);
                // A route is certainly cheaper if its high bound is below the low bound of a named figure.
                let theirs = cost(estimate, &ranking).unwrap();
                let headlines = tiers.iter().filter(|(tier, _)| estimate.tier >= Some(*tier));
                let mut headlines = headlines.map(|(_, headline)| headline).chain([cheapest]);
                let is_less = headlines.any(|headline| {
                    let mine = cost(headline.best, &ranking).unwrap();
                    theirs.high.zip(mine.low).is_some_and(|(high, low)| high < low)
                });
                let is_said = lower.iter().any(|(e, _)| e.route.id == estimate.route.id);
                assert_eq!(is_less, is_said, "{job}: {}", estimate.route.id);
            }
            // Every route with a lower figure than the answer or its tier must be accounted for.
            let of_tiers = tiers.iter().map(|(tier, headline)| (Some(*tier), headline));
            for (least, headline) in of_tiers.chain([(None, cheapest)]) {
                let mine = cost(headline.best, &ranking).unwrap().typical;
                let ranked = ranking.estimates.iter().filter(|e| e.rank.is_some() && e.tier >= least);
                for other in ranked {
                    let (facts, id) = (Facts::of(other, &ranking), other.route.id);
                    let is_said = lower.iter().chain(perhaps_lower).any(|(e, _)| e.route.id == id)
                        || headline.perhaps.iter().any(|e| e.route.id == id)
                        || facts.is_unconfirmed && *has_unconfirmed;
                    let is_lower = cost(other, &ranking).unwrap().typical < mine;
                    assert!(is_said || !is_lower, "{job}: the answer must mention {id}");
                }
            }
        }
        Answer::Doubtful { first, reason, count } => {
            assert!(dependable.is_empty(), "{job}");
            reason_holds(first, *reason, &ranking, &job);
            assert_eq!(*count, ranking.estimates.iter().filter(|e| e.rank.is_some()).count(), "{job}");
            reasons.push(*reason);
        }
        Answer::Unranked => {
            assert!(ranking.estimates.iter().all(|e| e.rank.is_none()), "{job}");
        }
    }
    for (at, locale) in [EN, DE].into_iter().enumerate() {
        let sentences = plain(&text::joined(locale.answer(&ranking)));
        for (phrase, is_allowed_by) in PHRASES {
            // The answer to an empty ranking lists reasons in other phrases.
            let is_about_a_named_route = match phrase[0] {
                // In German, both ends begin with the same word.
                "ends on" | "ends at" => named(&answer).iter().any(|e| {
                    let facts = Facts::of(e, &ranking);
                    let of_route = facts.ends && (at == 1 || phrase[0] == "ends on");
                    of_route || (facts.ends_at_its_maker && (at == 1 || phrase[0] == "ends at"))
                }),
                "reference images" => named(&answer).iter().any(|e| e.route.reference.is_some()),
                _ => false,
            };
            let may_appear =
                answer == Answer::Unranked || is_about_a_named_route || reasons.iter().any(is_allowed_by);
            if sentences.contains(phrase[at]) {
                assert!(may_appear, "{job}: \"{}\" must not be in \"{sentences}\"", phrase[at]);
                phrases.push(phrase[at]);
            }
        }
        names_only_its_vendors_and_days(&sentences, &answer, &ranking, locale, &job);
    }
    (reasons, phrases)
}

#[test]
fn every_claim_of_the_answer_is_true() {
    let (mut seen, mut seen_phrases) = (BTreeSet::new(), BTreeSet::new());
    for (query, day) in frozen_jobs() {
        let (reasons, phrases) = claims_hold(catalog(), &query, day);
        seen.extend(reasons.iter().map(|reason| format!("{reason:?}").split('(').next().unwrap().to_owned()));
        seen_phrases.extend(phrases);
    }
    // All reasons except `NoTier`, which no route of the catalog has.
    assert_eq!(
        seen.into_iter().collect::<Vec<_>>(),
        ["Ends", "NamesNoModel", "ReferencesUncounted", "ReportedOnly", "SizeNotConfirmed"]
    );
    // A phrase that the product no longer uses would make its check pass for every answer.
    let unused =
        PHRASES.iter().flat_map(|(phrase, _)| phrase).filter(|phrase| !seen_phrases.contains(**phrase));
    assert_eq!(unused.copied().collect::<Vec<_>>(), ["quality tier", "Qualitätsstufe", "ends at"]);
    // `NoTier` still uses its phrase, though it does not occur. `MakerEnds` occurs in the live catalog only.
    assert!(EN.against(Reason::NoTier).contains("quality tier"));
    assert!(DE.against(Reason::NoTier).contains("Qualitätsstufe"));
}

#[test]
fn every_claim_of_the_answer_is_true_of_the_live_catalog() {
    // Two past days, the newest check, and a year later, when every announced shutdown has happened.
    let newest = live().newest_check();
    let days = [day("2026-06-20"), day("2026-11-26"), newest, newest.plus_months(12)];
    // The step is prime, so every value is combined with every other.
    for (query, day) in jobs(live(), days).into_iter().step_by(7) {
        claims_hold(live(), &query, day);
    }
    // A resold model ends at its maker: alone, and beside one that does not.
    let resold = "route=piapi/gpt-image-1.5:low";
    for query in [resold, "route=piapi/gpt-image-1.5:low,piapi/gpt-image-2:high"] {
        for query in [query.to_owned(), format!("{query}&references=2")] {
            claims_hold(live(), &query, day("2026-11-26"));
        }
    }
    let (_, phrases) = claims_hold(live(), resold, day("2026-11-26"));
    assert!(["ends at", "endet"].iter().all(|phrase| phrases.contains(phrase)), "{phrases:?}");
}

/// Asserts that the text names only vendors and days of the answer's routes, with the grade and check date of their
/// prices. A route that ends also brings its successor and the nearest route in price.
fn names_only_its_vendors_and_days(
    sentences: &str,
    answer: &Answer,
    ranking: &Ranking,
    locale: Locale,
    job: &str,
) {
    let mut vendors: BTreeSet<&str> = named(answer).iter().map(|e| e.provider.name).collect();
    // The step to a better-rated route names that route.
    vendors.extend(ranking.step_up().map(|step| step.to.provider.name));
    let mut days: BTreeSet<String> =
        named(answer).iter().map(|e| plain(&locale.day(e.price.as_ref().unwrap().checked))).collect();
    let ends = |e: &Estimate| e.route.shutdown.as_ref().map(|s| plain(&locale.date(s.on)));
    days.extend(named(answer).iter().filter_map(|e| ends(e)));
    let at_makers = named(answer).into_iter().filter_map(|e| {
        e.warnings.iter().find_map(|w| match w {
            Warning::MakerEnds(end) => Some(end),
            _ => None,
        })
    });
    for end in at_makers {
        vendors.insert(end.maker.name);
        days.insert(plain(&locale.date(end.shutdown.on)));
    }
    let batch = named(answer).into_iter().filter_map(|e| e.route.batch_on(ranking.asked.as_of));
    days.extend(batch.map(|batch| plain(&locale.day(batch.checked))));
    let references = named(answer).into_iter().filter_map(|e| e.route.reference.as_ref());
    days.extend(references.map(|reference| plain(&locale.day(reference.checked))));
    let mut may_name_any_vendor = matches!(answer, Answer::Unranked);
    if let Answer::Doubtful { first, .. } = answer
        && let Some(end) = first.ends()
    {
        if let Some(nearest) = ranking.nearest(first) {
            let price = nearest.price.as_ref().unwrap();
            assert!(
                Facts::of(&nearest, ranking).is_clean(),
                "{job}: nothing may count against {}, the nearest in price",
                nearest.route.id
            );
            assert!(nearest.tier >= first.tier && nearest.route.id != first.route.id, "{job}");
            vendors.insert(nearest.provider.name);
            days.insert(plain(&locale.day(price.checked)));
            days.extend(price.references.map(|(_, reference)| plain(&locale.day(reference.checked))));
        }
        if let Some(next) = end.successor {
            assert!(sentences.contains(next.model), "{job}: \"{sentences}\" must name the successor");
            let shutdown = first.route.shutdown.as_ref().unwrap();
            let by_vendor = format!("{} {} ", first.provider.name, locale.text(["names", "nennt"]));
            assert_eq!(
                sentences.contains(&by_vendor),
                shutdown.grade == Grade::Vendor,
                "{job}: \"{sentences}\""
            );
            may_name_any_vendor |=
                ranking.asked.answer_for(next.id).is_some_and(|answer| answer.price.is_none());
        }
    }
    if may_name_any_vendor {
        return;
    }
    let headlines: Vec<&Estimate> = match answer {
        Answer::Found { cheapest, tiers, .. } => {
            tiers.iter().map(|(_, headline)| headline.best).chain([cheapest.best]).collect()
        }
        Answer::Doubtful { first, .. } => vec![first],
        Answer::Unranked => Vec::new(),
    };
    for estimate in headlines {
        let price = estimate.price.as_ref().unwrap();
        let evidence = plain(&format!("({}, {}", locale.grade(price.quote.grade), locale.day(price.checked)));
        assert!(sentences.contains(&evidence), "{job}: \"{sentences}\" must give {evidence}");
    }
    // A model may contain the name of its maker, who may be a provider.
    let mut models: Vec<&str> = ranking.asked.catalog.routes.iter().map(|route| route.model).collect();
    models.sort_by_key(|model| std::cmp::Reverse(model.len()));
    models.dedup();
    let without_models =
        models.iter().fold(sentences.to_owned(), |sentences, model| sentences.replace(model, ""));
    for provider in &ranking.asked.catalog.providers {
        let is_named = without_models.contains(provider.name);
        assert!(
            !is_named || vendors.contains(provider.name),
            "{job}: {} must not be in \"{sentences}\"",
            provider.name
        );
    }
    // Days such as "26 Nov 2026" or "26. Nov. 2026": number, month, year. A source without a day has only month and year.
    let month = |month| plain(&locale.date(Date::new(2026, month, 1).unwrap()));
    let months: Vec<String> =
        (1..=12).map(|at| month(at).split(' ').nth(1).unwrap_or_default().to_owned()).collect();
    let all: Vec<&str> =
        sentences.split([' ', '(', ')', ',', ';', ':']).filter(|word| !word.is_empty()).collect();
    for at in 2..all.len() {
        let year = all[at].trim_end_matches('.');
        if year.len() == 4 && months.iter().any(|month| month == all[at - 1]) {
            let month = format!("{} {year}", all[at - 1]);
            let day = format!("{} {month}", all[at - 2]);
            let is_day = all[at - 2].trim_end_matches('.').bytes().all(|byte| byte.is_ascii_digit());
            let known = if is_day { &day } else { &month };
            assert!(days.contains(known), "{job}: {known} in \"{sentences}\" must be a day of a named route");
        }
    }
}

#[test]
fn each_reason_has_its_own_sentence() {
    for locale in [EN, DE] {
        let (mut kinds, mut ranked, mut unranked) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for (query, day) in frozen_jobs() {
            let ranking = rank(catalog(), &job(&query), day);
            for estimate in &ranking.estimates {
                let Some(reason) = estimate.reason else { continue };
                if !kinds.insert(format!("{reason:?}").split('(').next().unwrap().to_owned()) {
                    continue;
                }
                let is_new = match estimate.rank {
                    Some(_) => ranked.insert(locale.against(reason)),
                    None => unranked.insert(locale.reason(estimate, &ranking.asked)),
                };
                assert!(is_new, "{reason:?} must not share the sentence of another reason");
            }
        }
        // `NoTier` does not occur in the catalog.
        assert!(ranked.insert(locale.against(Reason::NoTier)));
        assert_eq!((ranked.len(), unranked.len()), (6, 6), "{kinds:?}");
        assert!(!ranked.contains("") && !unranked.contains(""));
    }
}

#[test]
fn warnings_of_a_row_agree_with_its_quote_and_job() {
    for (query, day) in frozen_jobs().into_iter().step_by(7) {
        let ranking = rank(catalog(), &job(&query), day);
        for estimate in ranking.estimates.iter().filter(|e| e.rank.is_some()) {
            let price = estimate.price.as_ref().unwrap();
            let has = |warning: &Warning| estimate.warnings.contains(warning);
            let id = estimate.route.id;
            assert_eq!(has(&Warning::FloorOnly), price.quote.qualifier == Qualifier::From, "{id}");
            assert_eq!(has(&Warning::Derived), price.quote.grade == Grade::Derived, "{id}");
            assert_eq!(has(&Warning::SizeNotConfirmed), Facts::of(estimate, &ranking).is_unconfirmed, "{id}");
            assert_eq!(
                has(&Warning::ReferencesUncounted),
                Facts::of(estimate, &ranking).leaves_out_references,
                "{id}"
            );
        }
    }
}
