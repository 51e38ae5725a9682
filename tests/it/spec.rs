//! Marked-up cases: what guillemet finds in a few words of text, told in files that a
//! French teacher can read and add to. `tests/spec/README.md` explains the format.
//!
//! `UPDATE_SPEC=1 cargo test spec` writes what was found over what was expected, and fails
//! all the same: the diff is for you to read.

mod case;
mod entities;
mod quotes;
mod text;
mod values;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use case::{Case, cases};

/// Holds every case that has a section called `key` against what `found` says of it: the
/// text behind `key:` first, then one line for each `- ` line.
fn check(key: &str, found: impl Fn(&Case) -> Vec<String>) {
    let mut report = String::new();
    let mut failed = 0;
    let mut total = 0;
    for (path, list) in cases() {
        let mut rewritten = fs::read_to_string(&path).expect("a spec file is UTF-8");
        for case in list.iter().rev() {
            let Some(section) = case.section(key) else {
                continue;
            };
            total += 1;
            let found = found(case);
            if found == section.expected {
                continue;
            }
            failed += 1;
            let _ = writeln!(report, "\n{}:{}: {}", name(&path), case.line, case.name);
            let _ = writeln!(report, "  text: {}", case::escape(&case.text));
            let _ = writeln!(report, "  {key} expected:");
            for line in &section.expected {
                let mark = if found.contains(line) { ' ' } else { '-' };
                let _ = writeln!(report, "   {mark} {line}");
            }
            let _ = writeln!(report, "  {key} found:");
            for line in &found {
                let mark = if section.expected.contains(line) {
                    ' '
                } else {
                    '+'
                };
                let _ = writeln!(report, "   {mark} {line}");
            }
            rewritten = section.rewrite(&rewritten, &found);
        }
        if std::env::var_os("UPDATE_SPEC").is_some() {
            fs::write(&path, rewritten).expect("the spec file can be written");
        }
    }
    assert!(total > 0, "no case has a section {key}:");
    assert!(failed == 0, "{failed} of {total} cases failed\n{report}");
}

fn name(path: &Path) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    path.strip_prefix(root)
        .unwrap_or(path)
        .display()
        .to_string()
}
