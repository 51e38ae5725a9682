//! What the page asks a session: snapping, edges, the same words, who speaks, what is found.

use crate::session;
use guillemet::doc::{Label, MentionId, MentionKind};
use guillemet::pipeline::{Models, annotate};
use guillemet::session::{
    Article, Direction, Edge, Edit, Pattern, Session, Snap, Step, find, moved_edge, occurrences,
    review_order, snap, speaker_candidates, statistics,
};
use guillemet::text::Text;

/// Takes `[selection]` out of a text; gives the text and the bytes selected.
fn selection(marked: &str) -> (Text, std::ops::Range<usize>) {
    let start = marked.find('[').unwrap();
    let end = marked.find(']').unwrap() - 1;
    (Text::new(marked.replace(['[', ']'], ""), None), start..end)
}

#[test]
fn a_selection_snaps_to_what_is_meant() {
    let check = |marked: &str, policy: Snap, expected: Option<&str>| {
        let (text, at) = selection(marked);
        let span = snap(&text, at, policy);
        assert_eq!(span.map(|s| text.slice(s)), expected, "{marked} {policy:?}");
    };
    check("Odile Ker[mar]rec parle", Snap::Name, Some("Kermarrec"));
    check("Odile Ker[mar]rec parle", Snap::Exact, Some("mar"));
    check(
        "avec[ Odile Kermarrec, ]puis",
        Snap::Name,
        Some("Odile Kermarrec"),
    );
    check(
        "avec[ Odile Kermarrec, ]puis",
        Snap::Words,
        Some("Odile Kermarrec,"),
    );
    check("avec[ Odile  ]puis", Snap::Exact, Some("Odile"));
    check("Le toit de [l’Élysée] fuit.", Snap::Name, Some("Élysée"));
    check("Le toit de [l’Élysée] fuit.", Snap::Words, Some("l’Élysée"));
    check(
        "Elle dit [qu’il viendra] vite.",
        Snap::Words,
        Some("qu’il viendra"),
    );
    check("Je crois que [l’] est seul.", Snap::Name, Some("l’"));
    check("avec M. [D]upont ici", Snap::Name, Some("Dupont"));
    check("un mot[  ]deux", Snap::Name, None);
    check("un mot[  ]deux", Snap::Exact, None);
    check("un m[]ot", Snap::Name, Some("mot"));
    check("vive 👩[\u{200d}👩] la", Snap::Exact, Some("👩\u{200d}👩"));
    check("cafe[\u{301}] fort", Snap::Exact, Some("e\u{301}"));
}

#[test]
fn a_snapped_selection_cuts_no_grapheme_and_is_not_blank() {
    arbtest::arbtest(|u| {
        let text = Text::new(session::text(u)?, None);
        let len = text.source().len();
        let (a, b) = (u.int_in_range(0..=len)?, u.int_in_range(0..=len)?);
        for policy in [Snap::Name, Snap::Words, Snap::Exact] {
            if let Some(span) = snap(&text, a.min(b)..a.max(b), policy) {
                assert_eq!(text.slice(span).trim(), text.slice(span));
                let mut session = Session::new(Article::new(empty(&text)));
                let added = session.apply(Edit::AddMention {
                    at: span.range(),
                    label: Some(Label::Per),
                    entity: None,
                    name: Some("x".into()),
                    kind: MentionKind::Name,
                });
                assert_eq!(added, Ok(true), "{:?}", text.slice(span));
            }
        }
        Ok(())
    });
}

fn empty(text: &Text) -> guillemet::doc::Doc {
    guillemet::doc::Doc::new(text.clone(), Default::default()).unwrap()
}

#[test]
fn edges_move_by_words_and_by_characters() {
    let check = |marked: &str, edge, step, direction, expected: Option<&str>| {
        let (text, at) = selection(marked);
        let span = text.span(at.start, at.end).unwrap();
        let moved = moved_edge(&text, span, edge, step, direction);
        let what = format!("{marked} {edge:?} {step:?} {direction:?}");
        assert_eq!(moved.map(|s| text.slice(s)), expected, "{what}");
    };
    use Direction::{Back, Forward};
    use Edge::{End, Start};
    use Step::{Character, Word};
    let text = "le maire de [Saint Malo], hier";
    check(text, Start, Word, Back, Some("de Saint Malo"));
    check(text, Start, Word, Forward, Some("Malo"));
    check(text, End, Word, Forward, Some("Saint Malo, hier"));
    check("à [Brest], hier", End, Word, Back, None);
    check("à Brest, [hier]", Start, Word, Back, Some("Brest, hier"));
    check("[Brest, hier] soir", End, Word, Back, Some("Brest"));
    check("[Brest, hier] soir", Start, Word, Forward, Some("hier"));
    check("[Brest].", End, Word, Forward, None);
    check("dit : « [oui] », hier", End, Word, Forward, Some("oui »"));
    check(text, End, Word, Back, Some("Saint"));
    check(text, Start, Character, Back, Some("e Saint Malo"));
    check(text, End, Character, Back, Some("Saint Mal"));
    check("un [mot]", End, Word, Forward, None);
    check("un [mot]", Start, Word, Forward, None);
    check("un [mot]", End, Word, Back, None);
    check("[un] mot", Start, Character, Back, None);
    check(
        "ici [e]\u{301}👩\u{200d}👩 x",
        End,
        Character,
        Forward,
        Some("e\u{301}"),
    );
}

/// A session over `text` with each of `names` marked as a person where it first stands.
fn people(text: &str, names: &[&str]) -> Session {
    let doc = annotate(text, None, &Models::default());
    let mut session = Session::new(Article::new(doc));
    for name in names {
        let start = text.find(name).unwrap();
        session
            .apply(Edit::AddMention {
                at: start..start + name.len(),
                label: Some(Label::Per),
                entity: None,
                name: None,
                kind: MentionKind::Name,
            })
            .unwrap();
    }
    session
}

#[test]
fn the_same_words_are_found_where_nobody_decided() {
    let text =
        "Nora Petit parle. NORA PETIT rit, Nora Petit-Roux sort, Nora\nPetit chante, Nora Petit.";
    let mut session = people(text, &["Nora Petit"]);
    let id = session.article().doc.mentions()[0].id;
    let words = |session: &Session, id: MentionId| -> Vec<String> {
        let found = occurrences(session.article(), id);
        let slice = |o: &guillemet::session::Occurrence| {
            let text = session.article().doc.text();
            text.slice(o.span).to_owned()
        };
        found.iter().map(slice).collect()
    };
    assert_eq!(
        words(&session, id),
        ["NORA PETIT", "Nora\nPetit", "Nora Petit"]
    );
    let at = text.find("NORA").unwrap();
    let longer = Edit::AddMention {
        at: at..at + "NORA PETIT rit".len(),
        label: Some(Label::Per),
        entity: None,
        name: None,
        kind: MentionKind::Name,
    };
    session.apply(longer).unwrap();
    assert_eq!(words(&session, id), ["Nora\nPetit", "Nora Petit"]);
    session.apply(Edit::RemoveMention { id }).unwrap();
    assert!(
        words(&session, id).is_empty(),
        "made and removed by the reader: no trace"
    );
}

#[test]
fn the_nearest_people_come_first_and_a_prefix_narrows_them() {
    let text = "Éloïse Garnier préside.\n\nAu port, Malik Serre attend.\n\n« Il pleut » et voici Malik Serre devant Zoé Blanc.";
    let mut session = people(text, &["Éloïse Garnier", "Malik Serre", "Zoé Blanc"]);
    let said = text.find('«').unwrap()..text.find('»').unwrap() + '»'.len_utf8();
    if session.article().doc.quotes().is_empty() {
        session
            .apply(Edit::AddQuote {
                content: vec![said],
                kind: None,
                cue: None,
                source: None,
                speaker: None,
            })
            .unwrap();
    }
    let doc = &session.article().doc;
    let quote = doc.quotes()[0].id;
    let names = |prefix: &str| -> Vec<&str> {
        let found = speaker_candidates(doc, quote, prefix).into_iter();
        found
            .map(|c| doc.entity(c.entity).unwrap().name.as_str())
            .collect()
    };
    assert_eq!(names("").len(), 3);
    assert_eq!(*names("").last().unwrap(), "Éloïse Garnier", "the farthest");
    assert_eq!(names("elo"), ["Éloïse Garnier"]);
    assert_eq!(names("bl"), ["Zoé Blanc"]);
    assert!(names("lanc").is_empty(), "not the beginning of a word");
}

#[test]
fn patterns_are_found_and_bad_ones_explained() {
    let text = Text::new("Été comme hiver, l'ÉTÉ (1999) et 2001.", None);
    let words = |pattern: &Pattern| -> Vec<&str> {
        let found = find(&text, pattern, 100).spans.into_iter();
        found.map(|s| text.slice(s)).collect()
    };
    assert_eq!(
        words(&Pattern::literal("été", false).unwrap()),
        ["Été", "ÉTÉ"]
    );
    assert_eq!(words(&Pattern::literal("ÉTÉ", true).unwrap()), ["ÉTÉ"]);
    assert_eq!(
        words(&Pattern::literal("(1999)", true).unwrap()),
        ["(1999)"]
    );
    assert_eq!(
        words(&Pattern::regex(r"\d{4}", true).unwrap()),
        ["1999", "2001"]
    );
    assert!(
        words(&Pattern::regex("x*", true).unwrap()).is_empty(),
        "no empty hits"
    );
    let bad = Pattern::regex("(a", true).unwrap_err().to_string();
    assert_eq!(
        bad,
        "expected a regular expression, found \"(a\": unclosed group"
    );
    let two = find(&text, &Pattern::regex(".", true).unwrap(), 2);
    assert_eq!((two.spans.len(), two.more), (2, true));
}

#[test]
fn review_begins_with_the_least_certain_and_ends_empty() {
    let doc = annotate(
        "Le 3 mai 2021 à 18h30, 50 % des 28 000 euros.",
        None,
        &Models::default(),
    );
    let mut session = Session::new(Article::new(doc));
    let order = review_order(&session.article().doc);
    assert!(!order.is_empty());
    let mentions = session.article().doc.mentions().iter().map(|m| m.id);
    let quotes = session.article().doc.quotes().iter().map(|q| q.id);
    let accept = Edit::Accept {
        mentions: mentions.collect(),
        quotes: quotes.collect(),
    };
    session.apply(accept).unwrap();
    assert!(review_order(&session.article().doc).is_empty());
}

#[test]
fn words_said_are_counted_for_each_speaker() {
    let text = "« Il pleut fort », dit Malik Serre. « Non », répond Zoé Blanc.";
    let mut session = Session::new(Article::new(empty(&Text::new(text, None))));
    for (said, name) in [
        ("« Il pleut fort »", "Malik Serre"),
        ("« Non »", "Zoé Blanc"),
    ] {
        let range = |words: &str| {
            let start = text.find(words).unwrap();
            start..start + words.len()
        };
        let add = Edit::AddMention {
            at: range(name),
            label: Some(Label::Per),
            entity: None,
            name: None,
            kind: MentionKind::Name,
        };
        session.apply(add).unwrap();
        let quote = Edit::AddQuote {
            content: vec![range(said)],
            kind: None,
            cue: None,
            source: Some(range(name)),
            speaker: None,
        };
        session.apply(quote).unwrap();
    }
    let doc = &session.article().doc;
    let counted = statistics(doc);
    let said: Vec<_> = counted
        .speakers
        .iter()
        .map(|s| (doc.entity(s.entity).unwrap().name.as_str(), s.words))
        .collect();
    assert_eq!(said, [("Malik Serre", 3), ("Zoé Blanc", 1)]);
    assert_eq!(counted.quoted_words, 4);
    assert_eq!(counted.kinds, [2, 0, 0]);
}
