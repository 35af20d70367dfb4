//! Computes the version of the catalog from its content.

use crate::catalog::Catalog;
use crate::units::packed::{Packed, Writer, checksum};

/// Returns the newest check date and a hash of the packed providers, routes and boards in eight hexadecimal digits.
pub(super) fn of(catalog: &Catalog) -> &'static str {
    let newest = catalog.newest_check();
    let mut facts = Writer::default();
    catalog.providers.put(&mut facts);
    catalog.routes.put(&mut facts);
    catalog.boards.put(&mut facts);
    format!("{newest}-{:08x}", checksum(&facts.bytes())).leak()
}
