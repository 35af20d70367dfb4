//! Computes the version of the catalog from its content.

use crate::catalog::Catalog;

/// Returns the newest check date and a hash of the packed providers, routes and boards in eight hexadecimal digits.
pub(super) fn of(catalog: &Catalog) -> &'static str {
    let newest = catalog.newest_check();
    // If postcard could not serialize a type, the build would already have failed.
    let bytes =
        postcard::to_allocvec(&(&catalog.providers, &catalog.routes, &catalog.boards)).unwrap_or_default();
    format!("{newest}-{:08x}", hash(&bytes)).leak()
}

/// Computes the 32-bit FNV-1a hash, which is short and the same on every platform.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
