//! `cargo xtask release`: lays out the build for web servers, in a folder for its version
//! and one for its major version, and writes the package for npm.

use std::{
    fs,
    path::{Path, PathBuf},
};

use lexopt::ValueExt;
use semver::Version;

use crate::{
    arguments::options,
    build,
    failure::{Failure, Outcome},
    folder::{Files, extension, write},
    headers::{self, Folder},
    npm,
    pack::{self, read},
    program::say,
    project::Project,
    social::{self, Address},
};

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> Outcome<()> {
    let project = Project::here();
    let (target, at) = place(arguments, project.root())?;
    build::release(&project)?;
    let version = project.version()?;
    say(lay_out(&project.dist(), &target, &version, at.as_ref())?);
    let package = project.root().join("npm");
    npm::write_package(&project.dist(), &package, &version, at.as_ref())?;
    say(format!("{} is the package for `npm publish`", package.display()));
    Ok(())
}

/// Returns the folder for releases, and the address at which it will be served, if that is known.
fn place(arguments: lexopt::Parser, root: &Path) -> Outcome<(PathBuf, Option<Address>)> {
    let [to, at] = options(arguments, ["to", "at"])?;
    let at = at.map(|at| at.parse()).transpose()?;
    Ok((to.map_or_else(|| root.join("releases"), PathBuf::from), at))
}

/// Adds a build to the releases in `target`, which will be served at this address. Returns a summary.
///
/// Only the folder that follows the newest version names its address, so that a released version never changes.
pub(crate) fn lay_out(dist: &Path, target: &Path, version: &str, at: Option<&Address>) -> Outcome<String> {
    let version = parse(version).ok_or_else(|| {
        Failure::new(
            "Cargo.toml",
            format!("has the version {version:?}"),
            "Give it three numbers: version = \"1.0.0\".",
        )
    })?;
    let mut build = read(dist)?;
    let folder = target.join(format!("v{version}"));
    let pinned = pinned(&build, &version)?;
    let released = folder.is_dir();
    if released {
        unchanged(&folder, &pinned)?;
    } else {
        replace(&folder, &pinned)?;
    }
    let versions = versions(target)?;
    let major = version.major;
    let of_major: Vec<&Version> = versions.iter().filter(|other| other.major == major).collect();
    let newest = of_major.last() == Some(&&version);
    if newest {
        if let Some(at) = at {
            let placed = social::placed_files(&build, &at.join(&format!("v{major}/")))?;
            pack::change(&mut build, placed, &version.to_string())?;
        }
        let (folder, files) = (target.join(format!("v{major}")), alias(target, &of_major, build)?);
        // Unchanged files are not rewritten, because web servers derive ETags from file times.
        if !read(&folder).is_ok_and(|there| there == files) {
            replace(&folder, &files)?;
        }
    }
    pack::write_root_files(target, &headers::for_folders(&folders(&versions)))?;

    let done = if released { "already exists with the same files" } else { "was added" };
    let short =
        if newest { format!("; v{major}/ follows it") } else { format!("; v{major}/ keeps a newer version") };
    Ok(format!("{} {done}{short}", folder.display()))
}

/// Returns the newest release plus the assets of earlier ones, because a cached or already
/// loaded page still requests them.
fn alias(target: &Path, versions: &[&Version], newest: Files) -> Outcome<Files> {
    let mut files = Files::new();
    for version in versions {
        let former = read(&target.join(format!("v{version}")))?;
        files.extend(former.into_iter().filter(|(name, _)| name.starts_with("assets/")));
    }
    files.extend(newest);
    Ok(files)
}

/// Returns the files of a version that never changes. Search engines should not find its pages.
fn pinned(build: &Files, version: &Version) -> Outcome<Files> {
    let mut pages = Files::new();
    for (name, bytes) in build.iter().filter(|(name, _)| extension(name) == "html") {
        let page = social::pinned(name, &String::from_utf8_lossy(bytes), &format!("v{}", version.major))?;
        pages.insert(name.clone(), page.into_bytes());
    }
    let mut files = build.clone();
    pack::change(&mut files, pages, &version.to_string())?;
    Ok(files)
}

fn folders(versions: &[Version]) -> Vec<Folder> {
    let mut majors: Vec<u64> = versions.iter().map(|version| version.major).collect();
    majors.dedup();
    let aliases = majors.into_iter().map(|major| Folder::Alias(format!("v{major}")));
    aliases.chain(versions.iter().map(|version| Folder::Frozen(format!("v{version}")))).collect()
}

/// Parses a version of exactly three numbers.
fn parse(version: &str) -> Option<Version> {
    version.parse().ok().filter(|version: &Version| version.pre.is_empty() && version.build.is_empty())
}

/// Returns the versions in a folder of releases, oldest first.
fn versions(target: &Path) -> Outcome<Vec<Version>> {
    let entries = fs::read_dir(target).map_err(Failure::at(target))?.flatten();
    let names = entries.filter_map(|entry| parse(entry.file_name().to_str()?.strip_prefix('v')?));
    let mut versions: Vec<Version> = names.collect();
    versions.sort_unstable();
    Ok(versions)
}

fn unchanged(folder: &Path, build: &Files) -> Outcome<()> {
    let released = read(folder)?;
    let names = released.keys().chain(build.keys());
    let mut differing = names.filter(|name| released.get(*name) != build.get(*name));
    let Some(name) = differing.next() else { return Ok(()) };
    let what = match (released.contains_key(name), build.contains_key(name)) {
        (true, true) => "differs from the released file",
        (true, false) => "is released, but missing from the build",
        _ => "is in the build, but not in the release",
    };
    Err(Failure::new(
        folder.join(name).display().to_string(),
        format!("{what}, and a released version must not change"),
        "Raise `version` in Cargo.toml, describe the change in CHANGELOG.md, and run the command again. \
         (The page contains the day of its build; SOURCE_DATE_EPOCH sets that day.)",
    ))
}

/// Replaces a folder with `files`. Writes them next to it and then renames, so the folder is never incomplete. Restores
/// the old folder if renaming fails.
fn replace(folder: &Path, files: &Files) -> Outcome<()> {
    let hidden = |end: &str| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        folder.with_file_name(format!(".{name}{end}"))
    };
    let (fresh, old) = (hidden(".new"), hidden(".old"));
    for leftover in [&fresh, &old] {
        fs::remove_dir_all(leftover).ok();
    }
    for (name, bytes) in files {
        write(&fresh.join(name), bytes)?;
    }
    if folder.exists() {
        fs::rename(folder, &old).map_err(Failure::at(folder))?;
    }
    if let Err(error) = fs::rename(&fresh, folder) {
        fs::rename(&old, folder).ok();
        return Err(Failure::at(folder)(error));
    }
    fs::remove_dir_all(&old).ok();
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{lay_out, place};
    use crate::{
        compress::is_copy,
        folder::{Scratch, files, write},
        pack,
        social::Address,
    };

    fn build(asset: &str, text: &str) -> Scratch {
        let page = format!(
            "<head><meta property=\"og:title\" content=\"AI: what?\">\n<meta property=\"og:description\" content=\"$1\">\n\
             <meta name=\"twitter:card\" content=\"summary\">\n<link rel=\"canonical\" href=\"./\">\n\
             <script type=\"application/ld+json\">{{}}</script></head>{text}"
        );
        let build = Scratch::with(&[
            ("index.html", &page),
            (asset, text),
            ("assets/preview-0123456789abcdef.png", ""),
        ]);
        pack::pack(build.path(), "1.0.0").unwrap();
        build
    }

    /// Returns the names of the files that are not compressed copies.
    fn names(target: &Scratch) -> Vec<String> {
        target.names().into_iter().filter(|name| !is_copy(name)).collect()
    }

    #[test]
    fn the_options_override_the_default_folder_and_give_the_address() {
        let case = |flags: &[&str], folder: &str, address: Option<&str>| {
            let (target, at) = place(lexopt::Parser::from_args(flags), Path::new("/project")).unwrap();
            assert_eq!(target, Path::new(folder), "{flags:?}");
            assert_eq!(at.as_ref().map(Address::as_str), address, "{flags:?}");
        };
        case(&[], "/project/releases", None);
        case(&["--to", "/srv/www"], "/srv/www", None);
        case(
            &["--at", "https://example.org/prices"],
            "/project/releases",
            Some("https://example.org/prices/"),
        );
        assert!(place(lexopt::Parser::from_args(["--at", "example.org"]), Path::new("/")).is_err());
    }

    #[test]
    fn a_release_gets_a_version_folder_and_an_alias() {
        let (dist, target) = (build("assets/a-1.js", "one"), Scratch::with(&[]));
        let done = lay_out(dist.path(), target.path(), "1.0.0", None).unwrap();
        assert!(done.ends_with("v1.0.0 was added; v1/ follows it"), "{done}");
        let files = [
            "404.html",
            "_headers",
            "v1.0.0/assets/a-1.js",
            "v1.0.0/assets/preview-0123456789abcdef.png",
            "v1.0.0/index.html",
            "v1.0.0/release.json",
            "v1/assets/a-1.js",
            "v1/assets/preview-0123456789abcdef.png",
            "v1/index.html",
            "v1/release.json",
        ];
        assert_eq!(names(&target), files);
        let done = lay_out(dist.path(), target.path(), "1.0.0", None).unwrap();
        assert!(done.ends_with("v1.0.0 already exists with the same files; v1/ follows it"), "{done}");
        assert_eq!(names(&target), files);
    }

    #[test]
    fn only_the_alias_names_the_address_and_only_pinned_pages_are_hidden_from_search() {
        let (dist, target) = (build("assets/a-1.js", "one"), Scratch::with(&[]));
        let release = |at: Option<&str>| {
            lay_out(dist.path(), target.path(), "1.0.0", at.map(|at| at.parse().unwrap()).as_ref()).unwrap();
            [target.text("v1.0.0/index.html"), target.text("v1/index.html")]
        };
        let (noindex, canonical) =
            ("<meta name=\"robots\" content=\"noindex\">", "<link rel=\"canonical\" href=\"");
        let [pinned, alias] = release(None);
        assert!(pinned.contains(noindex) && pinned.contains(&format!("{canonical}../v1/\">")), "{pinned}");
        assert!(!alias.contains(noindex) && alias.contains(&format!("{canonical}./\">")), "{alias}");
        assert!(!alias.contains("://"), "a build must not make up an address: {alias}");

        let [still, alias] = release(Some("https://example.org/prices/"));
        assert_eq!(still, pinned, "a released version must not change with the address");
        for part in [
            "<link rel=\"canonical\" href=\"https://example.org/prices/v1/\">",
            "<meta property=\"og:url\" content=\"https://example.org/prices/v1/\">",
            "<meta property=\"og:image\" content=\"https://example.org/prices/v1/assets/preview-0123456789abcdef.png\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
            "type=\"application/json+oembed\" href=\"https://example.org/prices/v1/oembed.json\"",
        ] {
            assert!(alias.contains(part), "{part} is not in {alias}");
        }
        assert!(!alias.contains(noindex), "{alias}");
    }

    #[test]
    fn the_copies_and_checksums_of_a_changed_page_are_those_of_its_new_bytes() {
        let (dist, target) = (build("assets/a-1.js", "one"), Scratch::with(&[]));
        let at = "https://example.org/".parse().unwrap();
        lay_out(dist.path(), target.path(), "1.0.0", Some(&at)).unwrap();
        for folder in ["v1", "v1.0.0"] {
            let released = target.path().join(folder);
            let list = target.text(&format!("{folder}/release.json"));
            let packed = Scratch::with(&[]);
            for (name, path) in files(&released).unwrap() {
                if !name.starts_with("release.json") && !is_copy(&name) {
                    write(&packed.path().join(name), std::fs::read(path).unwrap()).unwrap();
                }
            }
            pack::pack(packed.path(), "1.0.0").unwrap();
            assert_eq!(list, packed.text("release.json"), "{folder}");
            for (name, bytes) in pack::read(packed.path()).unwrap() {
                assert!(std::fs::read(released.join(&name)).unwrap() == bytes, "{folder}/{name}");
            }
        }
    }

    #[test]
    fn a_build_that_changes_a_released_version_is_refused() {
        let target = Scratch::with(&[]);
        lay_out(build("assets/a-1.js", "one").path(), target.path(), "1.0.0", None).unwrap();
        let case = |asset, text, message: &str| {
            let failure =
                lay_out(build(asset, text).path(), target.path(), "1.0.0", None).unwrap_err().to_string();
            assert!(failure.contains(message), "{failure}");
            assert!(failure.contains("Raise `version` in Cargo.toml"), "{failure}");
        };
        case("assets/a-1.js", "two", "v1.0.0/assets/a-1.js: differs from the released file");
        case("assets/b-1.js", "one", "v1.0.0/assets/a-1.js: is released, but missing from the build");
        assert!(target.text("v1.0.0/index.html").ends_with("one"));
    }

    #[test]
    fn the_alias_follows_the_newest_version_of_its_major() {
        let target = Scratch::with(&[]);
        let case = |version, asset, text, alias: &str| {
            lay_out(build(asset, text).path(), target.path(), version, None).unwrap();
            assert!(target.text("v1/index.html").ends_with(alias), "after {version}");
        };
        case("1.9.0", "assets/a-1.js", "one", "one");
        case("1.10.0", "assets/a-2.js", "two", "two");
        case("1.9.1", "assets/a-3.js", "three", "two");
        case("2.0.0", "assets/a-4.js", "four", "two");
        assert!(target.text("v2/index.html").ends_with("four"));
        let of_alias = |name: &String| name.starts_with("v1/assets/a");
        let kept: Vec<String> = names(&target).into_iter().filter(of_alias).collect();
        assert_eq!(
            kept,
            ["v1/assets/a-1.js", "v1/assets/a-2.js"],
            "an already loaded page must still find its assets"
        );
        let headers = target.text("_headers");
        let case = |path: &str| assert!(headers.contains(&format!("\n{path}\n")), "{path}\n{headers}");
        case("/v1/");
        case("/v2/assets/*");
        case("/v1.9.1/*");
    }

    #[test]
    fn a_version_without_three_numbers_is_refused() {
        for version in ["1.0.0-rc.1", "1.0.0+5", "1.0", "1.0.0.0", "01.0.0", ""] {
            let failure =
                lay_out(Scratch::with(&[]).path(), Scratch::with(&[]).path(), version, None).unwrap_err();
            assert!(failure.to_string().contains("Give it three numbers"), "{version}: {failure}");
        }
    }
}
