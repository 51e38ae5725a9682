//! Headlines: « « On est à bout » : à Brest, … », "Two hurt in crash: police",
//! "Mill owner: we will not sell".

use super::according::is_person;
use super::atom::Kind;
use super::clause::Range;
use super::draft::{Draft, Rule};
use super::sentence::Sentence;
use crate::doc::QuoteKind;
use crate::lang::word::Class;

/// Longest headline, in atoms.
const LONGEST: usize = 20;

impl Sentence<'_> {
    /// True where the sentence stands as headlines do: short, without a full stop.
    pub fn is_headline(&self) -> bool {
        let row = &self.row;
        let last = row.len().checked_sub(1);
        !row.quoted
            && row.len() <= LONGEST
            && last.is_some_and(|last| {
                row.kind(last) != Some(Kind::Stop)
                    && !matches!(row.kind(last), Some(Kind::Colon | Kind::Comma))
                    && !row.ends_itself(last)
                    && self.is_paragraph()
            })
    }

    /// True where the sentence is all of its paragraph.
    fn is_paragraph(&self) -> bool {
        let row = &self.row;
        let (first, last) = (row.atoms[0].start, row.atoms[row.len() - 1].end);
        let paragraph = row.text.paragraphs().get(row.text.paragraph_of(first));
        // « INTEMPÉRIES. « On a attendu » : une nuit dans l'eau »: a word above the line.
        let short = |start: usize| {
            let word = row.text.word(start);
            first <= start + 3 && row.text.word(start + 1) == "." && word == word.to_uppercase()
        };
        paragraph.is_some_and(|p| {
            let start = p.start as usize;
            (start + 1 >= first || short(start)) && p.end as usize <= last + 1
        })
    }

    /// What a headline says on one side of its colon, and who says it on the other.
    pub fn headline(&self, claimed: &mut [bool], drafts: &mut Vec<Draft>) {
        let row = &self.row;
        if !drafts.is_empty() || !self.is_headline() {
            return;
        }
        self.headline_fragment(claimed, drafts);
        self.headline_sentence(claimed, drafts);
        let colons = (0..row.len()).filter(|at| row.kind(*at) == Some(Kind::Colon));
        let [colon] = colons.collect::<Vec<_>>()[..] else {
            return;
        };
        if colon == 0 || colon + 1 >= row.len() {
            return;
        }
        let left = Range {
            start: 0,
            end: colon,
        };
        let right = Range {
            start: colon + 1,
            end: row.len(),
        };
        let cue = Range {
            start: colon,
            end: colon + 1,
        };
        // « « On est à bout » : à Brest, les infirmières en grève »
        if colon == 1
            && let Some(pair) = row.atoms[0].quote()
        {
            let inside = &self.inside[pair];
            if claimed[pair] || inside.titled && !inside.verb || inside.atoms < 2 {
                return;
            }
            let speaker = self.someone(right);
            claimed[pair] = true;
            drafts.push(Draft {
                kind: QuoteKind::Direct,
                content: vec![self.tokens(left)],
                cue: speaker.map(|_| self.tokens(cue)),
                source: speaker.map(|s| self.tokens(s)),
                rule: Rule::BareColon,
                pairs: vec![pair],
                continues: false,
                told: None,
            });
            return;
        }
        let says = |range: Range| {
            range.end - range.start >= 3
                && row.get(range.start).is_some_and(|a| a.quote().is_none())
        };
        let speaks = |range: Range| {
            range.end - range.start <= 5
                && self
                    .someone(range)
                    .is_some_and(|s| s.end == range.end && s.start == range.start)
        };
        // A name in front is what the paper writes about, unless the words are its own.
        let own = [
            "je", "j'", "j’", "nous", "notre", "nos", "i", "i'm", "i’m", "we", "we're", "we’re",
            "our", "my",
        ];
        let personal = |range: Range| (range.start..range.end).any(|i| row.is_word(i, &own));
        let role = (0..colon).any(|i| is_person(row.word(i), row.french())) && !row.french();
        let (content, source) = if speaks(left) && says(right) && (role || personal(right)) {
            (right, left)
        } else if speaks(right) && says(left) {
            (left, right)
        } else {
            return;
        };
        let kind = self.kind_of(content);
        // « Maternité de Kerlann : le maire porte plainte » says nothing.
        let silent = row.french() && kind == QuoteKind::Indirect && !row.has_main_verb(content);
        if silent {
            return;
        }
        for pair in self.pairs_in(content) {
            claimed[pair] = true;
        }
        let (cue, source) = (self.tokens(cue), self.tokens(source));
        drafts.push(self.draft(kind, content, Some(cue), Some(source), Rule::IndirectAside));
    }

    /// « Punaises de lit : à la cité, « on dort dans la voiture » »: a marked sentence ends the
    /// headline, and nobody is named.
    fn headline_sentence(&self, claimed: &mut [bool], drafts: &mut Vec<Draft>) {
        let row = &self.row;
        let last = row.len() - 1;
        let Some(pair) = self.unclaimed(last, claimed) else {
            return;
        };
        let inside = &self.inside[pair];
        let led = last > 0 && matches!(row.kind(last - 1), Some(Kind::Comma | Kind::Colon));
        if !row.french() || !led || !inside.verb || inside.atoms < 4 || inside.leans {
            return;
        }
        claimed[pair] = true;
        let content = Range {
            start: last,
            end: last + 1,
        };
        drafts.push(self.draft(QuoteKind::Direct, content, None, None, Rule::Free));
    }

    /// "Minister ‘misled’ parliament": words that the paper leaves to whoever said them.
    fn headline_fragment(&self, claimed: &mut [bool], drafts: &mut Vec<Draft>) {
        let row = &self.row;
        if row.french() || row.text.paragraph_of(row.atoms[0].start) != 0 || row.len() < 3 {
            return;
        }
        for at in 1..row.len() {
            let Some(pair) = row.atoms[at].quote() else {
                continue;
            };
            let inside = &self.inside[pair];
            let led = row.is(at - 1, Class::Preposition) && inside.atoms >= 3;
            let named = !led && !matches!(row.kind(at - 1), Some(Kind::Word | Kind::Name(_)));
            let bare = inside.atoms < 2 && !row.text.word(row.atoms[at].start + 1).ends_with("ed");
            if claimed[pair]
                || named
                || bare
                || self.inside[pair].titled
                || self.inside[pair].capital
            {
                continue;
            }
            claimed[pair] = true;
            drafts.push(Draft {
                kind: QuoteKind::Mixed,
                content: vec![self.tokens(Range {
                    start: at,
                    end: at + 1,
                })],
                cue: None,
                source: None,
                told: None,
                rule: Rule::Free,
                pairs: vec![pair],
                continues: false,
            });
        }
    }

    /// The person or body that the words of `range` begin with.
    fn someone(&self, range: Range) -> Option<Range> {
        let row = &self.row;
        let phrase = row.plain_phrase_starting(range.start)?;
        let phrase = Range {
            start: phrase.start,
            end: phrase.end.min(range.end),
        };
        let person = (phrase.start..phrase.end).any(|i| {
            row.atoms[i].recognised && row.kind(i) == Some(Kind::Name(true))
                || is_person(row.word(i), row.french())
        });
        person.then_some(phrase)
    }
}
