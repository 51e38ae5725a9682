//! Sets up what is missing, each with a line that says so.

use crate::project;
use crate::run::{announce, fingerprint, is_fresh, run};
use anyhow::{Context, Result, bail};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Node whose test runner and language the tests are written for.
const OLDEST_NODE: u32 = 20;

/// Names Chromium and its kin go by, the freest first.
const BROWSERS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

/// Makes sure that this toolchain can compile to WebAssembly.
pub fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let output = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(project::root())
        .output()
        .context("cannot run rustc")?;
    let folder = String::from_utf8_lossy(&output.stdout);
    if output.status.success() && Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    announce(&format!(
        "adding the Rust target {TARGET} (rustup target add)"
    ));
    let mut rustup = Command::new("rustup");
    rustup
        .args(["target", "add", TARGET])
        .current_dir(project::root());
    run(&mut rustup).with_context(|| {
        format!("the Rust target {TARGET} is missing; install rustup, or that target by the package manager that Rust came from")
    })
}

/// Makes sure that Node is there and new enough.
pub fn node() -> Result<()> {
    let wanted = format!("install Node {OLDEST_NODE} or newer: the tests of the page need it");
    let output = Command::new("node")
        .arg("--version")
        .output()
        .with_context(|| format!("cannot run node; {wanted}"))?;
    let version = String::from_utf8_lossy(&output.stdout).trim().to_string();
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => bail!("node --version says '{version}'; {wanted}"),
    }
}

/// Makes sure that `node_modules` in a folder of the project (`""` for its root) is what the
/// package-lock.json beside it says.
pub fn npm_packages(folder: &str) -> Result<()> {
    node()?;
    let folder = project::root().join(folder);
    let lock = folder.join("package-lock.json");
    let content = std::fs::read(&lock).with_context(|| lock.display().to_string())?;
    let wanted = fingerprint(&content);
    let stamp = folder.join("node_modules/.xtask-lock");
    if is_fresh(&stamp, &wanted) {
        return Ok(());
    }
    announce(&format!(
        "installing the npm packages of {} (npm ci)",
        lock.display()
    ));
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(folder))?;
    std::fs::write(stamp, wanted)?;
    Ok(())
}

/// The browser for the end-to-end tests: the one CHROME names, one in PATH, or
/// a freshly installed one where Debian's apt-get may be used.
pub fn chromium() -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROME").filter(|path| !path.is_empty()) {
        let path = PathBuf::from(path);
        return match path.is_file() {
            true => Ok(path),
            false => in_path(&path.to_string_lossy())
                .with_context(|| format!("CHROME names no program: {}", path.display())),
        };
    }
    if let Some(path) = installed_browser() {
        return Ok(path);
    }
    if in_path("apt-get").is_some() && is_root() {
        announce("installing Chromium (apt-get install chromium)");
        let mut update = Command::new("apt-get");
        run(update.args(["update", "--quiet"]))?;
        let mut install = Command::new("apt-get");
        install
            .args(["install", "--yes", "--no-install-recommends", "chromium"])
            .env("DEBIAN_FRONTEND", "noninteractive");
        run(&mut install)?;
        if let Some(path) = installed_browser() {
            return Ok(path);
        }
    }
    bail!(
        "no Chromium for the end-to-end tests: install Chromium or Chrome (on Debian and Ubuntu: \
         apt-get install chromium), or set CHROME to the path of its program"
    )
}

fn installed_browser() -> Option<PathBuf> {
    let elsewhere = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ];
    BROWSERS.into_iter().find_map(in_path).or_else(|| {
        elsewhere
            .into_iter()
            .map(PathBuf::from)
            .find(|path| path.is_file())
    })
}

fn in_path(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output();
    output.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
