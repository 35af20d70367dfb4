//! Checks `pricing/*.json` and packs it into the bytes that the library carries.

// The build compiles the same modules as the library, and needs only a part of each.
#![allow(dead_code, unused_imports, missing_docs, clippy::all, clippy::pedantic)]
// A build that cannot go on stops.
#![allow(clippy::expect_used)]

use std::path::Path;
use std::time::SystemTime;
use std::{env, fs};

#[path = "src/billing/mod.rs"]
mod billing;
#[path = "src/catalog.rs"]
mod catalog;
#[path = "src/date.rs"]
mod date;
#[path = "src/limits.rs"]
mod limits;
#[path = "src/locale.rs"]
mod locale;
#[path = "src/money.rs"]
mod money;
#[path = "src/pricing/mod.rs"]
mod pricing;
#[path = "src/read.rs"]
mod read;
#[path = "src/size.rs"]
mod size;

fn main() {
    println!("cargo::rerun-if-changed=pricing");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    let clock = SystemTime::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_secs());
    let today = match pricing::Today::of_build(env::var("SOURCE_DATE_EPOCH").ok().as_deref(), clock) {
        Ok(today) => today,
        Err(e) => return println!("cargo::error={e}"),
    };
    let catalog = pricing::files(Path::new("pricing")).and_then(|files| {
        pricing::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str())), today)
    });
    match catalog {
        Err(mistakes) => mistakes.iter().for_each(|mistake| println!("cargo::error={mistake}")),
        Ok(catalog) => {
            let bytes =
                postcard::to_allocvec(&catalog).expect("the catalog has no type that postcard cannot write");
            let out =
                Path::new(&env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("catalog.postcard");
            fs::write(&out, bytes).expect("cargo's OUT_DIR can be written to");
        }
    }
}
