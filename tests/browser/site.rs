//! A small web server that serves the release to the tests.

use std::{path::Path, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::Request,
    middleware::{self, Next},
    response::Response,
};
use http::{HeaderName, HeaderValue};
use tokio::{net::TcpListener, sync::Semaphore, task::JoinHandle, time::sleep};
use tower_http::services::ServeDir;

use crate::{
    engine::setting,
    faults::{Fault, LET_GO, missing},
    headers::HeaderRules,
};

/// The release, served under a folder until this is dropped.
pub(crate) struct Site {
    address: String,
    server: JoinHandle<()>,
}

impl Site {
    /// Serves the release under `folder`, which is `/` or a path such as `/somewhere/else/`, optionally with a fault.
    pub(crate) async fn start(folder: &str, fault: Option<Fault>) -> Self {
        let dist = setting("DIST");
        // Sends the headers that the release requires of every host, so that the real policies apply.
        let rules = Arc::new(HeaderRules::read(&Path::new(&dist).join("_headers")));
        let held = Arc::new(Semaphore::new(0));
        let headers = middleware::from_fn(move |request, next| {
            respond(Arc::clone(&rules), fault, Arc::clone(&held), request, next)
        });
        let files = Router::new().fallback_service(ServeDir::new(dist)).layer(headers);
        let router = match folder.trim_end_matches('/') {
            "" => files,
            folder => Router::new().nest_service(folder, files),
        };
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let server =
            tokio::spawn(async move { axum::serve(listener, router).await.expect("the server runs") });
        Self { address: format!("http://127.0.0.1:{port}{folder}"), server }
    }

    /// Returns the address of the page.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

async fn respond(
    rules: Arc<HeaderRules>,
    fault: Option<Fault>,
    held: Arc<Semaphore>,
    request: Request,
    next: Next,
) -> Response {
    let address = request.uri().clone();
    let path = address.path();
    if fault == Some(Fault::Hangs) && path.ends_with('/') {
        return std::future::pending().await;
    }
    if fault == Some(Fault::Late) && path.ends_with('/') {
        sleep(Duration::from_secs(12)).await;
    }
    if path.ends_with(LET_GO) {
        held.add_permits(Semaphore::MAX_PERMITS / 2);
    }
    if matches!(fault, Some(Fault::Held(part)) if path.contains(part)) {
        held.acquire().await.expect("the semaphore is never closed").forget();
    }
    // The first request leaves a permit behind.
    if matches!(fault, Some(Fault::MissingOnce(part)) if path.contains(part)) && held.available_permits() == 0
    {
        held.add_permits(1);
        return missing();
    }
    let mut response = next.run(request).await;
    for (name, value) in rules.for_path(path) {
        let name = HeaderName::try_from(name).expect("a valid header name");
        response.headers_mut().insert(name, HeaderValue::try_from(value).expect("a valid header value"));
    }
    match fault {
        Some(fault) => fault.apply(&address, response),
        None => response,
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}
