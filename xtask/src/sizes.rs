//! What each file of the release weighs, and what of it goes over the wire.

use std::{fmt::Write, fs, path::Path};

use crate::{
    compress,
    failure::{Failure, Outcome},
    folder,
};

struct File {
    name: String,
    raw: u64,
    brotli: u64,
}

/// A table of the files in `folder`: bytes raw and as brotli at its best, and the totals.
pub fn table(folder: &Path) -> Outcome<String> {
    let mut files = Vec::new();
    for (name, path) in folder::files(folder)? {
        let raw = fs::metadata(&path).map_err(Failure::at(&path))?.len();
        if !compress::is_copy(&name) {
            files.push(File { name, raw, brotli: compress::brotli_len(&path)? });
        }
    }
    files
        .sort_unstable_by(|one, other| other.brotli.cmp(&one.brotli).then_with(|| one.name.cmp(&other.name)));
    let total = File {
        name: "total".to_owned(),
        raw: files.iter().map(|file| file.raw).sum(),
        brotli: files.iter().map(|file| file.brotli).sum(),
    };
    files.push(total);

    let width = files.iter().map(|file| file.name.len()).max().unwrap_or_default();
    let mut text = format!("{:width$}  {:>9}  {:>9}\n", "bytes in dist/", "raw", "brotli");
    for File { name, raw, brotli } in &files {
        // Writing to a string cannot fail.
        writeln!(text, "{name:width$}  {:>9}  {:>9}", grouped(*raw), grouped(*brotli)).ok();
    }
    Ok(text)
}

/// 12345 as "12,345".
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn groups_by_three_digits() {
        let case = |number, text: &str| assert_eq!(grouped(number), text);
        case(0, "0");
        case(999, "999");
        case(1000, "1,000");
        case(1_234_567, "1,234,567");
    }
}
