//! A virtual screen for a browser that cannot run headless.

use std::{env, fs, path::Path, process::Stdio, sync::Once};

use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use crate::engine::setting;

/// Height reserved for the browser's toolbars above the page, in pixels.
const BARS: u32 = 100;

/// The folder with the style sheet of the toolbars.
const CONFIG: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/bars");

/// A virtual screen. Dropping it ends the server, and with it every program that uses the screen.
pub(crate) struct Screen {
    name: String,
    _server: Child,
}

impl Screen {
    /// Starts a screen for a window of this size, and no wider. The pointer rests in the middle of the screen, and without
    /// a window manager the window under the pointer has the focus.
    pub(crate) async fn start((width, height): (u32, u32)) -> Self {
        let program = setting("SCREEN");
        let mut server = Command::new(&program)
            // The server picks a free display number, prints it, and ends with the browser.
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
        let number = number.unwrap_or_else(|| panic!("{program} did not print its display number"));
        Self { name: format!(":{number}"), _server: server }
    }

    /// Returns the environment variables that make a browser use this screen, in English, with toolbars small enough for
    /// a narrow page.
    pub(crate) fn variables(&self) -> [(&str, &str); 5] {
        static BARS: Once = Once::new();
        BARS.call_once(shrink_toolbars);
        [
            ("DISPLAY", &self.name),
            ("GDK_BACKEND", "x11"),
            ("LC_ALL", "en_US.UTF-8"),
            ("XDG_CONFIG_HOME", CONFIG),
            // The sandbox helper does not start for root, nor in most containers.
            ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", if setting("SANDBOX") == "no" { "1" } else { "0" }),
        ]
    }
}

/// Writes a style sheet that shrinks the toolbars, since a window is never narrower than their content.
fn shrink_toolbars() {
    let folder = Path::new(CONFIG).join("gtk-3.0");
    fs::create_dir_all(&folder).expect("the tests' temporary folder is writable");
    let style = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 4px; }";
    fs::write(folder.join("gtk.css"), style).expect("the tests' temporary folder is writable");
}
