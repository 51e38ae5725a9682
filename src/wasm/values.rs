//! Values on their way between Rust and JS.

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Error, JsString, Object, Reflect};

use crate::formats::FormatError;
use crate::session::EditError;

/// The one way out: plain objects, `null` for what is not there.
pub(super) fn js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(failure)
}

/// The one way in; an object that is left out is an empty one.
pub(super) fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    let value = match value.is_undefined() || value.is_null() {
        true => Object::new().into(),
        false => value,
    };
    serde_wasm_bindgen::from_value(value).map_err(|error| {
        let message = error.to_string();
        failure(message.strip_prefix("Error: ").unwrap_or(&message))
    })
}

/// The one way to fail: an `Error` with a message for people.
pub(super) fn failure(error: impl std::fmt::Display) -> JsValue {
    Error::new(&error.to_string()).into()
}

/// The same with a word for programs, so that the page can say it in the reader's language.
pub(super) fn coded(code: &str, error: impl std::fmt::Display) -> JsValue {
    let error = failure(error);
    Reflect::set(&error, &"code".into(), &code.into()).ok();
    error
}

/// A refusal of an edit, by its code.
pub(super) fn rejected(error: EditError) -> JsValue {
    coded(error.code(), &error)
}

/// A file that cannot be opened, by its code and what that speaks of.
pub(super) fn unreadable(error: FormatError) -> JsValue {
    let values = Object::new();
    for (name, value) in error.values() {
        Reflect::set(&values, &(*name).into(), &value.into()).ok();
    }
    let coded = coded(error.code(), &error);
    Reflect::set(&coded, &"values".into(), &values).ok();
    coded
}

/// A JS string as text; half a surrogate pair is no character and would be lost.
pub(super) fn well_formed(text: &JsString) -> Result<String, JsValue> {
    // A lone half becomes U+FFFD on the way here. Only where there is one is the text read
    // unit by unit, for each takes a call to the page.
    let read = text
        .as_string()
        .filter(|read| !read.contains(char::REPLACEMENT_CHARACTER) || text.is_valid_utf16());
    if let Some(read) = read {
        return Ok(read);
    }
    let units: Vec<u16> = text.iter().collect();
    let mut at = 0;
    for unit in char::decode_utf16(units) {
        match unit {
            Ok(c) => at += c.len_utf16(),
            Err(_) => break,
        }
    }
    Err(coded(
        "ill_formed",
        format!("expected well-formed text, found half a surrogate pair at position {at}"),
    ))
}
