//! Runs the benchmarks: the native ones, then the same work in WebAssembly.

use crate::browser_build::browser_build;
use crate::project::{self, cargo};
use crate::run::run;
use crate::setup;
use anyhow::Result;
use std::process::Command;

/// What runs under Node, in this order, where it is there: our own core as the
/// browser gets it, and the same texts through what people use today.
const SCRIPTS: [&str; 2] = ["benches/wasm.mjs", "benches/peers/run.mjs"];

/// Runs every benchmark; each prints ratios of one run, for times differ between machines.
pub fn bench() -> Result<()> {
    run(cargo("bench").args(["--quiet", "--bench", "annotate"]))?;
    browser_build()?;
    setup::npm_packages()?;
    for script in SCRIPTS {
        let path = project::root().join(script);
        if path.is_file() {
            run(Command::new("node").arg(path).current_dir(project::root()))?;
        }
    }
    Ok(())
}
