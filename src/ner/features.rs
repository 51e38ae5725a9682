//! What the recogniser looks at: the one place where features are made, for training and
//! for decoding alike.
//!
//! Most features tell something about a word form wherever it stands (its letters, shape,
//! cluster, the lists that know it); they are made once for each distinct form, and each
//! speaks for the tokens at certain offsets from the word. The others join neighbours or
//! draw on the document, and are made for each token.

use super::brackets::Link;
use super::hash::{bytes, finish, mix};
use super::lexicon::{Entry, Lexicon, fact};
use super::phrases::{Match, Opening, Phrases};
use super::shape::{self, Case};

/// A feature of a form: what it says, and the offsets at which it speaks. Bit `k` of the
/// mask: a weight for the token that stands `k - 3` tokens behind the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Feature {
    pub hash: u64,
    pub mask: u8,
}

/// Farthest offset.
pub(super) const REACH: usize = 3;
/// Number of offsets, -3 to +3.
pub(super) const OFFSETS: usize = 2 * REACH + 1;

/// The token itself.
pub(super) const HERE: u8 = 0b0001000;
const NEAR: u8 = 0b0011100;
const TWO: u8 = 0b0111110;
const ALL: u8 = 0b1111111;

/// What the features of neighbours and documents need to know about a form.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Form {
    /// The word itself, case kept, digits made equal.
    pub word: u64,
    /// The word in small letters.
    pub low: u64,
    pub shape: u64,
    pub middle: u16,
    pub coarse: u16,
    pub facts: u16,
    /// The word without case and accents, as the names of several words are kept.
    pub folded: u64,
    /// Whether a name of several words may begin with it.
    pub opens: Opening,
    /// Begins with a capital (or would, if its line were not all in capitals).
    pub capital: bool,
}

/// Numbers of the kinds of features: part of the file format.
#[derive(Clone, Copy)]
#[repr(u64)]
enum Template {
    Word = 1,
    Low,
    Shape,
    Prefix,
    Suffix,
    Coarse,
    Middle,
    Fine,
    Fact,
    Facts,
    Length,
    Head,
    Tail,
    Edge,
    LowLow,
    LowShape,
    ShapeLow,
    Shapes,
    Before,
    Behind,
    Coarses,
    Line,
    CoarseShape,
    Vote,
    VoteAgainst,
    VotePlace,
    LowCoarse,
    CoarseLow,
    FactPair,
    Phrase,
    PhraseCase,
    PhraseBefore,
    PhraseBehind,
    PhraseBeside,
    Bracket,
    BracketVote,
}

fn seed(template: Template) -> u64 {
    mix(0x6e61_6d65, template as u64)
}

fn number(template: Template, value: u64) -> u64 {
    finish(mix(seed(template), value))
}

fn two(template: Template, a: u64, b: u64) -> u64 {
    finish(mix(mix(seed(template), a), b))
}

fn three(template: Template, a: u64, b: u64, c: u64) -> u64 {
    finish(mix(mix(mix(seed(template), a), b), c))
}

/// Makes the features of forms; holds the buffers that this takes.
#[derive(Debug, Default)]
pub(super) struct Extractor {
    word: String,
    low: String,
    folded: String,
    scratch: String,
    ends: Vec<usize>,
}

/// Longest part of a word that is looked at, in characters: a word of a megabyte costs no more than
/// any other.
const LONGEST: usize = 60;

/// The form before the first and behind the last token of a sentence.
pub(super) fn edge(out: &mut Vec<Feature>) -> Form {
    out.push(Feature {
        hash: number(Template::Edge, 0),
        mask: TWO,
    });
    Form {
        word: 1,
        low: 1,
        shape: 1,
        ..Form::default()
    }
}

impl Extractor {
    /// Adds the features of `word`, which stands in a line of this `case`, to `out`.
    pub(super) fn form(
        &mut self,
        word: &str,
        case: Case,
        lexicon: &Lexicon,
        phrases: &Phrases,
        out: &mut Vec<Feature>,
    ) -> Form {
        self.form_with(word, case, lexicon, phrases, |entry| entry, out)
    }

    /// The same where `change` makes another of what the lexicon says.
    pub(super) fn form_with(
        &mut self,
        word: &str,
        case: Case,
        lexicon: &Lexicon,
        phrases: &Phrases,
        change: impl FnOnce(Entry) -> Entry,
        out: &mut Vec<Feature>,
    ) -> Form {
        self.spell(word);
        let folded = self.folded_hash();
        let mut entry = None;
        let shouted = case == Case::Capitals && self.word.chars().any(char::is_uppercase);
        if shouted {
            entry = self.recase(lexicon);
        }
        let entry = entry.or_else(|| self.look_up(lexicon));
        let entry = change(entry.unwrap_or_default());
        let (middle, coarse) = lexicon.cuts(entry.cluster);
        let capital = self.word.chars().next().is_some_and(char::is_uppercase);

        let mut add = |hash: u64, mask: u8| out.push(Feature { hash, mask });
        let word_hash = bytes(seed(Template::Word), self.word.as_bytes());
        let low_hash = bytes(seed(Template::Low), self.low.as_bytes());
        add(word_hash, NEAR);
        add(low_hash, ALL);
        if self.folded != self.low {
            add(bytes(seed(Template::Low), self.folded.as_bytes()), HERE);
        }
        shape::shape(&self.word, &mut self.scratch);
        let shape_hash = bytes(seed(Template::Shape), self.scratch.as_bytes());
        add(shape_hash, TWO);

        let letters = self.ends.len();
        for n in 1..=4.min(letters.saturating_sub(1)) {
            let prefix = &self.folded[..self.ends[n - 1]];
            add(
                bytes(mix(seed(Template::Prefix), n as u64), prefix.as_bytes()),
                HERE,
            );
        }
        for n in 1..=5.min(letters.saturating_sub(1)) {
            let suffix = &self.folded[self.ends[letters - n - 1]..];
            let mask = if n == 3 { NEAR } else { HERE };
            add(
                bytes(mix(seed(Template::Suffix), n as u64), suffix.as_bytes()),
                mask,
            );
        }
        add(number(Template::Length, letters.min(12) as u64), HERE);
        if self.low.contains('-') && letters > 2 {
            let head = self.low.split('-').next().unwrap_or_default();
            let tail = self.low.rsplit('-').next().unwrap_or_default();
            add(bytes(seed(Template::Head), head.as_bytes()), HERE);
            add(bytes(seed(Template::Tail), tail.as_bytes()), HERE);
        }
        let title = u64::from(capital);
        if entry.cluster != 0 {
            add(number(Template::Coarse, u64::from(coarse)), ALL);
            add(number(Template::Middle, u64::from(middle)), TWO);
            add(number(Template::Fine, u64::from(entry.cluster)), TWO);
            add(
                two(Template::CoarseShape, u64::from(coarse), shape_hash),
                NEAR,
            );
        } else {
            add(two(Template::Coarse, 0, shape_hash), TWO);
        }
        for bit in 0..fact::COUNT {
            if entry.facts >> bit & 1 == 1 {
                // What names are called by stands some words before them.
                let mask = if capital { NEAR } else { ALL };
                add(two(Template::Fact, u64::from(bit), title), mask);
            }
        }
        add(two(Template::Facts, u64::from(entry.facts), title), NEAR);
        Form {
            word: word_hash,
            low: low_hash,
            shape: shape_hash,
            middle,
            coarse,
            facts: entry.facts,
            folded,
            opens: phrases.opening(folded, !capital && letters <= 3),
            capital,
        }
    }

    /// The hash under which the lists of names of several words keep `word`.
    #[cfg(feature = "train")]
    pub(super) fn fold(&mut self, word: &str) -> u64 {
        self.spell(word);
        self.folded_hash()
    }

    fn folded_hash(&self) -> u64 {
        bytes(seed(Template::Phrase), self.folded.as_bytes())
    }

    /// Fills `word`, `low`, `folded` and `ends` for a spelling.
    fn spell(&mut self, word: &str) {
        self.word.clear();
        let plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_digit();
        if word.len() <= LONGEST && word.bytes().all(plain) {
            self.word.push_str(word);
            return self.respell();
        }
        for c in word.chars().take(LONGEST) {
            self.word.push(match c {
                '’' => '\'',
                '‑' => '-',
                c if c.is_numeric() => '0',
                c => c,
            });
        }
        self.respell();
    }

    /// Fills `low`, `folded` and `ends` from `word`.
    fn respell(&mut self) {
        self.low.clear();
        self.folded.clear();
        self.ends.clear();
        if self.word.is_ascii() {
            self.low.push_str(&self.word);
            self.low.make_ascii_lowercase();
            self.folded.push_str(&self.low);
            self.ends.extend(1..=self.word.len());
            return;
        }
        for c in self.word.chars() {
            let c = shape::small(c);
            self.low.push(c);
            self.folded.push(shape::fold(c));
            self.ends.push(self.folded.len());
        }
    }

    /// Gives a word of an all-capital line the case that it has in running text.
    fn recase(&mut self, lexicon: &Lexicon) -> Option<Entry> {
        let small = lexicon
            .exact(&self.low)
            .or_else(|| lexicon.exact(&self.folded));
        if let Some(entry) = small
            && entry.facts & fact::SMALL != 0
        {
            self.word.clone_from(&self.low);
            return Some(entry);
        }
        // Short ones that no list knows with small letters stay what they are: OTAN, PS.
        shape::titled(&self.word, &mut self.scratch);
        let known = lexicon.exact(&self.word).or(small);
        if let Some(entry) = lexicon.exact(&self.scratch) {
            self.word.clone_from(&self.scratch);
            return Some(entry);
        }
        if self.ends.len() > 5 || known.is_none() {
            self.word.clone_from(&self.scratch);
        }
        known
    }

    /// What the lexicon knows: of the word as written, with one capital, small, or bare of
    /// accents.
    fn look_up(&mut self, lexicon: &Lexicon) -> Option<Entry> {
        if let Some(entry) = lexicon.exact(&self.word) {
            return Some(entry);
        }
        let mut letters = self.word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        if capital && letters.any(char::is_uppercase) {
            shape::titled(&self.word, &mut self.scratch);
            if let Some(entry) = lexicon.exact(&self.scratch) {
                return Some(entry);
            }
        }
        let small = lexicon.exact(&self.low);
        if small.is_some() || self.low == self.folded {
            return small;
        }
        lexicon.exact(&self.folded)
    }
}

/// Adds what the line and the neighbours of the token at `i` say; `forms` is one sentence
/// with [`REACH`] edges on either side, `i` counts from its first token.
#[cfg(feature = "train")]
pub(super) fn context(forms: &[Form], i: usize, case: Case, mut add: impl FnMut(u64)) {
    add(line(&forms[i + REACH], i == 0, case));
    joined(forms, i, add);
}

/// What the shape of a token says in a line of this `case`, as the first or another.
pub(super) fn line(form: &Form, first: bool, case: Case) -> u64 {
    three(Template::Line, case as u64, form.shape, u64::from(first))
}

/// Adds what the neighbours of the token at `i` say together; `forms` and `i` as in `context`.
#[inline]
pub(super) fn joined(forms: &[Form], i: usize, mut add: impl FnMut(u64)) {
    let Some([_, b, a, t, y, z, _]) = forms[i..].first_chunk::<OFFSETS>() else {
        return;
    };
    // Far from any capital the words alone say enough, and most of a text is far from any.
    if !(b.capital || a.capital || t.capital || y.capital) {
        return;
    }
    add(two(Template::LowLow, a.low, t.low));
    add(two(Template::LowLow, mix(t.low, 7), y.low));
    add(two(Template::LowShape, a.low, t.shape));
    add(two(Template::ShapeLow, t.shape, y.low));
    add(three(Template::Shapes, a.shape, t.shape, y.shape));
    add(three(Template::Before, b.low, a.low, u64::from(t.capital)));
    add(three(Template::Behind, y.low, z.low, u64::from(t.capital)));
    add(three(
        Template::Coarses,
        u64::from(a.coarse),
        u64::from(t.coarse),
        u64::from(y.coarse),
    ));
    let capital = u64::from(t.capital);
    let coarse = u64::from(t.coarse);
    add(three(Template::LowCoarse, a.low, coarse, capital));
    add(three(Template::CoarseLow, coarse, y.low, capital));
    let facts = |form: &Form| u64::from(form.facts) << 1 | u64::from(form.capital);
    add(two(Template::FactPair, facts(a), facts(t)));
    add(two(Template::FactPair, mix(facts(t), 7), facts(y)));
}

/// Adds what `found`, a name of the lists, says about its tokens and the two beside it, each
/// with the number of the token in its sentence; `forms` as in `context`.
pub(super) fn phrase(forms: &[Form], found: Match, mut add: impl FnMut(usize, u64)) {
    let kinds = u64::from(found.kinds);
    let (first, last) = (found.start, found.end - 1);
    let capital = |at: usize| u64::from(forms[at + REACH].capital);
    let case = capital(first) * 2 + capital(last);
    let length = (found.end - found.start).min(4) as u64;
    for at in found.start..found.end {
        let place = match at {
            _ if at == first => 0,
            _ if at == last => 1,
            _ => 2,
        };
        add(at, three(Template::Phrase, kinds, place, length));
        let how = mix(case, place * 2 + capital(at));
        add(at, two(Template::PhraseCase, kinds, how));
    }
    let (before, behind) = (&forms[first + REACH - 1], &forms[last + REACH + 1]);
    add(first, two(Template::PhraseBefore, kinds, before.low));
    add(last, two(Template::PhraseBehind, kinds, behind.low));
    if let Some(at) = first.checked_sub(1) {
        add(at, three(Template::PhraseBeside, kinds, 0, capital(at)));
    }
    if found.end + 2 * REACH < forms.len() {
        let how = capital(found.end);
        add(found.end, three(Template::PhraseBeside, kinds, 1, how));
    }
}

/// Adds what `link`, an acronym in brackets, says about its tokens.
pub(super) fn bracket(link: Link, mut add: impl FnMut(usize, u64)) {
    for (at, place) in places(link) {
        add(at, number(Template::Bracket, place));
    }
}

/// The tokens of a link and where they stand: acronym, first, last, inside of the long name.
pub(super) fn places(link: Link) -> impl Iterator<Item = (usize, u64)> {
    let long = (link.start..link.end).map(move |at| match at {
        _ if at == link.start => (at, 1),
        _ if at + 1 == link.end => (at, 2),
        _ => (at, 3),
    });
    [(link.acronym, 0)].into_iter().chain(long)
}

/// The other half of a link was read as this kind, or outside.
pub(super) fn bracket_vote(place: u64, kind: usize) -> u64 {
    two(Template::BracketVote, place, kind as u64)
}

/// What the other tokens of the same word were read as: of the token (0) or of its neighbour
/// before (1) or behind (2).
pub(super) fn vote(side: u64, best: usize, level: u8, many: bool) -> u64 {
    let how = u64::from(level) * 2 + u64::from(many);
    three(Template::Vote, side, best as u64, how)
}

/// The same against what the token itself was read as.
pub(super) fn vote_against(best: usize, own: usize) -> u64 {
    two(Template::VoteAgainst, best as u64, own as u64)
}

/// The word was read elsewhere as the first (0) or the last (1) token of a longer name.
pub(super) fn vote_place(place: u64, kind: usize) -> u64 {
    two(Template::VotePlace, place, kind as u64)
}
