//! Prices the jobs of bench/jobs.json with the core, and writes the catalog of bench/rival.
//!
//! `bench-core JOBS CATALOG` prints the jobs as JSON, each with its cost, the tokens of an image, what the vendor's own
//! page says, and the samples in nanoseconds per job.

mod slice;

use std::error::Error;
use std::hint::black_box;
use std::time::{Instant, SystemTime};
use std::{env, fs};

use image_price_estimator::catalog::billing::{Item, ItemKind, Priced};
use image_price_estimator::catalog::files::Today;
use image_price_estimator::catalog::{Catalog, Grade};
use image_price_estimator::{Asked, Date, Images, Job, Size, Usd, rank};
use serde_json::{Value, json};

/// The samples of a figure.
const SAMPLES: usize = 15;
/// How often a sample estimates one route.
const ROUTES: u32 = 2000;
/// How often a sample ranks every route, or opens the catalog.
const RANKINGS: u32 = 20;

fn main() -> Result<(), Box<dyn Error>> {
    let [jobs, to] = &env::args().skip(1).collect::<Vec<_>>()[..] else {
        return Err("usage: bench-core JOBS CATALOG".into());
    };
    let catalog = Catalog::embedded();
    let clock = SystemTime::UNIX_EPOCH.elapsed()?.as_secs();
    let as_of = catalog.today(Some(Today::of_build(None, clock)?.utc));
    fs::write(to, slice::slice(&catalog, as_of)?.to_string())?;

    let jobs: Vec<Value> = serde_json::from_str(&fs::read_to_string(jobs)?)?;
    let jobs: Result<Vec<Value>, _> = jobs.into_iter().map(|job| priced(&catalog, job, as_of)).collect();
    let open = samples(RANKINGS, || drop(black_box(Catalog::embedded())));
    println!("{}", json!({ "as_of": as_of, "routes": catalog.routes.len(), "open": open, "jobs": jobs? }));
    Ok(())
}

/// Adds the answers and the samples of the core to a job.
fn priced(catalog: &Catalog, mut entry: Value, as_of: Date) -> Result<Value, Box<dyn Error>> {
    let text = |key: &str| entry.get(key).and_then(Value::as_str).ok_or(format!("a job lacks {key}"));
    let (id, size): (String, Size) = (text("route")?.to_owned(), text("size")?.parse()?);
    let images = Images::clamped(entry.get("images").and_then(Value::as_u64).ok_or("a job lacks images")?);
    let job = Job { size, images, ..Job::default() };
    let asked = Asked { catalog, job: job.clone(), as_of };
    let cost = |usd: Usd| usd.saturating_mul(images.get());

    let estimate = asked.answer_for(&id).ok_or(format!("{id}: no such route"))?;
    let price = estimate.price.ok_or(format!("{id}: no price at {size}"))?;
    let tokens = match &price.priced {
        Priced::One(bill) => bill.items.iter().find_map(|item| match item.kind {
            ItemKind::Tokens { count, .. } => Some(count),
            _ => None,
        }),
        _ => None,
    };
    // The newest price of the vendor's own page, whether or not it counts.
    let mut of_vendor = estimate.route.quotes.iter().rev().filter(|quote| quote.grade == Grade::Vendor);
    let vendor = of_vendor.find_map(|quote| Some((quote, quote.price.bill(size.into())?)));
    let vendor = vendor.map(|(quote, priced)| {
        json!({
            "usd": cost(priced.typical()).to_string(),
            "source": quote.source,
            "checked": quote.newest_reading().to_string(),
            "working": format!("{} × {}", images.get(), working(&priced)),
        })
    });
    let answer = json!({
        "usd": cost(price.cost.typical).to_string(),
        "source": price.quote.source,
        "grade": price.quote.grade,
        "vendor": vendor,
        "tokens": tokens,
        "estimate": samples(ROUTES, || drop(black_box(asked.answer_for(black_box(&id))))),
        "rank": samples(RANKINGS, || drop(black_box(rank(catalog, black_box(&job), as_of)))),
    });
    let whole = entry.as_object_mut().ok_or("a job is not an object")?;
    whole.extend(answer.as_object().cloned().unwrap_or_default());
    Ok(entry)
}

/// Returns the calculation of an image's price: `2000 × $120 / 1M`.
fn working(priced: &Priced) -> String {
    let Priced::One(bill) = priced else { return format!("${}", priced.typical()) };
    let item = |item: &Item| match &item.kind {
        ItemKind::Tokens { count, per_million } => format!("{count} × ${per_million} / 1M"),
        ItemKind::FurtherMegapixels { count, each } => format!("{count} × ${each}"),
        _ => format!("${}", item.usd),
    };
    let items: Vec<String> = bill.items.iter().map(item).collect();
    if items.len() > 1 { format!("({})", items.join(" + ")) } else { items.concat() }
}

/// Returns the nanoseconds of one call in each sample.
fn samples(calls: u32, mut call: impl FnMut()) -> Vec<u64> {
    let sample = |_| {
        let start = Instant::now();
        (0..calls).for_each(|_| call());
        u64::try_from((start.elapsed() / calls).as_nanos()).unwrap_or(u64::MAX)
    };
    (0..SAMPLES).map(sample).collect()
}
