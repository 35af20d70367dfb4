//! Tests of the release on nginx and Caddy, with the configurations from docs/hosting/.
//! `cargo xtask test` runs them and provides both servers and the release.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a panic fails the test and gives the reason"
)]

mod headers;
mod server;

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use browser_tests::setting;
use walkdir::WalkDir;

use crate::{
    headers::HeaderRules,
    server::{Response, Server},
};

const YEAR: &str = "public, max-age=31536000, immutable";
const MINUTES: &str = "public, max-age=300";

/// Starts nginx and Caddy, both with the page at the root.
fn servers_of_page() -> [Server; 2] {
    let dist = PathBuf::from(setting("DIST"));
    [Server::nginx(&dist), Server::caddy(&dist)]
}

/// Starts nginx and Caddy, both with the release at /v1.0.0/ and /v1/.
fn servers_of_releases() -> [Server; 2] {
    let releases = PathBuf::from(setting("RELEASES"));
    [Server::nginx(&releases), Server::caddy(&releases)]
}

/// Returns the path, relative to the release, of its only asset with this ending.
fn asset(ending: &str) -> String {
    let folder = Path::new(&setting("DIST")).join("assets");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    format!(
        "assets/{}",
        names
            .into_iter()
            .find(|name| name.ends_with(ending))
            .expect("the release has an asset with this ending")
    )
}

/// Returns the addresses of the files in a folder, without `_headers` and the compressed copies.
fn addresses(folder: &Path) -> Vec<String> {
    let files =
        WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let names = files.map(|file| format!("/{}", file.path().strip_prefix(folder).unwrap().display()));
    names.filter(|name| !matches!(name.rsplit(['.', '/']).next(), Some("_headers" | "br" | "gz"))).collect()
}

/// Returns the decompressed body.
fn decoded(response: &Response) -> Vec<u8> {
    let (mut body, mut bytes) = (response.body.as_slice(), Vec::new());
    match response.header("content-encoding") {
        Some("br") => brotli::BrotliDecompress(&mut body, &mut bytes).unwrap(),
        Some("gzip") => {
            flate2::read::GzDecoder::new(body).read_to_end(&mut bytes).unwrap();
        }
        Some(other) => panic!("the server used {other}, which was not accepted"),
        None => bytes.clone_from(&response.body),
    }
    bytes
}

#[test]
fn every_file_decodes_to_its_own_bytes_in_each_accepted_encoding() {
    for server in servers_of_page() {
        let case = |path: &str, accepted: &str, encoding: Option<&str>| {
            let response = server.get(path, &[("Accept-Encoding", accepted)]);
            let place = format!("{server} {path} ({accepted})");
            assert_eq!(response.status, 200, "{place}");
            assert_eq!(response.header("content-encoding"), encoding, "{place}");
            assert!(
                decoded(&response) == fs::read(server.root().join(&path[1..])).unwrap(),
                "{place}: the decoded body must equal the file"
            );
            if encoding.is_some() {
                assert_eq!(response.header("vary"), Some("Accept-Encoding"), "{place}");
            }
        };
        let all = addresses(server.root());
        assert!(all.len() > 6, "{all:?}");
        for path in all {
            let is_compressed = server.root().join(format!("{}.br", &path[1..])).is_file();
            case(&path, "identity", None);
            case(&path, "", None);
            case(&path, "gzip", is_compressed.then_some("gzip"));
            case(&path, "br", is_compressed.then_some("br"));
            case(&path, "gzip, deflate, br, zstd", is_compressed.then_some("br"));
        }
    }
}

#[test]
fn every_kind_of_file_has_its_content_type_in_each_encoding() {
    for server in servers_of_page() {
        for encoding in ["identity", "gzip", "br"] {
            let case = |path: &str, kind: &str| {
                let response = server.get(path, &[("Accept-Encoding", encoding)]);
                assert_eq!(response.header("content-type"), Some(kind), "{server} {path} ({encoding})");
            };
            case("/", "text/html; charset=utf-8");
            case("/index.html", "text/html; charset=utf-8");
            case("/embed.js", "text/javascript; charset=utf-8");
            case(&format!("/{}", asset(".js")), "text/javascript; charset=utf-8");
            case(&format!("/{}", asset(".css")), "text/css; charset=utf-8");
            case(&format!("/{}", asset(".wasm")), "application/wasm");
        }
        let json = server.get("/release.json", &[]);
        assert!(json.header("content-type").unwrap().starts_with("application/json"), "{server}");
    }
}

#[test]
fn every_file_of_the_page_is_sent_with_the_headers_of_the_headers_file() {
    for server in servers_of_page() {
        let rules = HeaderRules::read(&server.root().join("_headers"));
        for path in addresses(server.root()).into_iter().chain(["/".to_owned()]) {
            sends_headers(&server, &rules, &path);
        }
    }
}

#[test]
fn every_file_of_the_releases_is_sent_with_the_headers_of_the_headers_file() {
    for server in servers_of_releases() {
        let rules = HeaderRules::read(&server.root().join("_headers"));
        let folders = ["/v1.0.0/", "/v1/"].map(str::to_owned);
        for path in addresses(server.root()).into_iter().chain(folders) {
            sends_headers(&server, &rules, &path);
        }
    }
}

/// Checks that the server sends the headers of this path, and no X-Frame-Options.
#[track_caller]
fn sends_headers(server: &Server, rules: &HeaderRules, path: &str) {
    let response = server.get(path, &[("Accept-Encoding", "br")]);
    assert_eq!(response.status, 200, "{server} {path}");
    for (name, value) in rules.for_path(path) {
        assert_eq!(response.header(name), Some(value), "{server} {path}: {name}");
    }
    assert_eq!(response.header("x-frame-options"), None, "{server} {path} may be framed");
}

#[test]
fn pinned_releases_and_hashed_assets_are_cached_for_a_year_the_rest_for_minutes() {
    for server in servers_of_releases() {
        let case = |path: &str, caching: &str| {
            assert_eq!(server.get(path, &[]).header("cache-control"), Some(caching), "{server} {path}");
        };
        let wasm = asset(".wasm");
        case("/v1/", MINUTES);
        case("/v1/?images=100&theme=dark", MINUTES);
        case("/v1/index.html", MINUTES);
        case("/v1/frame/?images=100", MINUTES);
        case("/v1/embed.js", MINUTES);
        case("/v1/release.json", MINUTES);
        case(&format!("/v1/{wasm}"), YEAR);
        case("/v1.0.0/", YEAR);
        case("/v1.0.0/index.html", YEAR);
        case("/v1.0.0/frame/", YEAR);
        case("/v1.0.0/embed.js", YEAR);
        case("/v1.0.0/release.json", YEAR);
        case(&format!("/v1.0.0/{wasm}"), YEAR);
    }
}

#[test]
fn only_pages_are_sent_with_the_content_security_policy() {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                  connect-src 'self'; base-uri 'none'; form-action 'none'";
    for server in servers_of_releases() {
        let case = |path: &str, policy: Option<&str>| {
            assert_eq!(server.get(path, &[]).header("content-security-policy"), policy, "{server} {path}");
        };
        case("/v1/", Some(policy));
        case("/v1/frame/", Some(policy));
        case("/v1.0.0/", Some(policy));
        case("/v1.0.0/index.html", Some(policy));
        case(&format!("/v1/{}", asset(".js")), None);
    }
}

#[test]
fn every_response_even_404_lets_other_origins_load_it() {
    for server in servers_of_releases() {
        let case = |path: &str, name: &str, value: &str| {
            let response = server.get(path, &[("Origin", "https://blog.example")]);
            assert_eq!(response.header(name), Some(value), "{server} {path}");
        };
        for path in ["/v1/", "/v1/embed.js", &format!("/v1/{}", asset(".wasm")), "/v1/gone.js"] {
            case(path, "access-control-allow-origin", "*");
            case(path, "cross-origin-embedder-policy", "require-corp");
            case(path, "cross-origin-resource-policy", "cross-origin");
            case(path, "x-content-type-options", "nosniff");
            case(path, "referrer-policy", "no-referrer");
        }
    }
}

#[test]
fn missing_files_are_404_uncached_and_may_be_framed() {
    for server in servers_of_releases() {
        let case = |path: &str| {
            let response = server.get(path, &[]);
            assert_eq!(response.status, 404, "{server} {path}");
            assert_eq!(
                response.header("cache-control"),
                None,
                "{server} {path}: a 404 must not be cached, since the file may be added"
            );
            assert_eq!(response.header("x-frame-options"), None, "{server} {path} may be framed");
        };
        case("/v1/gone.js");
        case("/v1/assets/gone-0123456789abcdef.wasm");
        case("/v1.0.0/gone.html");
        case("/v9/");
        case("/_headers");
    }
}

#[test]
fn a_matching_etag_is_answered_304_and_differs_by_encoding() {
    for server in servers_of_releases() {
        let case = |path: &str, encoding: &str| {
            let accepted = ("Accept-Encoding", encoding);
            let tag =
                server.get(path, &[accepted]).header("etag").expect("the response has an ETag").to_owned();
            let again = server.get(path, &[accepted, ("If-None-Match", &tag)]);
            let place = format!("{server} {path} ({encoding})");
            assert_eq!((again.status, again.body.len()), (304, 0), "{place}");
            assert!(again.header("cache-control").is_some(), "{place}: a 304 must renew the caching");
            assert_eq!(server.get(path, &[accepted, ("If-None-Match", "\"other\"")]).status, 200, "{place}");
            tag
        };
        let tags = [case("/v1/", "br"), case("/v1/", "gzip"), case("/v1/", "identity")];
        assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2], "{server}: {tags:?}");
        case("/v1/embed.js", "br");
        case(&format!("/v1.0.0/{}", asset(".wasm")), "br");
    }
}

#[test]
fn a_folder_without_its_slash_redirects_and_keeps_the_query() {
    for server in servers_of_releases() {
        let case = |path: &str, location: &str| {
            let response = server.get(path, &[]);
            assert!(matches!(response.status, 301 | 308), "{server} {path}: {}", response.status);
            assert_eq!(response.header("location"), Some(location), "{server} {path}");
        };
        case("/v1", "/v1/");
        case("/v1.0.0", "/v1.0.0/");
        case("/v1?images=100", "/v1/?images=100");
    }
}
