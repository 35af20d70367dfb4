//! A small web server for the release.

use axum::Router;
use tokio::{net::TcpListener, task::JoinHandle};
use tower_http::services::ServeDir;

use crate::engine::setting;

/// The release, served under a folder until this is dropped.
pub struct Site {
    address: String,
    server: JoinHandle<()>,
}

impl Site {
    /// Serves the release under `folder`: `/`, or `/somewhere/else/`.
    pub async fn start(folder: &str) -> Self {
        let files = ServeDir::new(setting("DIST"));
        let router = match folder.trim_end_matches('/') {
            "" => Router::new().fallback_service(files),
            folder => Router::new().nest_service(folder, files),
        };
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let server =
            tokio::spawn(async move { axum::serve(listener, router).await.expect("the server runs") });
        Self { address: format!("http://127.0.0.1:{port}{folder}"), server }
    }

    /// The address of the page.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}
