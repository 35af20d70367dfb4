//! Computes the version of the catalog from its content.

use crate::catalog::Catalog;
use crate::units::packed::{Packed, Writer};

/// Returns the newest check date and a hash of the packed providers, routes and boards in eight hexadecimal digits.
pub(super) fn of(catalog: &Catalog) -> &'static str {
    let newest = catalog.newest_check();
    let mut facts = Writer::default();
    catalog.providers.put(&mut facts);
    catalog.routes.put(&mut facts);
    catalog.boards.put(&mut facts);
    format!("{newest}-{:08x}", hash(&facts.bytes())).leak()
}

/// Computes the 32-bit FNV-1a hash, which is short and the same on every platform.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
