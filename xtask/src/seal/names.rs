//! Names of assets, and references to them in other files.

use sha2::{Digest, Sha256};

/// Removes Trunk's hash: `app-6e52a4431270f5cf_bg.wasm` becomes `app_bg.wasm`.
pub(crate) fn plain(name: &str) -> String {
    let mut dashes = name.match_indices('-').map(|(at, _)| name.split_at(at));
    let hashed = dashes.find_map(|(before, rest)| {
        let rest = rest.strip_prefix('-')?;
        let (hash, after) = rest.split_at(rest.find(|c: char| !c.is_ascii_hexdigit())?);
        // Trunk omits leading zeros.
        let fits = (12..=16).contains(&hash.len()) && after.starts_with(['.', '_']);
        fits.then(|| format!("{before}{after}"))
    });
    hashed.unwrap_or_else(|| name.to_owned())
}

/// Adds the hash of the bytes: `app_bg.wasm` becomes `app_bg-0123456789abcdef.wasm`.
pub(super) fn sealed(plain: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hash = digest.iter().take(8).fold(0, |hash: u64, byte| hash << 8 | u64::from(*byte));
    match plain.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash:016x}.{extension}"),
        None => format!("{plain}-{hash:016x}"),
    }
}

/// Replaces `was` with `now` wherever it is an address. Returns the text and the number of replacements.
pub(super) fn replace(text: &str, was: &str, now: &str) -> (String, usize) {
    let (mut done, mut rest, mut count) = (String::with_capacity(text.len()), text, 0);
    while let Some((before, after)) = rest.split_once(was) {
        done.push_str(before);
        let opens = done.ends_with(['"', '\'', '`', '(', '=', '/']);
        let closes = after.is_empty() || after.starts_with(['"', '\'', '`', ')', '>', '?', '#', ' ', '\n']);
        done.push_str(if opens && closes { now } else { was });
        count += usize::from(opens && closes);
        rest = after;
    }
    done.push_str(rest);
    (done, count)
}

#[cfg(test)]
mod tests {
    use super::{plain, replace, sealed};

    #[test]
    fn the_hash_of_trunk_is_removed() {
        let case = |name, text: &str| assert_eq!(plain(name), text);
        case("app-6e52a4431270f5cf.js", "app.js");
        case("price-list-6e52a4431270f5cf_bg.wasm", "price-list_bg.wasm");
        case("app-52a4431270f5cf.js", "app.js");
        case("builder.js", "builder.js");
        case("big-decade.js", "big-decade.js");
    }

    #[test]
    fn a_sealed_name_depends_on_the_bytes() {
        // printf x | sha256sum
        assert_eq!(sealed("app.min.js", b"x"), "app.min-2d711642b726b044.js");
        assert_eq!(sealed("app.js", b"x"), sealed("app.js", b"x"));
        assert_ne!(sealed("app.js", b"x"), sealed("app.js", b"y"));
        assert_eq!(plain(&sealed("app.min.js", b"x")), "app.min.js");
        assert_eq!(plain("prices-today.bin"), "prices-today.bin");
    }

    #[test]
    fn names_are_replaced_only_as_addresses() {
        let case = |text, done: &str| assert_eq!(replace(text, "a.js", "assets/b.js").0, done);
        case("<script src=\"a.js\">", "<script src=\"assets/b.js\">");
        case("<script src=./a.js>", "<script src=./assets/b.js>");
        case("import('a.js')", "import('assets/b.js')");
        case("<script src=\"extra.js\">", "<script src=\"extra.js\">");
        case("'a.json' and a.js", "'a.json' and a.js");
    }
}
