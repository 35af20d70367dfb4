//! Web servers, for the tests of the configurations in docs/hosting/.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use browser_tests::variable;

use crate::{
    debian,
    failure::{Failure, Outcome},
    program::{find, output, say},
    project::{Project, cargo},
    release,
};

/// Debian's nginx module that serves brotli files.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

const REMEDY: &str = "Install nginx with the module ngx_brotli (on Debian: nginx, libnginx-mod-http-brotli-static) \
                      and Caddy, so that both are on PATH.";

/// The installed web servers.
pub(crate) struct Servers {
    nginx: PathBuf,
    caddy: PathBuf,
    /// The brotli module, unless it is built into nginx.
    brotli: Option<&'static Path>,
}

impl Servers {
    /// Finds the servers, or installs them.
    pub(crate) fn ensure() -> Outcome<Self> {
        if let Some(found) = Self::find() {
            return Ok(found);
        }
        if !debian::is_available() {
            return Err(Failure::new(
                "the tests of docs/hosting/",
                "nginx with brotli, or Caddy, is not installed",
                REMEDY,
            ));
        }
        debian::install(&["nginx", "libnginx-mod-http-brotli-static", "caddy"])
            .map_err(|failure| failure.with_remedy(REMEDY))?;
        say("Debian may have started both as services, but the tests start their own instances. \
             `sudo systemctl disable --now nginx caddy` stops the services.");
        Self::find()
            .ok_or_else(|| Failure::new("Debian's nginx and Caddy", "are installed, but not found", REMEDY))
    }

    fn find() -> Option<Self> {
        // The PATH of a user may lack /usr/sbin.
        let system = Path::new("/usr/sbin/nginx");
        let nginx = find("nginx").or_else(|| system.is_file().then(|| system.to_owned()))?;
        let module = Some(Path::new(BROTLI)).filter(|module| module.is_file());
        // nginx prints its build options to stderr, so a shell redirects them to stdout.
        let built_in = || output(Command::new("sh").args(["-c", "\"$0\" -V 2>&1"]).arg(&nginx));
        if module.is_none() && !built_in().is_ok_and(|text| text.contains("brotli")) {
            return None;
        }
        Some(Self { nginx, caddy: find("caddy")?, brotli: module })
    }

    /// Returns the command that tests the servers, with dist/ and a folder of releases made from it.
    pub(crate) fn tests(&self, project: &Project) -> Outcome<Command> {
        let releases = project.target().join("servers-tests");
        fs::remove_dir_all(&releases).ok();
        release::lay_out(&project.dist(), &releases, "1.0.0", None)?;
        let mut tests = Command::new(cargo());
        tests
            .args(["test", "--package", "browser-tests", "--features", "run", "--test", "servers"])
            .current_dir(project.root())
            .env(variable("NGINX"), &self.nginx)
            .env(variable("CADDY"), &self.caddy)
            .env(variable("DIST"), project.dist())
            .env(variable("RELEASES"), releases);
        if let Some(module) = self.brotli {
            tests.env(variable("BROTLI"), module);
        }
        Ok(tests)
    }
}
