//! The content security policy of the pages.

/// The policy of the pages. Each page also states it in a `<meta>`, for hosts that set no headers. It omits
/// `frame-ancestors`, so any post may embed the page: even `*` excludes posts in a sandbox.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                          img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
