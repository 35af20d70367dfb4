//! Fills the pages with HTML at build time: the default ranking, readable without scripts, and the
//! providers in the snippet builder.

use std::{fs, path::Path};

use image_price_estimator::catalog::Catalog;
use image_price_estimator::{Date, Job, Locale, page, rank};

use crate::{
    clock::day_of_build,
    failure::{Failure, Outcome},
};

/// The element for the ranking in index.html.
const WIDGET: (&str, &str) = ("<main id=\"widget\">", "</main>");

/// The element for the providers in embed.html.
const PROVIDERS: (&str, &str) = (
    "<fieldset class=\"checks\" id=\"providers\" hidden><legend class=\"visually-hidden\">These</legend>",
    "</fieldset>",
);

/// Fills in the pages in a folder.
pub(crate) fn fill_in(folder: &Path) -> Outcome<()> {
    let catalog = Catalog::embedded();
    fill_in_page(folder, "index.html", WIDGET, &ranking(&catalog, day_of_build(&catalog)?))?;
    fill_in_page(folder, "embed.html", PROVIDERS, &providers(&catalog))
}

fn fill_in_page(folder: &Path, name: &str, place: (&str, &str), inside: &str) -> Outcome<()> {
    let path = folder.join(name);
    let page = fs::read_to_string(&path).map_err(Failure::at(&path))?;
    let filled = fill(&page, place, inside).ok_or_else(|| {
        let (open, close) = place;
        Failure::new(name, "lacks the empty element to fill in", format!("Add {open}{close} to it."))
    })?;
    fs::write(&path, filled).map_err(Failure::at(&path))
}

/// Returns the ranking of the default job, as the widget first shows it.
fn ranking(catalog: &Catalog, day: Date) -> String {
    page::html(&rank(catalog, &Job::default(), day), Locale::ENGLISH)
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
