//! The layers of docs/architecture.md: imports go downward only.

use crate::sources::sources;

/// Each module with its layer.
const LAYERS: [(&str, u8); 13] = [
    ("lang", 0),
    ("text", 0),
    ("doc", 1),
    ("ner", 2),
    ("coref", 2),
    ("quote", 2),
    ("pipeline", 3),
    ("session", 3),
    ("formats", 4),
    ("eval", 4),
    ("wasm", 5),
    ("main", 5),
    ("train", 5),
];

/// Imports inside one layer that the architecture allows: who, whom.
const NEIGHBOURS: [(&str, &str); 2] = [("text", "lang"), ("coref", "ner")];

/// What only some modules may know: a word of their source, those modules, the reason.
const PRIVILEGES: [(&str, &[&str], &str); 5] = [
    (
        "serde",
        &["formats", "eval", "wasm"],
        "formats alone know how data is written, and wasm hands it to the page",
    ),
    (
        "wasm_bindgen",
        &["wasm"],
        "wasm.rs is the whole browser boundary",
    ),
    ("std::fs", &["main", "train"], "the core does no IO"),
    ("std::env", &["main", "train"], "the core does no IO"),
    ("std::time", &["main"], "the core reads no clock"),
];

#[test]
fn imports_go_downward_only() {
    let mut wrong = Vec::new();
    for source in sources("src") {
        let module = module_of(&source.path);
        if module == "lib" {
            continue;
        }
        for imported in imports(&code_of(&source.text)) {
            if imported != module && !is_allowed(module, &imported) {
                wrong.push(format!("{}: {module} imports {imported}", source.path));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "against the layers:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn only_the_rim_knows_the_outside() {
    let mut wrong = Vec::new();
    for source in sources("src") {
        let module = module_of(&source.path);
        let code = code_of(&source.text);
        for (word, modules, reason) in PRIVILEGES {
            if code.contains(word) && module != "lib" && !modules.contains(&module) {
                wrong.push(format!("{}: uses {word}, but {reason}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn imports_are_seen_in_every_way_to_write_them() {
    let check = |code: &str, expected: &[&str]| assert_eq!(imports(code), expected, "{code}");
    check("use crate::text::Span;", &["text"]);
    check(
        "use crate::{doc::{Doc, Mention}, text::Span};",
        &["doc", "text"],
    );
    check(
        "use crate::{\n    lang,\n    ner::Model,\n};",
        &["lang", "ner"],
    );
    check("fn f(doc: &crate::doc::Doc) {}", &["doc"]);
    check("pub(crate) fn f() {}", &[]);
    check("use super::super::quote::cue;", &["super::super"]);
}

fn is_allowed(module: &str, imported: &str) -> bool {
    match (layer(module), layer(imported)) {
        (Some(above), Some(below)) => above > below || NEIGHBOURS.contains(&(module, imported)),
        _ => false,
    }
}

fn layer(module: &str) -> Option<u8> {
    let (_, layer) = LAYERS.iter().find(|(name, _)| *name == module)?;
    Some(*layer)
}

/// `quote` for both `src/quote.rs` and `src/quote/cue.rs`.
fn module_of(path: &str) -> &str {
    let path = path.strip_prefix("src/").unwrap_or(path);
    path.split(['/', '.']).next().unwrap_or(path)
}

/// The source without its comments and without its unit tests, which may look further.
fn code_of(text: &str) -> String {
    let end = text.find("\n#[cfg(test)]\nmod ").unwrap_or(text.len());
    let uncommented = |line: &str| line.split("//").next().unwrap_or_default().to_string();
    let lines: Vec<String> = text[..end].lines().map(uncommented).collect();
    lines.join("\n")
}

/// The modules named after `crate::`, sorted; a way around the crate's root is
/// named as itself, so that it is in no layer.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let after = &code[at + "crate::".len()..];
        match after.strip_prefix('{') {
            Some(group) => found.extend(members(group)),
            None => found.push(identifier(after)),
        }
    }
    if code.contains("super::super::") {
        found.push("super::super".to_string());
    }
    found.sort();
    found.dedup();
    found
}

/// First words of the members of a `{…}` group whose opening brace has been read.
fn members(group: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(identifier(group[start..at].trim()));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(identifier(group[start..at].trim()));
                start = at + 1;
            }
            _ => {}
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

fn identifier(text: &str) -> String {
    let is_part = |character: &char| character.is_alphanumeric() || *character == '_';
    text.chars().take_while(is_part).collect()
}
