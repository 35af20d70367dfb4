//! The catalog as bytes: in the library for native programs, and as files beside the page for the browser.

use crate::catalog::Catalog;

/// Bytes that are not a catalog of this release: damaged on the way, or of a release with other types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the bytes are damaged, or not a catalog of this release")]
pub struct Damaged;

/// How many bytes precede the packed catalog: their checksum.
const HEAD: usize = 4;

impl Catalog {
    /// Unpacks the catalog of `pricing/` as of the build.
    ///
    /// # Errors
    /// Fails only if the packed bytes do not match the types. The build writes both from the same source, and a test
    /// unpacks them.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn embedded() -> Result<Self, Damaged> {
        postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/catalog.postcard")))
            .map_err(|_| Damaged)
    }

    /// Packs the catalog for [`Catalog::unpack`].
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        // If postcard could not serialize a type, the build would already have failed.
        let body = postcard::to_allocvec(self).unwrap_or_default();
        [&checksum(&body).to_le_bytes()[..], &body].concat()
    }

    /// Unpacks a catalog that the same release packed.
    ///
    /// # Errors
    /// Fails if the bytes do not have their checksum, which also depends on the types of the release.
    pub fn unpack(bytes: &'static [u8]) -> Result<Self, Damaged> {
        let (head, body) = bytes.split_at_checked(HEAD).ok_or(Damaged)?;
        if head != checksum(body).to_le_bytes() {
            return Err(Damaged);
        }
        postcard::from_bytes(body).map_err(|_| Damaged)
    }
}

/// Computes the 32-bit FNV-1a hash of the types of the catalog and of the bytes.
fn checksum(bytes: &[u8]) -> u32 {
    let types = env!("CATALOG_TYPES").as_bytes();
    let both = types.iter().chain(bytes);
    both.fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
