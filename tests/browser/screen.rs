//! A screen that nobody sees, for a browser that cannot do without one.

use std::{env, fs, path::Path, process::Stdio, sync::Once};

use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use crate::engine::setting;

/// Room for the bars of the browser above the page.
const BARS: u32 = 100;

/// Where the style of the bars is found.
const CONFIG: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/bars");

/// A screen until this is dropped, and whatever shows something on it ends with it.
pub(crate) struct Screen {
    name: String,
    _server: Child,
}

impl Screen {
    /// Starts a screen for a window of this size. It is no wider: the pointer rests in the middle of the screen, and
    /// without a window manager the window below the pointer has the focus.
    pub(crate) async fn start((width, height): (u32, u32)) -> Self {
        let program = setting("SCREEN");
        let mut server = Command::new(&program)
            // It chooses a number that is free, and says it; and it ends with the browser.
            .args(["-displayfd", "1", "-terminate", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{width}x{}x24", height + BARS))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{program} could not be started: {error}"));
        let mut lines = BufReader::new(server.stdout.take().expect("its output is piped")).lines();
        let number = lines.next_line().await.ok().flatten();
        let number = number.unwrap_or_else(|| panic!("{program} did not say the number of the screen"));
        Self { name: format!(":{number}"), _server: server }
    }

    /// What tells a browser to show itself there, in English, with bars that leave room for a narrow page.
    pub(crate) fn variables(&self) -> [(&str, &str); 5] {
        static BARS: Once = Once::new();
        BARS.call_once(write_bars);
        [
            ("DISPLAY", &self.name),
            ("GDK_BACKEND", "x11"),
            ("LC_ALL", "en_US.UTF-8"),
            ("XDG_CONFIG_HOME", CONFIG),
            // Its sandbox is a program that cannot be started by root, nor in most containers.
            ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", if setting("SANDBOX") == "no" { "1" } else { "0" }),
        ]
    }
}

/// A window is never narrower than what stands in its bars.
fn write_bars() {
    let folder = Path::new(CONFIG).join("gtk-3.0");
    fs::create_dir_all(&folder).expect("the folder of the tests can be written to");
    let style = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 4px; }";
    fs::write(folder.join("gtk.css"), style).expect("the folder of the tests can be written to");
}
