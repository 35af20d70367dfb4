//! `cargo xtask size`: the bytes that a reader loads, by stage, and what the code in them is made of.

mod code;

use std::{fmt::Write, fs, path::Path};

use image_price_estimator::Locale;
use lexopt::{Arg, ValueExt};
use serde_json::{Map, Value, json};

use crate::{
    build, compress,
    failure::{Failure, Outcome},
    folder,
    prerender::{CARD, FRAME},
    project::Project,
    seal::{markup, names},
};

const EN: Locale = Locale::ENGLISH;

/// When a reader loads a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// With the post.
    Post,
    /// Until a card or a phrase is there, besides style and script of the page.
    Card,
    /// Until the first live answer.
    Answer,
    /// When the reader first opens a tool or a row.
    Tool,
    /// Instead of the page in a frame, when somebody opens the page by itself.
    Page,
    /// Never: only authors and servers use it.
    Author,
}

impl Stage {
    const ALL: [Self; 6] = [Self::Post, Self::Card, Self::Answer, Self::Tool, Self::Page, Self::Author];

    const fn name(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Card => "card and phrases",
            Self::Answer => "first answer",
            Self::Tool => "first tool",
            Self::Page => "own page, instead of the frame",
            Self::Author => "authors",
        }
    }

    /// Returns the most bytes of brotli that the stage may have. The build of a release does not fail above it, but the
    /// tests do. Lower it whenever a stage shrinks.
    const fn budget(self) -> Option<u64> {
        match self {
            // The element, and the phrase: 320 bytes that every post loads, but under the integrity of one script.
            Self::Post => Some(5_750),
            Self::Card => Some(12_500),
            Self::Answer => Some(165_000),
            Self::Tool => Some(208_500),
            Self::Page => Some(13_000),
            Self::Author => None,
        }
    }
}

struct File {
    name: String,
    stage: Stage,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Runs the command: builds the release, and prints its sizes and those of its code.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Outcome<()> {
    let (mut is_json, mut against) = (false, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("json") => is_json = true,
            Arg::Long("against") => against = Some(arguments.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let project = Project::here();
    if !is_json {
        build::release(&project)?;
    } else if !project.dist().exists() {
        return Err(Failure::new("dist/", "is missing", "Run `cargo xtask build`, then the command again."));
    }
    let files = files(&project.dist())?;
    let code = code::of_modules(&project)?;
    if is_json {
        let listed = files.iter().map(|file| {
            let File { name, stage, raw, gzip, brotli } = file;
            json!({ "file": name, "stage": stage.name(), "raw": raw, "gzip": gzip, "brotli": brotli })
        });
        let whole = json!({ "files": listed.collect::<Vec<_>>(), "code": code.iter().map(code::Module::json).collect::<Vec<_>>() });
        println!("{whole:#}");
        return Ok(());
    }
    for module in &code {
        print!("\n{module}");
    }
    if let Some(path) = against {
        print!("\n{}", changes(&files, Path::new(&path))?);
    }
    check(&project.dist())
}

/// Returns a table of the files of a release by stage, with their raw size and their sizes as gzip and brotli.
pub(crate) fn table(folder: &Path) -> Outcome<String> {
    let files = files(folder)?;
    let width = files.iter().map(|file| file.name.len()).max().unwrap_or_default().max(24);
    let number = |n| EN.number(n);
    let mut text = format!("{:width$}  {:>9}  {:>9}  {:>9}\n", "bytes in dist/", "raw", "gzip", "brotli");
    for stage in Stage::ALL {
        let of_stage: Vec<_> = files.iter().filter(|file| file.stage == stage).collect();
        let sum = |of: fn(&File) -> u64| number(of_stage.iter().map(|file| of(file)).sum());
        for File { name, raw, gzip, brotli, .. } in &of_stage {
            // Writing to a string cannot fail.
            writeln!(
                text,
                "{name:width$}  {:>9}  {:>9}  {:>9}",
                number(*raw),
                number(*gzip),
                number(*brotli)
            )
            .ok();
        }
        let label = format!("= {}", stage.name());
        let budget = stage.budget().map(|most| format!("  of {}", number(most))).unwrap_or_default();
        let [raw, gzip, brotli] = [sum(|file| file.raw), sum(|file| file.gzip), sum(|file| file.brotli)];
        writeln!(text, "{label:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}{budget}").ok();
    }
    Ok(text)
}

/// Checks that no stage exceeds its budget.
pub(crate) fn check(folder: &Path) -> Outcome<()> {
    let files = files(folder)?;
    for stage in Stage::ALL {
        let sum = files.iter().filter(|file| file.stage == stage).map(|file| file.brotli).sum();
        within(stage, sum)?;
    }
    Ok(())
}

fn within(stage: Stage, sum: u64) -> Outcome<()> {
    match stage.budget() {
        Some(most) if sum > most => Err(Failure::new(
            format!("the stage \"{}\"", stage.name()),
            format!("has {} bytes of brotli instead of at most {}", EN.number(sum), EN.number(most)),
            "Find out with `cargo xtask size` what has grown, or raise the budget in xtask/src/size/mod.rs and say why.",
        )),
        _ => Ok(()),
    }
}

/// Returns the files of a release by stage, the largest first. The page in frames names the files of the first answer, and
/// those of the tools in links that no medium matches.
fn files(folder: &Path) -> Outcome<Vec<File>> {
    let read = |name: &str| {
        let page = folder.join(name);
        fs::read_to_string(&page).map_err(Failure::at(&page))
    };
    let (page, card) = (read(FRAME)?, read(CARD)?);
    let (tags, card_tags) = (markup::tags(&page), markup::tags(&card));
    let stage = |name: &str| match name {
        "embed.js" => Stage::Post,
        CARD => Stage::Card,
        FRAME => Stage::Answer,
        "index.html" => Stage::Page,
        // Links lead there.
        _ if folder::extension(name) == "html" => Stage::Author,
        _ => {
            let names = |tag: &&markup::Tag| tag.local_files(FRAME).any(|file| file == name);
            let is_of_card = card_tags.iter().any(|tag| tag.local_files(CARD).any(|file| file == name));
            let other = if is_of_card { Stage::Card } else { Stage::Author };
            tags.iter().find(names).map_or(other, |tag| match tag.value("media") {
                Some("not all") => Stage::Tool,
                _ => Stage::Answer,
            })
        }
    };
    let mut files = Vec::new();
    for (name, path) in folder::files(folder)? {
        if !compress::is_copy(&name) {
            let raw = fs::metadata(&path).map_err(Failure::at(&path))?.len();
            let (gzip, brotli) = (compress::gzip_len(&path)?, compress::brotli_len(&path)?);
            files.push(File { stage: stage(&name), name, raw, gzip, brotli });
        }
    }
    files
        .sort_unstable_by(|one, other| other.brotli.cmp(&one.brotli).then_with(|| one.name.cmp(&other.name)));
    Ok(files)
}

/// Returns what has changed against the `release.json` of another build, by the names without their hashes.
fn changes(files: &[File], listing: &Path) -> Outcome<String> {
    let text = fs::read_to_string(listing).map_err(Failure::at(listing))?;
    let listed: Value = serde_json::from_str(&text).map_err(|error| {
        Failure::new(listing.display().to_string(), error.to_string(), "Give the release.json of a build.")
    })?;
    let before = listed.get("files").and_then(Value::as_object).map(by_plain_name).unwrap_or_default();
    let now: Map<String, Value> =
        files.iter().map(|file| (names::plain(&file.name), file.brotli.into())).collect();
    let mut text = format!("bytes of brotli against {}\n", listing.display());
    for name in before.keys().chain(now.keys().filter(|name| !before.contains_key(*name))) {
        let size = |of: &Map<String, Value>| of.get(name).and_then(Value::as_u64).unwrap_or_default();
        let (was, is) = (size(&before), size(&now));
        if was != is {
            let sign = if is > was { '+' } else { '-' };
            // Writing to a string cannot fail.
            writeln!(text, "{sign}{:<8} {name}", EN.number(is.abs_diff(was))).ok();
        }
    }
    Ok(text)
}

fn by_plain_name(files: &Map<String, Value>) -> Map<String, Value> {
    let brotli = |file: &Value| file.get("brotli").cloned().unwrap_or_default();
    files.iter().map(|(name, file)| (names::plain(name), brotli(file))).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Stage, changes, files, table, within};
    use crate::folder::Scratch;

    fn release() -> Scratch {
        Scratch::with(&[
            (
                "frame/index.html",
                "<link href=\"./../assets/a-0123456789abcdef.js\"><link media=\"not all\" href=\"../assets/t-0123456789abcdef.js\">",
            ),
            (
                "card/index.html",
                "<script src=\"../assets/c-0123456789abcdef.js\"></script><script src=\"../assets/a-0123456789abcdef.js\"></script>",
            ),
            ("assets/c-0123456789abcdef.js", "c"),
            ("assets/a-0123456789abcdef.js", "a"),
            ("assets/a-0123456789abcdef.js.br", "1234"),
            ("assets/a-0123456789abcdef.js.gz", "12345"),
            ("assets/t-0123456789abcdef.js", &"t".repeat(1_234_567)),
            ("embed.js", "e"),
            ("index.html", "i"),
            ("guides.html", "g"),
        ])
    }

    #[test]
    fn each_file_belongs_to_the_stage_that_loads_it() {
        let folder = release();
        let table = table(folder.path()).unwrap();
        let lines: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
        let line = |name: &str| lines.iter().position(|line| line.first() == Some(&name)).unwrap();
        let sum = |name: &str| table.lines().position(|line| line.starts_with(&format!("= {name}"))).unwrap();
        assert!(line("embed.js") < sum("post"));
        assert!((sum("post")..sum("card")).contains(&line("assets/c-0123456789abcdef.js")));
        assert!((sum("card")..sum("first answer")).contains(&line("assets/a-0123456789abcdef.js")));
        assert!((sum("first answer")..sum("first tool")).contains(&line("assets/t-0123456789abcdef.js")));
        assert!((sum("first tool")..sum("own page")).contains(&line("index.html")));
        assert!((sum("own page")..sum("authors")).contains(&line("guides.html")));
        let copied = &lines[line("assets/a-0123456789abcdef.js")];
        assert_eq!(copied[1..], ["1", "5", "4"], "the sizes of existing copies count");
    }

    #[test]
    fn a_stage_above_its_budget_is_an_error() {
        let most = Stage::Answer.budget().unwrap();
        assert!(within(Stage::Answer, most).is_ok());
        let error = within(Stage::Answer, most + 1).unwrap_err().to_string();
        assert!(error.contains("the stage \"first answer\""), "{error}");
        assert!(within(Stage::Author, u64::MAX).is_ok());
    }

    #[test]
    fn changes_compare_files_by_their_names_without_hashes() {
        let folder = release();
        let files = files(folder.path()).unwrap();
        let before = Scratch::with(&[(
            "release.json",
            r#"{"files": {"assets/a-fedcba9876543210.js": {"brotli": 3}, "embed.js": {"brotli": 5}, "gone.js": {"brotli": 2000}}}"#,
        )]);
        let text = changes(&files, &before.path().join("release.json")).unwrap();
        assert!(text.contains("\n+1        assets/a.js\n"), "{text}");
        assert!(text.contains("\n-2,000    gone.js\n"), "{text}");
        assert!(!text.contains("embed.js"), "{text}");
        assert!(changes(&files, Path::new("nowhere.json")).is_err());
    }
}
