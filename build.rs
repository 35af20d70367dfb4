//! Validates `pricing/*.json` and packs it into the bytes that the library embeds.

// The build script compiles the modules of the library and uses only a part of each.
#![allow(dead_code, unreachable_pub, unused_imports, missing_docs, clippy::all, clippy::pedantic)]
// A build script may panic: that fails the build.
#![allow(clippy::expect_used)]

use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, fs};

#[path = "src/catalog/mod.rs"]
mod catalog;
#[path = "src/units/mod.rs"]
mod units;

use catalog::files;
use units::packed::{Packed, Writer, checksum};

/// Hashes the sources of the catalog's types, in the order of their paths. Bytes of a release with other types are then
/// recognized.
fn hash_of_types() -> std::io::Result<u32> {
    let (mut folders, mut sources) =
        (vec![PathBuf::from("src/catalog"), PathBuf::from("src/units")], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { sources.push(path) }
        }
    }
    sources.sort_unstable();
    let sources: std::io::Result<Vec<Vec<u8>>> = sources.iter().map(fs::read).collect();
    Ok(checksum(sources?.iter().flatten()))
}

fn main() {
    println!("cargo::rerun-if-changed=pricing");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    let clock = SystemTime::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_secs());
    let today = match files::Today::of_build(env::var("SOURCE_DATE_EPOCH").ok().as_deref(), clock) {
        Ok(today) => today,
        Err(e) => return println!("cargo::error={e}"),
    };
    println!("cargo::rustc-env=CATALOG_TYPES={:08x}", hash_of_types().expect("the sources are readable"));
    let catalog = files::files(Path::new("pricing")).and_then(|files| {
        files::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str())), today)
    });
    match catalog {
        Err(mistakes) => mistakes.iter().for_each(|mistake| println!("cargo::error={mistake}")),
        Ok(catalog) => {
            let mut writer = Writer::default();
            catalog.put(&mut writer);
            let out = Path::new(&env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("catalog.bin");
            fs::write(&out, writer.bytes()).expect("OUT_DIR is writable");
        }
    }
}
