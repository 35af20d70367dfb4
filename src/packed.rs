//! The catalog as bytes: in the library for native programs, and as files beside the page for the browser.

use crate::catalog::Catalog;
#[cfg(not(target_arch = "wasm32"))]
use crate::units::packed::Writer;
use crate::units::packed::{Packed, Reader, checksum};

/// Bytes that are not a catalog of this release: damaged on the way, or of a release with other types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the bytes are damaged, or not a catalog of this release")]
pub struct Damaged;

/// How many bytes precede the packed catalog: their checksum.
const HEAD: usize = 4;

impl Catalog {
    /// Unpacks the catalog of `pricing/` as of the build.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn embedded() -> Self {
        Self::take(&mut Reader::new(include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"))))
    }

    /// Opens a packed catalog until the page is closed. `None` if the bytes are damaged.
    #[must_use]
    pub fn open(bytes: Vec<u8>) -> Option<&'static Self> {
        Self::unpack(Vec::leak(bytes)).ok().map(|catalog| &*Box::leak(Box::new(catalog)))
    }

    /// Packs the catalog for [`Catalog::unpack`].
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        self.put(&mut writer);
        let body = writer.bytes();
        [&checksum_with_types(&body).to_le_bytes()[..], &body].concat()
    }

    /// Unpacks a catalog that the same release packed.
    ///
    /// # Errors
    /// Fails if the bytes do not have their checksum, which also depends on the types of the release.
    pub fn unpack(bytes: &'static [u8]) -> Result<Self, Damaged> {
        let (head, body) = bytes.split_at_checked(HEAD).ok_or(Damaged)?;
        if head != checksum_with_types(body).to_le_bytes() {
            return Err(Damaged);
        }
        Ok(Self::take(&mut Reader::new(body)))
    }
}

/// Computes the checksum of the catalog's types and of the bytes.
fn checksum_with_types(bytes: &[u8]) -> u32 {
    checksum(env!("CATALOG_TYPES").as_bytes().iter().chain(bytes))
}
