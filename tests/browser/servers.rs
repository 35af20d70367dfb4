//! The release behind real web servers, by the configurations that docs/hosting/ gives.
//! Run by `cargo xtask test`, which brings nginx, Caddy and the release.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that stops has said why")]

mod promises;
mod server;

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use browser_tests::setting;
use walkdir::WalkDir;

use crate::{
    promises::Promises,
    server::{Answer, Server},
};

const YEAR: &str = "public, max-age=31536000, immutable";
const MINUTES: &str = "public, max-age=300";

/// nginx and Caddy, both with the page at the root.
fn with_page() -> [Server; 2] {
    let dist = PathBuf::from(setting("DIST"));
    [Server::nginx(&dist), Server::caddy(&dist)]
}

/// nginx and Caddy, both with /v1.0.0/ and /v1/.
fn with_releases() -> [Server; 2] {
    let releases = PathBuf::from(setting("RELEASES"));
    [Server::nginx(&releases), Server::caddy(&releases)]
}

/// The release's only file of this kind, as an address below it.
fn asset(ending: &str) -> String {
    let folder = Path::new(&setting("DIST")).join("assets");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    format!("assets/{}", names.into_iter().find(|name| name.ends_with(ending)).expect("such an asset"))
}

/// Every file of a folder that is there to be asked for, as an address.
fn addresses(folder: &Path) -> Vec<String> {
    let files =
        WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let names = files.map(|file| format!("/{}", file.path().strip_prefix(folder).unwrap().display()));
    names.filter(|name| !matches!(name.rsplit(['.', '/']).next(), Some("_headers" | "br" | "gz"))).collect()
}

/// The answer's body without what was done to it for the wire.
fn decoded(answer: &Answer) -> Vec<u8> {
    let (mut body, mut bytes) = (answer.body.as_slice(), Vec::new());
    match answer.header("content-encoding") {
        Some("br") => brotli::BrotliDecompress(&mut body, &mut bytes).unwrap(),
        Some("gzip") => {
            flate2::read::GzDecoder::new(body).read_to_end(&mut bytes).unwrap();
        }
        Some(other) => panic!("nobody asked for {other}"),
        None => bytes.clone_from(&answer.body),
    }
    bytes
}

#[test]
fn every_file_arrives_whole_under_each_encoding() {
    for server in with_page() {
        let case = |path: &str, accepted: &str, encoding: Option<&str>| {
            let answer = server.get(path, &[("Accept-Encoding", accepted)]);
            let place = format!("{server} {path} ({accepted})");
            assert_eq!(answer.status, 200, "{place}");
            assert_eq!(answer.header("content-encoding"), encoding, "{place}");
            assert!(
                decoded(&answer) == fs::read(server.root().join(&path[1..])).unwrap(),
                "{place}: other bytes"
            );
            if encoding.is_some() {
                assert_eq!(answer.header("vary"), Some("Accept-Encoding"), "{place}");
            }
        };
        let all = addresses(server.root());
        assert!(all.len() > 6, "{all:?}");
        for path in all {
            let smaller = server.root().join(format!("{}.br", &path[1..])).is_file();
            case(&path, "identity", None);
            case(&path, "", None);
            case(&path, "gzip", smaller.then_some("gzip"));
            case(&path, "br", smaller.then_some("br"));
            case(&path, "gzip, deflate, br, zstd", smaller.then_some("br"));
        }
    }
}

#[test]
fn every_file_has_its_type() {
    for server in with_page() {
        for encoding in ["identity", "gzip", "br"] {
            let case = |path: &str, kind: &str| {
                let answer = server.get(path, &[("Accept-Encoding", encoding)]);
                assert_eq!(answer.header("content-type"), Some(kind), "{server} {path} ({encoding})");
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
fn every_address_of_the_page_keeps_its_promises() {
    for server in with_page() {
        let promises = Promises::read(&server.root().join("_headers"));
        for path in addresses(server.root()).into_iter().chain(["/".to_owned()]) {
            keeps(&server, &promises, &path);
        }
    }
}

#[test]
fn every_address_of_the_releases_keeps_its_promises() {
    for server in with_releases() {
        let promises = Promises::read(&server.root().join("_headers"));
        let folders = ["/v1.0.0/", "/v1/"].map(str::to_owned);
        for path in addresses(server.root()).into_iter().chain(folders) {
            keeps(&server, &promises, &path);
        }
    }
}

#[track_caller]
fn keeps(server: &Server, promises: &Promises, path: &str) {
    let answer = server.get(path, &[("Accept-Encoding", "br")]);
    assert_eq!(answer.status, 200, "{server} {path}");
    for (name, value) in promises.of(path) {
        assert_eq!(answer.header(name), Some(value), "{server} {path}: {name}");
    }
    assert_eq!(answer.header("x-frame-options"), None, "{server} {path}");
}

#[test]
fn the_life_of_an_address_depends_on_whether_it_can_change() {
    for server in with_releases() {
        let case = |path: &str, life: &str| {
            assert_eq!(server.get(path, &[]).header("cache-control"), Some(life), "{server} {path}");
        };
        let wasm = asset(".wasm");
        case("/v1/", MINUTES);
        case("/v1/?images=100&theme=dark", MINUTES);
        case("/v1/index.html", MINUTES);
        case("/v1/embed.js", MINUTES);
        case("/v1/release.json", MINUTES);
        case(&format!("/v1/{wasm}"), YEAR);
        case("/v1.0.0/", YEAR);
        case("/v1.0.0/index.html", YEAR);
        case("/v1.0.0/embed.js", YEAR);
        case("/v1.0.0/release.json", YEAR);
        case(&format!("/v1.0.0/{wasm}"), YEAR);
    }
}

#[test]
fn the_page_has_its_policy_and_may_be_embedded() {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                  connect-src 'self'; base-uri 'none'; form-action 'none'";
    for server in with_releases() {
        let case = |path: &str, policy: Option<&str>| {
            assert_eq!(server.get(path, &[]).header("content-security-policy"), policy, "{server} {path}");
        };
        case("/v1/", Some(policy));
        case("/v1.0.0/", Some(policy));
        case("/v1.0.0/index.html", Some(policy));
        case(&format!("/v1/{}", asset(".js")), None);
    }
}

#[test]
fn other_sites_may_fetch_everything() {
    for server in with_releases() {
        let case = |path: &str, name: &str, value: &str| {
            let answer = server.get(path, &[("Origin", "https://blog.example")]);
            assert_eq!(answer.header(name), Some(value), "{server} {path}");
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
fn what_is_missing_is_missing() {
    for server in with_releases() {
        let case = |path: &str| {
            let answer = server.get(path, &[]);
            assert_eq!(answer.status, 404, "{server} {path}");
            assert_eq!(answer.header("cache-control"), None, "{server} {path}: it may be there tomorrow");
            assert_eq!(answer.header("x-frame-options"), None, "{server} {path}");
        };
        case("/v1/gone.js");
        case("/v1/assets/gone-0123456789abcdef.wasm");
        case("/v1.0.0/gone.html");
        case("/v9/");
        case("/_headers");
    }
}

#[test]
fn what_the_reader_has_is_not_sent_again() {
    for server in with_releases() {
        let case = |path: &str, encoding: &str| {
            let accepted = ("Accept-Encoding", encoding);
            let tag = server.get(path, &[accepted]).header("etag").expect("an ETag").to_owned();
            let again = server.get(path, &[accepted, ("If-None-Match", &tag)]);
            let place = format!("{server} {path} ({encoding})");
            assert_eq!((again.status, again.body.len()), (304, 0), "{place}");
            assert!(again.header("cache-control").is_some(), "{place}: and is kept on");
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
fn a_folder_is_found_without_its_slash() {
    for server in with_releases() {
        let case = |path: &str, location: &str| {
            let answer = server.get(path, &[]);
            assert!(matches!(answer.status, 301 | 308), "{server} {path}: {}", answer.status);
            assert_eq!(answer.header("location"), Some(location), "{server} {path}");
        };
        case("/v1", "/v1/");
        case("/v1.0.0", "/v1.0.0/");
        case("/v1?images=100", "/v1/?images=100");
    }
}
