//! Starts and ends the `WebDriver` program that controls the browser.

use std::{process::Stdio, time::Duration};

use browser_tests::free_port;
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    net::TcpStream,
    process::{Child, ChildStdout, Command},
    time::{sleep, timeout},
};

use crate::{
    engine::{Engine, port_prefix, setting},
    screen::Screen,
    visit::Visit,
};

/// How long a driver may take to start, and to exit.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Runs a driver with a folder of its own for temporary files until the standard input ends, at the latest with the tests.
/// Then ends the driver and its browser, and removes the folder once the browser has left it.
const RUN: &str = r#"TMPDIR=$(mktemp -d); export TMPDIR; "$@" & exec >/dev/null; read -r _; trap '' TERM; kill 0; wait; (sleep 1; rm -rf "$TMPDIR") &"#;

/// A running driver. Dropping it ends the driver and the browser.
pub(crate) struct Driver {
    address: String,
    shell: Child,
    /// Kept open, since the driver would exit on its first write to a closed pipe.
    _lines: Lines<BufReader<ChildStdout>>,
    /// Kept alive, since the browser exits with its screen.
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts a driver on a free port. Tries again if it exits at once, since drivers that choose a port themselves can
    /// lose it to another program before they listen.
    pub(crate) async fn start(engine: Engine, visit: &Visit) -> Self {
        for _ in 0..3 {
            if let Some(driver) = Self::try_start(engine, visit).await {
                return driver;
            }
        }
        panic!("{} did not start listening", setting("DRIVER"))
    }

    /// Returns `None` if the driver exits, or does not listen in time.
    async fn try_start(engine: Engine, visit: &Visit) -> Option<Self> {
        let program = setting("DRIVER");
        let mut command = Command::new("sh");
        let port_argument = if port_prefix(engine).is_some() { 0 } else { free_port() };
        let screen = match engine {
            Engine::Chromium => None,
            Engine::Firefox => {
                // Larger than any window: headless Firefox clips windows to its screen.
                command.envs([("MOZ_HEADLESS_WIDTH", "2000"), ("MOZ_HEADLESS_HEIGHT", "2000")]);
                None
            }
            Engine::WebKit => Some(Screen::start(visit.window).await),
        };
        if let Some(screen) = &screen {
            command.envs(screen.variables());
        }
        let mut shell = command
            .args(["-c", RUN, "sh", &program])
            .arg(format!("--port={port_argument}"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // Browsers write unrelated diagnostics there.
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("{program} could not be started: {error}"));
        let mut lines = BufReader::new(shell.stdout.take().expect("its output is piped")).lines();
        let port = async {
            match port_prefix(engine) {
                Some(prefix) => read_port(prefix, &mut lines).await,
                None => wait_for_port(port_argument).await,
            }
        };
        let port = timeout(TIMEOUT, port).await.ok().flatten()?;
        Some(Self { address: format!("http://127.0.0.1:{port}"), shell, _lines: lines, _screen: screen })
    }

    /// Returns the address on which it listens.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Ends the driver and its browser, even unresponsive ones, and waits for it.
    pub(crate) async fn end(mut self) {
        // Waiting closes the standard input.
        timeout(TIMEOUT, self.shell.wait()).await.ok();
    }
}

async fn read_port(prefix: &str, lines: &mut Lines<BufReader<ChildStdout>>) -> Option<u16> {
    while let Some(line) = lines.next_line().await.ok()? {
        if let Some((_, rest)) = line.split_once(prefix) {
            return rest.trim_end_matches('.').parse().ok();
        }
    }
    None
}

async fn wait_for_port(port: u16) -> Option<u16> {
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        sleep(Duration::from_millis(20)).await;
    }
    Some(port)
}
