//! The trained recogniser at work on a text.

use super::calibrate::Marginals;
use super::decode::{Reader, Scores};
use super::model::Model;
use super::tools::Tools;
use super::viterbi::Reading;
use super::votes::Votes;
use super::{Name, tags};
use crate::doc::Origin;
use crate::text::{Text, TokenRange};

/// The names that `model` finds in `text`: sorted and disjoint.
pub(super) fn names(text: &Text, model: &Model) -> Vec<Name> {
    let mut names = Vec::new();
    for (tokens, kind, raw) in found(text, model) {
        if let Some(label) = kind.label() {
            names.push(Name {
                tokens,
                label,
                value: None,
                origin: Origin::Model,
                confidence: model.calibration.confidence(kind, tokens.len(), raw),
            });
        }
    }
    names
}

/// A name with its probability before calibration.
pub(super) type Found = (TokenRange, tags::Kind, f32);

pub(super) fn found(text: &Text, model: &Model) -> Vec<Found> {
    let mut tools = model.tools.take(model);
    let list = read(text, model, &mut tools);
    model.tools.put(tools);
    list
}

fn read(text: &Text, model: &Model, tools: &mut Tools) -> Vec<Found> {
    let Tools {
        forms,
        viterbi,
        marginals,
        scores,
        words,
        reading,
    } = tools;
    let mut reader = Reader::new(text, model, forms);
    scores.clear();
    scores.reserve(text.tokens().len());
    words.clear();
    reading.clear(text.tokens().len());
    for (index, sentence) in text.sentences().iter().enumerate() {
        reader.sentence(index, scores, words);
        let range = sentence.range();
        let all = (range.start, range.end);
        viterbi.run(scores, range, all, reading);
    }
    let votes = Votes::count(words, &reading.states);
    let mut list = Vec::new();
    let mut links = reader.links.iter().peekable();
    for sentence in text.sentences() {
        let range = sentence.range();
        let mut heard: Option<(usize, usize)> = None;
        let mut add = |i: usize, hash: u64| {
            if reader.add(hash, &mut scores[i]) {
                heard = Some(heard.map_or((i, i), |(first, last)| (first.min(i), last.max(i))));
            }
        };
        while let Some(link) = links.next_if(|link| link.acronym < range.end) {
            votes.bracket(words, &reading.states, *link, &mut add);
        }
        for i in range.clone() {
            votes.features(words, &reading.states, range.clone(), i, |hash| {
                add(i, hash)
            });
        }
        if let Some((first, last)) = heard {
            let certain = &reading.certain[range.start..first];
            let from = certain.iter().rposition(|certain| *certain);
            let from = from.map_or(range.start, |at| range.start + at + 1);
            viterbi.run(scores, range.clone(), (from, last), reading);
        }
        names_of(scores, range, reading, marginals, &mut list);
    }
    list
}

/// Adds the names of the sentence at `range` to `list`.
fn names_of(
    scores: &[Scores],
    range: std::ops::Range<usize>,
    reading: &Reading,
    marginals: &mut Marginals,
    list: &mut Vec<Found>,
) {
    let mut end = range.start;
    while end < range.end {
        // A part of the sentence between two tokens that are certainly outside.
        let start = end;
        let part = reading.certain[start..range.end].iter();
        end = start + part.take_while(|certain| !**certain).count();
        let states = &reading.states[start..end];
        if states.iter().any(|state| *state != tags::OUTSIDE) {
            let before = (start > range.start).then_some(tags::OUTSIDE);
            let behind = (end < range.end).then_some(tags::OUTSIDE);
            marginals.run(&scores[start..end], before, behind);
            for (from, to, kind) in tags::spans(states) {
                let raw = marginals.probability(from, &states[from..to]);
                list.push((TokenRange::new(start + from, start + to), kind, raw));
            }
        }
        end += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::Label;
    use crate::lang::Language;

    fn model(language: Language) -> Model {
        let (bytes, file): (&'static [u8], _) = match language {
            Language::Fr => (include_bytes!("../../models/fr.model"), "fr.model"),
            Language::En => (include_bytes!("../../models/en.model"), "en.model"),
        };
        Model::read(bytes, file).unwrap()
    }

    fn read(source: &str, language: Language) -> Vec<(String, Label)> {
        let text = Text::new(source, Some(language));
        names(&text, &model(language))
            .into_iter()
            .map(|name| {
                let words = text.slice(text.cover(name.tokens)).to_owned();
                (words, name.label)
            })
            .collect()
    }

    #[test]
    fn plain_names_are_found_in_both_languages() {
        let fr = read(
            "Le maire de Bordeaux, Jean Lavergne, a reçu Claire Dumas mardi à Paris.",
            Language::Fr,
        );
        for (words, label) in [
            ("Bordeaux", Label::Loc),
            ("Jean Lavergne", Label::Per),
            ("Claire Dumas", Label::Per),
            ("Paris", Label::Loc),
        ] {
            assert!(fr.contains(&(words.to_owned(), label)), "{fr:?}");
        }
        let en = read(
            "The mayor of Berlin, Anna Schmidt, met John Carver in London on Tuesday.",
            Language::En,
        );
        for (words, label) in [
            ("Berlin", Label::Loc),
            ("Anna Schmidt", Label::Per),
            ("John Carver", Label::Per),
        ] {
            assert!(en.contains(&(words.to_owned(), label)), "{en:?}");
        }
    }

    #[test]
    fn a_line_in_capitals_is_read_like_any_other() {
        let found = read(
            "EMMANUEL MACRON EN VISITE EN ALLEMAGNE AVEC ANGELA MERKEL",
            Language::Fr,
        );
        let per = |words: &str| found.contains(&(words.to_owned(), Label::Per));
        assert!(per("EMMANUEL MACRON") && per("ANGELA MERKEL"), "{found:?}");
        assert!(
            found.contains(&("ALLEMAGNE".to_owned(), Label::Loc)),
            "{found:?}"
        );
    }

    #[test]
    fn the_same_text_gives_the_same_names_and_confidences() {
        let source = "Jean Lavergne a quitté Lyon. Lavergne vit à Nantes. ".repeat(40);
        let text = Text::new(source, Some(Language::Fr));
        let model = model(Language::Fr);
        assert_eq!(names(&text, &model), names(&text, &model));
    }

    #[test]
    fn odd_texts_neither_panic_nor_hang() {
        let one_word = "é".repeat(500_000);
        let capitals = "ABC ".repeat(50_000);
        let marks = "«»(((\"\"\"...;;;".repeat(20_000);
        let scripts = "Москва 東京 القاهرة 🙂👍🏽 \u{301}\u{200b}".repeat(2_000);
        for source in ["", "\n", &one_word, &capitals, &marks, &scripts] {
            for language in [Language::Fr, Language::En] {
                read(source, language);
            }
        }
    }

    #[test]
    fn any_bytes_make_names_that_lie_in_order() {
        let model = model(Language::Fr);
        let mut state = 7u64;
        for _ in 0..200 {
            let source: String = (0..80)
                .filter_map(|_| {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1);
                    match state >> 60 {
                        0..4 => Some(' '),
                        4..12 => char::from_u32((state >> 40) as u32 % 0x250),
                        _ => char::from_u32((state >> 33) as u32 % 0x11_0000),
                    }
                })
                .collect();
            let text = Text::new(source, Some(Language::Fr));
            let found = names(&text, &model);
            let apart = found
                .windows(2)
                .all(|w| w[0].tokens.end <= w[1].tokens.start);
            assert!(apart, "{:?}", text.source());
        }
    }
}
