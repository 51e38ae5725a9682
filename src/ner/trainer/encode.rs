//! From annotated texts to sentences of feature numbers.

use std::collections::HashMap;
use std::ops::Range;

use super::corpus::{Document, Source};
use super::crf::Sentence;
use super::unlisted::Unlisted;
use crate::lang::Language;
use crate::ner::brackets::{self, Link};
use crate::ner::features::{self, Extractor, Feature, Form, OFFSETS, REACH};
use crate::ner::lexicon::Lexicon;
use crate::ner::phrases::Phrases;
use crate::ner::shape;
use crate::ner::tags::{self, Kind, OUTSIDE, Place, STATES, State};
use crate::ner::votes::{Votes, Word};
use crate::text::Text;

/// Numbers features while it reads texts.
pub(super) struct Encoder<'a> {
    language: Language,
    lexicon: Lexicon<'a>,
    phrases: Phrases<'a>,
    unlisted: Unlisted,
    extractor: Extractor,
    /// Number of each feature at each offset; [`NONE`] where it has not been seen there.
    numbers: HashMap<u64, [u32; OFFSETS]>,
    counts: Vec<u32>,
    pub sentences: Vec<Sentence>,
    pub documents: Vec<Known>,
    originals: usize,
    pub names: usize,
    /// Names whose edges are not edges of tokens.
    pub misfits: usize,
}

/// A document that has been read: its sentences, and its tokens as the votes know them.
pub(super) struct Known {
    pub sentences: Range<usize>,
    pub words: Vec<Word>,
    /// Acronyms in brackets, by tokens of the document.
    pub links: Vec<Link>,
    /// Number of the document, or of the one that it is a copy of.
    pub original: usize,
    /// A copy with other names.
    pub renamed: bool,
}

pub(super) const NONE: u32 = u32::MAX;

/// A feature at an offset, by its number.
pub(super) type Keys = Vec<(u64, u8)>;

/// The states of one span or gap: which may be right.
#[derive(Clone, Copy)]
struct Open {
    kinds: &'static [Kind],
    outside: bool,
}

const NONE_OPEN: Open = Open {
    kinds: &[],
    outside: true,
};

/// What tokens outside all names may be in a set that does not mark everything.
fn gaps(source: &str) -> Open {
    use Kind::{Event, Norp, Product, Value};
    let kinds: &[Kind] = if source.starts_with("uner") {
        &[Event, Product, Norp, Value]
    } else if source.starts_with("wikigold") || source.starts_with("sequoia") {
        &[Value]
    } else {
        &[]
    };
    Open {
        kinds,
        outside: true,
    }
}

/// The kinds that a label of a training set stands for.
fn kinds(label: &str, language: Language) -> Open {
    let kinds: &[Kind] = match label {
        "PER" => &[Kind::Per],
        "ORG" => &[Kind::Org],
        "LOC" => &[Kind::Loc],
        "EVENT" => &[Kind::Event],
        "PRODUCT" => &[Kind::Product],
        "NORP" => &[Kind::Norp],
        "DATE" | "TIME" | "MONEY" | "PERCENT" => &[Kind::Value],
        "MISC" if language == Language::En => &[Kind::Event, Kind::Product, Kind::Norp],
        "MISC" => &[Kind::Event, Kind::Product],
        _ => return NONE_OPEN,
    };
    Open {
        kinds,
        outside: false,
    }
}

fn mask(open: Open, places: &[Place]) -> u32 {
    let mut mask = u32::from(open.outside);
    for kind in open.kinds {
        for place in places {
            mask |= 1 << tags::state(*place, *kind);
        }
    }
    mask
}

impl<'a> Encoder<'a> {
    pub(super) fn new(
        language: Language,
        lexicon: &'a [u8],
        phrases: &'a [u8],
        unlisted: Unlisted,
    ) -> Result<Encoder<'a>, String> {
        Ok(Encoder {
            language,
            lexicon: Lexicon::read(lexicon).ok_or("the lexicon does not read back")?,
            phrases: Phrases::read(phrases).ok_or("the names do not read back")?,
            unlisted,
            extractor: Extractor::default(),
            numbers: HashMap::new(),
            counts: Vec::new(),
            sentences: Vec::new(),
            documents: Vec::new(),
            originals: 0,
            names: 0,
            misfits: 0,
        })
    }

    /// Adds the sentences of a source and of copies of its documents, each of these with the
    /// number of its original.
    pub(super) fn add(
        &mut self,
        source: &Source,
        respelled: &[(usize, Document)],
        renamed: &[(usize, Document)],
    ) {
        let gap = mask(
            gaps(&source.name),
            &[Place::Begin, Place::Inside, Place::End, Place::Single],
        );
        let norm = source.name.starts_with("winer") || source.name.starts_with("dwie");
        let first = self.sentences.len();
        let (copies, before) = (respelled.iter().chain(renamed), self.originals);
        self.originals += source.documents.len();
        let documents = source.documents.iter().enumerate();
        let documents = documents.chain(copies.map(|(original, copy)| (*original, copy)));
        for (index, (original, document)) in documents.enumerate() {
            let text = Text::new(document.text.clone(), Some(self.language));
            let mut allowed = vec![gap; text.tokens().len()];
            for (start, end, label) in &document.spans {
                self.names += 1;
                let Some(span) = text.span(*start, *end) else {
                    continue;
                };
                let tokens = text.tokens_in(span).range();
                if text.cover(text.tokens_in(span)) != span {
                    self.misfits += 1;
                }
                let open = kinds(label, self.language);
                let n = tokens.len();
                for (i, slot) in allowed[tokens].iter_mut().enumerate() {
                    let place = match (i, n) {
                        (_, 1) => Place::Single,
                        (0, _) => Place::Begin,
                        (i, n) if i + 1 == n => Place::End,
                        _ => Place::Inside,
                    };
                    *slot = mask(open, &[place]);
                }
            }
            let first = self.sentences.len();
            let mut words = Vec::with_capacity(text.tokens().len());
            let mut links = Vec::new();
            for sentence in text.sentences() {
                self.sentence(&text, sentence.range(), &allowed, &mut words, &mut links);
            }
            self.documents.push(Known {
                sentences: first..self.sentences.len(),
                words,
                links,
                original: before + original,
                renamed: index >= source.documents.len() + respelled.len(),
            });
        }
        for sentence in &mut self.sentences[first..] {
            sentence.norm = norm;
        }
    }

    fn sentence(
        &mut self,
        text: &Text,
        range: Range<usize>,
        allowed: &[u32],
        words: &mut Vec<Word>,
        links: &mut Vec<Link>,
    ) {
        let case = shape::case_of(range.clone().map(|i| text.word(i)));
        let n = range.len();
        let mut lists: Vec<Vec<u32>> = vec![Vec::new(); n];
        let (document, unlisted) = (self.documents.len(), self.unlisted);
        let (lexicon, phrases) = (&self.lexicon.clone(), &self.phrases.clone());
        let mut edge_features = Vec::new();
        let edge = features::edge(&mut edge_features);
        let mut forms: Vec<Form> = vec![edge; REACH];
        let mut made: Vec<Feature> = Vec::new();
        for (at, i) in range.clone().enumerate() {
            made.clear();
            let word = text.word(i);
            let change = |entry| unlisted.forget(entry, word, document);
            let form = self
                .extractor
                .form_with(word, case, lexicon, phrases, change, &mut made);
            forms.push(form);
            self.spread(&made, at as isize, &mut lists);
        }
        for distance in 1..=REACH as isize {
            self.spread(&edge_features, -distance, &mut lists);
            self.spread(&edge_features, n as isize - 1 + distance, &mut lists);
            forms.push(edge);
        }
        let inner = &forms[REACH..REACH + n];
        let mut heard: Vec<(usize, u64)> = Vec::new();
        phrases.each(
            inner,
            |name| unlisted.told(name, document),
            |found| {
                features::phrase(&forms, found, |at, hash| heard.push((at, hash)));
            },
        );
        brackets::each(
            n,
            |at| text.word(range.start + at),
            |link| {
                features::bracket(link, |at, hash| heard.push((at, hash)));
                links.push(link.moved(range.start));
            },
        );
        for (at, hash) in heard {
            let number = self.number(hash, REACH);
            lists[at].push(number);
        }
        let mut sentence = Sentence {
            starts: vec![0],
            ..Sentence::default()
        };
        for (at, list) in lists.iter_mut().enumerate() {
            features::context(&forms, at, case, |hash| {
                list.push(self.number(hash, REACH));
            });
            sentence.features.append(list);
            sentence.starts.push(sentence.features.len() as u32);
        }
        words.extend(forms[REACH..REACH + n].iter().map(Word::from));
        sentence.allowed = mend(&allowed[range]);
        self.sentences.push(sentence);
    }

    fn spread(&mut self, made: &[Feature], at: isize, lists: &mut [Vec<u32>]) {
        for feature in made {
            for k in 0..OFFSETS {
                let to = at + k as isize - REACH as isize;
                if feature.mask >> k & 1 == 1
                    && let Some(list) = usize::try_from(to).ok().and_then(|to| lists.get_mut(to))
                {
                    list.push(self.number(feature.hash, k));
                }
            }
        }
    }

    fn number(&mut self, hash: u64, offset: usize) -> u32 {
        let slot = &mut self.numbers.entry(hash).or_insert([NONE; OFFSETS])[offset];
        if *slot == NONE {
            *slot = self.counts.len() as u32;
            self.counts.push(0);
        }
        self.counts[*slot as usize] += 1;
        *slot
    }

    /// Leaves out the features seen less than `least` times; tells which features and
    /// offsets the numbers in the sentences now mean, and how often each was seen.
    pub(super) fn cut(&mut self, least: u32) -> (Keys, Vec<u32>) {
        let mut keys = vec![(0u64, 0u8); self.counts.len()];
        for (hash, numbers) in &self.numbers {
            for (k, number) in numbers.iter().enumerate() {
                if *number != NONE {
                    keys[*number as usize] = (*hash, k as u8);
                }
            }
        }
        let mut counts = std::mem::take(&mut self.counts);
        let chosen: Vec<bool> = counts.iter().map(|count| *count >= least).collect();
        keep(&mut self.sentences, &mut keys, &mut counts, &chosen);
        self.numbers = HashMap::new();
        (keys, counts)
    }

    /// Adds to each sentence what its document says, after a first reading `states` of all
    /// sentences; numbers the new features behind those of `keys`.
    pub(super) fn vote(&mut self, states: &[Vec<State>], keys: &mut Keys, counts: &mut Vec<u32>) {
        let mut numbers: HashMap<u64, u32> = HashMap::new();
        for document in &self.documents {
            let read = states[document.sentences.clone()].concat();
            let votes = Votes::count(&document.words, &read);
            let mut start = 0;
            let mut links = document.links.iter().peekable();
            for sentence in &mut self.sentences[document.sentences.clone()] {
                let range = start..start + sentence.allowed.len();
                start = range.end;
                sentence.vote_starts = vec![0];
                let mut heard: Vec<Vec<u64>> = vec![Vec::new(); range.len()];
                while let Some(link) = links.next_if(|link| link.acronym < range.end) {
                    votes.bracket(&document.words, &read, *link, |at, hash| {
                        heard[at - range.start].push(hash);
                    });
                }
                for i in range.clone() {
                    let heard = &mut heard[i - range.start];
                    votes.features(&document.words, &read, range.clone(), i, |hash| {
                        heard.push(hash);
                    });
                    for hash in heard {
                        let number = *numbers.entry(*hash).or_insert_with(|| {
                            keys.push((*hash, REACH as u8));
                            counts.push(0);
                            counts.len() as u32 - 1
                        });
                        counts[number as usize] += 1;
                        sentence.votes.push(number);
                    }
                    sentence.vote_starts.push(sentence.votes.len() as u32);
                }
            }
        }
    }
}

/// Leaves only the chosen features and numbers them anew.
pub(super) fn keep(
    sentences: &mut [Sentence],
    keys: &mut Keys,
    counts: &mut Vec<u32>,
    chosen: &[bool],
) {
    let mut next = 0;
    let renumbered: Vec<u32> = chosen
        .iter()
        .map(|chosen| {
            if !chosen {
                return NONE;
            }
            next += 1;
            next - 1
        })
        .collect();
    let mut chosen_keys = chosen.iter();
    keys.retain(|_| chosen_keys.next() == Some(&true));
    let mut chosen_counts = chosen.iter();
    counts.retain(|_| chosen_counts.next() == Some(&true));
    for sentence in sentences {
        let mut features = Vec::with_capacity(sentence.features.len());
        let mut starts = vec![0];
        for pair in sentence.starts.windows(2) {
            let old = &sentence.features[pair[0] as usize..pair[1] as usize];
            let new = old.iter().map(|f| renumbered[*f as usize]);
            features.extend(new.filter(|f| *f != NONE));
            starts.push(features.len() as u32);
        }
        sentence.features = features;
        sentence.starts = starts;
    }
}

/// The masks of one sentence; where a name crosses its edge, those tokens are left open.
fn mend(allowed: &[u32]) -> Vec<u32> {
    let possible = |mask: u32, test: fn(State) -> bool| {
        (0..STATES as State).any(|s| mask >> s & 1 == 1 && test(s))
    };
    let follows = |a: u32, b: u32| {
        (0..STATES as State).any(|s| {
            a >> s & 1 == 1
                && (0..STATES as State).any(|t| b >> t & 1 == 1 && tags::may_follow(s, t))
        })
    };
    let fits = allowed
        .first()
        .is_none_or(|m| possible(*m, tags::may_begin))
        && allowed.last().is_none_or(|m| possible(*m, tags::may_end))
        && allowed.windows(2).all(|w| follows(w[0], w[1]));
    if fits {
        return allowed.to_vec();
    }
    let any = ((1u64 << STATES) - 1) as u32;
    let outside = 1 << OUTSIDE;
    let named = |m: &u32| if *m == outside { *m } else { any };
    allowed.iter().map(named).collect()
}
