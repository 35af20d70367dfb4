//! The tools that build the page (Trunk, wasm-bindgen, wasm-opt, esbuild), Firefox's driver, and hyperfine.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    esbuild,
    failure::Outcome,
    program::{find, output, path_with, run, say},
    project::{Project, cargo},
    shim, wasm_opt,
    wasm_rust::WasmRust,
};

/// Version 0.22 requires a newer Rust than this project.
const TRUNK: &str = "0.21.14";

const GECKODRIVER: &str = "0.37.1";

/// Version 2 requires a newer Rust than this project.
const HYPERFINE: &str = "1.20.0";

/// Makes all tools available. Returns the folders that have to come first on PATH.
pub(crate) fn prepare(project: &Project) -> Outcome<Vec<PathBuf>> {
    let rust = WasmRust::choose(project)?;
    let shim = shim::write(project, &rust)?;
    let ours = project.tools().join("bin");
    let bindgen = project.locked_version("wasm-bindgen")?;

    // Trunk's dependencies build only at the versions of its lock file. Its features only download tools, which are
    // already installed here.
    let trunk =
        CargoTool { name: "trunk", program: "trunk", version: TRUNK, flags: &["--no-default-features"] };
    let trunk = trunk.ensure(project, |version| version.starts_with("0.21."))?;
    // The crate and the program must have the same version.
    let tool = CargoTool { name: "wasm-bindgen-cli", program: "wasm-bindgen", version: &bindgen, flags: &[] };
    let bindgen = tool.ensure(project, |version| version == bindgen)?;
    let wasm_opt = wasm_opt::ensure(project)?;
    let npm = esbuild::ensure(project).or(wasm_opt);
    fs::remove_dir_all(project.tools().join("build")).ok();

    let installed = (trunk.starts_with(&ours) || bindgen.starts_with(&ours)).then_some(ours);
    Ok(shim.into_iter().chain(installed).chain(npm).collect())
}

/// Makes Firefox's driver available and returns its path. Debian does not package it.
pub(crate) fn geckodriver(project: &Project) -> Outcome<PathBuf> {
    let tool = CargoTool { name: "geckodriver", program: "geckodriver", version: GECKODRIVER, flags: &[] };
    // Each version of the driver supports many versions of Firefox.
    let program = tool.ensure(project, |version| version.starts_with("0.3"))?;
    fs::remove_dir_all(project.tools().join("build")).ok();
    Ok(program)
}

/// Makes hyperfine available, which times the start of programs, and returns its path.
pub(crate) fn hyperfine(project: &Project) -> Outcome<PathBuf> {
    let tool = CargoTool { name: "hyperfine", program: "hyperfine", version: HYPERFINE, flags: &[] };
    let program = tool.ensure(project, |version| version == HYPERFINE)?;
    fs::remove_dir_all(project.tools().join("build")).ok();
    Ok(program)
}

/// A program installed with `cargo install`.
struct CargoTool<'a> {
    name: &'a str,
    program: &'a str,
    version: &'a str,
    flags: &'a [&'a str],
}

impl CargoTool<'_> {
    /// Makes the program available. Returns its path, on PATH or under target/tools.
    fn ensure(&self, project: &Project, fits: impl Fn(&str) -> bool) -> Outcome<PathBuf> {
        let fits = |program: &PathBuf| version(program).is_some_and(|found| fits(&found));
        if let Some(found) = find(self.program).filter(fits) {
            return Ok(found);
        }
        let ours = project.tools().join("bin").join(self.program);
        let ours = ours.with_extension(std::env::consts::EXE_EXTENSION);
        if !fits(&ours) {
            self.install(project)?;
        }
        Ok(ours)
    }

    fn install(&self, project: &Project) -> Outcome<()> {
        say(format!(
            "installing {} {} under target/tools; this takes a few minutes, but only once",
            self.name, self.version
        ));
        let path = path_with(&[project.tools().join("bin")])?;
        let install = |flags: &[&str]| {
            run(Command::new(cargo())
                .args(["install", "--debug", "--force", self.name, "--version", self.version, "--root"])
                .arg(project.tools())
                .args(flags)
                .args(self.flags)
                .current_dir(project.root())
                .env("PATH", &path)
                // Share dependencies between the tools.
                .env("CARGO_TARGET_DIR", project.tools().join("build"))
                .env("CARGO_PROFILE_DEV_DEBUG", "0")
                .env("CARGO_INCREMENTAL", "0"))
        };
        // A lock file may name a version that the registry does not have.
        install(&["--locked"]).or_else(|_| install(&[])).map_err(|failure| {
            failure.with_remedy(format!(
                "Install {} {} in another way, so that `{}` is on PATH, and run the command again.",
                self.name, self.version, self.program
            ))
        })
    }
}

/// Returns the second word of the output of `program --version`.
fn version(program: &Path) -> Option<String> {
    let text = output(Command::new(program).arg("--version")).ok()?;
    text.split_whitespace().nth(1).map(str::to_owned)
}
