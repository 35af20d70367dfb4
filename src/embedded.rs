//! The catalog that the build packed into the library.

use crate::catalog::Catalog;

impl Catalog {
    /// Unpacks the catalog of `pricing/` as of the build.
    ///
    /// # Errors
    /// Fails only if the packed bytes do not match the types. The build writes both from the same source, and a test
    /// unpacks them.
    pub fn embedded() -> Result<Self, postcard::Error> {
        postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/catalog.postcard")))
    }
}
