//! The page in dist/ beside the hand-written one in bench/rival/, in Chromium.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use browser_tests::Engine;
use serde::Deserialize;

use super::{
    Bench,
    comparison::{Comparison, Table},
    read,
    spread::{Spread, percentile},
};
use crate::{
    browser::Browser,
    compress, esbuild,
    failure::{Failure, Outcome},
    program::say,
};

#[derive(Deserialize)]
struct Results {
    pages: BTreeMap<String, Page>,
}

/// The samples of a page in bytes and microseconds.
#[derive(Deserialize)]
struct Page {
    bytes: Vec<u64>,
    rows: Vec<u64>,
    live: Vec<u64>,
    drags: Vec<Drag>,
}

/// The samples of each input in each repeat, with the processor slowed down by `rate`.
#[derive(Deserialize)]
pub(super) struct Drag {
    pub(super) rate: u64,
    pub(super) script: Vec<Vec<u64>>,
    pub(super) layout: Vec<Vec<u64>>,
}

/// What is timed of each input.
type Part = fn(&Drag) -> &Vec<Vec<u64>>;

/// Builds the rival, and measures both pages.
pub(super) fn measure(bench: &Bench) -> Outcome<Table> {
    let rival = build_rival(bench)?;
    compress::compress_folder(&rival)?;
    let [ours, rival] = in_browser(bench, [&bench.project.dist(), &rival])?;
    Ok(Table { title: "the page beside bench/rival", rows: rows(&ours, &rival) })
}

/// Measures the inputs of another page.
pub(super) fn inputs(bench: &Bench, folder: &Path) -> Outcome<Vec<Drag>> {
    let [page] = in_browser(bench, [folder])?;
    Ok(page.drags)
}

/// Measures pages, which have to show the same costs.
fn in_browser<const N: usize>(bench: &Bench, folders: [&Path; N]) -> Outcome<[Page; N]> {
    let browser = Browser::ensure(Engine::Chromium, &bench.project)?;
    say("measuring the page; this takes minutes");
    let mut script = Command::new("node");
    script.arg(bench.source("browser.mjs")).args(browser.arguments());
    for (at, folder) in folders.iter().enumerate() {
        script.arg(format!("{at}={}", folder.display()));
    }
    let Results { pages } = read(&mut script)?;
    let pages: Vec<Page> = pages.into_values().collect();
    pages.try_into().map_err(|_| {
        Failure::new(
            "bench/browser.mjs",
            "has measured fewer pages",
            "Run the script by itself to see its output.",
        )
    })
}

/// Bundles and minifies the rival, and returns its folder.
fn build_rival(bench: &Bench) -> Outcome<PathBuf> {
    let folder = bench.scratch("rival");
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).map_err(Failure::at(&folder))?;
    let copy =
        |from: PathBuf, name: &str| fs::copy(&from, folder.join(name)).map(drop).map_err(Failure::at(&from));
    copy(bench.source("rival/index.html"), "index.html")?;
    copy(bench.scratch("catalog.json"), "catalog.json")?;
    esbuild::bundle(
        &bench.project,
        &[bench.source("rival/rival.js"), bench.source("rival/rival.css")],
        &folder,
    )?;
    Ok(folder)
}

fn rows(ours: &Page, rival: &Page) -> Vec<Comparison> {
    let row = |what: String, unit, of: &dyn Fn(&Page) -> Vec<u64>| {
        let [ours, theirs] = [ours, rival].map(|page| Spread::of(&of(page)));
        Comparison { what, unit, ours, theirs }
    };
    let network = "slow 4G, CPU 4×";
    let mut rows = vec![
        row("kB of brotli until the first live answer".to_owned(), "bytes", &|page| page.bytes.clone()),
        row(format!("ms until rows are on screen, {network}"), "µs", &|page| page.rows.clone()),
        row(format!("ms until the first live answer, {network}"), "µs", &|page| page.live.clone()),
    ];
    for rate in [1, 4] {
        let parts: [(&str, Part); 2] =
            [("script", |drag| &drag.script), ("script and layout", |drag| &drag.layout)];
        for (part, samples) in parts {
            for (name, percent) in [("median", 50), ("p95", 95)] {
                rows.push(row(format!("ms of {part} per input, {name}, CPU {rate}×"), "µs", &|page| {
                    let drags = page.drags.iter().filter(|drag| drag.rate == rate);
                    drags.flat_map(samples).map(|repeat| percentile(repeat, percent)).collect()
                }));
            }
        }
    }
    rows
}
