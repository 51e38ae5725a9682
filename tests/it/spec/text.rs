//! Tokens, sentences, paragraphs and the language of a text.

use guillemet::lang::Language;
use guillemet::text::{Text, TokenRange};

use super::case::{Case, escape};
use super::check;

fn text(case: &Case) -> Text {
    Text::new(case.text.as_str(), Some(case.language))
}

fn ranges(text: &Text, ranges: &[TokenRange]) -> Vec<String> {
    let words = ranges.iter().map(|r| text.slice(text.cover(*r)));
    words.map(|w| format!("- {}", escape(w))).collect()
}

#[test]
fn tokens() {
    check("tokens", |case| {
        let text = text(case);
        let tokens = text.tokens().iter().map(|t| escape(text.slice(t.span)));
        vec![tokens.collect::<Vec<_>>().join("|")]
    });
}

#[test]
fn sentences() {
    check("sentences", |case| {
        let text = text(case);
        ranges(&text, text.sentences())
    });
}

#[test]
fn paragraphs() {
    check("paragraphs", |case| {
        let text = text(case);
        ranges(&text, text.paragraphs())
    });
}

#[test]
fn language() {
    check("language", |case| {
        vec![Language::detect(&case.text).code().to_owned()]
    });
}
