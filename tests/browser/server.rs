//! Starts nginx and Caddy on free ports, with a client that returns their responses undecoded.

use std::{
    env, fmt, fs,
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use axum::body::{Body, to_bytes};
use browser_tests::{free_port, setting, variable};
use http::{HeaderMap, Request};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use tempfile::TempDir;
use tokio::{runtime, time::timeout};

/// How long a server may take to start, and to respond.
const TIMEOUT: Duration = Duration::from_secs(20);

/// A running web server; dropping it kills the process.
pub(crate) struct Server {
    name: &'static str,
    child: Child,
    port: u16,
    root: PathBuf,
    /// Kept alive, since dropping it deletes the folder.
    _scratch: TempDir,
}

/// The response of a server.
pub(crate) struct Response {
    pub status: u16,
    headers: HeaderMap,
    /// The bytes as transferred, possibly compressed.
    pub body: Vec<u8>,
}

impl Server {
    /// Starts nginx for this folder with the configuration in docs/hosting/nginx.conf.
    pub(crate) fn nginx(root: &Path) -> Self {
        let (port, scratch) = (free_port(), scratch());
        let site = documented(
            "nginx.conf",
            &[
                ("listen 80;", &format!("listen 127.0.0.1:{port};")),
                ("root /srv/estimator;", &format!("root {};", root.display())),
            ],
        );
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("    {kind}_temp_path {}/{kind};\n", scratch.path().display()))
            .concat();
        let module =
            env::var(variable("BROTLI")).map(|path| format!("load_module {path};\n")).unwrap_or_default();
        // Wraps the site in the settings for types and compression from Debian's nginx.conf.
        let whole = format!(
            "{module}daemon off;\nmaster_process off;\npid {}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n{temporary}    \
             access_log off;\n    sendfile on;\n    types {{ application/javascript js; text/html html; }}\n    \
             default_type application/octet-stream;\n    gzip on;\n{site}}}\n",
            scratch.path().display()
        );
        let file = scratch.path().join("nginx.conf");
        fs::write(&file, whole).unwrap();
        let mut command = Command::new(setting("NGINX"));
        command.arg("-e").arg("stderr").arg("-c").arg(file);
        Self::start("nginx", command, port, root, scratch)
    }

    /// Starts Caddy for this folder with the configuration in docs/hosting/Caddyfile.
    pub(crate) fn caddy(root: &Path) -> Self {
        let (port, scratch) = (free_port(), scratch());
        let site = documented(
            "Caddyfile",
            &[
                ("\nestimator.example.com {", &format!("\nhttp://127.0.0.1:{port} {{")),
                ("root * /srv/estimator", &format!("root * {}", root.display())),
            ],
        );
        let file = scratch.path().join("Caddyfile");
        fs::write(&file, format!("{{\n\tadmin off\n\tauto_https off\n}}\n{site}")).unwrap();
        let mut command = Command::new(setting("CADDY"));
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
        for home in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
            command.env(home, scratch.path());
        }
        Self::start("caddy", command, port, root, scratch)
    }

    fn start(name: &'static str, mut command: Command, port: u16, root: &Path, scratch: TempDir) -> Self {
        let log = scratch.path().join("log");
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(&log).unwrap())
            .spawn()
            .unwrap_or_else(|error| panic!("{name} could not be started: {error}"));
        let mut server = Self { name, child, port, root: root.to_owned(), _scratch: scratch };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = server.child.try_wait().unwrap().is_some();
            let log = || fs::read_to_string(&log).unwrap_or_default();
            assert!(!ended, "{name} rejected its configuration in docs/hosting/:\n{}", log());
            assert!(start.elapsed() < TIMEOUT, "{name} is not listening:\n{}", log());
            sleep(Duration::from_millis(20));
        }
        server
    }

    /// Returns the folder that it serves.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Requests a path with these headers.
    pub(crate) fn get(&self, path: &str, headers: &[(&str, &str)]) -> Response {
        let mut request = Request::get(format!("http://127.0.0.1:{}{path}", self.port));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).unwrap();
        let whole = async {
            let client = Client::builder(TokioExecutor::new()).build_http();
            let (head, body) = client.request(request).await.unwrap().into_parts();
            let body = to_bytes(Body::new(body), usize::MAX).await.unwrap().into();
            Response { status: head.status.as_u16(), headers: head.headers, body }
        };
        let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async { timeout(TIMEOUT, whole).await }).expect("a response within 20 seconds")
    }
}

impl Response {
    /// Returns the value of a header. Panics if it occurs twice.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next()?;
        assert!(values.next().is_none(), "{name} occurs twice");
        Some(value.to_str().unwrap())
    }
}

impl fmt::Display for Server {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Returns a configuration from docs/hosting/ with replacements, each of which must match exactly once.
fn documented(file: &str, changes: &[(&str, &str)]) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/hosting").join(file);
    let mut text = fs::read_to_string(&path).unwrap();
    for (was, now) in changes {
        assert_eq!(text.matches(was).count(), 1, "{file} contains {was:?} exactly once");
        text = text.replace(was, now);
    }
    text
}

/// Creates a temporary folder.
fn scratch() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}
