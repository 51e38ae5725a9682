//! Whom a pronoun that is a source means.

use super::confidence::Link;
use super::nouns::Class;
use super::salience::{Answer, Question};
use super::sources::Resolver;
use super::{ResolvedSource, nominals, pronouns};
use crate::doc::{Confidence, EntityId, MentionKind};
use crate::lang::{Language, Pronoun, Reference};
use crate::text::{Span, TokenRange};

/// By how much a description must be more in mind than somebody's name.
const AHEAD: i32 = 15;

impl Resolver<'_> {
    pub(super) fn pronoun_source(
        &mut self,
        span: Span,
        tokens: TokenRange,
        pronoun: Pronoun,
        content: &[Span],
    ) -> Option<ResolvedSource> {
        let token = tokens.start as usize;
        let question = Question {
            token,
            pronoun,
            content,
            written: self.is_written(token),
        };
        if self.is_impersonal(tokens.end as usize) {
            return self.same_source(span, tokens);
        }
        if pronoun.reference == Reference::Generic
            && let Some(found) = self.somewhere(tokens.end as usize, content)
        {
            return Some(found);
        }
        if let Some(entity) = self.topicalised(token, content) {
            let confidence = Link::Topic.confidence();
            let mention = self.mention(span, entity, MentionKind::Pronoun, confidence);
            self.scene.add_source(self.text, token, entity);
            return Some(ResolvedSource {
                mentions: vec![mention],
                entity: None,
                confidence: Confidence::new(confidence),
            });
        }
        let (answer, link) = match self.antecedent(question) {
            Some(found) if pronoun.reference == Reference::Latter => {
                self.described_latter(question).unwrap_or(found)
            }
            Some((answer, link)) if pronoun.reference == Reference::Topic => {
                let person = self.scene.facts(answer.entity).person;
                let score = answer.score + if person { AHEAD } else { 0 };
                self.described_before(question, score)
                    .unwrap_or((answer, link))
            }
            Some(found) => found,
            None => match pronoun.reference {
                Reference::Latter => self.described_latter(question)?,
                _ => self.described_before(question, 40)?,
            },
        };
        let confidence = link.confidence();
        let entity = self.real(answer.entity, content, pronoun.gender)?;
        if answer.margin >= 20 {
            self.scene.learn_gender(entity, pronoun.gender);
        }
        let mention = self.mention(span, entity, MentionKind::Pronoun, confidence);
        self.scene
            .add_source(self.text, tokens.start as usize, entity);
        Some(ResolvedSource {
            mentions: vec![mention],
            entity: None,
            confidence: Confidence::new(confidence),
        })
    }

    /// « souffle-t-on dans l'entourage de la ministre », « indique-t-on à la préfecture »:
    /// where « on » is tells who speaks.
    fn somewhere(&mut self, behind: usize, content: &[Span]) -> Option<ResolvedSource> {
        let end = self.text.tokens().len().min(behind + 4);
        let word = |at: usize| if at < end { self.text.word(at) } else { "" };
        if self.reader.lexicon.language != Language::Fr {
            return None;
        }
        let start = match word(behind) {
            "dans" | "à" if matches!(word(behind + 1), "l'" | "l’" | "la" | "le" | "les") => {
                behind + 1
            }
            "au" | "chez" => behind + 1,
            _ => return None,
        };
        let noun = (start..end).find(|at| self.reader.at(*at).noun.is_some())?;
        let body = self.reader.at(noun).noun.map(|n| n.class) == Some(Class::Body);
        if !body {
            return None;
        }
        let tokens = nominals::stretch(&self.reader, TokenRange::new(start, noun + 1));
        let span = self.text.cover(tokens);
        let (mentions, confidence) = match self.named(tokens) {
            Some(found) => found,
            None => self.described(span, tokens, content)?,
        };
        Some(ResolvedSource {
            mentions: Vec::new(),
            entity: mentions.first().map(|mention| self.entity_of(*mention)),
            confidence: Confidence::new(confidence.min(Link::Description.confidence())),
        })
    }

    /// « Quant à la fédération, elle évoque … », “As for the club, it …”.
    fn topicalised(&mut self, pronoun: usize, content: &[Span]) -> Option<EntityId> {
        let sentence = self.text.sentences()[self.text.sentence_of(pronoun)];
        let first = sentence.start as usize;
        let comma = pronoun.checked_sub(1).filter(|at| *at > first + 2)?;
        let opens = match self.text.word(first) {
            "Quant" => matches!(self.text.word(first + 1), "à" | "au" | "aux"),
            "As" => self.text.word(first + 1) == "for",
            _ => false,
        };
        if !opens || comma > first + 16 || self.text.word(comma) != "," {
            return None;
        }
        let tokens = TokenRange::new(first + 2, comma);
        let span = self.text.cover(tokens);
        let (mentions, _) = match self.named(tokens) {
            Some(found) => found,
            None => self.described(span, tokens, content)?,
        };
        mentions.first().map(|mention| self.entity_of(*mention))
    }

    /// « a-t-il été précisé », « il a été dit »: nobody is meant.
    fn is_impersonal(&self, behind: usize) -> bool {
        let end = self.text.tokens().len();
        let word = |at: usize| if at < end { self.text.word(at) } else { "" };
        let il = matches!(word(behind.saturating_sub(1)), "il" | "Il" | "-il" | "t-il");
        let been = word(behind) == "été"
            || matches!(word(behind), "a" | "avait") && word(behind + 1) == "été";
        il && been && self.reader.lexicon.language == Language::Fr
    }

    /// « a-t-il été précisé de même source »: who spoke last.
    fn same_source(&mut self, span: Span, tokens: TokenRange) -> Option<ResolvedSource> {
        let behind = tokens.end as usize;
        let end = self.text.tokens().len().min(behind + 9);
        let same = |at: usize| self.text.word(at) == "même" && self.text.word(at + 1) == "source";
        if !(behind..end.saturating_sub(1)).any(same) {
            return None;
        }
        let token = tokens.start as usize;
        let entity = self.scene.last_speaker(token)?;
        let confidence = Link::Latter.confidence();
        let mention = self.mention(span, entity, MentionKind::Pronoun, confidence);
        self.scene.add_source(self.text, token, entity);
        Some(ResolvedSource {
            mentions: vec![mention],
            entity: None,
            confidence: Confidence::new(confidence),
        })
    }

    /// True behind « Dans un communiqué, », “In a blog post,”: organisations write so as well.
    fn is_written(&self, pronoun: usize) -> bool {
        let sentence = self.text.sentences()[self.text.sentence_of(pronoun)];
        let first = sentence.start as usize;
        let near = pronoun > first + 2 && pronoun <= first + 10;
        if !near || !matches!(self.text.word(first), "Dans" | "Par" | "In") {
            return false;
        }
        let mut words = first + 1..pronoun.min(first + 6);
        let writing = |at: usize| self.reader.at(at).noun.map(|n| n.class) == Some(Class::Writing);
        self.text.word(pronoun - 1) == "," && words.any(writing)
    }

    fn antecedent(&self, question: Question) -> Option<(Answer, Link)> {
        let pronoun = question.pronoun;
        let answer = match pronoun.reference {
            Reference::Speaker | Reference::Generic => return None,
            Reference::Topic => self.scene.topic(self.text, question),
            Reference::Former => self.scene.nearest(self.text, question, 1).map(|n| n.0),
            _ => self.scene.nearest(self.text, question, 0).map(|n| n.0),
        };
        match answer {
            Some(answer) if answer.score >= -60 => {
                let link = match pronoun.reference {
                    Reference::Topic => Link::Pronoun(answer.margin),
                    _ => Link::Latter,
                };
                Some((answer, link))
            }
            _ => self
                .scene
                .next(self.text, question)
                .map(|answer| (answer, Link::Cataphora)),
        }
    }

    /// The description before a pronoun, where it is more in mind than a name of `score`.
    fn described_before(&mut self, question: Question, score: i32) -> Option<(Answer, Link)> {
        if question.pronoun.reference != Reference::Topic {
            return None;
        }
        let is_name = |token: usize| self.label_at(token);
        let step = |sentence| self.scene.step(sentence);
        let found = pronouns::described(&self.reader, question, &is_name, &step)?;
        if found.score <= score {
            return None;
        }
        let stretched = nominals::stretch(&self.reader, found.tokens);
        let entity = self.bearer_at(
            found.tokens,
            stretched,
            question.content,
            question.pronoun.gender,
        )?;
        let answer = Answer {
            entity,
            score: found.score,
            margin: found.score - score,
        };
        Some((answer, Link::ForDescription(answer.margin)))
    }

    /// « se trouvait une infirmière. « … », relate cette dernière »: a description that stands
    /// nearer than any name.
    fn described_latter(&mut self, question: Question) -> Option<(Answer, Link)> {
        // « le second » is one of two.
        if matches!(self.text.word(question.token), "le" | "la" | "Le" | "La") {
            return None;
        }
        let named = self.scene.nearest(self.text, question, 0);
        let floor = named.map_or(0, |(_, token)| token + 1);
        let is_name = |token: usize| self.label_at(token);
        let tokens = pronouns::nearest(&self.reader, question, floor, &is_name)?;
        let stretched = nominals::stretch(&self.reader, tokens);
        let gender = question.pronoun.gender;
        let entity = self.bearer_at(tokens, stretched, question.content, gender)?;
        let answer = Answer {
            entity,
            score: 90,
            margin: 10,
        };
        Some((answer, Link::Latter))
    }
}
