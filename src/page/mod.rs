//! Renders the first view as plain HTML that works without JavaScript.
//!
//! The widget fills its elements with the same markup, so nothing moves when it replaces the static page.

pub(crate) mod bar;
mod cards;
mod controls;
pub mod group;
pub(crate) mod html;
pub mod row;
mod rows;
#[cfg(not(target_arch = "wasm32"))]
mod still;
pub mod summary;

pub use controls::{controls, list_controls, tools};
pub use rows::{Look, OPENED, head};
#[cfg(not(target_arch = "wasm32"))]
pub use still::still;

use crate::i18n::tr;
use maud::{PreEscaped, html};

use crate::catalog::{Route, publisher};
use crate::estimate::asked::Asked;
use crate::estimate::blocked::blocked;
use crate::estimate::per_route::Status;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::{Locale, Text};
use crate::i18n::text::{Action, Advised, Value};
use crate::page::group::List;
use crate::page::html::{link, sentence};
use crate::query::author::{Author, Ignored};
use crate::query::{self, Key, Query};

/// The title above the controls.
pub const TITLE: Text = tr!(page::HEADING);
/// The title of the document.
pub const DOCUMENT_TITLE: Text = tr!(page::DOCUMENT_TITLE);
/// The caption of the table.
pub const CAPTION: Text = tr!(page::TABLE_CAPTION);

/// The snippet builder, next to the page.
const BUILDER: &str = "embed.html";

/// The most rows that a post shows at first, short of all. frame.js has the other numbers.
pub const FIRST_ROWS: usize = 20;

/// Renders the contents of the page's main element for a ranking of the default query. Controls and rows wait for the widget.
#[must_use]
pub fn html(ranking: &Ranking, locale: Locale) -> String {
    without_widget(ranking, locale, None)
}

/// Renders what a frame shows until the widget runs: as [`html`], with only the first rows, no unranked routes, and a link to
/// the page that has both.
#[must_use]
pub fn excerpt(ranking: &Ranking, locale: Locale, whole: &str) -> String {
    without_widget(ranking, locale, Some(whole))
}

fn without_widget(ranking: &Ranking, locale: Locale, whole: Option<&str>) -> String {
    let (query, author) = (Query::default(), Author::default());
    let list = List::new(ranking, query.by, &query.find);
    let look = Look::new(&list, locale, &author);
    let count = list.unfolded();
    let mut contents = above_the_list(ranking, locale, &author);
    contents.extend(caveats(ranking, locale, &author));
    contents.extend(around_the_list(&list, &query.find, locale, &author));
    contents.push((ROUTES, routes(&ranking.asked, false, locale)));
    let group = |row| look.row_group(&row, None);
    let Some(whole) = whole else {
        let rows: String = look.rows().map(group).collect();
        return frame(&query, locale, None, &contents, count, &rows);
    };
    for (selector, inside) in &mut contents {
        match *selector {
            ".all" | ".caveats" | ".unranked" => inside.clear(),
            "footer" => {
                let all = locale.said(tr!(page::ALL_ROWS), &[Value::Count(list.groups.len())]);
                let link = html! { p { a href=(whole) target="_blank" { (all) } } };
                inside.insert_str(0, &link.into_string());
                *inside = inside.replace(BUILDER, &[whole, BUILDER].concat());
            }
            _ => {}
        }
    }
    let rows: String = look.rows().take(FIRST_ROWS).map(group).collect();
    // As for a list that no post folds: the button for all rows has nothing to show.
    frame(&query, locale, None, &contents, count.min(1), &rows)
}

/// What the widget adds to the page.
#[derive(Clone, Copy, Debug)]
pub struct Live<'l> {
    /// Whether it is a part of another page, which has a title of its own.
    pub is_inline: bool,
    /// The ignored parts of the address.
    pub ignored: &'l [Ignored],
}

/// Renders the page around its contents and the rows of the list.
#[must_use]
pub fn frame(
    query: &Query,
    locale: Locale,
    live: Option<Live>,
    contents: &[Content],
    count: usize,
    rows: &str,
) -> String {
    let inside = |selector: &str| {
        let found = contents.iter().find(|(known, _)| *known == selector);
        PreEscaped(found.map_or(String::new(), |(_, html)| html.clone()))
    };
    let waits = live.is_none();
    let level = live.is_some_and(|live| live.is_inline).then_some("2");
    let page = html! {
        h1 aria-level=[level] { (locale.text(TITLE)) }
        div.controls.waiting[waits] inert[waits] hidden[waits] {
            div.asked {
                (PreEscaped(controls(query, locale)))
                div.using {
                    label for="using" { (locale.text(Key::Using.parameter().label)) } " "
                    select id="using" name=(Key::Using.as_str()) { (inside(ROUTES)) } " "
                    output #bill for="using" { (inside("#bill")) }
                }
            }
        }
        div inert[waits] { (cards::cards(query, locale, &inside)) }
        p.job { (inside(".job")) }
        p.answer tabindex="-1" { (inside(".answer")) }
        p.lifts { (inside(".lifts")) }
        div.advice inert[waits] { (inside(".advice")) }
        p.watch.on-cards { (inside(CAVEATS)) }
        div.since {}
        div.controls.bench.waiting[waits] inert[waits] hidden[waits] {
            (PreEscaped(tools(query, locale)))
            @if !waits { div.tool.chart #tool { div.inputs {} div.answers {} } }
        }
        div.list.waiting[waits] inert[waits] hidden[waits || inside(".ranking thead").0.is_empty()] {
            (PreEscaped(list_controls(query, locale)))
        }
        p.lifts.found { (inside(".found")) }
        table.ranking role="table" data-more-than=(more_than(count)) {
            caption.visually-hidden { (locale.text(CAPTION)) }
            thead role="rowgroup" { (inside(".ranking thead")) }
            (PreEscaped(rows))
        }
        button type="button" class="all" aria-expanded="false" { (inside(".all")) }
        button type="button" class="caveats" aria-expanded="false" { (inside(".caveats")) }
        details.unranked { (inside(".unranked")) }
        footer.small { (inside("footer")) }
        @if let Some(live) = live {
            p.ignored { (PreEscaped(ignored(live.ignored, locale))) }
            p.visually-hidden #spoken role="status" {}
            // Keeps the answer in sight on phones. It repeats the chosen card.
            div.pinned aria-hidden="true" { (inside(".pinned")) }
        }
    };
    page.into_string()
}

/// The contents of an element of the page, after its selector.
pub type Content = (&'static str, String);

/// Renders what changes with every job.
#[must_use]
pub fn above_the_list(ranking: &Ranking, locale: Locale, author: &Author) -> Vec<Content> {
    let mut above = vec![
        (".job", job(&ranking.asked, locale)),
        (".answer", author.with_rel(answer(ranking, locale))),
        (".lifts", lifts(ranking, locale)),
        (".advice", advice(ranking, locale)),
        ("#bill", html! { (sentence(locale.bill(ranking))) }.into_string()),
    ];
    above.extend(cards::contents(ranking, locale));
    above
}

/// The selector of the caveats.
pub const CAVEATS: &str = ".watch";

/// Renders the caveats, which take longest: they compare prices at every larger size.
#[must_use]
pub fn caveats(ranking: &Ranking, locale: Locale, author: &Author) -> Vec<Content> {
    vec![(CAVEATS, author.with_rel(watch(ranking, locale)))]
}

/// Renders what does not change with the volume.
#[must_use]
pub fn around_the_list(list: &List, find: &str, locale: Locale, author: &Author) -> Vec<Content> {
    let ranking = list.ranking;
    vec![
        (".found", found(list.groups.len(), ranking, find, locale)),
        (".ranking thead", head(ranking, locale)),
        (".all", all(list.unfolded(), locale)),
        (".caveats", folded(list.folded, locale)),
        (".unranked", author.with_rel(unranked(ranking, find, locale))),
        ("footer", footer(ranking, locale, author)),
    ]
}

/// Renders the job as text, for printouts and pages without scripts, which have no controls.
#[must_use]
pub fn job(asked: &Asked, locale: Locale) -> String {
    html! { (locale.asked(&asked.job)) }.into_string()
}

/// Renders the answer with its figures in bold and each sentence in its own element.
#[must_use]
pub fn answer(ranking: &Ranking, locale: Locale) -> String {
    let answer = html! {
        @for (at, text) in locale.sentences(ranking).into_iter().filter(|text| !text.is_advice).enumerate() {
            span.lead[at == 0].further[at > 0].on-cards[text.is_on_cards] { (sentence(text.parts)) }
        }
    };
    answer.into_string()
}

/// Renders the caveats of the answer.
#[must_use]
pub fn watch(ranking: &Ranking, locale: Locale) -> String {
    html! { (locale.watch(ranking)) }.into_string()
}

/// Renders buttons that lift the blocking filters. Empty if any route is ranked.
#[must_use]
pub fn lifts(ranking: &Ranking, locale: Locale) -> String {
    let lifts = blocked(ranking).map(|blocked| blocked.lifts).unwrap_or_default();
    let buttons = html! {
        @for lift in &lifts {
            button type="button" name="lift" value=(lift.query()) { (locale.lift(lift, &ranking.asked.job)) } " "
        }
    };
    buttons.into_string()
}

/// Renders the advice, each piece with a button.
#[must_use]
pub fn advice(ranking: &Ranking, locale: Locale) -> String {
    let advice = html! {
        @for Advised { text, label, action } in locale.advice(ranking) {
            @let (name, value) = match action {
                Action::Size(size) => ("lift", ["size=", &size.to_string()].concat()),
                Action::Batch => ("lift", "batch=1".to_owned()),
                Action::Open(route) => ("row", route.to_owned()),
            };
            p { span { (sentence(text)) } " " button type="button" name=(name) value=(value) { (label) } }
        }
    };
    advice.into_string()
}

/// The selector of the list of routes to use today.
pub const ROUTES: &str = "#using";

/// Renders the routes to use today, by provider. Without `all`, only the one in use, which is much faster: the list can wait until
/// the visitor comes near it.
#[must_use]
pub fn routes(asked: &Asked, all: bool, locale: Locale) -> String {
    let (using, catalog) = (asked.job.using.as_deref(), asked.catalog);
    let is_listed = |route: &&Route| {
        let is_sold = || route.shutdown.as_ref().is_none_or(|shutdown| shutdown.on > asked.as_of);
        using == Some(route.id) || all && route.names_model() && !route.quotes.is_empty() && is_sold()
    };
    let listed: Vec<&Route> = catalog.routes.iter().filter(is_listed).collect();
    let routes = html! {
        option value="" { (locale.text(tr!(advice::NOTHING_YET))) }
        @for provider in listed.chunk_by(|one, other| one.provider_id() == other.provider_id()) {
            @let name = provider.first().and_then(|route| catalog.provider(route)).map_or("", |provider| provider.name);
            optgroup label=(name) {
                @for route in provider {
                    option value=(route.id) selected[using == Some(route.id)] { (locale.route(route)) }
                }
            }
        }
    };
    routes.into_string()
}

/// Renders how many rows match the words, with a button that clears them. Empty without words, or if no route is ranked.
#[must_use]
pub fn found(rows: usize, ranking: &Ranking, find: &str, locale: Locale) -> String {
    if find.is_empty() || ranking.ranked().next().is_none() {
        return String::new();
    }
    let words = match rows {
        0 => tr!(page::NOTHING_FOUND),
        1 => tr!(page::ONE_ROW_FOUND),
        _ => tr!(page::ROWS_FOUND),
    };
    let text = html! {
        span { (locale.format(words, &[find, &rows.to_string()])) } " "
        button type="button" name="lift" value="find=" { (locale.text(tr!(page::CLEAR_FIND))) }
    };
    text.into_string()
}

/// Returns the numbers of first rows that the list exceeds without folded rows, separated by spaces. The style sheet shows the table if
/// there are more than 0 rows, and the button below it if there are more than frame.js shows.
#[must_use]
pub fn more_than(rows: usize) -> &'static str {
    match rows {
        0 => "",
        1..=3 => "0",
        4..=5 => "0 3",
        6..=10 => "0 3 5",
        11..=20 => "0 3 5 10",
        _ => "0 3 5 10 20",
    }
}

/// Renders the texts of the button that switches between every row and the first few. frame.js sets how many
/// rows are shown and handles the button. The style sheet shows one of the two texts, and the button only if some rows
/// are hidden.
#[must_use]
pub fn all(rows: usize, locale: Locale) -> String {
    let texts = html! {
        span.more { (locale.format(tr!(page::SHOW_ALL), &[&rows.to_string()])) }
        span.fewer { (locale.text(tr!(page::SHOW_FEWER))) }
    };
    texts.into_string()
}

/// Renders the text of the button that shows the rows with a caveat. Empty if there are none.
#[must_use]
pub fn folded(rows: usize, locale: Locale) -> String {
    if rows == 0 {
        return String::new();
    }
    html! { (locale.said(tr!(page::ROWS_WITH_CAVEAT), &[Value::Count(rows)])) }.into_string()
}

/// Renders the ignored parts of the address and the reasons. Empty if there are none.
#[must_use]
pub fn ignored(parts: &[Ignored], locale: Locale) -> String {
    html! { (query::text::ignored(parts, locale)) }.into_string()
}

/// Renders the unranked routes that match the words, by reason. Empty if there are none.
#[must_use]
pub fn unranked(ranking: &Ranking, find: &str, locale: Locale) -> String {
    let groups = row::unranked_by_reason(ranking, find, locale);
    if groups.is_empty() {
        return String::new();
    }
    let unranked = html! {
        summary { (row::counts(&groups)) }
        @for (count, estimates) in &groups {
            @if groups.len() > 1 { p.reason { (count) } }
            ul {
                @for estimate in estimates {
                    li data-route=(estimate.route.id) data-status=(estimate.status.as_str()) {
                        span.model { (locale.route(estimate.route)) } " "
                        span.provider { (estimate.provider.name) } " · "
                        span.why { (locale.reason(estimate, &ranking.asked)) }
                        @if let (Status::Retired(_), Some(end)) = (estimate.status, &estimate.route.shutdown) {
                            " · " (link(end.source, publisher(end.source)))
                            ", " (locale.provenance(end.grade, end.checked))
                            @for other in &end.contradicted {
                                "; " (locale.text(tr!(page::AGAINST_IT)))
                                (locale.translated(ranking.asked.catalog, other.says))
                                " (" (link(other.source, publisher(other.source)))
                                ", " (locale.provenance(other.grade, other.checked)) ")"
                            }
                        }
                    }
                }
            }
        }
    };
    unranked.into_string()
}

/// Renders the footer: routes left out by choice, the rule of the ranking, the age of the prices, the source of the
/// scores, and the exchange rate of a local currency.
#[must_use]
pub fn footer(ranking: &Ranking, locale: Locale, author: &Author) -> String {
    let footer = html! {
        @if let Some(chosen) = row::chosen(&ranking.asked, locale) { p.chosen { (chosen) } }
        @if let Some(unrated) = row::unrated(&ranking.asked, locale) { p { (unrated) } }
        details.rule {
            summary { (locale.text(tr!(page::HOW_THIS_IS_RANKED))) }
            p { (row::rule(&ranking.asked.job, locale)) }
        }
        @if author.has_affiliates() { p { (locale.text(row::AFFILIATES)) } }
        p { span.as-of { (row::as_of(ranking, locale)) } (locale.text(row::VERIFY)) }
        @if let Some((_, board)) = ranking.asked.catalog.board(ranking.asked.as_of) {
            p { (link(board.dataset, &locale.credit(board))) }
        }
        @if let Some(rate) = row::rate(locale) { p { (rate) } }
        // boot.js adds the settings of the page.
        p.embed { a href=(BUILDER) target="_blank" { (locale.text(tr!(page::EMBED))) } }
    };
    footer.into_string()
}
