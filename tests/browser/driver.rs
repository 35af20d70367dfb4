//! The driver between the tests and a browser.

use std::{process::Stdio, time::Duration};

use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    process::{Child, ChildStdout, Command},
    time::timeout,
};

use crate::engine::{Engine, setting};

/// A driver that runs until it is dropped.
pub struct Driver {
    address: String,
    _child: Child,
    /// Held, since the driver would end at the first line that nobody can read.
    _lines: Lines<BufReader<ChildStdout>>,
}

impl Driver {
    /// Starts a driver on a free port.
    pub async fn start(engine: Engine) -> Self {
        let program = setting("DRIVER");
        let mut child = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{program} could not be started: {error}"));
        let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        let port = timeout(Duration::from_secs(20), port(engine, &mut lines)).await;
        let port =
            port.ok().flatten().unwrap_or_else(|| panic!("{program} did not say on which port it listens"));
        Self { address: format!("http://127.0.0.1:{port}"), _child: child, _lines: lines }
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }
}

async fn port(engine: Engine, lines: &mut Lines<BufReader<ChildStdout>>) -> Option<u16> {
    while let Some(line) = lines.next_line().await.ok()? {
        if let Some((_, rest)) = line.split_once(engine.before_port()) {
            return rest.trim_end_matches('.').parse().ok();
        }
    }
    None
}
