//! Runs the benchmarks: natively, in WebAssembly, and beside what people use today.

use crate::browser_build::browser_build;
use crate::project::{self, cargo};
use crate::run::{announce, run};
use crate::setup;
use anyhow::Result;
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
    Ok(())
}
