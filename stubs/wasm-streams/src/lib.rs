#![doc = include_str!("../README.md")]
//!
//! It has what `server_fn` calls and nothing else. A stream sends no body and receives no bytes.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// A stream that neither holds nor delivers anything.
#[derive(Debug)]
pub struct ReadableStream(());

impl ReadableStream {
    /// Drops a stream of JavaScript.
    #[must_use]
    pub fn from_raw(_: impl Into<JsValue>) -> Self {
        Self(())
    }

    /// Drops a stream of Rust.
    #[must_use]
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>>) -> Self {
        Self(())
    }

    /// The body of a request without a body.
    #[must_use]
    pub const fn into_raw(self) -> JsValue {
        JsValue::UNDEFINED
    }

    /// A stream that has ended.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::empty()
    }
}
