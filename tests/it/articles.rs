//! Whole articles of our own against what a reader should find in them.
//!
//! `tests/articles/gold/NAME.txt` was written before the program saw `NAME.txt`. A line in it
//! that the program misses begins with `~` instead of `-`, and what it finds too much stands
//! under `too much:`. So the files say at any time what is right and what is wrong; the test
//! fails where that is no longer so, for better or for worse.
//! `UPDATE_ARTICLES=1 cargo test articles` moves the marks; the diff is for you to read.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use guillemet::doc::{Doc, MentionKind, Quote, QuoteKind};
use guillemet::pipeline::annotate;

use super::models::models;

#[test]
fn articles_hold_what_their_gold_says() {
    let mut report = String::new();
    let (mut right, mut wanted) = (0, 0);
    for path in articles() {
        let gold_path = gold(&path);
        let before = fs::read_to_string(&gold_path).expect("each article has its gold file");
        let text = fs::read_to_string(&path).expect("an article is UTF-8");
        let doc = annotate(&text, None, models());
        let after = compare(&before, &doc);
        right += after.lines().filter(|line| line.starts_with("- ")).count();
        wanted += after
            .lines()
            .filter(|line| line.starts_with(['-', '~']))
            .count();
        if before != after {
            report += &format!(
                "{} is no longer true; it should read\n{after}",
                gold_path.display()
            );
            if std::env::var_os("UPDATE_ARTICLES").is_some() {
                fs::write(&gold_path, after).expect("the gold file can be written");
            }
        }
    }
    println!("{right} of {wanted} names and quotations of our articles are wholly right");
    assert!(wanted > 0, "there are no articles");
    assert!(report.is_empty(), "{report}");
}

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let entries = fs::read_dir(folder).expect("the folder of articles is there");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    paths
}

/// What a reader should find in the article at `path`.
fn gold(path: &Path) -> PathBuf {
    let name = path.file_name().expect("an article has a name");
    path.with_file_name("gold").join(name)
}

/// The gold file with each line marked as found or missed, and what is too much behind.
fn compare(gold: &str, doc: &Doc) -> String {
    let names = names(doc);
    let quotes: Vec<Vec<String>> = doc.quotes().iter().map(|quote| lines(doc, quote)).collect();
    let (mut names_left, mut quotes_left) = (names.clone(), quotes.clone());
    let mut after = String::new();
    for block in blocks(gold) {
        let found = match block.as_slice() {
            [name] => {
                names_left.remove(*name);
                names.contains(*name)
            }
            lines => {
                let same = |quote: &Vec<String>| {
                    quote.iter().map(String::as_str).eq(lines.iter().copied())
                };
                quotes_left.retain(|quote| !same(quote));
                quotes.iter().any(same)
            }
        };
        let mark = if found { '-' } else { '~' };
        match block.as_slice() {
            ["names:" | "quotes:"] => after += &format!("{}\n", block[0]),
            lines => {
                after += &format!("{mark} {}\n", lines[0]);
                lines[1..]
                    .iter()
                    .for_each(|line| after += &format!("  {line}\n"));
            }
        }
    }
    if !names_left.is_empty() || !quotes_left.is_empty() {
        after += "too much:\n";
        names_left
            .iter()
            .for_each(|name| after += &format!("+ {name}\n"));
        for quote in quotes_left {
            after += &format!("+ {}\n", quote[0]);
            quote[1..]
                .iter()
                .for_each(|line| after += &format!("  {line}\n"));
        }
    }
    after
}

/// Each heading, name or quotation of a gold file as its lines, without marks and indent.
fn blocks(gold: &str) -> Vec<Vec<&str>> {
    let mut blocks: Vec<Vec<&str>> = Vec::new();
    for line in gold.lines().take_while(|line| *line != "too much:") {
        match (line.strip_prefix("  "), blocks.last_mut()) {
            (Some(detail), Some(block)) => block.push(detail),
            _ => blocks.push(vec![line.trim_start_matches(['-', '~']).trim_start()]),
        }
    }
    blocks
}

/// `LABEL words` of each name and value, once.
fn names(doc: &Doc) -> BTreeSet<String> {
    let names = doc
        .mentions()
        .iter()
        .filter(|m| m.kind == MentionKind::Name);
    names
        .filter_map(|m| {
            let label = &doc.entity(m.entity)?.label;
            Some(format!("{label} {}", doc.text().slice(m.span)))
        })
        .collect()
}

fn lines(doc: &Doc, quote: &Quote) -> Vec<String> {
    let kind = match quote.kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
    };
    let words = |span| doc.text().slice(span);
    let pieces: Vec<&str> = quote.content.iter().map(|span| words(*span)).collect();
    let mut lines = vec![format!("{kind}: {}", pieces.join(" [...] "))];
    lines.extend(quote.cue.map(|cue| format!("cue: {}", words(cue))));
    let source = quote.source.as_ref().and_then(|s| s.span);
    lines.extend(source.map(|source| format!("source: {}", words(source))));
    let speakers: Vec<&str> = doc
        .speakers(quote)
        .filter_map(|id| doc.entity(id))
        .map(|entity| entity.name.as_str())
        .collect();
    if !speakers.is_empty() {
        lines.push(format!("speaker: {}", speakers.join(" + ")));
    }
    lines
}
