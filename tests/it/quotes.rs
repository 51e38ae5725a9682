//! Quotations hold together on any text, however long and however broken.

use guillemet::doc::Doc;
use guillemet::lang::Language;
use guillemet::pipeline::{Models, annotate};

use super::models::models;

/// Pieces that press texts are made of, and what breaks them.
const PIECES: [&str; 75] = [
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
    "pour qui ",
    "y voit ",
    "dixit ",
    "rigole ",
    "deadpanned ",
    "communiqué ",
    "in Nair's words, ",
    "thinks Reyes ",
    "s'il ",
    "noting that ",
    "misled ",
    "\n- ",
    "\n— ",
    "\nQ : ",
    "\nR : ",
    "« »",
    "“”",
    ", dit ",
    "l'assure ",
    "thinks ",
    "Quant à la ",
    "As for ",
    "La Malouine ",
    "dans un communiqué ",
    "report ",
    "by ",
    "Reyes ",
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
    for round in 0..6000 {
        let mut text = String::new();
        for _ in 0..next(&mut state) % 60 {
            text.push_str(PIECES[next(&mut state) % PIECES.len()]);
        }
        let language = if round % 2 == 0 {
            Language::Fr
        } else {
            Language::En
        };
        // With names as well as without: what a source means depends on them.
        let doc = match round % 4 < 2 {
            true => read(&text, language),
            false => annotate(&text, Some(language), models()),
        };
        for quote in doc.quotes() {
            for span in quote.content.iter().chain(&quote.cue) {
                assert!(!doc.text().slice(*span).is_empty());
            }
        }
    }
}

/// Texts on which a step that looks back at all that came before would not end within
/// anybody's patience; `cargo xtask bench` measures how their time grows.
#[test]
fn long_runs_of_one_thing_come_to_an_end() {
    let texts = [
        "« Rien n'est signé », a déclaré le maire. ".repeat(20_000),
        "« Oui » ".repeat(20_000),
        "« Rien n'est signé, ".repeat(20_000),
        "Rien n'est signé », dit-il, ".repeat(20_000),
        "'a ‘b \" ".repeat(20_000),
        format!(
            "{}rien{}",
            "« il dit « ".repeat(5_000),
            " » ».".repeat(5_000)
        ),
        format!("{}rien", "il dit que ".repeat(20_000)),
        "— Vous venez ? demande le maire.\n".repeat(20_000),
        "Q : Pourquoi ?\nR : Parce que nous partons.\n".repeat(10_000),
        "Pourquoi partir ?\nNous partons demain.\n".repeat(10_000),
        "Odile Kermarrec sourit. « Je n'ai rien à cacher. » ".repeat(10_000),
        "« C'est l'heure », rigole le maire, pour qui ".repeat(10_000),
    ];
    for text in texts {
        let doc = read(&text, Language::Fr);
        assert_eq!(doc.text().source(), text);
    }
}

#[test]
fn many_pieces_of_one_quotation_come_to_an_end() {
    let said = "“We are open,” Nair said. ";
    let text = format!("{said}{}", "“We will stay.” ".repeat(20_000));
    assert!(!read(&text, Language::En).quotes().is_empty());
    assert!(!read(&said.repeat(20_000), Language::En).quotes().is_empty());
}

#[test]
fn a_hundred_thousand_quotations_are_all_found() {
    let text = "« Rien n'est signé », a dit Odile Kermarrec.\n".repeat(100_000);
    assert_eq!(read(&text, Language::Fr).quotes().len(), 100_000);
}

#[test]
fn ten_thousand_marks_that_nothing_closes_spoil_only_themselves() {
    let open = "« Rien n'est signé, ".repeat(10_000);
    let text = format!("{open}\n\n« Nous partons », a dit Odile Kermarrec.");
    assert_eq!(read(&text, Language::Fr).quotes().len(), 1);
}

#[test]
fn quotations_nest_a_thousand_deep() {
    let text = format!("{}non{}.", "« il dit : ".repeat(1_000), " »".repeat(1_000));
    let doc = read(&text, Language::Fr);
    assert!(doc.quotes().len() >= 999, "{}", doc.quotes().len());
}
