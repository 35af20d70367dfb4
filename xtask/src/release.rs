//! `cargo xtask release`: lays out the build for web servers, in a folder for its version
//! and one for its major version.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use semver::Version;

use crate::{
    arguments::option,
    build,
    failure::{Failure, Outcome},
    folder::{files, write},
    headers::{self, Folder},
    pack,
    program::say,
    project::Project,
};

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> Outcome<()> {
    let project = Project::here();
    let target = target(arguments, project.root())?;
    build::release(&project)?;
    say(lay_out(&project.dist(), &target, &project.version()?)?);
    Ok(())
}

/// Returns the folder for releases.
fn target(arguments: lexopt::Parser, root: &Path) -> Outcome<PathBuf> {
    Ok(option(arguments, "to")?.map_or_else(|| root.join("releases"), PathBuf::from))
}

/// The files of a folder: relative names and contents.
type Files = BTreeMap<String, Vec<u8>>;

/// Adds a build to the releases in `target`. Returns a summary.
pub(crate) fn lay_out(dist: &Path, target: &Path, version: &str) -> Outcome<String> {
    let version = parse(version).ok_or_else(|| {
        Failure::new(
            "Cargo.toml",
            format!("has the version {version:?}"),
            "Give it three numbers: version = \"1.0.0\".",
        )
    })?;
    let build = read(dist)?;
    let folder = target.join(format!("v{version}"));
    let released = folder.is_dir();
    if released {
        unchanged(&folder, &build)?;
    } else {
        replace(&folder, &build)?;
    }
    let versions = versions(target)?;
    let major = version.major;
    let of_major: Vec<&Version> = versions.iter().filter(|other| other.major == major).collect();
    let newest = of_major.last() == Some(&&version);
    if newest {
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

/// Reads the files of a build or release, except those that belong to the root of a host.
fn read(folder: &Path) -> Outcome<Files> {
    let found = files(folder)?
        .into_iter()
        .filter(|(name, _)| ![pack::HEADERS, pack::MISSING].contains(&name.as_str()));
    found.map(|(name, path)| Ok((name, fs::read(&path).map_err(Failure::at(&path))?))).collect()
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

    use super::{lay_out, target};
    use crate::folder::Scratch;

    fn build(asset: &str, text: &str) -> Scratch {
        Scratch::with(&[("index.html", text), (asset, text), ("_headers", "/*"), ("404.html", "no")])
    }

    #[test]
    fn the_to_option_overrides_the_default_folder() {
        let case = |flags: &[&str], expected: &str| {
            let target = target(lexopt::Parser::from_args(flags), Path::new("/project")).unwrap();
            assert_eq!(target, Path::new(expected), "{flags:?}");
        };
        case(&[], "/project/releases");
        case(&["--to", "/srv/www"], "/srv/www");
    }

    #[test]
    fn a_release_gets_a_version_folder_and_an_alias() {
        let (dist, target) = (build("assets/a-1.js", "one"), Scratch::with(&[]));
        let done = lay_out(dist.path(), target.path(), "1.0.0").unwrap();
        assert!(done.ends_with("v1.0.0 was added; v1/ follows it"), "{done}");
        let files = [
            "404.html",
            "_headers",
            "v1.0.0/assets/a-1.js",
            "v1.0.0/index.html",
            "v1/assets/a-1.js",
            "v1/index.html",
        ];
        assert_eq!(target.names(), files);
        let done = lay_out(dist.path(), target.path(), "1.0.0").unwrap();
        assert!(done.ends_with("v1.0.0 already exists with the same files; v1/ follows it"), "{done}");
        assert_eq!(target.names(), files);
    }

    #[test]
    fn a_build_that_changes_a_released_version_is_refused() {
        let target = Scratch::with(&[]);
        lay_out(build("assets/a-1.js", "one").path(), target.path(), "1.0.0").unwrap();
        let case = |asset, text, message: &str| {
            let failure = lay_out(build(asset, text).path(), target.path(), "1.0.0").unwrap_err().to_string();
            assert!(failure.contains(message), "{failure}");
            assert!(failure.contains("Raise `version` in Cargo.toml"), "{failure}");
        };
        case("assets/a-1.js", "two", "v1.0.0/assets/a-1.js: differs from the released file");
        case("assets/b-1.js", "one", "v1.0.0/assets/a-1.js: is released, but missing from the build");
        assert_eq!(target.text("v1.0.0/index.html"), "one");
    }

    #[test]
    fn the_alias_follows_the_newest_version_of_its_major() {
        let target = Scratch::with(&[]);
        let case = |version, asset, text, alias: &str| {
            lay_out(build(asset, text).path(), target.path(), version).unwrap();
            assert_eq!(target.text("v1/index.html"), alias, "after {version}");
        };
        case("1.9.0", "assets/a-1.js", "one", "one");
        case("1.10.0", "assets/a-2.js", "two", "two");
        case("1.9.1", "assets/a-3.js", "three", "two");
        case("2.0.0", "assets/a-4.js", "four", "two");
        assert_eq!(target.text("v2/index.html"), "four");
        let of_alias = |name: &String| name.starts_with("v1/assets/");
        let kept: Vec<String> = target.names().into_iter().filter(of_alias).collect();
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
            let failure = lay_out(Scratch::with(&[]).path(), Scratch::with(&[]).path(), version).unwrap_err();
            assert!(failure.to_string().contains("Give it three numbers"), "{version}: {failure}");
        }
    }
}
