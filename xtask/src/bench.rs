//! Runs the benchmarks: natively, in WebAssembly, beside what people use today, and in the page.

use crate::browser_build::browser_build;
use crate::project::{self, cargo};
use crate::run::{announce, run};
use crate::site::Site;
use crate::{serve, setup};
use anyhow::Result;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

/// What runs under Node: our own core as the browser gets it, then the same texts
/// through the peers, which have npm packages of their own.
const SCRIPTS: [&str; 3] = [
    "benches/wasm.mjs",
    "benches/corrections.mjs",
    "benches/peers/run.mjs",
];

/// Runs every benchmark; each prints ratios of one run, for times differ between machines.
pub fn bench() -> Result<()> {
    run(cargo("bench").args(["--quiet", "--bench", "annotate"]))?;
    browser_build()?;
    setup::npm_packages("benches/peers")?;
    for script in SCRIPTS {
        announce(script);
        run(Command::new("node")
            .arg(script)
            .current_dir(project::root()))?;
    }
    corrections()
}

/// What correcting costs a reader, in actions for each correction, and how smooth a very
/// long article is: the tests that measure it print their figures.
fn corrections() -> Result<()> {
    setup::npm_packages("")?;
    let chrome = setup::chromium()?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let url = serve::start(listener, Site::of_sources())?;
    for test in ["correcting", "large"] {
        announce(&format!("tests/e2e/{test}.test.js"));
        run(Command::new("node")
            .args(["--test", "--test-reporter=spec"])
            .arg(format!("tests/e2e/{test}.test.js"))
            .env("GUILLEMET_CLI", "not needed here")
            .env("GUILLEMET_URL", &url)
            .env("CHROME", &chrome)
            .current_dir(project::root()))?;
    }
    Ok(())
}
