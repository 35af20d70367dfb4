//! nginx and Caddy on a free port, and a client that shows what they answer, byte by byte.

use std::{
    env, fmt, fs,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(20);

/// A web server that runs until this is dropped.
pub struct Server {
    name: &'static str,
    child: Child,
    port: u16,
    root: PathBuf,
    scratch: TempDir,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Server {
    /// nginx, serving this folder by docs/hosting/nginx.conf.
    pub fn nginx(root: &Path) -> Self {
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
            env::var("SERVERS_TESTS_BROTLI").map(|path| format!("load_module {path};\n")).unwrap_or_default();
        // Around the site, what Debian's own nginx.conf says of types and compression.
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

    /// Caddy, serving this folder by docs/hosting/Caddyfile.
    pub fn caddy(root: &Path) -> Self {
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
        let mut server = Self { name, child, port, root: root.to_owned(), scratch };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = server.child.try_wait().unwrap().is_some();
            let said = || fs::read_to_string(&log).unwrap_or_default();
            assert!(!ended, "{name} does not take docs/hosting/:\n{}", said());
            assert!(start.elapsed() < PATIENCE, "{name} does not listen:\n{}", said());
            sleep(Duration::from_millis(20));
        }
        server
    }

    /// The folder that it serves.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Asks for a path, with these headers.
    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut request =
            format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n", self.port);
        for (name, value) in headers {
            request = request + name + ": " + value + "\r\n";
        }
        stream.write_all(format!("{request}\r\n").as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Answer::read(&bytes)
    }
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let (head, body) = cut(bytes, b"\r\n\r\n");
        let head = str::from_utf8(head).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.map(|line| line.split_once(": ").unwrap());
        let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
        let mut answer = Self { status, headers, body: body.to_vec() };
        if answer.header("transfer-encoding") == Some("chunked") {
            answer.body = joined(&answer.body);
        }
        answer
    }

    /// The value of a header; twice the same one would be two answers.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(known, _)| known == name);
        let value = values.next()?;
        assert!(values.next().is_none(), "two of {name}");
        Some(&value.1)
    }
}

/// What stands before a mark, and what after it.
fn cut<'bytes>(bytes: &'bytes [u8], mark: &[u8]) -> (&'bytes [u8], &'bytes [u8]) {
    let before = bytes.windows(mark.len()).position(|part| part == mark).expect("an answer of HTTP/1.1");
    let (before, rest) = bytes.split_at(before);
    (before, rest.split_at(mark.len()).1)
}

/// A body that came in chunks, each with its length ahead of it.
fn joined(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let (length, rest) = cut(chunks, b"\r\n");
        let length = usize::from_str_radix(str::from_utf8(length).unwrap(), 16).unwrap();
        if length == 0 {
            return body;
        }
        let (chunk, rest) = rest.split_at(length);
        body.extend(chunk);
        chunks = cut(rest, b"\r\n").1;
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

/// What `cargo xtask test` says in its environment variable of that name.
pub fn setting(name: &str) -> String {
    let name = format!("SERVERS_TESTS_{name}");
    env::var(&name).unwrap_or_else(|_| panic!("{name} is not set: run these tests by `cargo xtask test`"))
}

/// A configuration from docs/hosting/, with only these places changed, each of which it has once.
fn documented(file: &str, changes: &[(&str, &str)]) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/hosting").join(file);
    let mut text = fs::read_to_string(&path).unwrap();
    for (was, now) in changes {
        assert_eq!(text.matches(was).count(), 1, "{file} has {was:?} once");
        text = text.replace(was, now);
    }
    text
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

/// A folder of its own for each server.
fn scratch() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}
