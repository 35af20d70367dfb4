//! Fills the pages with HTML at build time: the default ranking, readable without scripts, and the
//! providers in the snippet builder.

use std::{env, fs, path::Path};

use image_price_estimator::catalog::Catalog;
use image_price_estimator::page::{row, summary::Summary};
use image_price_estimator::{Job, Locale, page, rank};

use crate::{
    clock::day_of_build,
    failure::{Failure, Outcome},
    figures::figures,
    folder::write,
    preview,
    seal::SERVED,
    social,
};

/// The element for the ranking in index.html.
const WIDGET: (&str, &str) = ("<main id=\"widget\">", "</main>");

/// The page that frames in posts load. A folder has the same address on every host; some drop `.html`.
pub(crate) const FRAME: &str = "frame/index.html";

/// The head of that page, which search engines should not find.
const FRAME_HEAD: (&str, &str) =
    ("<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"../\">\n", "</head>");

/// The page of the card, which also answers the phrases of a post.
pub(crate) const CARD: &str = "card/index.html";

const CARD_PAGE: &str = include_str!("../../public/card.html");

/// The elements for the card, and for its figures at other sizes and in other languages.
const CARD_PLACE: (&str, &str) = ("<section id=\"card\">", "</section>");
const CARD_FIGURES: (&str, &str) = ("<template id=\"cards\">", "</template>");

/// The file of the figures for phrases.
const FIGURES: &str = "figures.json";

/// The element for the providers in embed.html.
const PROVIDERS: (&str, &str) = (
    "<fieldset class=\"checks\" id=\"providers\" hidden><legend class=\"visually-hidden\">These</legend>",
    "</fieldset>",
);

/// Fills in the pages in a folder.
pub(crate) fn fill_in(folder: &Path) -> Outcome<()> {
    let catalog = Catalog::embedded();
    // The default job, as the widget first shows it.
    let (job, locale) = (Job::default(), Locale::ENGLISH);
    let ranking = rank(&catalog, &job, day_of_build(&catalog)?);
    let page = read(folder, "index.html")?;
    let excerpt = page::excerpt(&ranking, locale, "../");
    let (head, end) = FRAME_HEAD;
    let frame = page.replacen(end, &[head, end].concat(), 1);
    write(&folder.join(FRAME), filled(FRAME, &frame, WIDGET, &excerpt)?)?;
    let summary = Summary::of(&ranking, locale);
    let head = social::head(&summary, &catalog, locale);
    let page = page.replacen(end, &[&head, end].concat(), 1);
    write(&folder.join("index.html"), filled("index.html", &page, WIDGET, &page::html(&ranking, locale))?)?;
    if env::var_os(SERVED).is_none() {
        let picture = preview::draw(&summary, &row::checked(&ranking, locale), locale)?;
        write(&folder.join(preview::FILE), picture)?;
    }
    let (card, figures) = (page::still(&ranking, locale), figures(&catalog, ranking.asked.as_of));
    let card = filled(CARD, CARD_PAGE, CARD_PLACE, &card)?;
    let escaped = figures.cards.to_string().replace('&', "&amp;").replace('<', "&lt;");
    write(&folder.join(CARD), filled(CARD, &card, CARD_FIGURES, &escaped)?)?;
    write(&folder.join(FIGURES), figures.routes.to_string())?;
    let builder = filled("embed.html", &read(folder, "embed.html")?, PROVIDERS, &providers(&catalog))?;
    write(&folder.join("embed.html"), builder)
}

fn read(folder: &Path, name: &str) -> Outcome<String> {
    let path = folder.join(name);
    fs::read_to_string(&path).map_err(Failure::at(&path))
}

fn filled(name: &str, page: &str, place: (&str, &str), inside: &str) -> Outcome<String> {
    fill(page, place, inside).ok_or_else(|| {
        let (open, close) = place;
        Failure::new(name, "lacks the empty element to fill in", format!("Add {open}{close} to it."))
    })
}

/// Returns a checkbox for each provider. A test ensures that ids and names need no escaping.
fn providers(catalog: &Catalog) -> String {
    let line = |id: &str, name: &str| {
        format!("\n<label><input type=\"checkbox\" name=\"provider\" value=\"{id}\"> {name}</label>")
    };
    catalog.providers.iter().map(|provider| line(provider.id, provider.name)).collect()
}

fn fill(page: &str, (open, close): (&str, &str), inside: &str) -> Option<String> {
    let (before, after) = page.split_once(&format!("{open}{close}"))?;
    Some(format!("{before}{open}{inside}{close}{after}"))
}

#[cfg(test)]
mod tests {
    use image_price_estimator::Size;
    use image_price_estimator::catalog::Tier;
    use image_price_estimator::query::parameters::HIDEABLE;

    use super::{PROVIDERS, WIDGET, fill, providers};
    use image_price_estimator::catalog::Catalog;

    const BUILDER: &str = include_str!("../../public/embed.html");

    #[test]
    fn only_an_empty_element_is_filled_in() {
        let case = |page, filled: Option<&str>| assert_eq!(fill(page, WIDGET, "<p>1</p>").as_deref(), filled);
        case("<main id=\"widget\"></main>", Some("<main id=\"widget\"><p>1</p></main>"));
        case("<main id=\"widget\">full</main>", None);
    }

    #[test]
    fn the_builder_offers_every_provider() {
        let catalog = Catalog::embedded();
        let page = fill(BUILDER, PROVIDERS, &providers(&catalog)).unwrap();
        assert!(
            page.contains("<label><input type=\"checkbox\" name=\"provider\" value=\"fal\"> fal.ai</label>")
        );
        let needs_no_escaping = |text: &str| !text.contains(['<', '>', '&', '"']);
        assert!(
            catalog
                .providers
                .iter()
                .all(|provider| needs_no_escaping(provider.id) && needs_no_escaping(provider.name))
        );
    }

    #[test]
    fn the_builder_offers_all_sizes_and_tiers_and_only_hideable_parts() {
        let offers = |name: &str, value: &str| {
            let input = format!("name=\"{name}\" value=\"{value}\"");
            assert!(BUILDER.contains(&input), "embed.html lacks {input}");
        };
        for size in Size::PRESETS {
            offers("preset", &size.to_string());
        }
        for &tier in Tier::ALL {
            offers("tier", tier.as_str());
        }
        let hidden =
            BUILDER.split("name=\"hide\" value=\"").skip(1).filter_map(|rest| rest.split('"').next());
        assert!(hidden.clone().all(|word| HIDEABLE.contains(&word)), "{:?}", hidden.collect::<Vec<_>>());
    }
}
