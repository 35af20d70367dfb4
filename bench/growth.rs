//! Measures how the core grows with the catalog, on catalogs that vary the real one.
//!
//! `bench-growth` prints the samples in nanoseconds as JSON. `bench-growth ROUTES FILE` writes the file of the first view
//! with that many routes.

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;
use std::{env, fs};

use image_price_estimator::catalog::{Catalog, Provider, Route};
use image_price_estimator::estimate::slice::slice;
use image_price_estimator::page::group::List;
use image_price_estimator::page::{self, Look};
use image_price_estimator::{Author, Images, Job, Locale, Query, Usd, rank};
use serde_json::{Value, json};

/// The numbers of routes.
const ROUTES: [usize; 4] = [50, 500, 5_000, 50_000];
/// The samples of a figure.
const SAMPLES: usize = 9;

fn main() -> Result<(), Box<dyn Error>> {
    let real = slice(&Catalog::embedded());
    match &env::args().skip(1).collect::<Vec<_>>()[..] {
        [] => {
            let sizes: Result<Vec<Value>, _> =
                ROUTES.into_iter().map(|routes| measured(&real, routes)).collect();
            println!("{}", Value::from(sizes?));
        }
        [routes, file] => fs::write(file, grown(&real, routes.parse()?)?.pack())?,
        _ => return Err("usage: bench-growth [ROUTES FILE]".into()),
    }
    Ok(())
}

fn measured(real: &Catalog, routes: usize) -> Result<Value, Box<dyn Error>> {
    let catalog = grown(real, routes)?;
    let (query, author, day) = (Query::default(), Author::default(), catalog.newest_check());
    let mut ranking = rank(&catalog, &query.job, day);
    let mut volume = 0;
    // What an input on the volume computes for a screen of rows.
    let input = || {
        volume += 1;
        let job = Job { images: Images::clamped(volume), ..Job::default() };
        ranking.update(&job, day);
        black_box(page::above_the_list(&ranking, Locale::ENGLISH, &author));
        black_box(page::caveats(&ranking, Locale::ENGLISH, &author));
    };
    let inputs = samples(input);
    let list = || {
        let list = List::new(&ranking, query.by, &query.find);
        black_box(Look::new(&list, Locale::ENGLISH, &author).rows().take(12).count());
    };
    Ok(json!({
        "routes": catalog.routes.len(),
        "rank": samples(|| drop(black_box(rank(&catalog, &query.job, day)))),
        "input": inputs,
        "list": samples(list),
    }))
}

/// Returns the nanoseconds of a call in each sample, after a first one.
fn samples(mut call: impl FnMut()) -> Vec<u64> {
    call();
    let sample = |_| {
        let start = Instant::now();
        call();
        u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX)
    };
    (0..SAMPLES).map(sample).collect()
}

/// Returns a catalog of this many routes. A smaller one takes routes from all over the real one. A larger one repeats it with
/// further models and providers, each time at prices that are a thousandth higher.
fn grown(real: &Catalog, routes: usize) -> Result<Catalog, Box<dyn Error>> {
    let mut catalog = real.clone();
    (catalog.routes, catalog.providers) = (Vec::new(), Vec::new());
    let step = (real.routes.len() / routes).max(1);
    for copy in 0..routes.div_ceil(real.routes.len()) {
        catalog.providers.extend(real.providers.iter().map(|provider| provider_of(provider, copy)));
        for route in real.routes.iter().step_by(step) {
            if catalog.routes.len() < routes {
                catalog.routes.push(varied(route, copy)?);
            }
        }
    }
    catalog.providers.sort_by_key(|provider| provider.id);
    catalog.routes.sort_by_key(|route| route.id);
    Ok(catalog)
}

fn provider_of(provider: &Provider, copy: usize) -> Provider {
    let id = name(provider.id, copy);
    Provider { id, ..provider.clone() }
}

fn name(id: &str, copy: usize) -> &'static str {
    if copy == 0 { id.to_owned().leak() } else { format!("{id}-{copy}").leak() }
}

/// Returns a route of the copy's own model and provider, with its own prices.
fn varied(route: &Route, copy: usize) -> Result<Route, Box<dyn Error>> {
    let sold = route.sold().split_once(':').map_or_else(
        || name(route.sold(), copy).to_owned(),
        |(model, quality)| format!("{}:{quality}", name(model, copy)),
    );
    let id = format!("{}/{sold}", name(route.provider_id(), copy));
    let mut quotes = serde_json::to_value(&route.quotes)?;
    raise(&mut quotes, u64::try_from(copy)?);
    let quotes: &'static str = quotes.to_string().leak();
    Ok(Route {
        id: id.leak(),
        quotes: serde_json::from_str(quotes)?,
        ends_at: None,
        shutdown: None,
        ..route.clone()
    })
}

/// Raises every price by some thousandths.
fn raise(value: &mut Value, thousandths: u64) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(text) if key.contains("usd") => {
                        if let Ok(usd) = text.parse::<Usd>() {
                            *text = usd.mul_div(1000 + thousandths, 1000).to_string();
                        }
                    }
                    value => raise(value, thousandths),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| raise(value, thousandths)),
        _ => {}
    }
}
