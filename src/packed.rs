//! The catalog as bytes: in the library for native programs, and as files beside the page for the browser.

use crate::catalog::Catalog;
#[cfg(not(target_arch = "wasm32"))]
use crate::units::packed::Writer;
use crate::units::packed::{Packed, Reader};

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

    /// Packs the catalog for [`Catalog::unpack`].
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        self.put(&mut writer);
        let body = writer.bytes();
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
        Ok(Self::take(&mut Reader::new(body)))
    }
}

/// Computes the 32-bit FNV-1a hash of the types of the catalog and of the bytes.
fn checksum(bytes: &[u8]) -> u32 {
    let types = env!("CATALOG_TYPES").as_bytes();
    let both = types.iter().chain(bytes);
    both.fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
