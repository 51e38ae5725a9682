//! Looking words up: one table a language, made once from the tables of `lang`.

use std::sync::OnceLock;

use crate::lang::cue::{Form, Frames};
use crate::lang::word::Class;
use crate::lang::{Language, en, fr};

/// What the tables know about a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// What a small word does; `None` for cue verbs and nouns.
    pub class: Option<Class>,
    /// The form, where it is a verb.
    pub form: Form,
    /// The cue that it is a form of.
    pub cue: Option<CueId>,
    /// It may be a cue noun.
    pub noun: bool,
}

/// Index in [`Lexicon::frames`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CueId(pub u16);

/// All words of a language that the grammar of speech knows.
pub(super) struct Lexicon {
    // Open addressing; a slot is an index in `words` plus one, 0 is free, and above it the
    // upper bits of the hash, which tell most other words from the one that is looked for.
    slots: Vec<u32>,
    words: Vec<(Key, Entry)>,
    frames: Vec<Frames>,
    lights: Vec<Light>,
    unlisted: CueId,
}

/// The second word of a light verb: « savoir » of « fait savoir ».
struct Light {
    verb: CueId,
    word: &'static str,
    cue: CueId,
}

/// Calls its second argument with every form of a verb.
type Forms = fn(&str, &mut dyn FnMut(&str, Form));

/// Longest word that is looked up, in bytes.
const LONGEST: usize = 24;

/// A folded word with zeros behind it: compared and hashed without a loop.
type Key = [u8; LONGEST];

/// The table of `language`.
pub(super) fn of(language: Language) -> &'static Lexicon {
    static FR: OnceLock<Lexicon> = OnceLock::new();
    static EN: OnceLock<Lexicon> = OnceLock::new();
    match language {
        Language::Fr => FR.get_or_init(|| {
            let mut lexicon = Lexicon::empty(14);
            lexicon.add_words(fr::words::WORDS);
            lexicon.add_nouns(fr::cues::NOUNS);
            lexicon.add_verbs(fr::cues::VERBS, fr::conjugation::forms);
            lexicon.add_lights(fr::cues::LIGHT_VERBS, fr::conjugation::forms);
            lexicon
        }),
        Language::En => EN.get_or_init(|| {
            let mut lexicon = Lexicon::empty(12);
            lexicon.add_words(en::words::WORDS);
            lexicon.add_nouns(en::cues::NOUNS);
            lexicon.add_verbs(en::cues::VERBS, en::conjugation::forms);
            lexicon.add_lights(en::cues::LIGHT_VERBS, en::conjugation::forms);
            lexicon
        }),
    }
}

impl Lexicon {
    /// `bits`: logarithm of the number of slots to begin with.
    fn empty(bits: u32) -> Lexicon {
        Lexicon {
            slots: vec![0; 1 << bits],
            words: Vec::with_capacity(1 << (bits - 1)),
            frames: vec![Frames::INCISE],
            lights: Vec::new(),
            unlisted: CueId(0),
        }
    }

    /// What the tables know about `word`, in whatever case and with whichever apostrophe.
    pub fn look_up(&self, word: &str) -> Option<Entry> {
        self.find(&folded(word)?).map(|at| self.words[at].1)
    }

    /// The frames of a cue.
    pub fn frames(&self, cue: CueId) -> Frames {
        self.frames[cue.0 as usize]
    }

    /// The cue that stands for every verb that no table lists: it makes incises and nothing else.
    pub fn unlisted(&self) -> CueId {
        self.unlisted
    }

    /// The cue that the light verb `verb` makes with `word`.
    pub fn light(&self, verb: CueId, word: &str) -> Option<CueId> {
        let light = self
            .lights
            .iter()
            .find(|l| l.verb == verb && l.word == word)?;
        Some(light.cue)
    }

    fn find(&self, key: &Key) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let hash = hash(key);
        let mut slot = hash as usize & mask;
        loop {
            let found = self.slots[slot];
            let at = (found & 0xffff).checked_sub(1)? as usize;
            if found >> 16 == hash >> 16 && self.words[at].0 == *key {
                return Some(at);
            }
            slot = (slot + 1) & mask;
        }
    }

    fn insert(&mut self, word: &str, entry: Entry) {
        let Some(key) = key(word) else { return };
        // As many as a slot can tell; the tables hold a fifth of that.
        if self.find(&key).is_some() || self.words.len() >= 0xffff {
            return;
        }
        if (self.words.len() + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        self.words.push((key, entry));
        self.place(self.words.len() - 1);
    }

    fn place(&mut self, at: usize) {
        let mask = self.slots.len() - 1;
        let hash = hash(&self.words[at].0);
        let mut slot = hash as usize & mask;
        while self.slots[slot] != 0 {
            slot = (slot + 1) & mask;
        }
        self.slots[slot] = (at as u32 + 1) | (hash & 0xffff_0000);
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        for at in 0..self.words.len() {
            self.place(at);
        }
    }

    fn add_words(&mut self, words: &[(Class, Form, &str)]) {
        for (class, form, list) in words {
            for word in list.split(' ') {
                let entry = Entry {
                    class: Some(*class),
                    form: *form,
                    cue: None,
                    noun: false,
                };
                self.insert(word, entry);
            }
        }
    }

    fn add_nouns(&mut self, nouns: &[&str]) {
        for noun in nouns {
            let entry = Entry {
                class: None,
                form: Form::Other,
                cue: None,
                noun: true,
            };
            self.insert(noun, entry);
        }
    }

    fn add_verbs(&mut self, verbs: &[(&str, &str)], forms: Forms) {
        for (verb, frames) in verbs {
            self.add_verb(verb, Frames::parse(frames), forms);
        }
    }

    fn add_verb(&mut self, verb: &str, frames: Frames, forms: Forms) -> CueId {
        let cue = CueId(self.frames.len() as u16);
        self.frames.push(frames);
        forms(verb, &mut |word, form| {
            // A word that is a cue noun as well, or a small word that is a light verb.
            if let Some(at) = key(word).and_then(|key| self.find(&key)) {
                let known = &mut self.words[at].1;
                if known.cue.is_none() {
                    known.cue = Some(cue);
                    known.form = form;
                }
                return;
            }
            let entry = Entry {
                class: None,
                form,
                cue: Some(cue),
                noun: false,
            };
            self.insert(word, entry);
        });
        cue
    }

    fn add_lights(&mut self, lights: &'static [(&str, &'static str, &str)], forms: Forms) {
        let mut verbs: Vec<(&str, CueId)> = Vec::new();
        for (verb, word, frames) in lights {
            let known = verbs.iter().find(|(v, _)| v == verb).map(|(_, id)| *id);
            let verb = known.unwrap_or_else(|| {
                // A cue in its own right keeps its frames: "call", "refer".
                let mut same = None;
                forms(verb, &mut |form, kind| {
                    if kind == Form::Infinitive
                        && let Some(at) = key(form).and_then(|key| self.find(&key))
                    {
                        same = self.words[at].1.cue;
                    }
                });
                let id = same.unwrap_or_else(|| self.add_verb(verb, Frames::default(), forms));
                verbs.push((verb, id));
                id
            });
            let cue = CueId(self.frames.len() as u16);
            self.frames.push(Frames::parse(frames));
            self.lights.push(Light { verb, word, cue });
        }
    }
}

/// `word` in lower case with plain apostrophes, or `None` where it is too long or holds
/// characters that no word of the tables has.
fn folded(word: &str) -> Option<Key> {
    let mut buffer = [0; LONGEST];
    let bytes = word.as_bytes();
    let (mut from, mut to) = (0, 0);
    while from < bytes.len() {
        if to + 1 >= LONGEST {
            return None;
        }
        let byte = bytes[from];
        match byte {
            0x00..=0x7f => {
                buffer[to] = byte.to_ascii_lowercase();
                from += 1;
                to += 1;
            }
            // Latin-1 letters: « À » to « Þ » lie 0x20 below their small forms.
            0xc3 => {
                let low = *bytes.get(from + 1)?;
                buffer[to] = byte;
                buffer[to + 1] = if (0x80..=0x9e).contains(&low) && low != 0x97 {
                    low + 0x20
                } else {
                    low
                };
                from += 2;
                to += 2;
            }
            0xe2 if bytes[from..].starts_with("’".as_bytes()) => {
                buffer[to] = b'\'';
                from += 3;
                to += 1;
            }
            _ => return None,
        }
    }
    Some(buffer)
}

/// `word` as it is; `None` where it is too long.
fn key(word: &str) -> Option<Key> {
    let mut key = [0; LONGEST];
    key.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    Some(key)
}

fn hash(key: &Key) -> u32 {
    let mut hash = 0u64;
    for eight in key.as_chunks::<8>().0 {
        let word = u64::from_le_bytes(*eight);
        hash = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^= hash >> 32;
    }
    hash as u32
}
