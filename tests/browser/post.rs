//! Serves the posts, the pages under tests/hosts, on another origin than the widget's.

use std::{env, fs, path::Path};

use axum::{
    Router,
    extract::{Path as Name, RawQuery},
    http::{HeaderMap, HeaderValue, StatusCode, header::CONTENT_TYPE},
    response::IntoResponse,
    routing::get,
};
use browser_tests::variable;
use tokio::{net::TcpListener, task::JoinHandle};
use tower_http::services::ServeDir;

/// The posts, served until this is dropped.
pub(crate) struct Posts {
    address: String,
    server: JoinHandle<()>,
}

impl Posts {
    /// Serves the posts and the npm package, with `WIDGET` replaced by the address of the widget. The query of an address, as in
    /// `isolated.html?require-corp`, becomes the `Cross-Origin-Embedder-Policy` of the post.
    pub(crate) async fn start(widget: &str) -> Self {
        let widget = widget.trim_end_matches('/').to_owned();
        let answer = move |Name(name): Name<String>, RawQuery(policy): RawQuery| {
            let widget = widget.clone();
            async move {
                let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../hosts").join(&name);
                let Ok(text) = fs::read_to_string(path) else { return StatusCode::NOT_FOUND.into_response() };
                let kind = match name.rsplit('.').next() {
                    Some("css") => "text/css",
                    Some("js") => "text/javascript",
                    _ => "text/html; charset=utf-8",
                };
                let mut headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(kind))]);
                if let Some(policy) = policy {
                    let policy = HeaderValue::try_from(policy).expect("a valid header value");
                    headers.insert("cross-origin-embedder-policy", policy);
                }
                (headers, text.replace("WIDGET", &widget)).into_response()
            }
        };
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let package = env::var(variable("PACKAGE")).unwrap_or_default();
        let router = Router::new()
            .route("/{name}", get(answer))
            .nest_service("/node_modules/image-price-estimator", ServeDir::new(package))
            .route("/favicon.ico", get(async || StatusCode::NO_CONTENT));
        let server =
            tokio::spawn(async move { axum::serve(listener, router).await.expect("the server runs") });
        Self { address: format!("http://127.0.0.1:{port}/"), server }
    }

    /// Returns the address of a post.
    pub(crate) fn address(&self, name: &str) -> String {
        format!("{}{name}", self.address)
    }
}

impl Drop for Posts {
    fn drop(&mut self) {
        self.server.abort();
    }
}
