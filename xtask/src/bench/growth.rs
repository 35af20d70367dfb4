//! How the core and the page grow with the catalog.

use std::{fmt::Write, fs, process::Command};

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    Bench, page, read,
    spread::{Spread, percentile},
};
use crate::{
    compress,
    failure::{Failure, Outcome},
    folder::{self, write},
    program::run,
    seal::names,
};

/// The routes of the page that is measured.
const ROUTES: &str = "5000";

/// The samples of a catalog in nanoseconds.
#[derive(Deserialize)]
struct Size {
    routes: u64,
    /// A whole ranking.
    rank: Vec<u64>,
    /// The sentences for another volume.
    input: Vec<u64>,
    /// The rows of a screen.
    list: Vec<u64>,
}

/// The growth of the core, and the inputs of the page with a large catalog.
pub(super) struct Growth {
    sizes: Vec<Size>,
    /// The script and the layout of an input in milliseconds: processor rate, median and 95th percentile.
    inputs: Vec<(u64, [Spread; 4])>,
}

/// Measures both.
pub(super) fn measure(bench: &Bench) -> Outcome<Growth> {
    let program = bench.program("bench-growth");
    let sizes = read(&mut Command::new(&program))?;
    let page = bench.scratch("grown");
    fs::remove_dir_all(&page).ok();
    let mut prices = None;
    for (name, path) in folder::files(&bench.project.dist())? {
        let to = page.join(&name);
        write(&to, fs::read(&path).map_err(Failure::at(&path))?)?;
        if names::plain(&name) == "assets/prices-today.bin" {
            prices = Some(to);
        }
    }
    let prices =
        prices.ok_or_else(|| Failure::new("dist/", "lacks the prices", "Run `cargo xtask build`."))?;
    run(Command::new(&program).arg(ROUTES).arg(&prices))?;
    compress::compress_folder(&page)?;
    let inputs = page::inputs(bench, &page)?.into_iter().map(|drag| {
        let of = |samples: &Vec<Vec<u64>>, percent| {
            let repeats: Vec<u64> = samples.iter().map(|repeat| percentile(repeat, percent)).collect();
            Spread::of(&repeats)
        };
        let [script, layout] = [&drag.script, &drag.layout].map(|samples| [of(samples, 50), of(samples, 95)]);
        (drag.rate, [script[0], script[1], layout[0], layout[1]])
    });
    Ok(Growth { sizes, inputs: inputs.collect() })
}

impl Growth {
    pub(super) fn json(&self) -> Value {
        let sizes = self.sizes.iter().map(|size| {
            let [rank, input, list] = size.spreads().map(Spread::json);
            json!({ "routes": size.routes, "unit": "ns", "rank": rank, "input": input, "list": list })
        });
        let inputs = self.inputs.iter().map(|(rate, spreads)| {
            json!({ "routes": ROUTES, "unit": "µs", "rate": rate, "script_and_layout": spreads.map(Spread::json) })
        });
        json!({ "core": sizes.collect::<Vec<_>>(), "page": inputs.collect::<Vec<_>>() })
    }

    pub(super) fn text(&self) -> String {
        let mut text = "| routes | µs to rank | ns / (n log₂ n) | µs for the sentences of another volume | µs for a screen of rows |\n\
                        | --: | --: | --: | --: | --: |\n"
            .to_owned();
        for size in &self.sizes {
            let spreads = size.spreads();
            let per = spreads[0].median / (size.routes * u64::from(size.routes.ilog2())).max(1);
            let [rank, input, list] = spreads.map(Spread::in_thousands);
            // Writing to a string cannot fail.
            writeln!(text, "| {} | {rank} | {per} | {input} | {list} |", size.routes).ok();
        }
        writeln!(
            text,
            "\n| the page with {ROUTES} routes, ms per input | script, median | script, p95 | and layout, median | and layout, p95 |\n\
             | --- | --: | --: | --: | --: |"
        )
        .ok();
        for (rate, spreads) in &self.inputs {
            writeln!(text, "| CPU {rate}× | {} |", spreads.map(Spread::in_thousands).join(" | ")).ok();
        }
        text
    }
}

impl Size {
    fn spreads(&self) -> [Spread; 3] {
        [&self.rank, &self.input, &self.list].map(|samples| Spread::of(samples))
    }
}
