//! `cargo xtask estimate` as a program of its own: a release build, without cargo around it.

use std::env;
use std::error::Error;
use std::time::SystemTime;

use image_price_estimator::catalog::Catalog;
use image_price_estimator::catalog::files::Today;
use image_price_estimator::terminal::{Command, answer};

fn main() -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::embedded();
    let clock = SystemTime::UNIX_EPOCH.elapsed()?.as_secs();
    let today = catalog.today(Some(Today::of_build(None, clock)?.utc));
    let flags: Vec<_> = env::args_os().skip(1).collect();
    print!("{}", answer(Command::Estimate, &flags, &catalog, today)?);
    Ok(())
}
