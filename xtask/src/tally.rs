//! Counts passed and failed tests from what the test runners print.

use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

/// Whose output a tally is read from.
#[derive(Clone, Copy, Debug)]
pub enum Runner {
    /// `cargo test`: a line `test result: ok. 3 passed; 0 failed; …` for each binary.
    Cargo,
    /// `node --test --test-reporter=spec`: lines `ℹ pass 3`, `ℹ fail 0`, `ℹ cancelled 0`.
    Node,
    /// No tests inside: the program's exit status is the one result.
    Status,
}

impl Runner {
    /// The tests in `output` of a program that ended well (`succeeded`) or not.
    ///
    /// A program that failed without naming a failed test counts as one failure,
    /// and one that runs tests but named none has failed as well.
    pub fn tally(self, output: &str, succeeded: bool) -> Tally {
        let mut tally = match self {
            Runner::Cargo => cargo_tally(output),
            Runner::Node => node_tally(output),
            Runner::Status => Tally {
                passed: u64::from(succeeded),
                failed: 0,
            },
        };
        if tally.failed == 0 && (!succeeded || tally.passed == 0) {
            tally.failed = 1;
        }
        tally
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

fn cargo_tally(output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines() {
        let Some((_, counts)) = line
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
        else {
            continue;
        };
        for part in counts.split("; ") {
            match part.split_once(' ') {
                Some((number, "passed")) => tally.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => tally.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
    tally
}

fn node_tally(output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines() {
        let Some((word, number)) = line.strip_prefix("ℹ ").and_then(|l| l.split_once(' ')) else {
            continue;
        };
        let number = number.parse().unwrap_or(0);
        match word {
            "pass" => tally.passed += number,
            "fail" | "cancelled" => tally.failed += number,
            _ => {}
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::{Runner, Tally};

    fn check(runner: Runner, output: &str, succeeded: bool, passed: u64, failed: u64) {
        let found = runner.tally(output, succeeded);
        assert_eq!(found, Tally { passed, failed }, "{runner:?} {output:?}");
    }

    #[test]
    fn cargo_binaries_are_summed() {
        let output = "running 3 tests\n\
            test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 1 passed; 4 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s\n";
        check(Runner::Cargo, output, false, 3, 4);
    }

    #[test]
    fn node_counts_cancelled_tests_as_failed() {
        let output =
            "✔ a (1ms)\nℹ tests 6\nℹ suites 0\nℹ pass 3\nℹ fail 2\nℹ cancelled 1\nℹ skipped 0\n";
        check(Runner::Node, output, false, 3, 3);
    }

    #[test]
    fn a_program_that_breaks_off_is_one_failure() {
        check(Runner::Cargo, "error: could not compile", false, 0, 1);
        check(Runner::Node, "ℹ pass 3\nℹ fail 0\n", false, 3, 1);
        check(Runner::Status, "", false, 0, 1);
        check(Runner::Status, "", true, 1, 0);
    }

    #[test]
    fn a_runner_that_ran_nothing_has_failed() {
        check(Runner::Node, "ℹ pass 0\nℹ fail 0\n", true, 0, 1);
    }
}
