//! Checks `pricing/*.json` and packs it into the bytes that the library carries.

// The build compiles the same modules as the library, and needs only a part of each.
#![allow(dead_code, unused_imports, missing_docs, clippy::all, clippy::pedantic)]
// A build that cannot go on stops.
#![allow(clippy::expect_used)]

use std::path::Path;
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
    let files = match pricing::files(Path::new("pricing")) {
        Ok(files) => files,
        Err(e) => return println!("cargo::error=pricing/ cannot be read: {e}"),
    };
    match pricing::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str()))) {
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
