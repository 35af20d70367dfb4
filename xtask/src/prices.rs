//! The prices as files beside the page: what the first view needs, and the whole catalog for the tools and opened rows.

use std::path::Path;

use image_price_estimator::catalog::Catalog;
use image_price_estimator::estimate::slice::slice;

use crate::{failure::Outcome, folder::write};

/// The part of the catalog that the first view needs.
const FIRST_VIEW: &str = "prices-today.bin";

/// The whole catalog.
const WHOLE: &str = "prices.bin";

/// Writes both files into a folder.
pub(crate) fn write_files(folder: &Path) -> Outcome<()> {
    let catalog = Catalog::embedded();
    write(&folder.join(FIRST_VIEW), slice(&catalog).pack())?;
    write(&folder.join(WHOLE), catalog.pack())
}

#[cfg(test)]
mod tests {
    use image_price_estimator::catalog::Catalog;

    use super::{FIRST_VIEW, WHOLE, write_files};
    use crate::folder::Scratch;

    #[test]
    fn the_page_names_both_files_and_they_unpack_to_the_catalog() {
        let folder = Scratch::with(&[]);
        write_files(folder.path()).unwrap();
        let unpacked = |name: &str| {
            Catalog::unpack(Vec::leak(std::fs::read(folder.path().join(name)).unwrap())).unwrap()
        };
        assert_eq!(unpacked(WHOLE), Catalog::embedded());
        assert_eq!(unpacked(FIRST_VIEW).version, unpacked(WHOLE).version);
        let page = include_str!("../../index.html");
        for name in [FIRST_VIEW, WHOLE] {
            assert!(page.contains(&format!("href=\"{name}\"")), "index.html lacks {name}");
        }
    }
}
