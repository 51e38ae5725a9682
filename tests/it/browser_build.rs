//! wasm-pack.toml, which `cargo xtask` reads, and Cargo.toml, which `wasm-pack`
//! reads, describe the same build.

use crate::sources::source;

#[test]
fn wasm_pack_builds_what_xtask_builds() {
    let ours = source("wasm-pack.toml");
    let cargo = source("Cargo.toml");
    let profile = value(&ours, "profile");
    let section = section(
        &cargo,
        &format!("[package.metadata.wasm-pack.profile.{profile}]"),
    );
    assert_eq!(value(&ours, "wasm-opt"), value(section, "wasm-opt"));
    assert_eq!(value(&ours, "out-name"), value(&cargo, "name"));
    assert_eq!(value(&ours, "target"), "web", "the page loads ES modules");
}

#[test]
fn wasm_bindgen_is_of_one_version() {
    let version = |text: &str, name: &str| {
        let line = text
            .lines()
            .find(|line| line.starts_with(&format!("{name} = ")));
        let line = line.unwrap_or_else(|| panic!("{name} is not named"));
        let (_, after) = line
            .split_once("\"=")
            .unwrap_or_else(|| panic!("not exact: {line}"));
        after.split('"').next().unwrap_or_default().to_string()
    };
    assert_eq!(
        version(&source("Cargo.toml"), "wasm-bindgen"),
        version(&source("xtask/Cargo.toml"), "wasm-bindgen-cli-support"),
    );
}

/// What `key` is set to, without quotation marks.
fn value<'a>(toml: &'a str, key: &str) -> &'a str {
    toml.lines()
        .filter_map(|line| line.split_once('='))
        .find(|(found, _)| found.trim() == key)
        .map(|(_, value)| value.trim().trim_matches('"'))
        .unwrap_or_else(|| panic!("{key} is not set"))
}

/// The lines from this heading to the next one.
fn section<'a>(toml: &'a str, heading: &str) -> &'a str {
    let (_, after) = toml
        .split_once(heading)
        .unwrap_or_else(|| panic!("Cargo.toml has no {heading}"));
    after.split("\n[").next().unwrap_or(after)
}
