//! The contents of an opened row.

use crate::i18n::tr;
use maud::{Markup, PreEscaped, html};

use crate::catalog::{Feature, Grade, Rated, publisher};
use crate::estimate::horizon::horizon;
use crate::estimate::per_route::{Estimate, Status, Warning};
use crate::estimate::quotes::{candidates, other_prices};
use crate::estimate::ranking::Ranking;
use crate::estimate::resize::near_size;
use crate::i18n::locale::{Locale, Text};
use crate::i18n::text;
use crate::page::bar::Scale;
use crate::page::group::key;
use crate::page::html::link;
use crate::page::row;
use crate::query::By;
use crate::tools::coming_months;
use crate::units::checked::Checked;

/// A line of an opened row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The label.
    pub term: String,
    /// The text.
    pub text: String,
    /// The address, if the text is a link.
    pub link: Option<&'static str>,
}

/// Makes the lines of an opened row in the language of the reader.
#[derive(Clone, Copy)]
struct Lines<'r, 'a> {
    ranking: &'r Ranking<'a>,
    locale: Locale,
}

impl Lines<'_, '_> {
    fn text(&self, english: &'static str) -> &'static str {
        self.locale.translated(self.ranking.asked.catalog, english)
    }

    fn line(&self, term: Text, text: String, link: Option<&'static str>) -> Line {
        Line { term: self.locale.text(term).to_owned(), text, link }
    }

    fn source(
        &self,
        term: Text,
        before: &str,
        address: &'static str,
        grade: Grade,
        checked: Checked,
    ) -> Line {
        let text = format!("{before}{}, {}", publisher(address), self.locale.provenance(grade, checked));
        self.line(term, text, Some(address))
    }

    /// Returns how the price comes about, its sources, and what other quotes state.
    fn price(&self, estimate: &Estimate) -> Vec<Line> {
        let mut lines = Vec::new();
        let Some(price) = &estimate.price else { return lines };
        let (locale, asked, quote) = (self.locale, &self.ranking.asked, price.quote);
        let working = locale.working(price, &asked.job);
        lines.extend(working.into_iter().map(|(term, text)| Line { term, text, link: None }));
        if let Some(budget) = asked.job.budget {
            let term = locale.format(tr!(tools::A_MONTH_BUYS), &[&locale.exact(budget)]);
            lines.push(Line { term, text: locale.images_bought(price, budget), link: None });
        }
        lines.push(self.source(tr!(tools::SOURCE), "", quote.source, quote.grade, price.checked));
        let note =
            quote.note.map(|note| self.line(tr!(tools::ABOUT_THE_PRICE), self.text(note).to_owned(), None));
        lines.extend(note);
        if let Some((_, reference)) = price.references {
            let term = tr!(tools::REFERENCE_IMAGES);
            let mut of = self.source(term, "", reference.source, reference.grade, reference.checked);
            of.text.extend(reference.note.into_iter().flat_map(|note| ["; ", self.text(note)]));
            lines.push(of);
        }
        let candidates = candidates(&estimate.route.quotes, asked.job.request(), asked.as_of);
        for (other, relation) in other_prices(&candidates, estimate.provider) {
            let [term, mut value] = locale.other_price(other, relation, quote);
            value.extend(other.quote.note.into_iter().flat_map(|note| ["; ", self.text(note)]));
            lines.push(Line { term, text: value, link: Some(other.quote.source) });
        }
        lines
    }

    /// Returns the warnings, and what is known of the end of the route or of its model.
    fn warnings(&self, estimate: &Estimate) -> Vec<Line> {
        let (locale, asked) = (self.locale, &self.ranking.asked);
        let mut lines = Vec::new();
        for warning in &estimate.warnings {
            let sentence = locale.warning(warning, estimate, asked);
            lines.extend(match warning {
                // The lines of the price already name the quotes that disagree.
                Warning::Disagree(_) => None,
                Warning::MakerEnds(end) => {
                    let (before, end) = (sentence + "; ", end.shutdown);
                    Some(self.source(tr!(tools::SHUTDOWN), &before, end.source, end.grade, end.checked))
                }
                _ => Some(self.line(tr!(tools::NOTE), sentence, None)),
            });
        }
        if let (Status::Retiring(end), Some(shutdown)) = (estimate.status, &estimate.route.shutdown) {
            let day = locale.date(shutdown.on) + "; ";
            let term = tr!(tools::SHUTDOWN);
            lines.push(self.source(term, &day, shutdown.source, shutdown.grade, shutdown.checked));
            let then = locale.after(estimate, end, self.ranking).concat();
            if !then.is_empty() {
                lines.push(self.line(tr!(tools::THEN), then.trim().to_owned(), None));
            }
            let note = shutdown.note.map(|note| self.text(note).to_owned());
            lines.extend(note.map(|note| self.line(tr!(tools::ABOUT_THE_END), note, None)));
        }
        lines
    }

    /// Returns the lines on quality: which rule gave the tier, what the board says, and how the provider's version differs.
    fn rating(&self, estimate: &Estimate) -> Vec<Line> {
        let (locale, asked) = (self.locale, &self.ranking.asked);
        let line = |term, text, link| self.line(term, text, link);
        let route = estimate.route;
        let mut lines = Vec::new();
        let board = asked.catalog.board(asked.as_of).map(|(_, board)| board);
        if let Some(tier) = estimate.tier {
            let name = locale.tier(tier);
            let text = match (asked.catalog.score(route, asked.as_of), board) {
                (Some(score), Some(board)) => {
                    let below = score.rating.points_below(board.best).to_string();
                    let is_best = score.rating == board.best;
                    let rule = if is_best { tr!(tools::TIER_OF_THE_BEST) } else { tr!(tools::TIER_BY_SCORE) };
                    let mut text = locale.format(rule, &[name, &below]);
                    if let Some(class) = route.class.filter(|class| *class != tier) {
                        text.push_str(&locale.format(tr!(tools::TIER_BEFORE), &[locale.tier(class)]));
                    }
                    text
                }
                _ => locale.format(tr!(tools::TIER_BY_CLASS), &[name]),
            };
            lines.push(line(tr!(tools::TIER), text, None));
        }
        let Some(board) = board else { return lines };
        let day = locale.date(board.day);
        for score in asked.catalog.scores(route, asked.as_of) {
            let with = [
                score.rating.rounded().to_string(),
                score.low.rounded().to_string(),
                score.high.rounded().to_string(),
                locale.number(score.votes.into()),
                score.name.to_owned(),
            ];
            let mut text = locale.format(tr!(tools::SCORE_OF), &with.each_ref().map(String::as_str));
            match score.of {
                Rated::Route => {}
                Rated::UnnamedSetting => text.push_str(locale.text(tr!(tools::SCORE_AT_UNNAMED_SETTING))),
                Rated::At(at) => {
                    text.push_str(&locale.format(tr!(tools::SCORE_AT), &[&locale.resolution(at)]));
                }
            }
            text.push_str(&locale.format(tr!(tools::SCORE_SOURCE), &[board.name, &day, board.license]));
            lines.push(line(tr!(tools::SCORE), text, Some(board.dataset)));
        }
        if asked.catalog.scores(route, asked.as_of).next().is_none() {
            let text = locale.format(tr!(tools::NOT_RATED), &[board.name, &day]);
            lines.push(line(tr!(tools::SCORE), text, Some(board.dataset)));
        }
        if let Some(variant) = route.variant {
            lines.push(line(tr!(tools::VARIANT), locale.format(tr!(tools::VARIANT_OF), &[variant]), None));
        }
        lines
    }

    /// Returns what is known of the route apart from its price and its end.
    fn facts(&self, estimate: &Estimate) -> Vec<Line> {
        let (locale, asked, route) = (self.locale, &self.ranking.asked, estimate.route);
        let mut lines = Vec::new();
        let near = near_size(estimate, asked).and_then(|(near, there)| Some((near, there.price?)));
        if let Some((near, price)) = near {
            let with = [text::size(near), locale.price(&price, 1)];
            let [near, cost] = with.each_ref().map(String::as_str);
            let text = locale.format(tr!(tools::COSTS_AN_IMAGE), &[near, cost]);
            lines.push(self.line(tr!(tools::CHEAPER_AT_A_SIMILAR_SIZE), text, None));
        }
        lines.extend(self.rating(estimate));
        if let Some(sizes) = &route.sizes {
            lines.push(self.source(tr!(tools::SIZES_OFFERED), "", sizes.source, sizes.grade, sizes.checked));
        }
        let features = [
            (tr!(tools::EDITING), &route.editing),
            (tr!(tools::TRANSPARENT_BACKGROUND), &route.transparency),
        ];
        for (term, feature) in features {
            let Some(Feature { offered, source, checked, grade }) = feature else { continue };
            let offered = if *offered { tr!(tools::YES_WITH_SOURCE) } else { tr!(tools::NO_WITH_SOURCE) };
            lines.push(self.source(term, locale.text(offered), source, *grade, *checked));
        }
        if let Some(most) = &route.max_references {
            let count = locale.format(tr!(tools::NUMBER_WITH_SOURCE), &[&most.count.to_string()]);
            lines.push(self.source(
                tr!(tools::MAX_REFERENCES),
                &count,
                most.source,
                most.grade,
                most.checked,
            ));
        }
        if let Some(lettering) = &route.lettering {
            let says = format!("{}; ", self.text(lettering.says));
            lines.push(self.source(
                tr!(tools::LETTERING),
                &says,
                lettering.source,
                lettering.grade,
                lettering.checked,
            ));
        }
        let batch = locale.batch(route, asked);
        lines.push(match route.batch_on(asked.as_of) {
            Some(known) => {
                self.source(tr!(tools::BATCH), &(batch + "; "), known.source, known.grade, known.checked)
            }
            None => self.line(tr!(tools::BATCH), batch, None),
        });
        let good_for = self.text(route.good_for.unwrap_or(estimate.provider.good_for));
        lines.push(self.line(tr!(tools::GOOD_FOR), good_for.to_owned(), None));
        for drawback in route.drawback.into_iter().chain(estimate.provider.drawback) {
            lines.push(self.line(tr!(tools::DRAWBACKS), self.text(drawback).to_owned(), None));
        }
        lines.extend(
            route.page.map(|page| self.line(tr!(tools::PAGE), publisher(page).to_owned(), Some(page))),
        );
        lines.extend(route.api_model.map(|id| self.line(tr!(tools::API_MODEL), id.to_owned(), None)));
        lines.extend(
            route
                .notes
                .iter()
                .map(|note| self.line(tr!(tools::GOOD_TO_KNOW), self.text(note).to_owned(), None)),
        );
        lines
    }
}

/// Returns the lines of an opened row: the working, the sources, warnings and notes.
#[must_use]
pub fn lines(estimate: &Estimate, ranking: &Ranking, locale: Locale) -> Vec<Line> {
    let of = Lines { ranking, locale };
    [of.price(estimate), of.warnings(estimate), of.facts(estimate)].concat()
}

/// Renders the routes that a row represents, each with its cost, source and status: the providers of its model, or the
/// ranked models of its provider. Providers that are not ranked have a reason instead of a cost.
fn offers(estimate: &Estimate, by: By, ranking: &Ranking, locale: Locale) -> Markup {
    let own = key(by, estimate);
    let is_listed = |other: &&Estimate| key(by, other) == own && (by == By::Model || other.rank.is_some());
    let offers: Vec<&Estimate> = ranking.estimates.iter().filter(is_listed).collect();
    if offers.len() < 2 {
        return html! {};
    }
    let scale = Scale::of(ranking, locale);
    let (title, name) = match by {
        By::Provider => (tr!(tools::MODELS_OF_PROVIDER), estimate.provider.name.to_owned()),
        By::Model | By::Route => (tr!(tools::PROVIDERS_OF_MODEL), locale.route(estimate.route)),
    };
    html! {
        div.offers {
            p { (locale.format(title, &[&name])) }
            ul {
                @for offer in offers {
                    @let row = row::row(offer, &ranking.asked, scale, locale);
                    @let usd = row.as_ref().map(|row| row.usd_per_month.as_str());
                    li data-route=(offer.route.id) data-status=(offer.status.as_str()) data-usd-per-month=[usd] {
                        span.name {
                            @if by == By::Provider { (locale.route(offer.route)) } @else {
                                (offer.provider.name) " "
                                span.seller { (locale.seller(offer.provider.kind)) }
                            }
                        } " "
                        @if let Some(row) = row {
                            span.amount { (row.amount) } " "
                            span.each { (row.beside) } " "
                            span.from {
                                (link(row.address, publisher(row.address))) " · " (row.provenance)
                                @for chip in row.shutdown.iter().chain(&row.chips) { " · " (chip) }
                            }
                        } @else {
                            span.from { (locale.reason(offer, &ranking.asked)) }
                        }
                    }
                }
            }
        }
    }
}

/// Renders an opened row of a list. It is empty if the ranking has no such route.
#[must_use]
pub fn details(id: &str, by: By, ranking: &Ranking, locale: Locale) -> String {
    let estimate = ranking.estimates.iter().find(|estimate| estimate.route.id == id);
    let lines = estimate.map(|estimate| lines(estimate, ranking, locale)).unwrap_or_default();
    let months = ranking.asked.job.horizon.unwrap_or(12);
    let coming = estimate.map(|estimate| horizon(estimate, &ranking.asked, months));
    // Once the maker has ended the model, nothing is known of the coming months.
    let coming = coming.filter(|coming| coming.segments.iter().any(|segment| segment.route.is_some()));
    let inside = html! {
        @if let Some(estimate) = estimate { (offers(estimate, by, ranking, locale)) }
        dl {
            @for line in &lines {
                div {
                    dt { (line.term) }
                    dd {
                        @if let Some(address) = line.link { (link(address, &line.text)) } @else { (line.text) }
                    }
                }
            }
        }
        @if let Some(coming) = &coming {
            div.coming {
                (PreEscaped(coming_months::line(coming)))
                p { (coming_months::sentence(coming, locale)) }
            }
        }
    };
    inside.into_string()
}
