//! The driver between the tests and a browser.

use std::{process::Stdio, time::Duration};

use browser_tests::free_port;
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    net::TcpStream,
    process::{Child, ChildStdout, Command},
    time::{sleep, timeout},
};

use crate::{
    engine::{Engine, before_port, setting},
    screen::Screen,
    visit::Visit,
};

/// How long a driver may take to start, and to end.
const PATIENCE: Duration = Duration::from_secs(20);

/// A driver that runs until it is dropped.
pub(crate) struct Driver {
    address: String,
    child: Child,
    /// Held, since the driver would end at the first line that nobody can read.
    _lines: Lines<BufReader<ChildStdout>>,
    /// Held, since the browser ends with its screen.
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts a driver on a free port.
    pub(crate) async fn start(engine: Engine, visit: &Visit) -> Self {
        let program = setting("DRIVER");
        let mut command = Command::new(&program);
        let told = if before_port(engine).is_some() { 0 } else { free_port() };
        let screen = match engine {
            Engine::Chromium => None,
            Engine::Firefox => {
                // As large as any window: headless Firefox cuts off what is larger than its screen.
                command.envs([("MOZ_HEADLESS_WIDTH", "2000"), ("MOZ_HEADLESS_HEIGHT", "2000")]);
                None
            }
            Engine::WebKit => Some(Screen::start(visit.window).await),
        };
        if let Some(screen) = &screen {
            command.envs(screen.variables());
        }
        let mut child = command
            .arg(format!("--port={told}"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            // What browsers say there is about their own business.
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{program} could not be started: {error}"));
        let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        let port = async {
            match before_port(engine) {
                Some(words) => said_port(words, &mut lines).await,
                None => listening(told).await,
            }
        };
        let port = timeout(PATIENCE, port).await.ok().flatten();
        let port = port.unwrap_or_else(|| panic!("{program} did not say on which port it listens"));
        Self { address: format!("http://127.0.0.1:{port}"), child, _lines: lines, _screen: screen }
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Asks it to end, and waits until it has. Firefox's ends its browser then, even one that no longer answers.
    pub(crate) async fn end(mut self) {
        let Some(id) = self.child.id() else { return };
        let asked = Command::new("sh").args(["-c", &format!("kill {id}")]).status().await;
        if asked.is_ok_and(|asked| asked.success()) {
            timeout(PATIENCE, self.child.wait()).await.ok();
        }
    }
}

async fn said_port(words: &str, lines: &mut Lines<BufReader<ChildStdout>>) -> Option<u16> {
    while let Some(line) = lines.next_line().await.ok()? {
        if let Some((_, rest)) = line.split_once(words) {
            return rest.trim_end_matches('.').parse().ok();
        }
    }
    None
}

async fn listening(port: u16) -> Option<u16> {
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        sleep(Duration::from_millis(20)).await;
    }
    Some(port)
}
