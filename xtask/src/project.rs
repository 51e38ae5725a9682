//! Where things lie in this project, and which cargo to call.

use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The root folder of the project.
pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        // Asked at run time first: two checkouts may share one target folder, and so one xtask.
        let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let package = package.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        package.parent().map_or(package.clone(), Path::to_path_buf)
    });
    &ROOT
}

/// A call of the cargo that runs this very command, from the root folder.
pub fn cargo(subcommand: &str) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.arg(subcommand).current_dir(root());
    command
}

/// The folder cargo builds into, wherever the environment or a configuration file puts it.
pub fn target_folder() -> Result<PathBuf> {
    let output = cargo("metadata")
        .args(["--no-deps", "--format-version", "1"])
        .output()
        .context("cannot run cargo metadata")?;
    ensure!(
        output.status.success(),
        "cargo metadata failed:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let folder = metadata["target_directory"]
        .as_str()
        .context("cargo metadata names no target_directory")?;
    Ok(PathBuf::from(folder))
}
