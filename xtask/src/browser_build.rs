//! Compiles the core to WebAssembly and writes the JavaScript that loads it.

use crate::project;
use crate::run::{announce, fingerprint, is_fresh, run};
use crate::setup;
use anyhow::{Context, Result, bail};
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// What wasm-pack.toml says about the build for the browser.
struct Settings {
    out_dir: String,
    out_name: String,
    profile: String,
}

/// Brings the folder that wasm-pack.toml names up to date with the Rust sources.
pub fn browser_build() -> Result<()> {
    setup::wasm_target()?;
    let text = std::fs::read_to_string(project::root().join("wasm-pack.toml"))
        .context("wasm-pack.toml")?;
    let settings = Settings::read(&text)?;

    announce("compiling the core to WebAssembly");
    run(project::cargo("build")
        .args(["--lib", "--target", "wasm32-unknown-unknown"])
        .args(["--profile", &settings.profile]))?;
    let module = project::target_folder()?
        .join("wasm32-unknown-unknown")
        .join(&settings.profile)
        .join(&settings.out_name)
        .with_extension("wasm");

    let wasm = std::fs::read(&module).with_context(|| module.display().to_string())?;
    let folder = project::root().join(&settings.out_dir);
    let stamp = folder.join(".made-from");
    let wanted = fingerprint((&wasm, &text));
    if is_fresh(&stamp, &wanted) {
        return Ok(());
    }
    write_javascript(wasm, &settings.out_name, &folder)?;
    std::fs::write(stamp, wanted)?;
    Ok(())
}

fn write_javascript(wasm: Vec<u8>, name: &str, folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    // Names of functions and compilers are a sixth of the module and tell a reader nothing.
    Bindgen::new()
        .input_bytes(name, wasm)
        .out_name(name)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .context("wasm-bindgen")
}

impl Settings {
    /// Reads the `key = value` lines of wasm-pack.toml.
    ///
    /// # Errors
    /// A key that this build does not know, a missing one, or a value it cannot do.
    fn read(text: &str) -> Result<Settings> {
        let (mut out_dir, mut out_name, mut profile) = (None, None, None);
        for line in text.lines().map(str::trim) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (key, value) = line.split_once('=').with_context(|| {
                format!("wasm-pack.toml: expected `key = value`, found `{line}`")
            })?;
            let value = value.trim().trim_matches('"').to_string();
            match (key.trim(), value.as_str()) {
                ("target", "web") | ("wasm-opt", "false") => {}
                ("out-dir", _) => out_dir = Some(value),
                ("out-name", _) => out_name = Some(value),
                ("profile", _) => profile = Some(value),
                _ => bail!("wasm-pack.toml: this build cannot do `{line}`"),
            }
        }
        let missing = |key: &str| format!("wasm-pack.toml: `{key}` is missing");
        Ok(Settings {
            out_dir: out_dir.with_context(|| missing("out-dir"))?,
            out_name: out_name.with_context(|| missing("out-name"))?,
            profile: profile.with_context(|| missing("profile"))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Settings;

    #[test]
    fn settings_are_read_and_unknown_ones_refused() {
        let text =
            "# why\ntarget = \"web\"\nout-dir = \"a/b\"\nout-name = \"n\"\nprofile = \"release\"\n";
        assert_eq!(Settings::read(text).unwrap().out_dir, "a/b");
        assert!(Settings::read("target = \"nodejs\"\n").is_err());
        assert!(Settings::read("target = \"web\"\n").is_err());
    }
}
