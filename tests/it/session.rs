//! Random walks over sessions: whatever a reader does, the promises hold.

use arbtest::arbitrary::{Result, Unstructured};
use guillemet::doc::{Doc, EntityId, Label, MentionId, MentionKind, QuoteId, QuoteKind, Speaker};
use guillemet::formats::{self, json, saved};
use guillemet::pipeline::{Models, annotate};
use guillemet::session::{
    Annotation, Article, Edge, Edit, Labelled, NewSpeaker, Session, Snap, SourceWords, snap,
};
use guillemet::text::Text;
use serde_json::json;
use std::ops::Range;

use super::models::models;

/// Pieces from which texts are put together: what goes wrong elsewhere.
const PIECES: [&str; 30] = [
    "Odile Kermarrec",
    " a dit ",
    "« Rien n’est signé »",
    "«\u{202f}Non\u{202f}»",
    "l’Élysée",
    "👩‍👩‍👧‍👦",
    "🇫🇷🇩🇪",
    "e\u{301}",
    "\r\n",
    "\r",
    "\n\n",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}abc\u{202c}",
    "שלום",
    "28 000 euros",
    "le 3 mai 2021",
    " ",
    ", ",
    ". ",
    "“It is over”",
    " said Tom Beckett",
    "𝒜",
    "que le maire partira",
    "selon elle",
    "\u{0}",
    "qu’il viendra",
    "M. Dupont",
    "\t",
    "50 %",
];

pub fn text(u: &mut Unstructured) -> Result<String> {
    // Long ones more often than short ones, the empty one now and then.
    let count = 24 - u.int_in_range(0..=24)?.min(u.int_in_range(0..=24)?);
    (0..count).map(|_| u.choose(&PIECES).copied()).collect()
}

fn add(at: Range<usize>) -> Edit {
    Edit::AddMention {
        at,
        label: Some(Label::Per),
        entity: None,
        name: None,
        kind: MentionKind::Name,
    }
}

pub fn session(u: &mut Unstructured) -> Result<Session> {
    let doc = annotate(&text(u)?, None, &Models::default());
    let mut session = Session::new(Article::new(doc));
    for _ in 0..u.int_in_range(0..=8)? {
        let at = range(u, session.article().doc.text().source())?;
        let add = match u.ratio(2, 3)? {
            true => {
                json!({ "type": "add_mention", "start": at.start, "end": at.end, "label": "PER" })
            }
            false => {
                json!({ "type": "add_quote", "content": [{ "start": at.start, "end": at.end }] })
            }
        };
        let record = serde_json::from_value(add).unwrap();
        if let Ok(edit) = formats::edit::read(record, &Some) {
            session.apply(edit).ok();
        }
    }
    Ok(Session::new(session.article().clone()))
}

/// A range of the text, mostly on characters and in order.
fn range(u: &mut Unstructured, text: &str) -> Result<Range<usize>> {
    let (mut start, mut end) = (
        u.int_in_range(0..=text.len())?,
        u.int_in_range(0..=text.len())?,
    );
    if u.ratio(15, 16)? {
        (start, end) = (start.min(end), start.max(end));
        if u.ratio(3, 4)? {
            end = end.min(start + 24);
        }
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        while !text.is_char_boundary(end) {
            end += 1;
        }
    }
    let text = Text::new(text, None);
    let snapped = match u.ratio(2, 3)? {
        true => snap(&text, start..end, Snap::Words),
        false => None,
    };
    Ok(snapped.map_or(start..end, |span| span.range()))
}

/// A typo: long ones would leave nothing to walk on.
fn short_range(u: &mut Unstructured, text: &str) -> Result<Range<usize>> {
    let mut at = range(u, text)?;
    at.end = at.end.min(at.start + u.int_in_range(0..=9)?);
    while !text.is_char_boundary(at.end) {
        at.end += 1;
    }
    Ok(at)
}

fn ranges(u: &mut Unstructured, text: &str) -> Result<Vec<Range<usize>>> {
    let count = u.int_in_range(0..=3)?;
    (0..count).map(|_| range(u, text)).collect()
}

fn maybe<T>(
    u: &mut Unstructured,
    make: impl FnOnce(&mut Unstructured) -> Result<T>,
) -> Result<Option<T>> {
    Ok(if u.ratio(1, 2)? { Some(make(u)?) } else { None })
}

fn label(u: &mut Unstructured) -> Result<Label> {
    let label = *u.choose(&["PER", "ORG", "DATE", "Lieu-dit"])?;
    Ok(Label::parse(label).unwrap())
}

/// An id of the article, or now and then one that is not there.
fn id(u: &mut Unstructured, there: impl ExactSizeIterator<Item = u32>) -> Result<u32> {
    let mut there = there;
    if there.len() == 0 || u.ratio(1, 16)? {
        return u.int_in_range(1..=12);
    }
    let at = u.int_in_range(0..=there.len() - 1)?;
    Ok(there.nth(at).unwrap_or(1))
}

fn entity(u: &mut Unstructured, doc: &Doc) -> Result<EntityId> {
    id(u, doc.entities().iter().map(|e| e.id.0)).map(EntityId)
}

fn mention(u: &mut Unstructured, doc: &Doc) -> Result<MentionId> {
    id(u, doc.mentions().iter().map(|m| m.id.0)).map(MentionId)
}

fn quote(u: &mut Unstructured, doc: &Doc) -> Result<QuoteId> {
    id(u, doc.quotes().iter().map(|q| q.id.0)).map(QuoteId)
}

pub fn edit(u: &mut Unstructured, doc: &Doc) -> Result<Edit> {
    let text = doc.text().source();
    Ok(match u.int_in_range(0..=20)? {
        0..=2 => Edit::AddMention {
            at: range(u, text)?,
            label: maybe(u, label)?,
            entity: maybe(u, |u| entity(u, doc))?,
            name: maybe(u, |u| {
                Ok((*u.choose(&["La maire", " ", "Elle"])?).to_owned())
            })?,
            kind: *u.choose(&[MentionKind::Name, MentionKind::Nominal])?,
        },
        3 => Edit::RemoveMention {
            id: mention(u, doc)?,
        },
        4 => Edit::SetSpan {
            id: mention(u, doc)?,
            at: range(u, text)?,
        },
        5 => Edit::SetLabel {
            on: match u.int_in_range(0..=2)? {
                0 => Labelled::Entity(entity(u, doc)?),
                1 => Labelled::EntityOf(mention(u, doc)?),
                _ => Labelled::Mention(mention(u, doc)?),
            },
            label: label(u)?,
        },
        6 => Edit::Rename {
            entity: entity(u, doc)?,
            name: (*u.choose(&["Autre nom", "", "Elle"])?).to_owned(),
        },
        7 => Edit::MergeEntities {
            into: entity(u, doc)?,
            from: vec![entity(u, doc)?, entity(u, doc)?],
        },
        8 => Edit::SplitMention {
            id: mention(u, doc)?,
        },
        9 => Edit::MoveMention {
            id: mention(u, doc)?,
            entity: entity(u, doc)?,
        },
        10 | 11 => Edit::AddQuote {
            content: ranges(u, text)?,
            kind: maybe(u, |u| {
                u.choose(&[QuoteKind::Direct, QuoteKind::Mixed]).copied()
            })?,
            cue: maybe(u, |u| range(u, text))?,
            source: maybe(u, |u| range(u, text))?,
            speaker: maybe(u, |u| entity(u, doc))?,
        },
        12 => Edit::RemoveQuote { id: quote(u, doc)? },
        13 => Edit::SetContent {
            id: quote(u, doc)?,
            content: ranges(u, text)?,
        },
        14 => Edit::SetCue {
            id: quote(u, doc)?,
            cue: maybe(u, |u| range(u, text))?,
        },
        15 | 16 => {
            let words = match u.int_in_range(0..=2)? {
                0 => SourceWords::Keep,
                1 => SourceWords::Clear,
                _ => SourceWords::At(range(u, text)?),
            };
            let speaker = match u.int_in_range(0..=4)? {
                // Keeping both is no edit, and has no form in a file.
                0 if words != SourceWords::Keep => NewSpeaker::Keep,
                0 | 1 => NewSpeaker::Clear,
                2 => NewSpeaker::Mention(mention(u, doc)?),
                3 => NewSpeaker::Entity(entity(u, doc)?),
                _ => NewSpeaker::Named {
                    name: (*u.choose(&["Nadia", "M. Dupont"])?).to_owned(),
                    label: label(u)?,
                },
            };
            Edit::SetSource {
                id: quote(u, doc)?,
                words,
                speaker,
            }
        }
        17 => Edit::SetQuoteKind {
            id: quote(u, doc)?,
            kind: QuoteKind::Indirect,
        },
        18 => Edit::Accept {
            mentions: vec![mention(u, doc)?],
            quotes: maybe(u, |u| quote(u, doc))?.into_iter().collect(),
        },
        19 => Edit::ReplaceText {
            at: short_range(u, text)?,
            with: (*u.choose(&["", "Marie", "é ", "\n"])?).to_owned(),
        },
        _ => {
            let count = u.int_in_range(0..=3)?;
            let edits = (0..count).map(|_| edit(u, doc));
            Edit::Batch(edits.collect::<Result<_>>()?)
        }
    })
}

fn state(session: &Session) -> String {
    json::write(session.article())
}

/// A session some edits and undos away from its base.
pub fn walked(u: &mut Unstructured) -> Result<Session> {
    let mut session = session(u)?;
    for _ in 0..u.int_in_range(0..=40)? {
        if u.ratio(1, 8)? {
            session.undo();
        } else {
            let edit = edit(u, &session.article().doc)?;
            session.apply(edit).ok();
        }
    }
    Ok(session)
}

fn check(property: impl FnMut(&mut Unstructured) -> Result<()>) {
    arbtest::arbtest(property)
        .size_min(2048)
        .size_max(8192)
        .budget_ms(2_000);
}

#[test]
fn an_edit_applies_wholly_or_changes_nothing() {
    check(|u| {
        let mut session = walked(u)?;
        let before = (state(&session), saved::write(&session), session.revision());
        let edit = edit(u, &session.article().doc)?;
        let log = session.edits().len();
        match session.apply(edit) {
            Ok(true) => {
                assert_ne!(session.revision(), before.2);
                assert!(session.undo());
                assert_eq!(state(&session), before.0);
            }
            Ok(false) => assert_eq!((state(&session), session.revision()), (before.0, before.2)),
            Err(_) => {
                assert_eq!(session.edits().len(), log);
                assert_eq!(
                    (state(&session), saved::write(&session)),
                    (before.0, before.1)
                );
            }
        }
        Ok(())
    });
}

#[test]
fn undo_goes_back_to_the_base_and_redo_to_the_end() {
    check(|u| {
        let mut session = walked(u)?;
        while session.redo() {}
        let end = state(&session);
        while session.undo() {}
        assert_eq!(state(&session), json::write(session.base()));
        while session.redo() {}
        assert_eq!(state(&session), end);
        Ok(())
    });
}

#[test]
fn moves_of_one_edge_in_a_row_are_one_step() {
    let doc = annotate("Odile Kermarrec Le Goff préside.", None, &Models::default());
    let mut session = Session::new(Article::new(doc));
    session.apply(add(0..5)).unwrap();
    let of = Annotation::Mention(MentionId(1));
    let to = |session: &mut Session, at: Range<usize>, edge| {
        let id = MentionId(1);
        session
            .apply_move(Edit::SetSpan { id, at }, of, edge)
            .unwrap();
        session.edits().len()
    };
    let words = |session: &Session| {
        let mention = session.article().doc.mention(MentionId(1)).unwrap();
        session.article().doc.text().slice(mention.span).to_owned()
    };
    assert_eq!(to(&mut session, 0..15, Edge::End), 2);
    assert_eq!(to(&mut session, 0..18, Edge::End), 2);
    assert_eq!(to(&mut session, 6..18, Edge::Start), 3);
    let replayed = saved::read(&saved::write(&session)).unwrap();
    assert_eq!(state(&replayed), state(&session));
    session.undo();
    assert_eq!(words(&session), "Odile Kermarrec Le");
    // After anything else, a move is a step of its own.
    assert_eq!(to(&mut session, 0..23, Edge::End), 3);
    session.undo();
    session.undo();
    assert_eq!(words(&session), "Odile");
    // An edge that came back was not moved.
    assert_eq!(to(&mut session, 0..15, Edge::End), 2);
    assert_eq!(to(&mut session, 0..5, Edge::End), 1);
    assert_eq!(to(&mut session, 0..15, Edge::End), 2);
}

/// « Le maire marche. « Rien n'est signé. » »: told of beside the quotation, no source of it.
#[test]
fn a_speaker_without_words_is_the_same_in_a_file() {
    let text = "Le maire Paul Mercier s'impatiente. « Rien n'est signé »";
    let session = Session::new(Article::new(annotate(text, None, models())));
    let quote = session
        .article()
        .doc
        .quotes()
        .first()
        .expect("one quotation");
    let source = quote.source.as_ref().expect("somebody is told of");
    assert!(
        matches!(source.speakers[..], [Speaker::Entity(_)]),
        "{source:?}"
    );
    let replayed = saved::read(&saved::write(&session)).unwrap();
    assert_eq!(replayed.base().doc.quotes(), session.base().doc.quotes());
}

#[test]
fn a_saved_session_comes_back_as_it_was() {
    check(|u| {
        let mut session = walked(u)?;
        let file = saved::write(&session);
        let mut restored = saved::read(&file).unwrap_or_else(|e| panic!("{e}\n{file}"));
        assert_eq!(state(&restored), state(&session));
        assert_eq!(saved::write(&restored), file);
        assert_eq!(restored.undo(), session.undo());
        assert_eq!(state(&restored), state(&session));
        Ok(())
    });
}

#[test]
fn an_export_opens_as_the_same_article() {
    check(|u| {
        let session = walked(u)?;
        let file = state(&session);
        let opened = saved::open(&file).unwrap_or_else(|e| panic!("{e}\n{file}"));
        assert_eq!(state(&opened), file);
        Ok(())
    });
}

#[test]
fn ids_are_never_given_twice() {
    check(|u| {
        let mut session = session(u)?;
        let mut highest = 0;
        for _ in 0..u.int_in_range(0..=30)? {
            let before: Vec<MentionId> = ids(&session);
            highest = before.iter().map(|id| id.0).max().unwrap_or(0).max(highest);
            let edit = edit(u, &session.article().doc)?;
            session.apply(edit).ok();
            let new = ids(&session).into_iter().filter(|id| !before.contains(id));
            for id in new {
                assert!(id.0 > highest, "{id} was there before");
            }
        }
        Ok(())
    });
}

fn ids(session: &Session) -> Vec<MentionId> {
    let mentions = session.article().doc.mentions();
    mentions.iter().map(|m| m.id).collect()
}

#[test]
fn any_text_is_annotated() {
    check(|u| {
        let text = text(u)?;
        let found = std::panic::catch_unwind(|| annotate(&text, None, &Models::default()));
        assert!(found.is_ok(), "{text:?}");
        Ok(())
    });
}

#[test]
fn a_long_batch_of_new_mentions_gives_the_entities_that_single_ones_give() {
    let people = [
        "Odile Kermarrec",
        "Tom Beckett",
        "l’Élysée",
        "L'ÉLYSÉE",
        "ODILE  KERMARREC",
    ];
    let text = people.join(", ").repeat(12);
    let edits: Vec<Edit> = people
        .iter()
        .flat_map(|name| {
            text.match_indices(name)
                .map(|(at, name)| add(at..at + name.len()))
        })
        .collect();
    let session = || Session::new(Article::new(annotate(&text, None, &Models::default())));
    let (mut one_by_one, mut at_once) = (session(), session());
    for edit in &edits {
        one_by_one.apply(edit.clone()).expect("free words");
    }
    at_once.apply(Edit::Batch(edits)).expect("free words");
    let annotations = |session: &Session| session.article().doc.annotations().clone();
    assert_eq!(annotations(&at_once), annotations(&one_by_one));
    assert_eq!(annotations(&at_once).entities.len(), 3);
}
