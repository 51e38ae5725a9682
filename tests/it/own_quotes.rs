//! Articles of our own with their quotations marked: what is found must not get worse.
//!
//! Files with even numbers only: the rules were written with the others in view, and, of
//! these, with those below `fr/20` and `en/16`. All figures:
//! `guillemet evaluate-quotes training/quotes/fr/*.txt`.

use std::fs;
use std::path::{Path, PathBuf};

use guillemet::eval::marked::read_marked;
use guillemet::eval::quotations::QuoteScores;
use guillemet::lang::Language;
use guillemet::pipeline::annotate;

use super::models::models;

#[test]
fn french_quotations_of_our_own_stay_found() {
    hold("fr", Language::Fr, [0.97, 0.965, 0.945]);
}

#[test]
fn english_quotations_of_our_own_stay_found() {
    hold("en", Language::En, [0.97, 0.955, 0.935]);
}

/// Fails where an F1 of the contents lies below its floor: 0.3 covered, 0.8, exact.
fn hold(folder: &str, language: Language, floors: [f64; 3]) {
    let mut scores = QuoteScores::default();
    for path in even_files(folder) {
        let file = fs::read_to_string(&path).expect("a marked file is UTF-8");
        let articles = read_marked(&file).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        for article in &articles {
            let doc = annotate(&article.text, Some(language), models());
            scores.add(article, &doc);
        }
    }
    println!("{folder}\n{scores}");
    let found = [scores.loose.f1(), scores.close.f1(), scores.exact.f1()];
    let low = found
        .iter()
        .zip(floors)
        .any(|(found, floor)| *found < floor);
    assert!(
        !low,
        "expected at least {floors:?}, found {found:?}\n{scores}"
    );
}

fn even_files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("training/quotes")
        .join(folder);
    let entries = fs::read_dir(folder).expect("the folder of marked articles is there");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| {
            let name = path.file_stem().and_then(|n| n.to_str());
            name.and_then(|n| n.parse::<u32>().ok())
                .is_some_and(|n| n % 2 == 0)
        })
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "there are no marked articles");
    paths
}
