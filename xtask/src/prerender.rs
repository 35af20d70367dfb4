//! The default ranking as plain HTML in the page, so that it reads without scripts.

use std::{fs, path::Path};

use image_price_estimator::{Job, Locale, page, rank};

use crate::{
    failure::{Failure, Outcome},
    question::{catalog, day_of_build},
};

/// The place of the widget in index.html.
const PLACE: (&str, &str) = ("<main id=\"widget\">", "</main>");

/// Puts the ranking into the page in this folder.
pub fn fill_in(folder: &Path) -> Outcome<()> {
    let path = folder.join("index.html");
    let page = fs::read_to_string(&path).map_err(Failure::at(&path))?;
    let filled = fill(&page, &ranking()?).ok_or_else(|| {
        let (open, close) = PLACE;
        Failure::new(
            "index.html",
            "has no empty place for the ranking",
            format!("Put {open}{close} into it."),
        )
    })?;
    fs::write(&path, filled).map_err(Failure::at(&path))
}

/// The default job's answer, as the widget shows it first.
fn ranking() -> Outcome<String> {
    Ok(page::html(&rank(&catalog()?, &Job::default(), day_of_build()), Locale::ENGLISH))
}

fn fill(page: &str, ranking: &str) -> Option<String> {
    let (open, close) = PLACE;
    let (before, after) = page.split_once(&format!("{open}{close}"))?;
    Some(format!("{before}{open}{ranking}{close}{after}"))
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn fills_the_empty_place() {
        let case = |page, filled: Option<&str>| assert_eq!(fill(page, "<p>1</p>").as_deref(), filled);
        case("<main id=\"widget\"></main>", Some("<main id=\"widget\"><p>1</p></main>"));
        case("<main id=\"widget\">full</main>", None);
    }
}
