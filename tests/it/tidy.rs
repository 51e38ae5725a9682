//! Rules of this code base that a reviewer should not have to remember.

use crate::sources::{Source, sources};

/// One subject a file; most have 50 to 300 lines.
const LONGEST_FILE: usize = 600;

/// Ways to turn text into markup: the page never does, whatever the text is.
const MARKUP_SINKS: [&str; 5] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "srcdoc",
];

#[test]
fn files_stay_short() {
    let is_code = |source: &&Source| source.path.ends_with(".rs") || source.path.ends_with(".js");
    let all = sources("");
    let long: Vec<String> = all
        .iter()
        .filter(is_code)
        .map(|source| (source.text.lines().count(), &source.path))
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "split by subject:\n{}", long.join("\n"));
}

#[test]
fn modules_are_named_files() {
    let named_mod: Vec<Source> = sources("src")
        .into_iter()
        .filter(|source| source.path.ends_with("/mod.rs"))
        .collect();
    let paths: Vec<&str> = named_mod
        .iter()
        .map(|source| source.path.as_str())
        .collect();
    assert!(
        paths.is_empty(),
        "src/foo.rs instead of src/foo/mod.rs: {paths:?}"
    );
}

#[test]
fn no_file_names_a_path_of_the_machine_it_was_written_on() {
    let mut wrong = Vec::new();
    for source in sources("") {
        if source.path.ends_with(".lock") {
            continue;
        }
        for (number, line) in source.text.lines().enumerate() {
            if names_a_machine_path(line) {
                wrong.push(format!("{}:{}", source.path, number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn npm_lock_files_name_no_download_address() {
    for lock in sources("") {
        assert!(
            !lock.path.ends_with("package-lock.json")
                || !lock.text.contains("\"resolved\": \"http"),
            "{}: npm config set omit-lockfile-registry-resolved true, then lock again",
            lock.path
        );
    }
}

#[test]
fn page_scripts_are_type_checked_and_write_no_markup() {
    let mut wrong = Vec::new();
    for source in sources("www/js") {
        if !source.path.ends_with(".js") {
            continue;
        }
        if !source
            .text
            .lines()
            .take(3)
            .any(|line| line == "// @ts-check")
        {
            wrong.push(format!("{}: begins without // @ts-check", source.path));
        }
        for sink in MARKUP_SINKS {
            if source.text.contains(sink) {
                wrong.push(format!("{}: uses {sink}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_file_of_the_page_loads_the_core() {
    let loaders: Vec<String> = sources("www/js")
        .into_iter()
        .filter(|source| source.text.contains("from \"../pkg/"))
        .map(|source| source.path)
        .collect();
    assert!(loaders.len() <= 1, "ask the one that does: {loaders:?}");
}

/// Whether a word of the line is an absolute path into somebody's own folders.
fn names_a_machine_path(line: &str) -> bool {
    ["home", "root", "work"].iter().any(|folder| {
        let path = format!("/{folder}/");
        line.match_indices(&path).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let after = line[at + path.len()..].chars().next();
            before.is_none_or(|c| !c.is_alphanumeric() && !"._-/".contains(c))
                && after.is_some_and(char::is_alphanumeric)
        })
    })
}
