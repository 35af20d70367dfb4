//! A name for what the catalog says.

use crate::catalog::Catalog;

/// The newest check date of a quote, and a hash of the packed providers and routes in eight hexadecimal digits.
pub(super) fn of(catalog: &Catalog) -> &'static str {
    let newest = catalog.newest_check();
    // Types that postcard could not write would stop the build itself.
    let bytes = postcard::to_allocvec(&(&catalog.providers, &catalog.routes)).unwrap_or_default();
    format!("{newest}-{:08x}", hash(&bytes)).leak()
}

/// FNV-1a with 32 bits: short, and the same everywhere.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
