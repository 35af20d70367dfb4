//! `cargo xtask seal`: the last step of a build. It puts a hash of the final bytes into the name of every asset.
//!
//! Trunk hashes the compiler's output, but wasm-opt, esbuild and this step change files afterwards. Two builds could
//! then differ under the same name, and caches keep assets for a year.

pub(crate) mod markup;
pub(crate) mod names;

use std::{env, fs, path::Path};

use crate::{
    arguments::no_arguments,
    esbuild,
    failure::{Failure, Outcome},
    folder::{extension, files, write},
    guides,
    policy::POLICY,
    prerender, prices, trunk,
};

/// The folder of the assets, relative to the page.
pub(crate) const ASSETS: &str = "assets";

/// The extensions of assets, in the order in which they are renamed. A file can only mention files before it, because a
/// new name in it changes its bytes and so its own name.
const ORDER: [&str; 9] = ["bin", "json", "wasm", "png", "webp", "woff2", "svg", "css", "js"];

/// Scripts that posts link to. They keep their name.
const STABLE: [&str; 1] = ["embed.js"];

/// Set by `cargo xtask serve`, whose pages contain Trunk's inline script that reloads them.
pub(crate) const SERVED: &str = "XTASK_SERVED_PAGE";

/// Runs the command in the folder that Trunk's environment names.
///
/// Trunk starts all hooks at once, so steps that depend on each other are a single hook.
pub(crate) fn run(arguments: lexopt::Parser) -> Outcome<()> {
    no_arguments(arguments)?;
    let staging = trunk::staging()?;
    prerender::fill_in(&staging)?;
    guides::fill_in(&staging)?;
    prices::write_files(&staging)?;
    esbuild::minify(&staging)?;
    seal(&staging, env::var_os(SERVED).is_some())
}

/// An asset with its final name.
struct Sealed {
    /// The names that other files may use: Trunk's name, and that name without Trunk's hash.
    old_names: [String; 2],
    new_name: String,
}

fn seal(folder: &Path, served: bool) -> Outcome<()> {
    let assets = name_assets(folder)?;
    let pages = files(folder)?.into_iter().filter(|(name, _)| extension(name) == "html");
    for (name, path) in pages {
        let text = fs::read_to_string(&path).map_err(Failure::at(&path))?;
        let up = "../".repeat(name.matches('/').count());
        let text = renamed(text, &assets, &format!("{up}{ASSETS}/"));
        let text = if served { without_policy(&text) } else { text };
        if !served {
            obeys_policy(&name, &text)?;
        }
        has_its_files(folder, &name, &text)?;
        write(&path, text)?;
    }
    Ok(())
}

fn name_assets(folder: &Path) -> Outcome<Vec<Sealed>> {
    let mut sealed: Vec<Sealed> = Vec::new();
    for kind in ORDER {
        for (name, path) in files(folder)? {
            if extension(&name) != kind || name.contains('/') || STABLE.contains(&name.as_str()) {
                continue;
            }
            let mut bytes = fs::read(&path).map_err(Failure::at(&path))?;
            if let Ok(text) = str::from_utf8(&bytes) {
                bytes = renamed(text.to_owned(), &sealed, "").into_bytes();
            }
            let plain = names::plain(&name);
            let new_name = names::sealed(&plain, &bytes);
            write(&folder.join(ASSETS).join(&new_name), bytes)?;
            fs::remove_file(&path).map_err(Failure::at(&path))?;
            sealed.push(Sealed { old_names: [name, plain], new_name });
        }
    }
    // A mention from a file of the same or an earlier kind would keep the old name.
    for (name, path) in files(folder)?.into_iter().filter(|(name, _)| extension(name) != "html") {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let mentioned =
            sealed.iter().flat_map(|asset| &asset.old_names).find(|was| names::replace(&text, was, "").1 > 0);
        if let Some(was) = mentioned {
            return Err(Failure::new(
                name,
                format!("mentions {was}, whose name changes with its bytes"),
                "Put the name of that file into the page, and read its address from there.",
            ));
        }
    }
    Ok(sealed)
}

fn renamed(text: String, assets: &[Sealed], prefix: &str) -> String {
    let names = assets.iter().flat_map(|asset| asset.old_names.iter().map(move |was| (was, &asset.new_name)));
    names.fold(text, |text, (was, now)| names::replace(&text, was, &format!("{prefix}{now}")).0)
}

/// Checks that a page contains nothing that its policy blocks. index.html must also state that policy.
fn obeys_policy(name: &str, page: &str) -> Outcome<()> {
    let tags = markup::tags(page);
    if let Some(violation) = tags.iter().find_map(markup::Tag::violation) {
        return Err(Failure::new(
            name,
            format!("has {violation}, which its content security policy blocks"),
            "Move the script or the style into a file in public/.",
        ));
    }
    let stated = tags.iter().take_while(|tag| tag.name != "script").find_map(policy);
    if name.ends_with("index.html") && stated != Some(POLICY) {
        return Err(Failure::new(
            name,
            "states no policy before its scripts, or a different policy than the headers",
            format!(
                "Put <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\"> into its <head>."
            ),
        ));
    }
    Ok(())
}

fn policy<'tag>(tag: &'tag markup::Tag<'_>) -> Option<&'tag str> {
    let equivalent =
        tag.value("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"));
    tag.value("content").filter(|_| equivalent)
}

fn without_policy(page: &str) -> String {
    let tags = markup::tags(page);
    let policies = tags.iter().filter(|tag| policy(tag).is_some());
    policies.fold(page.to_owned(), |page, tag| page.replace(tag.text, ""))
}

fn has_its_files(folder: &Path, name: &str, page: &str) -> Outcome<()> {
    let tags = markup::tags(page);
    match tags.iter().flat_map(|tag| tag.local_files(name)).find(|file| !folder.join(file).exists()) {
        None => Ok(()),
        Some(file) => Err(Failure::new(
            name,
            format!("points to {file}, which is not in the build"),
            "Correct the address, or have Trunk copy the file: \
             <link data-trunk rel=\"copy-file\" href=\"public/…\"> in index.html.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::{POLICY, extension, seal};
    use crate::folder::Scratch;

    const GLUE: &str = "new URL(\"app_bg.wasm\",import.meta.url)";

    fn page(rest: &str) -> String {
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{rest}")
    }

    /// Creates a build as Trunk leaves it.
    fn build(wasm: &str) -> Scratch {
        let page = page(
            "<script src=\"./boot-00112233445566aa.js\"></script><link href=\"./a-00112233445566aa.css\">\
             <link href=\"./app-00112233445566aa.js\"><link href=\"./app-00112233445566aa_bg.wasm\">",
        );
        let builder =
            "<script type=module src=builder.js></script><link href=\"./builder.css\"><a href=\"embed.js\">";
        Scratch::with(&[
            ("index.html", &page),
            ("frame/index.html", &page),
            ("embed.html", builder),
            ("embed.js", "// as written"),
            ("builder.js", "go()"),
            ("builder.css", "a{}"),
            ("boot-00112233445566aa.js", "boot()"),
            ("a-00112233445566aa.css", "b{}"),
            ("app-00112233445566aa.js", GLUE),
            ("app-00112233445566aa_bg.wasm", wasm),
        ])
    }

    #[test]
    fn every_asset_is_renamed_with_its_references() {
        let folder = build("one");
        seal(folder.path(), false).unwrap();
        let names = folder.names();
        let starts: Vec<&str> = names
            .iter()
            .map(|name| name.rsplit_once('-').map_or(name.as_str(), |(start, _)| start))
            .collect();
        assert_eq!(
            starts,
            [
                "assets/a",
                "assets/app",
                "assets/app_bg",
                "assets/boot",
                "assets/builder",
                "assets/builder",
                "embed.html",
                "embed.js",
                "frame/index.html",
                "index.html"
            ]
        );
        let (page, builder) = (folder.text("index.html"), folder.text("embed.html"));
        for name in names.iter().filter(|name| name.starts_with("assets/")) {
            assert!(page.contains(name.as_str()) || builder.contains(name.as_str()), "{name}");
        }
        assert_eq!(folder.text("frame/index.html"), page.replace("assets/", "../assets/"));
        let wasm = names.iter().find(|name| extension(name) == "wasm").unwrap();
        let glue = names.iter().find(|name| name.starts_with("assets/app-")).unwrap();
        assert!(
            wasm.ends_with(&folder.text(glue).split('"').nth(1).unwrap()),
            "the glue must name the renamed WebAssembly"
        );
        assert_eq!(folder.text("embed.js"), "// as written");
    }

    #[test]
    fn an_asset_name_depends_only_on_its_bytes() {
        let names = |wasm| {
            let folder = build(wasm);
            seal(folder.path(), false).unwrap();
            folder.names()
        };
        let (one, again, other) = (names("one"), names("one"), names("two"));
        assert_eq!(one, again);
        let changed: Vec<&String> = other.iter().filter(|name| !one.contains(name)).collect();
        assert!(
            matches!(changed[..], [glue, wasm] if glue.starts_with("assets/app-") && wasm.starts_with("assets/app_bg-")),
            "only the WebAssembly and its glue may change: {changed:?}"
        );
    }

    #[test]
    fn a_page_that_breaks_its_policy_or_links_is_refused() {
        let case = |files: &[(&str, &str)], message: &str| {
            let failure = seal(Scratch::with(files).path(), false).unwrap_err().to_string();
            assert!(failure.contains(message), "{failure}");
        };
        case(&[("index.html", "<p>")], "index.html: states no policy");
        case(&[("index.html", &page("<p style=a>"))], "index.html: has an attribute style in <p style=a>");
        case(&[("embed.html", "<script>go()</script>")], "embed.html: has an inline <script>");
        case(&[("embed.html", "<script src=gone.js></script>")], "embed.html: points to gone.js");
        case(&[("b.js", "import './a.js'"), ("a.js", "import './b.js'")], "mentions");
    }

    #[test]
    fn a_served_page_drops_its_policy_to_reload_itself() {
        let folder = Scratch::with(&[("index.html", &page("<script>reload()</script>"))]);
        seal(folder.path(), true).unwrap();
        assert_eq!(folder.text("index.html"), "<script>reload()</script>");
    }
}
