//! Which names mean the same: equal once folded, known under two names, acronym and
//! expansion, surname and full name, short and long form.
//!
//! Work is done on *senses*, one for each distinct folded name and label; a text has far
//! fewer of them than names, and they join by union-find.

use super::fold::{WordId, Words, folded};
use super::hash::Map;
use super::lexicon::NameLexicon;
use super::{acronyms, people, shortened};
use crate::doc::{Label, Value};
use crate::ner::Name;
use crate::text::{Text, TokenRange};

/// A distinct folded name with a label.
#[derive(Debug)]
pub(super) struct Sense {
    /// Folded words without article, title and possessive.
    pub(super) words: Box<[WordId]>,
    pub(super) label: Label,
    /// True where the first spelling looks like an acronym: « OSCE », “AfD”, « U.R.S.S. ».
    pub(super) acronym: bool,
    /// True where every occurrence is in capitals, as in a headline.
    pub(super) shouted: bool,
    /// How much its best spelling tells, and the index of the first name spelt so.
    pub(super) weight: Weight,
    pub(super) best: usize,
    /// Index of its first name.
    pub(super) first: usize,
    /// How many names have it.
    pub(super) count: u32,
}

/// How much a name tells, to choose the fullest by: number of words, letters, whether it has
/// lower case, whether it begins with a capital.
pub(super) type Weight = (usize, usize, bool, bool);

/// All senses of a document and what joins them.
#[derive(Debug, Default)]
pub(super) struct Senses {
    pub(super) list: Vec<Sense>,
    /// The sense of each name.
    pub(super) of_name: Vec<u32>,
    parent: Vec<u32>,
}

impl Senses {
    /// The sense that stands for all that are joined with `sense`.
    pub(super) fn root(&self, mut sense: u32) -> u32 {
        while self.parent[sense as usize] != sense {
            sense = self.parent[sense as usize];
        }
        sense
    }

    /// Makes both mean the same; the earlier one stands for both.
    pub(super) fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.root(one), self.root(other));
        let (low, high) = (one.min(other), one.max(other));
        self.parent[high as usize] = low;
    }

    /// The index of the name that tells most of those with the indices `members`; the first
    /// of several. `members` is not empty.
    pub(super) fn fullest(&self, members: &[usize]) -> usize {
        let mut best = &self.list[self.of_name[members[0]] as usize];
        for member in &members[1..] {
            let sense = &self.list[self.of_name[*member] as usize];
            if sense.weight > best.weight {
                best = sense;
            }
        }
        best.best
    }

    /// Shortens all paths, so that `root` takes one step from here on.
    pub(super) fn flatten(&mut self) {
        for sense in 0..self.parent.len() {
            self.parent[sense] = self.parent[self.parent[sense] as usize];
        }
    }
}

/// For each name a number of its entity, equal numbers for the same entity; and the senses.
pub(super) fn entities(text: &Text, names: &[Name], words: &mut Words) -> (Vec<u32>, Senses) {
    let lexicon = NameLexicon::of(text.language());
    let mut senses = senses(text, names, words, &lexicon);
    aliases(&mut senses, words, &lexicon);
    endings(&mut senses, words, &lexicon);
    acronyms::join(text, names, &mut senses, words, &lexicon);
    let open = people::join(&mut senses, words, &lexicon);
    shortened::join(&mut senses, words, &lexicon);
    senses.flatten();
    (people::settle(&senses, &open), senses)
}

fn senses(text: &Text, names: &[Name], words: &mut Words, lexicon: &NameLexicon) -> Senses {
    let mut senses = Senses::default();
    let mut by_spelling: Map<(&str, &Label), u32> = Map::default();
    let mut by_words: Map<(Box<[WordId]>, &Label), u32> = Map::default();
    let mut by_value: Map<(&Value, &Label), u32> = Map::default();
    for (at, name) in names.iter().enumerate() {
        let span = text.cover(name.tokens);
        let spelling = text.slice(span);
        let shouted = !spelling.chars().any(char::is_lowercase);
        let known = by_spelling.get(&(spelling, &name.label)).copied();
        let sense = known.unwrap_or_else(|| {
            let key = key(text, name, words, lexicon);
            let weight = weight(spelling, &key, words);
            let next = senses.list.len() as u32;
            let sense = *by_words.entry((key.clone(), &name.label)).or_insert(next);
            if sense == next {
                senses.parent.push(next);
                senses.list.push(Sense {
                    words: key,
                    label: name.label.clone(),
                    acronym: is_acronym(spelling),
                    shouted,
                    weight,
                    best: at,
                    first: at,
                    count: 0,
                });
            }
            let known = &mut senses.list[sense as usize];
            if weight > known.weight {
                (known.weight, known.best) = (weight, at);
            }
            by_spelling.insert((spelling, &name.label), sense);
            sense
        });
        senses.list[sense as usize].count += 1;
        senses.list[sense as usize].shouted &= shouted;
        senses.of_name.push(sense);
        if let Some(value) = &name.value {
            let same = *by_value.entry((value, &name.label)).or_insert(sense);
            senses.join(same, sense);
        }
    }
    senses
}

/// The folded words of a name, without what tells it from no other.
fn key(text: &Text, name: &Name, words: &mut Words, lexicon: &NameLexicon) -> Box<[WordId]> {
    let mut list = words.of(text, text.cover(name.tokens));
    if list.is_empty() {
        // Marks alone, as a reader or a model may take for a name, fold to themselves.
        list.push(words.id(text.slice(text.cover(name.tokens))));
    }
    if name.label.is_value() {
        return list.into();
    }
    let mut skip = 0;
    while skip + 1 < list.len() {
        let word = words.spell(list[skip]);
        let silent = match name.label {
            Label::Per => lexicon.title(word).is_some(),
            _ => lexicon.articles.contains(&word),
        };
        if !silent {
            break;
        }
        skip += 1;
    }
    list.drain(..skip);
    list.into()
}

/// The words of a name; those of a person without the titles before them, where more than
/// one word is left: “Sheriff Dana Whitlock” is Dana Whitlock, “Pope Leo” is called so.
pub(super) fn without_titles(text: &Text, name: &Name) -> String {
    let lexicon = NameLexicon::of(text.language());
    let tokens = name.tokens.range();
    let is_title = |at: usize| lexicon.title(&folded(text.word(at))).is_some();
    let mut start = tokens.start;
    while name.label == Label::Per && start + 2 < tokens.end && is_title(start) {
        start += 1;
        // “Gov. Dana Whitlock”
        start += usize::from(text.word(start) == "." && start + 1 < tokens.end);
    }
    text.slice(text.cover(TokenRange::new(start, tokens.end)))
        .to_owned()
}

/// Two to eight letters, at least as many in upper case as not, the first among them.
fn is_acronym(spelling: &str) -> bool {
    let spelling = spelling.trim_start_matches(|c: char| c.is_lowercase() || c == '\'' || c == '’');
    let letters = spelling.chars().filter(|c| c.is_alphabetic()).count();
    let upper = spelling.chars().filter(|c| c.is_uppercase()).count();
    (2..=8).contains(&letters)
        && upper >= 2
        && upper * 2 >= letters
        && !spelling.contains(' ')
        && spelling.chars().next().is_some_and(char::is_uppercase)
}

/// Joins the names that general knowledge takes for one.
fn aliases(senses: &mut Senses, words: &Words, lexicon: &NameLexicon) {
    let mut first: Map<(&'static str, Label), u32> = Map::default();
    for at in 0..senses.list.len() as u32 {
        let sense = &senses.list[at as usize];
        if sense.label.is_value() || sense.words.len() > 8 {
            continue;
        }
        let spelt: Vec<&str> = sense.words.iter().map(|w| words.spell(*w)).collect();
        if let Some(group) = lexicon.alias(&spelt.join(" ")) {
            let label = sense.label.clone();
            let same = *first.entry((group, label)).or_insert(at);
            senses.join(same, at);
        }
    }
}

/// Joins organisations that differ in nothing but a company's « Corp. » or a plural:
/// “Republican”, “Republicans”.
fn endings(senses: &mut Senses, words: &mut Words, lexicon: &NameLexicon) {
    let mut first: Map<Box<[WordId]>, u32> = Map::default();
    for at in 0..senses.list.len() as u32 {
        let sense = &senses.list[at as usize];
        if sense.label != Label::Org {
            continue;
        }
        let mut core = bare(&sense.words, words, lexicon).to_vec();
        if let [word] = core[..]
            && !sense.acronym
            && let Some(stem) = words.spell(word).strip_suffix('s').filter(|s| s.len() > 3)
        {
            let stem = stem.to_owned();
            core[0] = words.id(&stem);
        }
        let same = *first.entry(core.into()).or_insert(at);
        senses.join(same, at);
    }
}

/// The words of a name without a « Corp. » behind it.
pub(super) fn bare<'a>(name: &'a [WordId], words: &Words, lexicon: &NameLexicon) -> &'a [WordId] {
    match name {
        [head @ .., tail]
            if !head.is_empty() && lexicon.company_tails.contains(&words.spell(*tail)) =>
        {
            head
        }
        _ => name,
    }
}

fn weight(spelling: &str, key: &[WordId], words: &Words) -> Weight {
    let letters: usize = key.iter().map(|word| words.spell(*word).len()).sum();
    (
        key.len().min(5),
        letters.min(60),
        spelling.chars().any(char::is_lowercase),
        spelling.starts_with(char::is_uppercase),
    )
}
