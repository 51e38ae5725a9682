//! Tests that see guillemet from outside, all in one binary.
#![cfg(not(target_arch = "wasm32"))]

mod browser_build;
mod layers;
mod sources;
mod spec;
mod tidy;
