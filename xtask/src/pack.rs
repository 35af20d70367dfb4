//! Completes a build for hosting: compressed copies, release.json, headers and the 404 page.

use std::{fs, path::Path};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};

use crate::{
    compress,
    failure::{Failure, Outcome},
    folder::{Files, files, write},
    headers,
};

/// The file in which Netlify and Cloudflare Pages look for header rules.
pub(crate) const HEADERS: &str = "_headers";

/// The page for unknown addresses. Without it, Cloudflare Pages responds with the page at the root.
pub(crate) const MISSING: &str = "404.html";

const MISSING_PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Not found</title>\n\
                            <p>This address does not exist.</p>\n</html>\n";

/// The list of the files of a release.
const LISTING: &str = "release.json";

/// Adds the files for hosting to the build in a folder.
pub(crate) fn pack(folder: &Path, version: &str) -> Outcome<()> {
    compress::compress_folder(folder)?;
    let manifest = folder.join(LISTING);
    write(&manifest, listing(&read(folder)?, version)?)?;
    compress::compress_file(&manifest)?;
    write_root_files(folder, &headers::for_page())
}

/// Reads the files of a packed build, except those that belong to the root of a host.
pub(crate) fn read(folder: &Path) -> Outcome<Files> {
    let found = files(folder)?.into_iter().filter(|(name, _)| ![HEADERS, MISSING].contains(&name.as_str()));
    found.map(|(name, path)| Ok((name, fs::read(&path).map_err(Failure::at(&path))?))).collect()
}

/// Changes or adds files of a packed build, with their compressed copies and their lines in release.json.
pub(crate) fn change(build: &mut Files, changed: Files, version: &str) -> Outcome<()> {
    for (name, bytes) in changed {
        put(build, name, bytes)?;
    }
    build.retain(|name, _| !name.starts_with(LISTING));
    let listing = listing(build, version)?;
    put(build, LISTING.to_owned(), listing.into_bytes())
}

fn put(build: &mut Files, name: String, bytes: Vec<u8>) -> Outcome<()> {
    for (extension, copy) in compress::copies(&name, &bytes).map_err(Failure::at(Path::new(&name)))? {
        build.insert(format!("{name}.{extension}"), copy);
    }
    build.insert(name, bytes);
    Ok(())
}

/// Writes the files that belong only to the root of a host.
pub(crate) fn write_root_files(folder: &Path, headers: &str) -> Outcome<()> {
    write(&folder.join(HEADERS), headers)?;
    write(&folder.join(MISSING), MISSING_PAGE)
}

/// Returns the version and the files of a build as JSON. The same build gives the same text.
fn listing(build: &Files, version: &str) -> Outcome<String> {
    let mut listed = Map::new();
    for (name, bytes) in build.iter().filter(|(name, _)| !compress::is_copy(name)) {
        let integrity = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)));
        let brotli = match build.get(&format!("{name}.br")) {
            Some(copy) => copy.len(),
            None => compress::brotli(bytes).map_err(Failure::at(Path::new(name)))?.len(),
        };
        listed
            .insert(name.clone(), json!({ "bytes": bytes.len(), "brotli": brotli, "integrity": integrity }));
    }
    let whole = json!({ "version": version, "files": Value::Object(listed) });
    Ok(format!("{whole:#}\n"))
}

#[cfg(test)]
mod tests {
    use super::pack;
    use crate::folder::Scratch;

    #[test]
    fn every_file_of_a_build_is_listed_with_its_hash() {
        let packed = || {
            let folder = Scratch::with(&[("index.html", "<p>\n"), ("assets/a-01.js", "go()\n")]);
            pack(folder.path(), "1.2.3").unwrap();
            folder
        };
        let folder = packed();
        assert_eq!(
            folder.names(),
            [
                "404.html",
                "_headers",
                "assets/a-01.js",
                "assets/a-01.js.br",
                "assets/a-01.js.gz",
                "index.html",
                "index.html.br",
                "index.html.gz",
                "release.json",
                "release.json.br",
                "release.json.gz"
            ]
        );
        // echo 'go()' | openssl dgst -sha384 -binary | base64
        let listing = folder.text("release.json");
        let start = "{\n  \"version\": \"1.2.3\",\n  \"files\": {\n    \"assets/a-01.js\": {\n      \"bytes\": 5,\n      \
                     \"brotli\": 9,\n      \"integrity\": \"sha384-RNtdn1fzqjy2lOKGwK03ZJqRodJpTiQ/ZWuahOrvOIscai9k1bf6JJL6i9/FIF07\"";
        assert!(listing.starts_with(start), "{listing}");
        assert_eq!(packed().text("release.json"), listing, "the same build must give the same text");
    }
}
