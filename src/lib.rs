//! guillemet finds who and what a news article names, and who says what in it.
//!
//! The modules stand in the order of the data:
//!
//! ```text
//! &str ─ text ─▶ Text ─ ner ─▶ names ─ coref ─▶ mentions + entities
//!                Text + mentions ─ quote ─▶ utterances ─ coref ─▶ Doc
//! Doc + [Edit] ─ session ─▶ Doc ─ formats ─▶ JSON, …, page view
//! ```
//!
//! ```
//! use guillemet::pipeline::{Models, annotate};
//!
//! let doc = annotate("« Nous rouvrirons lundi », a promis la maire.", None, &Models::default());
//! assert_eq!(doc.text().language().code(), "fr");
//! ```

pub mod text;

pub mod lang;

pub mod doc;

pub mod ner;

pub mod coref;

pub mod quote;

pub mod pipeline;

pub mod session;

pub mod formats;

pub mod eval;

#[cfg(target_arch = "wasm32")]
mod wasm;
