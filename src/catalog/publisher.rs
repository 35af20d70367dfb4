//! Publishers of sources.

/// Returns the publisher of a page: the host without `www.`, and on GitHub also the owner and repository.
#[must_use]
pub fn publisher(address: &str) -> &str {
    let address = address.strip_prefix("https://").unwrap_or(address);
    let address = address.strip_prefix("www.").unwrap_or(address);
    match address.strip_prefix("github.com/") {
        Some(path) => {
            let end = path.match_indices('/').nth(1).map_or(path.len(), |(at, _)| at);
            path.get(..end).unwrap_or(path)
        }
        None => address.split('/').next().unwrap_or(address),
    }
}
