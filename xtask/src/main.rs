//! What the README's commands call. Run `cargo xtask` for the list.

mod bench;
mod browser_build;
mod project;
mod run;
mod serve;
mod setup;
mod site;
mod tally;
mod test;
mod train;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--port N]                     build the page and serve it on this machine
cargo xtask test                                 every check and test, real browser included
cargo xtask build                                write dist/, a static site for any file server
cargo xtask bench                                the benchmarks, as ratios of one run
cargo xtask train --language fr|en --data DIR    train a shipped model anew";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["serve"] => serve::serve(None),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve::serve(Some(port)),
            Err(_) => return usage(&format!("--port wants a number up to 65535, not '{port}'")),
        },
        ["test"] => test::test(),
        ["build"] => site::build(),
        ["bench"] => bench::bench(),
        ["train", rest @ ..] => train::train(rest),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        other => return usage(&format!("no such command: {}", other.join(" "))),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn usage(complaint: &str) -> ExitCode {
    eprintln!("error: {complaint}\n\n{USAGE}");
    ExitCode::from(2)
}
