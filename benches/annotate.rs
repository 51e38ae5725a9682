//! How fast a whole annotation is, natively: `cargo bench --bench annotate`.
//!
//! Times differ between machines, so what counts are ratios of one run: against a
//! plain pattern for capitalised words over the same text, and against itself over
//! a text a thousand times as long.
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use guillemet::lang::Language;
use guillemet::ner::Model;
use guillemet::pipeline::{Models, annotate};
use regex::Regex;
use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// Lengths of the texts, in words.
const SIZES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

/// What anybody could find without us.
const CAPITALISED: &str = r"[A-ZÀ-ÖØ-ÞŒŸ][\w'’-]*(?:\s+[A-ZÀ-ÖØ-ÞŒŸ][\w'’-]*)*";

/// As long as it takes to be past the noise of a shared machine.
const LEAST_TIME: Duration = Duration::from_millis(300);

fn main() -> Result<(), Box<dyn Error>> {
    let models = Models {
        fr: model("fr")?,
        en: model("en")?,
    };
    let pattern = Regex::new(CAPITALISED)?;
    println!(
        "native, one core      words    million words/s   times the pattern's   time per word"
    );
    for language in [Language::Fr, Language::En] {
        let articles = articles(language.code())?;
        let mut first = None;
        for size in SIZES {
            let text = text_of(&articles, size);
            let ours = time(|| {
                black_box(annotate(&text, Some(language), &models));
            });
            let plain = time(|| {
                black_box(pattern.find_iter(&text).count());
            });
            let per_word = ours.as_secs_f64() / size as f64;
            let growth = per_word / *first.get_or_insert(per_word);
            println!(
                "annotate {}     {size:>12} {:>18.2} {:>21.1} {growth:>14.2} x",
                language.code(),
                1e-6 / per_word,
                ours.as_secs_f64() / plain.as_secs_f64(),
            );
        }
    }
    println!("\nhostile texts, one core       units   time per unit, beside a tenth of the units");
    for (name, unit) in HOSTILE {
        let per_unit = |units: usize| {
            let text = unit.repeat(units);
            let taken = time(|| {
                black_box(annotate(&text, Some(Language::Fr), &models));
            });
            taken.as_secs_f64() / units as f64
        };
        let growth = per_unit(100_000) / per_unit(10_000);
        println!("{name:<20} {:>14} {growth:>31.2} x", 100_000);
    }
    Ok(())
}

/// What a step that looks back at all that came before would choke on.
const HOSTILE: [(&str, &str); 9] = [
    ("quotations", "« Rien n'est signé », a déclaré le maire. "),
    ("paragraphs", "« Rien n'est signé », a déclaré le maire.\n"),
    ("unclosed marks", "« Rien n'est signé, "),
    ("unopened marks", "Rien n'est signé », dit-il, "),
    ("stray marks", "'a ‘b \" "),
    ("clauses in clauses", "il dit que "),
    ("dialogue", "— Vous venez ? demande le maire.\n"),
    (
        "interviews",
        "Q : Pourquoi ?\nR : Parce que nous partons.\n",
    ),
    (
        "free quotations",
        "Odile Kermarrec sourit. « Je n'ai rien à cacher. » ",
    ),
];

/// The mean time of one call, over as many as are needed.
fn time(mut call: impl FnMut()) -> Duration {
    call();
    let start = Instant::now();
    let mut calls = 0;
    while calls == 0 || start.elapsed() < LEAST_TIME {
        call();
        calls += 1;
    }
    start.elapsed() / calls
}

/// The shipped model of a language; None where none lies there, which is said.
fn model(language: &str) -> Result<Option<Model>, Box<dyn Error>> {
    let Some(path) = files("models")?
        .into_iter()
        .find(|path| path.starts_with(&format!("{language}.")))
    else {
        println!("no model for {language}: without names");
        return Ok(None);
    };
    let bytes = fs::read(Path::new("models").join(&path))?;
    Ok(Some(Model::read(bytes, &path)?))
}

/// Our own articles in a language, one after the other.
fn articles(language: &str) -> Result<String, Box<dyn Error>> {
    let mut texts = Vec::new();
    for name in files("tests/articles")? {
        if name.starts_with(&format!("{language}-")) && name.ends_with(".txt") {
            texts.push(fs::read_to_string(Path::new("tests/articles").join(name))?);
        }
    }
    if texts.is_empty() {
        return Err(format!("no article tests/articles/{language}-*.txt").into());
    }
    Ok(texts.join("\n\n"))
}

/// The articles over and over until there are `words` words.
fn text_of(articles: &str, words: usize) -> String {
    let mut text = String::new();
    let mut count = 0;
    loop {
        for paragraph in articles.lines() {
            text.push_str(paragraph);
            text.push('\n');
            count += paragraph.split_whitespace().count();
            if count >= words {
                return text;
            }
        }
    }
}

/// Names of the files in a folder of the project, sorted; none where there is no folder.
fn files(folder: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    if Path::new(folder).is_dir() {
        for entry in fs::read_dir(folder)? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}
