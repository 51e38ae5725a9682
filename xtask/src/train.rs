//! Trains a shipped model anew.

use crate::project::cargo;
use crate::run::run;
use anyhow::Result;

/// Calls the command line's `train` with these arguments, which it checks itself.
pub fn train(arguments: &[&str]) -> Result<()> {
    run(cargo("run")
        .args(["--quiet", "--release", "--features", "train"])
        .args(["--bin", "guillemet", "--", "train"])
        .args(arguments))
}
