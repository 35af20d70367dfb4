//! The cost of single jobs by the core and by packages for Python and Node.js.

use std::{fmt::Write, fs, path::PathBuf, process::Command};

use image_price_estimator::Usd;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    Bench,
    comparison::{Comparison, Table},
    parse, read,
    spread::{Spread, medians},
    verdict::Verdict,
};
use crate::{
    failure::{Failure, Outcome},
    node,
    program::{find, output},
    project::Project,
    python,
};

const LITELLM: (&str, &str) = ("litellm", "1.110.2");
const GENAI_PRICES: (&str, &str) = ("genai-prices", "0.2.3");
const GENAI_PRICES_JS: (&str, &str) = ("@pydantic/genai-prices", "0.1.8");

/// The jobs with the answers of the core and of each package.
pub(super) struct Packages {
    core: Core,
    others: Vec<(&'static str, Package)>,
}

#[derive(Deserialize)]
struct Core {
    as_of: String,
    routes: u64,
    jobs: Vec<Job>,
}

#[derive(Deserialize)]
struct Job {
    route: String,
    size: String,
    images: u64,
    usd: String,
    grade: String,
    source: String,
    vendor: Option<Vendor>,
    estimate: Vec<u64>,
    rank: Vec<u64>,
}

/// What the vendor's own page says.
#[derive(Deserialize)]
struct Vendor {
    usd: String,
    source: String,
    checked: String,
    working: String,
}

#[derive(Deserialize)]
struct Package {
    version: String,
    jobs: Vec<Answer>,
}

/// The costs that a package gives, and the samples in nanoseconds.
#[derive(Deserialize)]
struct Answer {
    by_size: Option<String>,
    by_tokens: Option<String>,
    samples: Vec<u64>,
}

/// The scripts that price with each package. Without a file of jobs, they price one.
pub(super) fn scripts(bench: &Bench) -> Outcome<[(&'static str, Command); 3]> {
    let python = python::ensure(&bench.project, &[LITELLM, GENAI_PRICES])?;
    let package = ensure_js(&bench.project)?;
    let node = find("node").ok_or_else(|| Failure::new("node", "is not on PATH", "Install Node.js."))?;
    let [mut litellm, mut genai, mut js] = [Command::new(&python), Command::new(&python), Command::new(node)];
    // Without cached bytecode beside the sources.
    litellm.arg("-B").arg(bench.source("price_litellm.py"));
    genai.arg("-B").arg(bench.source("price_genai.py"));
    js.arg(bench.source("price_genai.mjs")).arg(package);
    Ok([(LITELLM.0, litellm), (GENAI_PRICES.0, genai), (GENAI_PRICES_JS.0, js)])
}

/// Makes the package for Node.js available and returns its folder.
fn ensure_js(project: &Project) -> Outcome<PathBuf> {
    let (name, version) = GENAI_PRICES_JS;
    let folder = project.tools().join("node_modules").join(name);
    let manifest = fs::read_to_string(folder.join("package.json")).unwrap_or_default();
    let found: Value = serde_json::from_str(&manifest).unwrap_or_default();
    if found.get("version").and_then(Value::as_str) != Some(version) {
        node::install(project, &format!("{name}@{version}"))?;
    }
    Ok(folder)
}

/// Prices the jobs, and writes the catalog of the rival page.
pub(super) fn measure(bench: &Bench) -> Outcome<Packages> {
    let (file, catalog) = (bench.scratch("jobs.json"), bench.scratch("catalog.json"));
    let mut core = Command::new(bench.program("bench-core"));
    let text = output(core.arg(bench.source("jobs.json")).arg(catalog))?;
    fs::write(&file, &text).map_err(Failure::at(&file))?;
    let core = parse(&file, &text)?;
    let mut others = Vec::new();
    for (name, mut script) in scripts(bench)? {
        others.push((name, read(script.arg(&file))?));
    }
    Ok(Packages { core, others })
}

impl Job {
    fn name(&self) -> String {
        format!("{} × {} at {}", self.images, self.route, self.size)
    }

    /// Returns the vendor's figure, or else the one that counts.
    fn right(&self) -> Usd {
        usd(self.vendor.as_ref().map_or(&self.usd, |vendor| &vendor.usd)).unwrap_or_default()
    }

    fn verdict(&self, answer: &Answer) -> Verdict {
        let cost = |text: &Option<String>| text.as_deref().and_then(usd);
        Verdict::of(self.right(), cost(&answer.by_size), cost(&answer.by_tokens))
    }

    /// Returns what a wrong cost is compared with.
    fn evidence(&self) -> String {
        let right = self.right().exact();
        if let Some(Vendor { source, checked, working, .. }) = &self.vendor {
            return format!("{working} = ${right} by the vendor's page, {source}, {checked}");
        }
        let Self { grade, source, .. } = self;
        format!("${right} by our rule; its rate is of grade {grade}, {source}, and no vendor's page is known")
    }
}

fn usd(text: &str) -> Option<Usd> {
    text.parse().ok()
}

impl Packages {
    /// Returns the comparison of times, for the jobs that each package prices.
    pub(super) fn table(&self) -> Table {
        let mut rows = Vec::new();
        for (name, package) in &self.others {
            let known = || self.core.jobs.iter().zip(&package.jobs).filter(|(_, it)| !it.samples.is_empty());
            let spread = |of: fn((&Job, &Answer)) -> Vec<u64>| {
                let series: Vec<Vec<u64>> = known().map(|(job, answer)| of((job, answer))).collect();
                Spread::of(&medians(&series.iter().map(Vec::as_slice).collect::<Vec<_>>()))
            };
            let theirs = spread(|(_, answer)| answer.samples.clone());
            let mut row = |ours: Spread, what: &str| {
                let what = format!(
                    "{name} {}, {} of {} jobs; ours: {what}",
                    package.version,
                    known().count(),
                    self.core.jobs.len()
                );
                rows.push(Comparison { what, unit: "ns", ours, theirs });
            };
            row(spread(|(job, _)| job.estimate.clone()), "one route");
            row(spread(|(job, _)| job.rank.clone()), &format!("ranking {} routes", self.core.routes));
        }
        Table { title: "µs per job", rows }
    }

    pub(super) fn json(&self) -> Value {
        let job = |(at, job): (usize, &Job)| {
            let says = self.others.iter().filter_map(|(name, package)| {
                let answer = package.jobs.get(at)?;
                let (by_size, by_tokens) = (&answer.by_size, &answer.by_tokens);
                Some(json!({ "package": name, "by_size": by_size, "by_tokens": by_tokens, "verdict": job.verdict(answer).text() }))
            });
            json!({ "job": job.name(), "usd": job.usd, "evidence": job.evidence(), "packages": says.collect::<Vec<_>>() })
        };
        self.core.jobs.iter().enumerate().map(job).collect()
    }

    /// Returns what each package knows, and what it gets wrong.
    pub(super) fn text(&self) -> String {
        let mut text = format!("As of {}.\n\n| job | ours | vendor's page |", self.core.as_of);
        // Writing to a string cannot fail.
        for (name, package) in &self.others {
            write!(text, " {name} {} |", package.version).ok();
        }
        let mut wrong = String::new();
        writeln!(text, "\n| --- | --: | --: |{}", " --- |".repeat(self.others.len())).ok();
        for (at, job) in self.core.jobs.iter().enumerate() {
            let vendor =
                job.vendor.as_ref().map_or("unknown".to_owned(), |_| format!("${}", job.right().exact()));
            let ours = usd(&job.usd).unwrap_or_default().exact();
            write!(text, "| {} | ${ours} ({}) | {vendor} |", job.name(), job.grade).ok();
            for (name, package) in &self.others {
                let verdict = package.jobs.get(at).map_or(Verdict::Unknown, |answer| job.verdict(answer));
                write!(text, " {} |", verdict.text()).ok();
                if let Some(usd) = verdict.wrong() {
                    writeln!(wrong, "- {name}, {}: ${usd} instead of {}.", job.name(), job.evidence()).ok();
                }
            }
            text.push('\n');
        }
        format!("{text}\n{wrong}")
    }
}
