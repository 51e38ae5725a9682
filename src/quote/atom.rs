//! What the grammar of speech reads: the tokens of one sentence as a row of atoms, where a
//! name, or a quotation with its marks, is one atom, and what stands in brackets is none.

use super::lexicon::{CueId, Lexicon};
use super::marks::Pair;
use crate::doc::{Entity, Label, Mention};
use crate::lang::cue::Form;
use crate::lang::word::Class;
use crate::lang::{Language, en, fr};
use crate::text::{Span, Text, Token, TokenKind};

/// One step of the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Atom {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
    /// The form, where it is a verb.
    pub form: Form,
    /// The cue that it may be.
    pub cue: Option<CueId>,
    /// It may be a cue noun.
    pub noun: bool,
    /// It looks like a finite verb.
    pub finite: bool,
    /// It begins with a capital.
    pub capital: bool,
    /// The recogniser says that it names a person or a body.
    pub recognised: bool,
    /// The recogniser says that it names a place.
    pub place: bool,
}

/// What an atom is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A small word.
    Small(Class),
    /// Any other word.
    Word,
    /// A name; true where it may speak.
    Name(bool),
    Number,
    /// A quotation with its marks: index of the pair.
    Quote(usize),
    Comma,
    Colon,
    Semicolon,
    Dash,
    /// The hyphen of « dit-il », the « -t- » of « a-t-il ».
    Hyphen,
    /// . ! ? …
    Stop,
    /// Any other mark.
    Mark,
}

impl Atom {
    pub fn is(&self, class: Class) -> bool {
        self.kind == Kind::Small(class)
    }

    pub fn is_any(&self, classes: &[Class]) -> bool {
        matches!(self.kind, Kind::Small(class) if classes.contains(&class))
    }

    pub fn quote(&self) -> Option<usize> {
        match self.kind {
            Kind::Quote(pair) => Some(pair),
            _ => None,
        }
    }

    pub fn is_name(&self) -> bool {
        matches!(self.kind, Kind::Name(_))
    }
}

/// A sentence, outside all marks or inside one pair of them.
#[derive(Debug, Clone)]
pub(super) struct Zone {
    /// The pair around it.
    pub scope: Option<usize>,
    /// Its paragraph.
    pub paragraph: usize,
    /// Its atoms; never empty.
    pub atoms: Vec<Atom>,
}

/// Longest row of atoms; no sentence of the press is as long, and what reads a row may look
/// at all of it more than once.
const LONGEST: usize = 300;

/// The sentences of `text` as rows of atoms, in the order in which they end.
pub(super) fn zones(text: &Text, lexicon: &Lexicon, names: &Names, pairs: &[Pair]) -> Vec<Zone> {
    let mut reader = Reader {
        text,
        lexicon,
        zones: Vec::with_capacity(text.sentences().len()),
        scopes: vec![Scope::new(None)],
    };
    reader.read(names, pairs);
    reader.zones
}

/// The names and values of a text.
pub(super) struct Names<'a> {
    /// In reading order.
    pub mentions: &'a [Mention],
    /// By id.
    pub entities: &'a [Entity],
}

impl Names<'_> {
    /// True where somebody, or some body, is named within `span`.
    pub fn names_speaker(&self, span: Span) -> bool {
        let from = self
            .mentions
            .partition_point(|m| m.span.end() <= span.start());
        let inside = self.mentions[from..].iter();
        let mut inside = inside.take_while(|m| m.span.start() < span.end());
        inside.any(|m| matches!(self.label(m), Some(Label::Per | Label::Org)))
    }

    fn label(&self, mention: &Mention) -> Option<&Label> {
        // Most often no number is missing.
        let dense = (mention.entity.0 as usize).wrapping_sub(1);
        if let Some(entity) = self.entities.get(dense).filter(|e| e.id == mention.entity) {
            return Some(&entity.label);
        }
        let at = self
            .entities
            .binary_search_by_key(&mention.entity, |e| e.id)
            .ok()?;
        Some(&self.entities[at].label)
    }
}

/// One past the last token that ends at or before byte `end`.
fn end_of(tokens: &[Token], at: usize, end: usize) -> usize {
    let inside = tokens[at..].iter().take_while(|t| t.span.end() <= end);
    at + inside.count()
}

/// The sentence being read, outside all marks or inside a pair.
struct Scope {
    pair: Option<usize>,
    atoms: Vec<Atom>,
    /// Token behind the bracket that is being passed over.
    skip_until: usize,
}

impl Scope {
    fn new(pair: Option<usize>) -> Scope {
        Scope {
            pair,
            atoms: Vec::new(),
            skip_until: 0,
        }
    }
}

struct Reader<'a> {
    text: &'a Text,
    lexicon: &'a Lexicon,
    zones: Vec<Zone>,
    scopes: Vec<Scope>,
}

impl Reader<'_> {
    fn read(&mut self, names: &Names, pairs: &[Pair]) {
        let tokens = self.text.tokens();
        let mentions = names.mentions;
        let (sentences, paragraphs) = (self.text.sentences(), self.text.paragraphs());
        let (mut sentence, mut paragraph, mut name, mut pair) = (0, 0, 0, 0);
        let mut at = 0;
        while at < tokens.len() {
            while (sentences[sentence].end as usize) <= at {
                sentence += 1;
            }
            while (paragraphs[paragraph].end as usize) <= at {
                paragraph += 1;
            }
            // Pairs that open here, outer ones first; an unopened one has no mark of its own.
            while pair < pairs.len() && pairs[pair].open <= at {
                if pairs[pair].open == at {
                    self.open(pair, &pairs[pair]);
                }
                pair += 1;
            }
            let inside = self.scopes.last().and_then(|s| s.pair);
            let first = inside.map_or(0, |p| pairs[p].inner_start());
            let last = inside.map_or(tokens.len(), |p| pairs[p].inner_end());
            let mut next = at + 1;
            if at >= first && at < last {
                let byte = tokens[at].span.start();
                while name < mentions.len() && mentions[name].span.start() < byte {
                    name += 1;
                }
                let named = mentions
                    .get(name)
                    .filter(|n| n.span.start() == byte)
                    .map(|n| (n, end_of(tokens, at, n.span.end())))
                    .filter(|(_, end)| {
                        *end > at && *end <= last && pairs.get(pair).is_none_or(|p| p.open >= *end)
                    });
                match named {
                    Some((mention, end)) => {
                        next = end;
                        if let Some(label) = names.label(mention) {
                            self.name(at, end, label);
                        }
                    }
                    None => self.token(at, sentences[sentence].end as usize),
                }
            }
            let ends_sentence = next >= sentences[sentence].end as usize;
            let ends_paragraph = next >= paragraphs[paragraph].end as usize;
            // All pairs that close with this token.
            let mut closed = false;
            while let Some(inner) = self.scopes.last().and_then(|s| s.pair)
                && pairs[inner].close < next
            {
                self.finish(paragraph);
                self.scopes.pop();
                closed = true;
            }
            let within = self.scopes.last().is_some_and(|s| s.pair.is_some());
            // A row inside marks ends with a sentence inside; one outside ends with the
            // sentence that its last mark closes.
            let endless = self.scopes.last().is_some_and(|s| s.atoms.len() >= LONGEST);
            if ends_paragraph || endless || ends_sentence && (!closed || !within) {
                self.finish(paragraph);
            }
            at = next;
        }
        while self.scopes.len() > 1 {
            self.finish(paragraph);
            self.scopes.pop();
        }
        self.finish(paragraph);
    }

    fn open(&mut self, index: usize, pair: &Pair) {
        self.push(Atom {
            start: pair.open,
            end: pair.close + 1,
            kind: Kind::Quote(index),
            form: Form::Other,
            cue: None,
            noun: false,
            finite: false,
            capital: false,
            recognised: false,
            place: false,
        });
        self.scopes.push(Scope::new(Some(index)));
    }

    fn push(&mut self, atom: Atom) {
        if let Some(scope) = self.scopes.last_mut()
            && atom.start >= scope.skip_until
            && atom.start < atom.end
        {
            scope.atoms.push(atom);
        }
    }

    fn finish(&mut self, paragraph: usize) {
        if let Some(scope) = self.scopes.last_mut()
            && !scope.atoms.is_empty()
        {
            scope.skip_until = 0;
            self.zones.push(Zone {
                scope: scope.pair,
                paragraph,
                atoms: std::mem::take(&mut scope.atoms),
            });
        }
    }

    fn name(&mut self, at: usize, end: usize, label: &Label) {
        let time = matches!(label, Label::Date | Label::Time);
        let amount = matches!(label, Label::Money | Label::Percent);
        let speaks = matches!(label, Label::Per | Label::Org | Label::Loc | Label::Norp);
        let kind = if time {
            Kind::Small(Class::Time)
        } else if amount {
            Kind::Number
        } else {
            Kind::Name(speaks)
        };
        self.push(Atom {
            start: at,
            end,
            kind,
            form: Form::Other,
            cue: None,
            noun: false,
            finite: false,
            capital: !time && !amount,
            recognised: matches!(label, Label::Per | Label::Org),
            place: matches!(label, Label::Loc),
        });
    }

    fn token(&mut self, at: usize, sentence_end: usize) {
        let token = self.text.tokens()[at];
        let word = self.text.slice(token.span);
        let mut atom = Atom {
            start: at,
            end: at + 1,
            kind: Kind::Mark,
            form: Form::Other,
            cue: None,
            noun: false,
            finite: false,
            capital: false,
            recognised: false,
            place: false,
        };
        match token.kind {
            TokenKind::QuoteMark => return,
            TokenKind::Number => atom.kind = Kind::Number,
            TokenKind::Link => {
                atom.kind = Kind::Name(true);
            }
            TokenKind::Symbol => {}
            TokenKind::Punct => {
                atom.kind = match word {
                    "," => Kind::Comma,
                    ":" => Kind::Colon,
                    ";" => Kind::Semicolon,
                    "—" | "–" | "―" | "--" => Kind::Dash,
                    "-t-" | "-T-" => Kind::Hyphen,
                    "-" if self.glued(at) => Kind::Hyphen,
                    "-" => Kind::Dash,
                    "(" | "[" => return self.bracket(at, word, sentence_end),
                    _ if word.starts_with(['.', '!', '?', '…']) => Kind::Stop,
                    _ => Kind::Mark,
                };
            }
            TokenKind::Word => self.word(word, &mut atom),
        }
        self.push(atom);
    }

    fn glued(&self, at: usize) -> bool {
        let tokens = self.text.tokens();
        at > 0 && tokens[at - 1].span.end() == tokens[at].span.start()
    }

    /// Passes over what stands in brackets, where they close in the same sentence.
    fn bracket(&mut self, at: usize, open: &str, sentence_end: usize) {
        let close = if open == "(" { ")" } else { "]" };
        let limit = sentence_end.min(at + 80);
        let end = (at + 1..limit).find(|i| self.text.word(*i) == close);
        if let (Some(end), Some(scope)) = (end, self.scopes.last_mut()) {
            scope.skip_until = scope.skip_until.max(end + 1);
        }
    }

    fn capital_follows(&self, at: usize) -> bool {
        let next = self.text.tokens().get(at);
        next.is_some_and(|t| self.text.slice(t.span).starts_with(char::is_uppercase))
    }

    /// « d'ailleurs », « en effet », « par ailleurs »: two words that are one adverb. The word
    /// before becomes the adverb with this one.
    fn adverbial(&mut self, word: &str, before: Option<Atom>) -> bool {
        let Some(before) = before.filter(|b| {
            b.is_any(&[
                Class::Of,
                Class::In,
                Class::By,
                Class::To,
                Class::Preposition,
            ])
        }) else {
            return false;
        };
        let table = match self.text.language() {
            Language::Fr => fr::words::ADVERBIALS,
            Language::En => en::words::ADVERBIALS,
        };
        let first = self.text.word(before.start);
        let found = table.iter().any(|(head, tails)| {
            first
                .trim_end_matches(['\'', '’'])
                .eq_ignore_ascii_case(head)
                && tails.contains(&word)
        });
        if found
            && let Some(scope) = self.scopes.last_mut()
            && let Some(last) = scope.atoms.last_mut()
            && last.end == before.end
        {
            last.kind = Kind::Small(Class::Adverb);
            last.end += 1;
        }
        found
    }

    /// « de son côté », « pour sa part »: three words that are one adverb. The first becomes
    /// the adverb.
    fn own_adverbial(&mut self, word: &str) -> bool {
        if self.text.language() != Language::Fr {
            return false;
        }
        let Some(scope) = self.scopes.last_mut() else {
            return false;
        };
        let [.., first, own] = scope.atoms.as_mut_slice() else {
            return false;
        };
        if !own.is_any(&[Class::Determiner, Class::Article]) || first.end != own.start {
            return false;
        }
        let led = fr::words::OWN_ADVERBIALS
            .iter()
            .find(|(head, _)| self.text.word(first.start).eq_ignore_ascii_case(head));
        let found = led.is_some_and(|(_, tails)| tails.contains(&word));
        if found {
            first.kind = Kind::Small(Class::Adverb);
            first.end = own.end + 1;
            scope.atoms.pop();
        }
        found
    }

    /// « alors que » joins clauses, « a alors salué » does not; “in that case” is no clause.
    fn class_here(&self, word: &str, next: usize, class: Class, before: Option<Atom>) -> Class {
        let follows = |words: &[&str]| {
            let next = self.text.tokens().get(next);
            next.is_some_and(|t| words.contains(&self.text.slice(t.span)))
        };
        match (self.text.language(), class) {
            (Language::Fr, Class::Subordinator)
                if ["alors", "bien", "ainsi", "tant"].contains(&word)
                    && !follows(&["que", "qu'", "qu’"]) =>
            {
                Class::Adverb
            }
            (Language::En, Class::That)
                if before.is_some_and(|b| b.is_any(&[Class::Of, Class::Preposition]))
                    && !follows(&["he", "she", "it", "they", "we", "I", "you", "the"]) =>
            {
                Class::Determiner
            }
            _ => class,
        }
    }

    fn word(&mut self, word: &str, atom: &mut Atom) {
        atom.kind = Kind::Word;
        atom.capital = word.chars().next().is_some_and(char::is_uppercase);
        let before = self.scopes.last().and_then(|s| s.atoms.last()).copied();
        // « Me Hadjadj »: a lawyer, not a pronoun.
        if word == "Me" && self.capital_follows(atom.end) {
            atom.kind = Kind::Name(true);
            return;
        }
        if self.adverbial(word, before) || self.own_adverbial(word) {
            atom.end = atom.start;
            return;
        }
        // “the Saudi-led coalition”, where the recogniser knows the first half.
        let hung = before.is_some_and(|b| b.kind == Kind::Hyphen);
        if hung && self.text.language() == Language::En {
            return;
        }
        if let Some(entry) = self.lexicon.look_up(word) {
            atom.form = entry.form;
            atom.cue = entry.cue;
            atom.noun = entry.noun;
            // “march” in small letters is no month.
            if let Some(class) = entry.class.filter(|_| word != "march") {
                atom.kind = Kind::Small(self.class_here(word, atom.end, class, before));
            }
            let person = matches!(
                entry.form,
                Form::Singular | Form::Plural | Form::Past | Form::Other
            );
            let verb = entry.cue.is_some()
                || atom.is_any(&[Class::Have, Class::Be, Class::Modal, Class::Finite]);
            let nominal = before.is_some_and(|b| {
                b.is_any(&[
                    Class::Determiner,
                    Class::Of,
                    Class::OfThe,
                    Class::To,
                    Class::Preposition,
                    Class::By,
                ]) || b.kind == Kind::Number
            });
            let small_verb = atom.is_any(&[Class::Have, Class::Be, Class::Modal]);
            atom.finite = verb && person && (small_verb || !nominal);
            return;
        }
        let opening = before.is_none() && word.len() > 6;
        if opening && self.text.language() == Language::Fr && word.ends_with("ment")
            || opening && self.text.language() == Language::En && word.ends_with("ly")
        {
            atom.kind = Kind::Small(Class::Adverb);
            return;
        }
        if atom.capital {
            // « Emmanuel Macron », where no recogniser has said so.
            if let Some(scope) = self.scopes.last_mut()
                && let Some(last) = scope.atoms.last_mut()
                && last.is_name()
                && last.end == atom.start
                && atom.start >= scope.skip_until
            {
                last.end = atom.end;
                atom.end = atom.start;
                return;
            }
            atom.kind = Kind::Name(true);
            return;
        }
        let nominal = before.is_some_and(|b| {
            b.is_any(&[
                Class::Determiner,
                Class::Article,
                Class::Of,
                Class::OfThe,
                Class::Preposition,
            ])
        });
        match self.text.language() {
            Language::Fr => {
                let after_noun = before.is_some_and(|b| b.kind == Kind::Word && b.cue.is_none());
                // « au gouvernement », « par règlement »
                let led = before.is_some_and(|b| b.is_any(&[Class::To, Class::By, Class::In]));
                let noun = nominal || after_noun || led;
                if word.len() > 6 && word.ends_with("ment") && !noun {
                    atom.kind = Kind::Small(Class::Adverb);
                }
                atom.finite = word.len() >= 5
                    && !nominal
                    && word.ends_with(['t', 'a'])
                    && fr::words::FINITE_ENDINGS.iter().any(|e| word.ends_with(e))
                    && !fr::words::NO_VERBS.contains(&word);
            }
            Language::En => {
                let other = en::words::NO_ADVERBS.contains(&word);
                if word.len() > 4 && word.ends_with("ly") && !nominal && !other {
                    atom.kind = Kind::Small(Class::Adverb);
                }
                let aux = before.is_some_and(|b| b.is_any(&[Class::Have, Class::Be, Class::Been]));
                let adjective = word.starts_with("un")
                    && !en::words::UN_VERBS
                        .iter()
                        .any(|verb| word.starts_with(verb));
                // “the London-based group”
                let adjective = adjective || word.contains('-');
                atom.finite =
                    word.len() > 4 && word.ends_with("ed") && !nominal && !aux && !adjective;
                if atom.finite {
                    atom.form = Form::Past;
                }
            }
        }
    }
}
