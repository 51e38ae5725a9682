//! Quotations hold together on any text, and take time in proportion to it.

use std::time::{Duration, Instant};

use guillemet::doc::Doc;
use guillemet::lang::Language;
use guillemet::pipeline::{Models, annotate};

/// Pieces that press texts are made of, and what breaks them.
const PIECES: [&str; 48] = [
    "« ",
    " »",
    "«",
    "»",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "‘",
    "‹",
    "›",
    "— ",
    " – ",
    ", ",
    ". ",
    " : ",
    "\n",
    "\n\n",
    "! ",
    "? ",
    "… ",
    "(",
    ")",
    "[1]",
    "a déclaré ",
    "a-t-il dit",
    "selon ",
    "d'après ",
    "que ",
    "qu'",
    "le maire ",
    "Odile Kermarrec ",
    "la ministre de l'Énergie ",
    "il ",
    "qui ",
    "et ",
    "mais ",
    "de ",
    "a qualifié la loi de ",
    "Nair ",
    "said ",
    "told reporters that ",
    "according to ",
    "the minister ",
    "rien n'est signé ",
    "we will not leave ",
    "as ",
];

fn read(text: &str, language: Language) -> Doc {
    annotate(text, Some(language), &Models::default())
}

/// A small generator of numbers, the same on every machine.
fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) as usize
}

#[test]
fn any_text_gives_quotations_that_lie_in_it() {
    let mut state = 7;
    for round in 0..1500 {
        let mut text = String::new();
        for _ in 0..next(&mut state) % 60 {
            text.push_str(PIECES[next(&mut state) % PIECES.len()]);
        }
        let language = if round % 2 == 0 {
            Language::Fr
        } else {
            Language::En
        };
        let doc = read(&text, language);
        for quote in doc.quotes() {
            for span in quote.content.iter().chain(&quote.cue) {
                assert!(!doc.text().slice(*span).is_empty());
            }
        }
    }
}

/// Least time of three for `text`, in the build at hand: other programs only add to it.
#[expect(clippy::disallowed_methods, reason = "growth shows on the clock alone")]
fn time(text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        let doc = read(text, Language::Fr);
        std::hint::black_box(doc.quotes().len());
        start.elapsed()
    };
    once().min(once()).min(once())
}

/// Four times the text may take little more than four times as long.
fn grows_linearly(name: &str, text: impl Fn(usize) -> String, size: usize) {
    let small = time(&text(size)).max(Duration::from_millis(25));
    let large = time(&text(size * 4));
    assert!(
        large < small * 12,
        "{name}: {small:?} for {size}, {large:?} for four times as much"
    );
}

#[test]
fn many_quotations_take_linear_time() {
    let text = |n: usize| "« Rien n'est signé », a déclaré le maire. ".repeat(n);
    grows_linearly("in one paragraph", text, 600);
    let text = |n: usize| "« Rien n'est signé », a déclaré le maire.\n".repeat(n);
    grows_linearly("a paragraph each", text, 600);
    let text = |n: usize| "« Oui » ".repeat(n);
    grows_linearly("nothing but marks", text, 600);
}

#[test]
fn marks_that_nothing_closes_take_linear_time() {
    let text = |n: usize| "« Rien n'est signé, ".repeat(n);
    grows_linearly("unclosed", text, 600);
    let text = |n: usize| "Rien n'est signé », dit-il, ".repeat(n);
    grows_linearly("unopened", text, 600);
    let text = |n: usize| "'a ‘b \" ".repeat(n);
    grows_linearly("stray", text, 600);
}

#[test]
fn deep_nesting_takes_linear_time() {
    let text = |n: usize| format!("{}rien{}", "« il dit « ".repeat(n), " » ».".repeat(n));
    grows_linearly("nested", text, 200);
    let text = |n: usize| format!("{}rien", "il dit que ".repeat(n));
    grows_linearly("clauses in clauses", text, 600);
}

#[test]
fn hundred_thousand_quotations_are_all_found() {
    let text = "« Rien n'est signé », a dit Odile Kermarrec.\n".repeat(10_000);
    assert_eq!(read(&text, Language::Fr).quotes().len(), 10_000);
}
