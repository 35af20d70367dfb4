//! Selects the Rust toolchain and the standard library for wasm32.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use crate::{
    debian,
    failure::{Failure, Outcome},
    program::{find, output, run_within, say},
    project::{Project, cargo},
};

/// The target for browsers.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Compiler flags for a small standard library: a panic aborts immediately and has no message.
pub(crate) const FLAGS: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zfmt-debug=none", "-Zlocation-detail=none"];

/// The time limit for rustup, so that a hanging network does not block the command.
const RUSTUP_LIMIT: Duration = Duration::from_mins(1);

/// A toolchain with its standard library for wasm32.
#[derive(Debug, PartialEq)]
pub(crate) enum WasmRust {
    /// The active toolchain, with the standard library rebuilt for size.
    Rebuilt,
    /// The active toolchain with its precompiled standard library; the WebAssembly is a fifth larger.
    AsShipped,
    /// Debian's separate toolchain for WebAssembly, with the standard library rebuilt for size.
    Debian {
        /// LLVM's linker, which that toolchain lacks.
        linker: PathBuf,
    },
}

impl WasmRust {
    /// Selects the option with the smallest result, and installs what it needs.
    pub(crate) fn choose(project: &Project) -> Outcome<Self> {
        let obstacle = match can_rebuild() {
            Ok(()) => return Ok(Self::Rebuilt),
            Err(failure) => failure.reason(),
        };
        // Remember the choice, so that a hanging network delays only the first run.
        let memory = project.tools().join("wasm-rust");
        let known = match fs::read_to_string(&memory).unwrap_or_default().as_str() {
            "as shipped" => has_target().then_some(Self::AsShipped),
            "debian" => debian_toolchain(),
            _ => None,
        };
        if let Some(known) = known {
            return Ok(known);
        }
        let chosen = Self::fetch(&obstacle)?;
        let word = match chosen {
            Self::Rebuilt => return Ok(chosen),
            Self::AsShipped => "as shipped",
            Self::Debian { .. } => "debian",
        };
        fs::create_dir_all(project.tools()).map_err(Failure::at(&project.tools()))?;
        fs::write(&memory, word).map_err(Failure::at(&memory))?;
        Ok(chosen)
    }

    /// Installs the missing parts with rustup or Debian's packages.
    fn fetch(obstacle: &str) -> Outcome<Self> {
        let fetched = rustup(&["component", "add", "rust-src"]);
        let reason = match fetched
            .as_ref()
            .map_err(Failure::reason)
            .and_then(|()| can_rebuild().map_err(|f| f.reason()))
        {
            Ok(()) => return Ok(Self::Rebuilt),
            Err(next) => format!("{obstacle}; {next}"),
        };
        // If rustup could not download just now, it cannot a minute later.
        if has_target() || (fetched.is_ok() && rustup(&["target", "add", TARGET]).is_ok() && has_target()) {
            say(format!("the WebAssembly will be about a fifth larger than necessary: {reason}"));
            return Ok(Self::AsShipped);
        }
        if let Some(toolchain) = debian_toolchain() {
            return Ok(toolchain);
        }
        if debian::is_available() {
            say(format!("using Debian's Rust for WebAssembly: {reason}"));
            debian::install(&["rustc-web", "cargo-web", "rust-web-src", "lld-22"]).map_err(no_rust)?;
            return debian_toolchain()
                .ok_or_else(|| no_rust(Failure::new("Debian's packages", "contain no wasm-ld", "")));
        }
        Err(no_rust(Failure::new("Rust for WebAssembly", reason, "")))
    }
}

fn no_rust(failure: Failure) -> Failure {
    failure.with_remedy(format!(
        "Install Rust with rustup and run `rustup component add rust-src` (smallest result) \
         or `rustup target add {TARGET}`, then the command again."
    ))
}

/// Checks that the active toolchain can rebuild the standard library.
fn can_rebuild() -> Outcome<()> {
    let place = "the active Rust toolchain";
    if cfg!(windows) {
        return Err(Failure::new(place, "cannot rebuild its standard library on Windows", ""));
    }
    let folder = sysroot()?;
    if !folder.join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Err(Failure::new(place, "has no rust-src, the source of its standard library", ""));
    }
    if !has_linker(&folder) {
        return Err(Failure::new(place, "has no linker for WebAssembly", ""));
    }
    output(Command::new(rustc()).args(FLAGS).args(["--print", "cfg"]).env("RUSTC_BOOTSTRAP", "1")).map(|_| ())
}

/// Whether the active toolchain has the precompiled standard library for wasm32.
fn has_target() -> bool {
    sysroot().is_ok_and(|folder| {
        folder.join("lib/rustlib").join(TARGET).join("lib").is_dir() && has_linker(&folder)
    })
}

fn has_linker(sysroot: &Path) -> bool {
    let name = format!("rust-lld{}", env::consts::EXE_SUFFIX);
    let bundled = fs::read_dir(sysroot.join("lib/rustlib"))
        .is_ok_and(|hosts| hosts.flatten().any(|host| host.path().join("bin").join(&name).is_file()));
    bundled || find("rust-lld").is_some()
}

fn rustc() -> PathBuf {
    env::var_os("RUSTC").map_or_else(|| cargo().with_file_name("rustc"), PathBuf::from)
}

fn sysroot() -> Outcome<PathBuf> {
    output(Command::new(rustc()).args(["--print", "sysroot"])).map(PathBuf::from)
}

fn rustup(arguments: &[&str]) -> Outcome<()> {
    if find("rustup").is_none() {
        return Err(Failure::new("rustup", "is not on PATH", ""));
    }
    run_within(RUSTUP_LIMIT, Command::new("rustup").args(arguments))
}

/// Returns Debian's toolchain, if it is installed.
fn debian_toolchain() -> Option<WasmRust> {
    let source = Path::new("/usr/lib/rustlib/src/rust/library");
    let complete = source.is_dir() && Path::new("/usr/bin/cargo").is_file();
    let linker = newest_linker()?;
    complete.then_some(WasmRust::Debian { linker })
}

/// Finds the newest of /usr/bin/wasm-ld-19, wasm-ld-22 and so on.
fn newest_linker() -> Option<PathBuf> {
    let folder = Path::new("/usr/bin");
    let versions = fs::read_dir(folder)
        .ok()?
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.strip_prefix("wasm-ld-")?.parse::<u32>().ok());
    versions.max().map(|version| folder.join(format!("wasm-ld-{version}")))
}
