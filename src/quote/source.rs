//! Who says what a verb takes: its subject, its agent, or whoever the sentence tells of.

use super::atom::Kind;
use super::clause::Range;
use super::medial::quoted_as;
use super::report::Event;
use super::sentence::Sentence;
use crate::lang::cue::Form;
use crate::lang::word::Class;
use crate::lang::{en, fr};

impl Sentence<'_> {
    /// « ce dernier expliquant que », « publie un rapport affirmant que », “a letter saying”:
    /// who or what stands right before a gerund, or the document not far before it.
    fn gerund_subject(&self, first: usize) -> Option<Range> {
        let row = &self.row;
        let before = first.checked_sub(1)?;
        if row.kind(before) == Some(Kind::Comma) {
            return None;
        }
        // “Holm citing “security concerns,” canceled the trip.”
        if !row.french()
            && let Some(range) = row.noun_phrase_ending(first, false)
            && range.start == 0
        {
            return Some(range);
        }
        if row.is_word(
            before,
            &["dernier", "dernière", "celui-ci", "celle-ci", "ceux-ci"],
        ) {
            return row.noun_phrase_ending(first, false);
        }
        let documents = match row.french() {
            true => fr::words::DOCUMENTS,
            false => en::words::DOCUMENTS,
        };
        let floor = first.saturating_sub(8);
        let noun = (floor..first).rev().find(|i| row.is_word(*i, documents))?;
        let verb = (noun..first).any(|i| row.atoms[i].finite && !row.after_determiner(i));
        let clean = !verb && !(noun..first).any(|i| row.kind(i) == Some(Kind::Comma));
        let range = row.noun_phrase_ending(noun + 1, false)?;
        clean.then_some(range)
    }

    /// « Et le maire de conclure : », « Le maire d'ajouter que »: who stands before an
    /// infinitive that tells.
    fn narrative_subject(&self, event: &Event) -> Option<Range> {
        let row = &self.row;
        let leading = event.group.leading?;
        if !row.french() || event.group.form != Form::Infinitive || !row.is(leading, Class::Of) {
            return None;
        }
        let range = row.noun_phrase_ending(leading, false)?;
        let opens = range.start == 0
            || row.is_any(range.start - 1, &[Class::And])
            || row.kind(range.start - 1) == Some(Kind::Comma);
        let told = (0..range.start).any(|i| row.atoms[i].finite && row.atoms[i].quote().is_none());
        (opens && !told && row.speaks(range)).then_some(range)
    }

    /// The words that name who speaks in `event`, whose complement begins at `complement`.
    pub fn source(&self, event: &Event, complement: usize) -> Option<Range> {
        let row = &self.row;
        let group = &event.group;
        let own_passive = group.passive && !self.shares_auxiliary(event);
        if own_passive {
            let agent =
                (group.end..row.len().min(group.end + 60)).find(|i| row.is(*i, Class::By))?;
            // “accused by the group of bombing”
            return row.noun_phrase_starting(agent + 1).map(|r| {
                let of = row.is(complement.saturating_sub(1), Class::Of);
                let complement = complement - usize::from(of);
                let cut = r.start < complement && complement < r.end;
                self.tokens(Range {
                    start: r.start,
                    end: if cut { complement } else { r.end },
                })
            });
        }
        if let Some((_, range)) = quoted_as(row, group) {
            return Some(self.tokens(range));
        }
        if let Some(pronoun) = group.pronoun {
            return Some(self.tokens(Range {
                start: pronoun,
                end: pronoun + 1,
            }));
        }
        if let Some(subject) = event.subject
            && row.speaks(subject)
        {
            return Some(self.tokens(subject));
        }
        // « comme l'indique Chris McKay : », « Ainsi parle X : »
        let before = group.first.checked_sub(1);
        let opens = before.is_none_or(|b| {
            row.is_any(b, &[Class::Like, Class::Adverb, Class::That])
                || row.kind(b) == Some(Kind::Comma)
        });
        if opens
            && !matches!(group.form, Form::Gerund | Form::Infinitive)
            && let Some(range) = row.noun_phrase_starting(group.end)
            && range.end <= complement
        {
            return Some(self.tokens(range));
        }
        if let Some(range) = self.narrative_subject(event) {
            return Some(self.tokens(range));
        }
        if let Some(limit) = self.participle_limit(event, complement) {
            let first = group.leading.unwrap_or(group.first);
            // “The judge, noting that …, reduced …”
            if first > 0 && row.kind(first - 1) == Some(Kind::Comma) {
                return row
                    .noun_phrase_ending(first - 1, false)
                    .filter(|r| row.speaks(*r))
                    .map(|r| self.tokens(r));
            }
            let main = (limit + 1..row.len()).find_map(|verb| row.subject_of_verb(verb));
            if let Some(subject) = main {
                return Some(self.tokens(subject));
            }
        }
        if group.form == Form::Gerund
            && group.leading.is_none()
            && let Some(range) = self.gerund_subject(group.first)
        {
            return Some(self.tokens(range));
        }
        if let Some(range) = self.permitted(group.leading) {
            return Some(self.tokens(range));
        }
        let first = group.leading.unwrap_or(group.first);
        // « … a jugé que l'opération …, tout en relevant »: not the subject of the clause.
        let aside = group.form == Form::Gerund
            && first > 0
            && (row.kind(first - 1) == Some(Kind::Comma) || row.is_word(first - 1, &["tout"]));
        // “Roth said the plant would close and added that …”: Roth has done both.
        let second = first > 0
            && (row.is_any(first - 1, &[Class::And, Class::But])
                || !row.french() && row.kind(first - 1) == Some(Kind::Comma));
        if (aside || second)
            && let Some(subject) = row.main_subject(first)
        {
            return Some(self.tokens(subject));
        }
        // « Il a indiqué que … et évoqué … », « Il table sur … et considère que … »
        let linked = first > 0
            && row.is_any(first - 1, &[Class::And])
            && !matches!(group.form, Form::Gerund | Form::Infinitive);
        if linked
            && let Some(subject) = row
                .main_subject(first)
                .or_else(|| self.opening_phrase(first))
        {
            return Some(self.tokens(subject));
        }
        // « …, ajoutant que son adjoint restera »: nobody behind it is its subject.
        // « Les experts s'accordent à dire que … »
        let agreed = row.french()
            && group.form == Form::Infinitive
            && group.leading.is_some_and(|at| row.is(at, Class::To));
        if agreed
            && let Some(subject) = row
                .earlier_subject(first)
                .or_else(|| self.opening_phrase(first))
        {
            return Some(self.tokens(subject));
        }
        let opens = (0..first).all(|at| row.is_any(at, &[Class::Adverb, Class::And, Class::But]));
        // A finite verb has its subject before it: behind it others say what is said.
        let finite = matches!(
            group.form,
            Form::Singular | Form::Plural | Form::Past | Form::Other
        );
        let subject = match (group.form != Form::Gerund || opens) && !finite {
            true => row.clause_subject(first),
            false => row.earlier_subject(first),
        };
        let opener = || (group.form == Form::Gerund).then(|| self.opening_subject(first));
        // “An official who asked not to be named said”
        let described = || {
            self.opening_phrase(first)
                .filter(|r| row.is(r.end, Class::Relative))
        };
        let subject = subject.or_else(|| opener().flatten()).or_else(described);
        subject.map(|r| self.tokens(r))
    }

    /// “It also saw an opportunity, suggesting …”, « Ainsi a tranché X, soulignant … »: whoever
    /// is named right before the comma, or opens the sentence, where no verb is known.
    fn opening_subject(&self, gerund: usize) -> Option<Range> {
        let row = &self.row;
        let comma = gerund
            .checked_sub(1)
            .filter(|at| row.kind(*at) == Some(Kind::Comma))?;
        let before = row.noun_phrase_ending(comma, false);
        let named = |r: &Range| (r.start..r.end).any(|at| row.kind(at) == Some(Kind::Name(true)));
        let inverted = |r: &Range| r.start > 0 && row.atoms[r.start - 1].finite;
        let opening = || row.plain_phrase_starting(0).filter(|r| r.end < gerund);
        before
            .filter(|r| named(r) && row.french() && inverted(r))
            .or_else(opening)
            .filter(|range| row.speaks(*range))
    }

    /// The phrase that opens the sentence, where it can be the subject of a verb at `end`.
    fn opening_phrase(&self, end: usize) -> Option<Range> {
        let row = &self.row;
        let first = row.get(0)?;
        let opens = first.is_any(&[Class::Subject, Class::Determiner, Class::Article])
            || first.kind == Kind::Name(true);
        let range = row
            .plain_phrase_starting(0)
            .filter(|r| opens && r.end < end)?;
        row.speaks(range).then_some(range)
    }

    /// « a permis à la ministre de déclarer que »: whom the sentence lets speak.
    fn permitted(&self, leading: Option<usize>) -> Option<Range> {
        let row = &self.row;
        let of = leading.filter(|at| row.is(*at, Class::Of))?;
        let range = row.noun_phrase_ending(of, false)?;
        let to = range.start.checked_sub(1).filter(|at| *at > 0)?;
        let lets = ["permis", "permettait", "permettant"];
        (row.is(to, Class::To) && row.is_word(to - 1, &lets)).then_some(range)
    }
}
