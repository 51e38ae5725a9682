//! The light grammar: verb groups, their subjects, noun phrases.

use super::atom::{Atom, Kind};
use super::lexicon::Lexicon;
use crate::lang::Language;
use crate::lang::cue::{Form, Frames};
use crate::lang::word::Class;
use crate::text::Text;

/// Half-open range of atoms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub start: usize,
    pub end: usize,
}

/// The atoms of one sentence with what is needed to read them.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub text: &'a Text,
    pub lexicon: &'a Lexicon,
    pub atoms: &'a [Atom],
    /// It stands inside quotation marks.
    pub quoted: bool,
}

/// Farthest that any rule looks for the rest of a phrase, in atoms.
pub(super) const REACH: usize = 40;

/// Small words that lead from one clause to another.
pub(super) const LINKS: &[Class] = &[
    Class::And,
    Class::But,
    Class::That,
    Class::Relative,
    Class::Subordinator,
    Class::Whether,
    Class::Like,
];

/// Whom a relative clause alone describes.
const WHOEVER: &[&str] = &[
    "celui", "celle", "ceux", "celles", "those", "anyone", "everyone",
];

impl<'a> Row<'a> {
    pub fn french(&self) -> bool {
        self.text.language() == Language::Fr
    }

    pub fn len(&self) -> usize {
        self.atoms.len()
    }

    pub fn get(&self, at: usize) -> Option<&'a Atom> {
        self.atoms.get(at)
    }

    pub fn is(&self, at: usize, class: Class) -> bool {
        self.get(at).is_some_and(|a| a.is(class))
    }

    pub fn is_any(&self, at: usize, classes: &[Class]) -> bool {
        self.get(at).is_some_and(|a| a.is_any(classes))
    }

    pub fn kind(&self, at: usize) -> Option<Kind> {
        self.get(at).map(|a| a.kind)
    }

    pub fn word(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |a| self.text.word(a.start))
    }

    pub fn is_word(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|w| w.eq_ignore_ascii_case(word))
    }

    /// The word at `at` and the one behind it.
    pub fn are_words(&self, at: usize, first: &[&str], second: &[&str]) -> bool {
        self.is_word(at, first) && self.is_word(at + 1, second)
    }

    /// The subject in front of a verb group that begins at `first`, where one stands there.
    pub fn subject(&self, first: usize, plural: bool) -> Option<Range> {
        let last = first.checked_sub(1)?;
        let atom = &self.atoms[last];
        if atom.is(Class::Subject) {
            return Some(Range {
                start: last,
                end: first,
            });
        }
        // « Hamon lui a rendu hommage »: who is spoken to, not who speaks.
        if self.is_word(last, &["lui", "nous", "vous"]) && last > 0 && self.speaker_like(last - 1) {
            return self.subject(last, plural);
        }
        // « Hope Solo en estime que »
        if self.french() && self.is_word(last, &["en", "y"]) && last > 0 {
            return self.subject(last, plural);
        }
        if atom.is(Class::Pronoun) || self.is_someone(last) {
            return Some(Range {
                start: last,
                end: first,
            });
        }
        if atom.is(Class::Relative) {
            return self.antecedent(last);
        }
        // "Adeyemi also said": adverbs between.
        if atom.is_any(&[Class::Adverb, Class::Time])
            && last > 0
            && !matches!(self.kind(last - 1), Some(Kind::Comma))
            && let Some(range) = self.subject(last, plural)
        {
            return Some(range);
        }
        if atom.kind == Kind::Comma {
            return self.subject_before_comma(last, plural);
        }
        // “The court on Tuesday confirmed”
        if !self.french()
            && let Some(adjunct) = self.day_ending(first)
            && adjunct > 0
        {
            return self.subject(adjunct, plural);
        }
        let Some(phrase) = self.noun_phrase_ending(first, plural) else {
            // « Ceux qui vivent là affirment »
            let described = self.described_by_clause(first)?;
            return self.is_word(described.start, WHOEVER).then_some(described);
        };
        // “The report on the abbey, in Dorset, published on Thursday, describes”
        let place = self.kind(first) == Some(Kind::Comma)
            && phrase.start >= 3
            && self.is_any(phrase.start - 1, &[Class::Preposition, Class::In])
            && self.kind(phrase.start - 2) == Some(Kind::Comma);
        // “The captain, 31, who has not played, described”
        let age = self.kind(first) == Some(Kind::Comma)
            && phrase.start >= 2
            && phrase.end == phrase.start + 1
            && self.kind(phrase.start) == Some(Kind::Number)
            && self.kind(phrase.start - 1) == Some(Kind::Comma);
        if age
            && let Some(range) = self.subject(phrase.start - 1, plural)
            && self.speaks(range)
        {
            return Some(range);
        }
        if place
            && let Some(range) = self.subject(phrase.start - 2, plural)
            && self.speaks(range)
        {
            return Some(range);
        }
        if let Some(range) = self.described_by_clause(phrase.start) {
            return Some(range);
        }
        // « X, lors d'un point presse, a révélé », with one comma forgotten.
        let phrase = if plural {
            self.with_list(phrase)
        } else {
            phrase
        };
        let outer = self.governor(phrase.start).and_then(|at| {
            let end = if self.kind(at - 1) == Some(Kind::Comma) {
                at - 1
            } else {
                at
            };
            self.subject(end, plural)
        });
        Some(outer.filter(|range| self.speaks(*range)).unwrap_or(phrase))
    }

    /// « Le ministre, son homologue et le commissaire ont »: takes in what commas put before two
    /// that « et » joins, as long as each one is somebody.
    fn with_list(&self, phrase: Range) -> Range {
        // « Anne Kern, la maire, et Paul Roth ont »
        let apposed = phrase.start.checked_sub(2).filter(|close| {
            self.is(close + 1, Class::And) && self.kind(*close) == Some(Kind::Comma)
        });
        if let Some(close) = apposed {
            let open = (close.saturating_sub(REACH)..close)
                .rev()
                .find(|at| self.kind(*at) == Some(Kind::Comma));
            let before = open.and_then(|open| self.noun_phrase_ending(open, false));
            let named = before.filter(|one| {
                one.start == 0
                    && self.atoms[one.end - 1].kind == Kind::Name(true)
                    && !self.atoms[one.end - 1].place
                    && self.describes(one.end + 1)
            });
            if let Some(one) = named {
                return Range {
                    start: one.start,
                    end: phrase.end,
                };
            }
        }
        let joined = (phrase.start..phrase.end).any(|at| self.is(at, Class::And));
        let mut start = phrase.start;
        while joined && phrase.end - start < REACH && start > 1 {
            let comma = start - 1;
            if self.kind(comma) != Some(Kind::Comma) {
                break;
            }
            let Some(one) = self.noun_phrase_ending(comma, false) else {
                break;
            };
            let free = one.start == 0 || self.kind(one.start - 1) == Some(Kind::Comma);
            let somebody = self.kind(one.start) == Some(Kind::Name(true))
                && one.end == one.start + 1
                || self.is_any(one.start, &[Class::Determiner, Class::Article])
                    && self.describes(one.start);
            if !free || !somebody || self.atoms[one.start].place {
                break;
            }
            start = one.start;
        }
        // What begins behind a comma and has none before it in its sentence is no list.
        let whole = start == 0;
        Range {
            start: if whole { start } else { phrase.start },
            end: phrase.end,
        }
    }

    /// “The foundation that runs the prize said”, « Une note que nous avons pu lire indique »:
    /// who or what a clause without commas describes that ends with the phrase at `start`.
    fn described_by_clause(&self, start: usize) -> Option<Range> {
        let floor = start.saturating_sub(12);
        for at in (floor.max(1)..start).rev() {
            let atom = &self.atoms[at];
            let ends = matches!(
                atom.kind,
                Kind::Comma
                    | Kind::Colon
                    | Kind::Semicolon
                    | Kind::Dash
                    | Kind::Stop
                    | Kind::Quote(_)
            );
            if ends || atom.is_any(&[Class::Whether, Class::Subordinator, Class::Like]) {
                return None;
            }
            if !atom.is_any(&[Class::Relative, Class::That]) {
                continue;
            }
            let before = &self.atoms[at - 1];
            if self.is_word(at - 1, WHOEVER) {
                return Some(Range {
                    start: at - 1,
                    end: at,
                });
            }
            let noun = self.noun_like(at - 1)
                && (before.cue.is_none() || before.noun && self.after_determiner(at - 1))
                && !(atom.is(Class::That) && self.participle_like(at - 1));
            if !noun {
                return None;
            }
            let range = self.noun_phrase_ending(at, false)?;
            let who = self.is_any(at, &[Class::Relative]);
            let speaks = self.describes(range.start) || self.is_document(range);
            return (speaks && (who || at + 1 < start || !self.french())).then_some(range);
        }
        None
    }

    /// The preposition, with something before it, that governs the phrase beginning at
    /// `start`: no subject stands behind one in French.
    fn governor(&self, start: usize) -> Option<usize> {
        let before = start.checked_sub(1).filter(|_| self.french())?;
        let preposition = match before.checked_sub(1) {
            Some(first) if self.is(before, Class::Of) && self.is_word(first, &["lors"]) => first,
            _ => before,
        };
        let leads = self.is_word(preposition, &["lors", "dans", "sur", "pendant", "durant"]);
        (leads && preposition > 0 && preposition + 12 > start).then_some(preposition)
    }

    /// Where “on Tuesday”, “late on 3 May” begins that ends before `end`.
    fn day_ending(&self, end: usize) -> Option<usize> {
        let mut at = end;
        while at > 0 && end - at < 5 && {
            let number = self.kind(at - 1) == Some(Kind::Number);
            number || self.is_any(at - 1, &[Class::Time, Class::Adverb])
        } {
            at -= 1;
        }
        let led = at < end && at > 0 && self.is_word(at - 1, &["on", "in", "late", "early"]);
        led.then(|| at - 1)
    }

    /// True where the marked words of the atom at `at` end with a comma: “…,”
    pub fn ends_with_comma(&self, at: usize) -> bool {
        self.get(at).is_some_and(|a| {
            a.quote().is_some() && a.end >= a.start + 3 && self.text.word(a.end - 2) == ","
        })
    }

    /// True where the marked words of the atom at `at` end as a sentence or clause does.
    pub fn ends_itself(&self, at: usize) -> bool {
        self.get(at).is_some_and(|a| {
            a.quote().is_some()
                && a.end >= a.start + 3
                && self
                    .text
                    .word(a.end - 2)
                    .starts_with([',', '.', '!', '?', '…'])
        })
    }

    /// True where the sentence begins a paragraph with a dash, as turns of a dialogue do.
    pub fn opens_turn(&self) -> bool {
        self.kind(0) == Some(Kind::Dash) && {
            let start = self.atoms[0].start;
            let paragraph = self.text.paragraph_of(start);
            self.text
                .paragraphs()
                .get(paragraph)
                .is_some_and(|p| p.start as usize == start)
        }
    }

    fn speaker_like(&self, at: usize) -> bool {
        self.get(at).is_some_and(|a| {
            a.kind == Kind::Word || a.is_name() || a.is(Class::Subject) || a.kind == Kind::Comma
        })
    }

    /// Subject, something between commas, verb.
    fn subject_before_comma(&self, close: usize, plural: bool) -> Option<Range> {
        let from = close.saturating_sub(REACH);
        let mut open = None;
        for at in (from..close).rev() {
            match self.atoms[at].kind {
                Kind::Comma => {
                    open = Some(at);
                    // « X, qui …, …, dit »: the relative clause may hold commas.
                    let head = at + 1;
                    if self.opens_aside(head) || self.is_phrase_start(head) {
                        break;
                    }
                }
                Kind::Colon | Kind::Semicolon => break,
                _ => {}
            }
        }
        let open = open?;
        let head = open + 1;
        if head >= close {
            return None;
        }
        if self.opens_aside(head) {
            let inner = self.subject(open, plural);
            return inner.map(|range| self.with_title_before(range));
        }
        // An apposition: « Abbas Akhoundi, le ministre iranien, ».
        let before = self.noun_phrase_ending(open, plural);
        match before {
            Some(range) if self.speaks(range) => Some(Range {
                start: range.start,
                end: close,
            }),
            // « Mardi, le ministre, »: what is before is no phrase that could speak.
            _ => self.noun_phrase_ending(close, plural),
        }
    }

    /// True where an aside between commas begins that is no apposition.
    pub fn opens_aside(&self, at: usize) -> bool {
        let Some(atom) = self.get(at) else {
            return false;
        };
        // « Une note, que Le Phare a pu lire, indique »
        let that = self.french() && atom.is(Class::That) && self.is_phrase_start(at + 1);
        // « La mairie, elle, promet »
        let even = atom.is(Class::Subject) && self.kind(at + 1) == Some(Kind::Comma);
        that || even
            || atom.is_any(&[
                Class::Relative,
                Class::Preposition,
                Class::In,
                Class::To,
                Class::By,
                Class::Time,
                Class::Adverb,
                Class::Subordinator,
                Class::Pronoun,
                Class::Like,
            ])
            || matches!(atom.form, Form::Gerund | Form::Participle) && atom.cue.is_some()
            || atom.kind == Kind::Word && !atom.capital && self.participle_like(at)
    }

    pub fn participle_like(&self, at: usize) -> bool {
        let word = self.word(at);
        if self.french() {
            word.len() > 4
                && (word.ends_with("ant")
                    || word.ends_with('é')
                    || word.ends_with("ée")
                    || word.ends_with("és")
                    || word.ends_with("ées")
                    || word.ends_with("ue"))
        } else {
            word.len() > 4 && (word.ends_with("ing") || word.ends_with("ed"))
        }
    }

    pub fn is_phrase_start(&self, at: usize) -> bool {
        self.get(at).is_some_and(|a| {
            a.is_any(&[Class::Determiner, Class::Article]) || a.is_name() || a.kind == Kind::Word
        })
    }

    /// What « qui » at `at` refers to.
    fn antecedent(&self, at: usize) -> Option<Range> {
        let end = if at > 0 && self.kind(at - 1) == Some(Kind::Comma) {
            at - 1
        } else {
            at
        };
        let range = self.noun_phrase_ending(end, false)?;
        Some(self.with_name_before(range))
    }

    /// « Bruno Le Maire, ministre de l'Économie »: takes in the name that a phrase without an
    /// article stands beside.
    pub fn with_name_before(&self, range: Range) -> Range {
        let bare = self.kind(range.start) == Some(Kind::Word);
        let one_of = self.are_words(
            range.start,
            &["l'", "l’", "le", "la", "the", "a", "un", "une"],
            &["un", "une"],
        ) || self
            .get(range.start)
            .is_some_and(|a| a.is_any(&[Class::Article, Class::Determiner]));
        if (bare || one_of)
            && range.start >= 2
            && self.kind(range.start - 1) == Some(Kind::Comma)
            && self.get(range.start - 2).is_some_and(|a| a.is_name())
            && let Some(name) = self.noun_phrase_ending(range.start - 1, false)
            && !self.opens_with_attribution(name.start)
            && !(name.start > 1 && self.is(name.start - 1, Class::By))
        {
            return Range {
                start: name.start,
                end: range.end,
            };
        }
        range
    }

    /// “According to the union, crews had …”: the phrase
    /// behind the comma is no apposition of the one that begins at `start`.
    fn opens_with_attribution(&self, start: usize) -> bool {
        !self.french()
            && (start.saturating_sub(2)..=start).any(|at| self.is_word(at, &["according"]))
    }

    /// « Le procureur de Nantes, Yvon Carrel, qui … »: takes in the title before a name.
    fn with_title_before(&self, range: Range) -> Range {
        let named = range.end == range.start + 1 && self.atoms[range.start].is_name();
        let comma = range.start.checked_sub(1);
        let Some(comma) = comma.filter(|at| named && self.kind(*at) == Some(Kind::Comma)) else {
            return range;
        };
        let Some(title) = self.noun_phrase_ending(comma, false) else {
            return range;
        };
        let leads = [
            Class::Preposition,
            Class::By,
            Class::To,
            Class::In,
            Class::Of,
            Class::OfThe,
        ];
        let led = title.start > 0 && self.is_any(title.start - 1, &leads);
        let start = match !led && self.describes(title.start) {
            true => title.start,
            false => range.start,
        };
        Range {
            start,
            end: range.end,
        }
    }

    /// The subject of the clause in which the atom at `at` stands: of the nearest finite verb
    /// before it that has one, else of the first behind it.
    pub fn clause_subject(&self, at: usize) -> Option<Range> {
        let behind = || {
            let ceiling = self.len().min(at + REACH);
            (at + 1..ceiling).find_map(|verb| self.subject_of_verb(verb))
        };
        self.earlier_subject(at).or_else(behind)
    }

    /// The subject of the nearest finite verb before `at` that has one.
    pub fn earlier_subject(&self, at: usize) -> Option<Range> {
        let floor = at.saturating_sub(REACH * 2);
        (floor..at)
            .rev()
            .find_map(|verb| self.subject_of_verb(verb))
    }

    /// The subject of the nearest finite verb before `at` that no « que » leads in.
    pub fn main_subject(&self, at: usize) -> Option<Range> {
        let floor = at.saturating_sub(REACH * 2);
        (floor..at)
            .rev()
            .filter_map(|verb| self.subject_of_verb(verb))
            .find(|s| {
                let led = [
                    Class::That,
                    Class::Whether,
                    Class::Relative,
                    Class::Subordinator,
                ];
                s.start == 0
                    || !self.is_any(s.start - 1, &led)
                        && !self.is_word(s.start - 1, &["with"])
                        && !self.is_reported(s.start)
            })
    }

    /// “Roth said the plant would close”: true where a clause without “that” begins at `start`.
    fn is_reported(&self, start: usize) -> bool {
        let skipped = (0..start)
            .rev()
            .take_while(|at| self.is_any(*at, &[Class::Time, Class::Adverb]));
        let Some(verb) = start.checked_sub(1 + skipped.count()) else {
            return false;
        };
        let atom = &self.atoms[verb];
        let clause = atom
            .cue
            .is_some_and(|cue| self.lexicon.frames(cue).has(Frames::THAT));
        !self.french() && clause && atom.finite && !self.after_determiner(verb)
    }

    /// The subject before the finite verb at `at`; `None` where there is no verb or subject.
    pub fn subject_of_verb(&self, at: usize) -> Option<Range> {
        let atom = self.get(at)?;
        // « L'intéressée le reconnaît »
        let object = self.french()
            && at > 1
            && !atom.noun
            && self.is_word(at - 1, &["le", "la", "les", "l'", "l’"])
            && self.noun_like(at - 2);
        if !atom.finite || self.after_determiner(at) && !object {
            return None;
        }
        let mut first = at - usize::from(object);
        while first > 0
            && (self.is_any(
                first - 1,
                &[
                    Class::Not,
                    Class::Clitic,
                    Class::Have,
                    Class::Be,
                    Class::Been,
                    Class::Modal,
                    Class::Adverb,
                ],
            ) || self.french() && self.is_word(first - 1, &["en"])
                || self.is_any(first - 1, &[Class::Article]) && self.object_pronoun(first - 1))
        {
            first -= 1;
        }
        if first > 0 && self.is(first - 1, Class::Relative) {
            return None;
        }
        let plural = atom.form == Form::Plural;
        let range = self.subject(first, plural)?;
        let impersonal = self.is_word(range.start, &["ce", "c'", "c’", "it", "there"]);
        (self.speaks(range) && !impersonal).then_some(range)
    }

    /// « de reporter tout déplacement »: an object stands behind the word at `at`, and « de »
    /// before it.
    pub fn takes_object(&self, at: usize) -> bool {
        at > 0
            && self.is_any(at - 1, &[Class::Of, Class::To])
            && (self.is_any(at + 1, &[Class::Determiner, Class::Article])
                || self.is_word(at + 1, &["tout"]))
    }
}
