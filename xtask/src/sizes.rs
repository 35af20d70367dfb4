//! The sizes of the files in a release.

use std::{fmt::Write, fs, path::Path};

use image_price_estimator::Locale;

use crate::{
    compress,
    failure::{Failure, Outcome},
    folder,
};

const EN: Locale = Locale::ENGLISH;

struct File {
    name: String,
    raw: u64,
    brotli: u64,
}

/// Returns a table of the files in `folder` with their raw size and their size as brotli, and the totals.
pub(crate) fn table(folder: &Path) -> Outcome<String> {
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
        writeln!(text, "{name:width$}  {:>9}  {:>9}", EN.number(*raw), EN.number(*brotli)).ok();
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::table;
    use crate::folder::Scratch;

    #[test]
    fn the_largest_file_comes_first_and_the_total_last() {
        let text = "a".repeat(1_234_567);
        let folder =
            Scratch::with(&[("b.js", "b"), ("a/c.png", &text), ("b.js.br", "1234"), ("b.js.gz", "12345")]);
        let table = table(folder.path()).unwrap();
        let lines: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
        let [head, large, small, total] = &lines[..] else { panic!("{table}") };
        assert_eq!(head[..], ["bytes", "in", "dist/", "raw", "brotli"]);
        assert_eq!(large[..2], ["a/c.png", "1,234,567"]);
        assert_eq!(small[..], ["b.js", "1", "4"], "the size of an existing copy counts");
        assert_eq!(total[..2], ["total", "1,234,568"]);
    }
}
