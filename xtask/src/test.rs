//! Runs every check and test, goes on after a failure, and counts.

use crate::browser_build::browser_build;
use crate::project::{self, cargo};
use crate::run::{announce, run, shown};
use crate::site::{self, Site};
use crate::tally::{Runner, Tally};
use crate::{serve, setup};
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Longest time that one file of JavaScript tests may take, in milliseconds: Node counts the
/// whole file, and a test that hangs must not hang CI.
const NODE_TEST_LIMIT: u32 = 600_000;

/// Sets up what is missing, then runs every check and test there is.
///
/// # Errors
/// If one of them failed; which ones stands in the summary that was printed.
pub fn test() -> Result<()> {
    let mut report = Report::default();
    rust(&mut report);
    let page_is_built = report.step("build the page", || {
        browser_build()?;
        site::dist()
    });
    let packages = report.step("npm packages", || setup::npm_packages(""));
    if packages.is_some() {
        javascript(&mut report);
    }
    if let (Some(_), Some(dist)) = (packages, page_is_built) {
        in_the_browser(&mut report, dist);
    }
    report.close()
}

fn rust(report: &mut Report) {
    let strict = ["--", "-D", "warnings"];
    report.command(
        "Rust format",
        Runner::Status,
        cargo("fmt").args(["--all", "--check"]),
    );
    report.command(
        "clippy",
        Runner::Status,
        cargo("clippy")
            .args(["--quiet", "--workspace", "--all-targets", "--all-features"])
            .args(strict),
    );
    if report
        .step("WebAssembly target", setup::wasm_target)
        .is_some()
    {
        report.command(
            "clippy for the browser",
            Runner::Status,
            cargo("clippy")
                .args(["--quiet", "--lib", "--target", "wasm32-unknown-unknown"])
                .args(strict),
        );
    }
    report.command(
        "Rust tests",
        Runner::Cargo,
        cargo("test").args(["--quiet", "--workspace", "--all-features", "--no-fail-fast"]),
    );
    report.command(
        "Rust documentation",
        Runner::Status,
        cargo("doc")
            .args(["--quiet", "--no-deps", "--lib", "--all-features"])
            .env("RUSTDOCFLAGS", "-D warnings"),
    );
}

fn javascript(report: &mut Report) {
    for folder in [".", "tests"] {
        report.command(
            &format!("JavaScript types ({folder})"),
            Runner::Status,
            &mut node(&["node_modules/typescript/bin/tsc", "--project", folder]),
        );
    }
    report.command(
        "JavaScript lint and format",
        Runner::Status,
        &mut node(&[
            "node_modules/@biomejs/biome/bin/biome",
            "ci",
            "--colors=off",
        ]),
    );
    match test_files("tests/www").as_slice() {
        [] => {}
        files => report.command("page modules", Runner::Node, node_test().args(files)),
    }
}

fn in_the_browser(report: &mut Report, dist: PathBuf) {
    let command_line = report.step("build the command line", || {
        // As the Rust tests have built it already: a release build would take a minute more.
        run(cargo("build").args(["--quiet", "--all-features", "--bin", "guillemet"]))?;
        let program = format!("guillemet{}", std::env::consts::EXE_SUFFIX);
        Ok(project::target_folder()?.join("debug").join(program))
    });
    let chrome = report.step("Chromium", setup::chromium);
    let url = report.step("serve the page", || {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        serve::start(listener, Site::of_folder(dist))
    });
    if let (Some(command_line), Some(chrome), Some(url)) = (command_line, chrome, url) {
        report.command(
            "end to end in Chromium",
            Runner::Node,
            node_test()
                .args(test_files("tests/e2e"))
                .env("GUILLEMET_CLI", command_line)
                .env("GUILLEMET_URL", url)
                .env("CHROME", chrome),
        );
    }
}

fn node(arguments: &[&str]) -> Command {
    let mut command = Command::new("node");
    command
        .args(arguments)
        .current_dir(project::root())
        .env("NO_COLOR", "1");
    command
}

fn node_test() -> Command {
    let mut command = node(&["--test", "--test-reporter=spec"]);
    command.arg(format!("--test-timeout={NODE_TEST_LIMIT}"));
    command
}

/// Every `*.test.js` under `folder`, sorted: Node before 21 expands no patterns.
fn test_files(folder: &str) -> Vec<PathBuf> {
    fn visit(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                visit(&path, files);
            } else if path.to_string_lossy().ends_with(".test.js") {
                files.push(path);
            }
        }
    }
    let mut files = Vec::new();
    visit(&project::root().join(folder), &mut files);
    files.sort();
    files
}

/// What has been run so far, and how it went.
#[derive(Default)]
struct Report {
    lines: Vec<String>,
    total: Tally,
}

impl Report {
    /// Runs one command, showing its output as it comes, and counts its tests.
    fn command(&mut self, name: &str, runner: Runner, command: &mut Command) {
        announce(&format!("{name}: {}", shown(command)));
        let started = Instant::now();
        let tally = match output_of(command) {
            Ok((output, succeeded)) => runner.tally(&output, succeeded),
            Err(error) => {
                eprintln!("error: {error:#}");
                runner.tally("", false)
            }
        };
        self.add(name, tally, started);
    }

    /// Runs one step of the preparations; only a failure is counted, for a step is no test.
    fn step<T>(&mut self, name: &str, step: impl FnOnce() -> Result<T>) -> Option<T> {
        let started = Instant::now();
        match step() {
            Ok(value) => Some(value),
            Err(error) => {
                eprintln!("error: {error:#}");
                self.add(name, Runner::Status.tally("", false), started);
                None
            }
        }
    }

    fn add(&mut self, name: &str, tally: Tally, started: Instant) {
        self.total += tally;
        let Tally { passed, failed } = tally;
        let mark = if failed == 0 { "ok    " } else { "FAILED" };
        let seconds = started.elapsed().as_secs_f64();
        self.lines.push(format!(
            "{mark} {name:<28} {passed:>5} passed {failed:>3} failed {seconds:>7.1} s"
        ));
    }

    fn close(self) -> Result<()> {
        let Tally { passed, failed } = self.total;
        println!("\n{}\n", self.lines.join("\n"));
        println!("{passed} passed, {failed} failed");
        std::io::stdout().flush()?;
        if failed > 0 {
            std::process::exit(1);
        }
        Ok(())
    }
}

/// Runs the command, passing its output on line by line; gives that output and
/// whether it ended with status zero.
fn output_of(command: &mut Command) -> Result<(String, bool)> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{}`", shown(command)))?;
    let Some(stdout) = child.stdout.take() else {
        bail!("no output to read")
    };
    let mut reader = BufReader::new(stdout);
    let mut output = String::new();
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 {
        std::io::stdout().write_all(&line)?;
        output.push_str(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok((output, child.wait()?.success()))
}
