#![doc = include_str!("../README.md")]
//!
//! It provides only what `server_fn` calls. Its streams neither send nor receive data.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// A stream without data.
#[derive(Debug)]
pub struct ReadableStream(());

impl ReadableStream {
    /// Drops a JavaScript stream.
    #[must_use]
    pub fn from_raw(_: impl Into<JsValue>) -> Self {
        Self(())
    }

    /// Drops a Rust stream.
    #[must_use]
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>>) -> Self {
        Self(())
    }

    /// Returns the body of a request without a body.
    #[must_use]
    pub const fn into_raw(self) -> JsValue {
        JsValue::UNDEFINED
    }

    /// Returns a stream that has ended.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::empty()
    }
}
