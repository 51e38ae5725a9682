//! The documents name files that are there, and the map names every module.

use crate::sources::{Source, source, sources};
use std::path::Path;

/// Beginnings that tell a path from any other words between backticks.
const FOLDERS: [&str; 8] = [
    "benches/",
    "docs/",
    "models/",
    "src/",
    "tests/",
    "training/",
    "www/",
    "xtask/",
];

#[test]
fn links_and_paths_lead_somewhere() {
    let mut lost = Vec::new();
    for document in documents() {
        let folder = Path::new(&document.path).parent().unwrap_or(Path::new(""));
        for link in links(&document.text) {
            if !exists(&folder.join(link)) {
                lost.push(format!("{}: link to {link}", document.path));
            }
        }
        for path in paths(&document.text) {
            if !exists(Path::new(path)) {
                lost.push(format!("{}: `{path}`", document.path));
            }
        }
    }
    assert!(lost.is_empty(), "not there:\n{}", lost.join("\n"));
}

#[test]
fn the_map_names_every_module_and_folder() {
    let map = source("docs/architecture.md");
    let mut places: Vec<String> = sources("")
        .iter()
        .filter_map(|file| {
            file.path
                .split_once('/')
                .map(|(folder, _)| format!("`{folder}/`"))
        })
        .filter(|folder| !folder.starts_with("`.") && folder != "`docs/`" && folder != "`src/`")
        .collect();
    places.dedup();
    let unnamed: Vec<String> = places
        .into_iter()
        .filter(|place| !map.contains(place))
        .chain(modules().filter(|name| {
            !map.contains(&format!("`src/{name}`")) && !map.contains(&format!("`{name}`"))
        }))
        .collect();
    assert!(
        unnamed.is_empty(),
        "docs/architecture.md does not name {unnamed:?}"
    );
}

#[test]
fn links_and_paths_are_told_from_other_words() {
    let text =
        "See [a](docs/a.md#part), [b](https://b.example), `src/c.rs`, `cargo xtask`, `src/*.x`.";
    assert_eq!(links(text), ["docs/a.md"]);
    assert_eq!(paths(text), ["src/c.rs"]);
}

/// File names of the modules right in `src/`.
fn modules() -> impl Iterator<Item = String> {
    let files = sources("src").into_iter().map(|file| file.path);
    files.filter_map(|path| {
        let name = path.strip_prefix("src/")?;
        (!name.contains('/')).then(|| name.to_string())
    })
}

fn documents() -> Vec<Source> {
    let mut found = sources("");
    found.retain(|file| file.path.ends_with(".md"));
    found
}

/// Targets of the links into this project, without their fragments.
fn links(text: &str) -> Vec<&str> {
    text.split("](")
        .skip(1)
        .filter_map(|after| after.split([')', ' ']).next())
        .filter_map(|target| target.split('#').next())
        .filter(|target| !target.is_empty() && !target.contains(':'))
        .collect()
}

/// Paths between backticks; patterns and what is built do not count.
fn paths(text: &str) -> Vec<&str> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| FOLDERS.iter().any(|folder| word.starts_with(folder)))
        .filter(|word| !word.contains([' ', '*', '{', '…', '<', '\n']) && !word.contains("/pkg"))
        .collect()
}

fn exists(path: &Path) -> bool {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists()
}
