//! Tests that see guillemet from outside, all in one binary.
#![cfg(not(target_arch = "wasm32"))]
#![cfg(test)]

mod articles;
mod browser_build;
mod command_line;
mod coref;
mod documents;
mod edits;
mod formats;
mod layers;
mod models;
mod offsets;
mod own_quotes;
mod questions;
mod quotes;
mod schema;
mod session;
mod sources;
mod spec;
mod text;
mod tidy;
