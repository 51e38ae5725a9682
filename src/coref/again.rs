//! Whom a description calls again that the text has given no such role: the one in mind, or
//! the only one whom the word may mean.

use super::confidence::Link;
use super::kin::Kin;
use super::nouns::{Class, Noun};
use super::phrase::Phrase;
use super::roles::Statement;
use super::sources::{Resolver, opens_marks};
use crate::doc::{EntityId, Label};
use crate::lang::Determiner;
use crate::text::Span;

/// Among how many entities the only one of a gender is looked for.
const MANY: usize = 64;

/// What it is worth that a word may stand for a role that the text gives somebody.
const KINSHIP: i32 = 45;

/// Bodies whose judges speak for them.
const COURTS: [&str; 5] = ["conseil", "cour", "court", "tribunal", "juridiction"];

/// What it costs that somebody has but one name in the whole text.
const ONE_NAME: i32 = 12;

/// What it is worth that somebody was first named right before.
const NEW: i32 = 15;

impl Resolver<'_> {
    /// Somebody whom the text has named and now calls by office or trade alone: « le chef
    /// de l'État », “the expert”; or the organisation in mind: “the company”.
    pub(super) fn in_mind(
        &self,
        phrase: &Phrase,
        token: usize,
        content: &[Span],
    ) -> Option<(EntityId, u32)> {
        // « du journal » has lost its article to the preposition.
        let definite = matches!(phrase.determiner, None | Some(Determiner::Definite));
        if phrase.determiner == Some(Determiner::Possessive) {
            let other = self.counterpart(phrase, token);
            return other.or_else(|| self.its_head(phrase));
        }
        if phrase.plural && phrase.determiner == Some(Determiner::Definite) {
            return self.court_in_mind(phrase, token);
        }
        if !definite || phrase.plural {
            return None;
        }
        // What says something word for word is a person, whether a table knows the noun or not.
        let said = content
            .first()
            .is_some_and(|span| opens_marks(self.text, *span));
        let again = phrase.pointed && said || phrase.former;
        let unknown = phrase.class.is_none() && (phrase.modifiers.is_empty() && said || again);
        if phrase.class == Some(Class::Person) || unknown {
            let person = self.person_in_mind(phrase, token, content);
            // “the operator” may be a company.
            let any = |noun: Noun| self.reader.lexicon.is_any_body(noun.lemma);
            let body = phrase.noun.is_some_and(any);
            return person.or_else(|| self.body_in_mind(phrase, token, content).filter(|_| body));
        }
        self.body_in_mind(phrase, token, content)
    }

    /// « Les juges » of a court that has just been named.
    fn court_in_mind(&self, phrase: &Phrase, token: usize) -> Option<(EntityId, u32)> {
        let judges = self.reader.spelt(phrase.role, |role| {
            matches!(role, "juge" | "magistrat" | "judge" | "justice")
        });
        if !judges || !phrase.modifiers.is_empty() {
            return None;
        }
        // « Les trois magistrats … les juges »
        let kin = self.kin(phrase);
        let several = |entity: EntityId| {
            let facts = self.scene.facts(entity);
            let same = facts.plural && kin.meets(self.roles.kin(entity));
            (same && !self.is_named(entity)).then_some(0)
        };
        if let Some(answer) = self.scene.foremost(self.text, token, &[], &several) {
            return Some((answer.entity, Link::Kin.confidence()));
        }
        let id = |word: &str| self.reader.id(word);
        let courts = COURTS.map(id);
        let is_court = |entity: EntityId| {
            let said = courts.iter().flat_map(|role| self.roles.of(*role));
            said.take(64).any(|s| s.entity == entity)
        };
        let admit = |entity| (self.is_named(entity) && is_court(entity)).then_some(0);
        let answer = self.scene.foremost(self.text, token, &[], &admit)?;
        (answer.score >= 20).then_some((answer.entity, Link::BodyInMind.confidence()))
    }

    /// The organisation that “the company”, « la compagnie » calls again.
    fn body_in_mind(
        &self,
        phrase: &Phrase,
        token: usize,
        content: &[Span],
    ) -> Option<(EntityId, u32)> {
        let noun = phrase.noun?;
        let kin = self.kin(phrase);
        let again = self.reader.lexicon.is_any_body(noun.lemma) || kin.is_general();
        if !again || phrase.proper {
            return None;
        }
        // “Kerslake Foods will close two plants, the company said”: it speaks of itself.
        let marked = content.first().is_some_and(|c| opens_marks(self.text, *c));
        let content = if marked { content } else { &[] };
        let says_so = |entity| {
            let said = self.roles.of(phrase.role).iter().take(64);
            said.clone().any(|s| s.entity == entity)
        };
        let label = |entity: EntityId| &self.clusters.entities[entity.0 as usize - 1].label;
        let place = matches!(noun.lemma, "pays" | "country" | "ville" | "city");
        let wanted = if place { Label::Loc } else { Label::Org };
        let admit = |entity| {
            let theirs = self.roles.kin(entity);
            // A description that nobody knows to be a body is none.
            let named = self.is_named(entity) || theirs.is_known();
            let met = kin.meets(theirs);
            let told = says_so(entity);
            let told_place = (told || met) && *label(entity) == Label::Loc;
            if !named || *label(entity) != wanted && !told_place {
                return None;
            }
            let strange = theirs.is_known() && !met && !told;
            if self.is_dateline(entity) || self.natives.contains(&entity) {
                return None;
            }
            let share = self.roles.share(entity, &phrase.modifiers);
            Some(
                40 * i32::from(told || met) + 20 * i32::from(told) + 30 * i32::from(share)
                    - 70 * i32::from(strange),
            )
        };
        let answer = self.scene.foremost(self.text, token, content, &admit);
        // What more is said of it asks for more nearness.
        let enough = if phrase.modifiers.is_empty() { 20 } else { 95 };
        // Before one that is something else, the one that is that, however far away.
        let strange = |entity| {
            let theirs = self.roles.kin(entity);
            theirs.is_known() && !kin.meets(theirs) && !says_so(entity)
        };
        let other = answer.filter(|answer| strange(answer.entity));
        if other.is_some()
            && let Some(only) = self.only_kin(kin, &|entity| *label(entity) == wanted)
        {
            return Some((only, Link::OnlyKin.confidence()));
        }
        if let Some(answer) = answer.filter(|answer| answer.score >= enough) {
            let sure = says_so(answer.entity) || kin.meets(self.roles.kin(answer.entity));
            let link = if sure { Link::Body } else { Link::BodyInMind };
            return Some((answer.entity, link.confidence()));
        }
        let related = |entity: EntityId| {
            let share = || self.roles.share(entity, &phrase.modifiers);
            *label(entity) == wanted && (phrase.modifiers.is_empty() || share())
        };
        if let Some(only) = self.only_kin(kin, &related) {
            return Some((only, Link::OnlyKin.confidence()));
        }
        let said = self.roles.of(phrase.role).iter().take(64);
        let mut said = said.map(|s| s.entity).filter(|entity| related(*entity));
        let only = said.next()?;
        said.all(|other| other == only)
            .then_some((only, Link::ToldAlone.confidence()))
    }

    /// “KUALA LUMPUR (AW) - ”: the agency that sends the article.
    fn is_dateline(&self, entity: EntityId) -> bool {
        let first = self.scene.first(entity);
        let word = |at: usize| {
            self.text
                .tokens()
                .get(at)
                .map_or("", |t| self.text.slice(t.span))
        };
        self.is_named(entity)
            && first > 0
            && self.scene.count(entity) == 1
            && word(first - 1) == "("
            && word(first + 1) == ")"
            && matches!(word(first + 2), "-" | "–" | "—")
    }

    /// « L'entreprise … Son patron »: the only one named whom the word may mean.
    fn its_head(&self, phrase: &Phrase) -> Option<(EntityId, u32)> {
        if phrase.plural || phrase.class != Some(Class::Person) || !phrase.modifiers.is_empty() {
            return None;
        }
        let fits = |entity: EntityId| {
            let facts = self.scene.facts(entity);
            facts.person
                && (phrase.gender.is_none()
                    || facts.gender.is_none()
                    || facts.gender == phrase.gender)
        };
        let only = self.only_kin(self.kin(phrase), &fits)?;
        Some((only, Link::ItsHead.confidence()))
    }

    /// Somebody named whom « le magistrat », “the winner”, « le chef de l'État » calls again.
    fn person_in_mind(
        &self,
        phrase: &Phrase,
        token: usize,
        content: &[Span],
    ) -> Option<(EntityId, u32)> {
        let lexicon = self.reader.lexicon;
        let (office, trade, anyone) = self.reader.spelt(phrase.role, |role| {
            let trade = lexicon.is_trade(role);
            (lexicon.is_office(role), trade, lexicon.is_anyone(role))
        });
        let anyone = anyone || phrase.noun.is_none() && phrase.class.is_some();
        let kin = self.kin(phrase);
        let added = self
            .reader
            .spelt(phrase.role, |role| lexicon.is_added(role));
        // Of whom there are many.
        let member = self.reader.spelt(phrase.role, |role| {
            matches!(role, "mp" | "mep" | "senator" | "lawmaker" | "candidate")
                || matches!(
                    role,
                    "depute" | "senateur" | "eurodepute" | "elu" | "candidat"
                )
        });
        let short = phrase.modifiers.len() < 4;
        let was = |word: &str| {
            let adjective = matches!(word, "ancien" | "ancienne" | "ex" | "former");
            adjective || matches!(word, "retired" | "retraite" | "onetime")
        };
        let mut modifiers = phrase.modifiers.iter();
        let bare = modifiers.all(|word| self.reader.spelt(*word, was));
        // « l'ancien avocat », « l'ex-députée de Brest », whatever they are now.
        let mut modifiers = phrase.modifiers.iter();
        let relation = self.reader.spelt(phrase.role, is_relation);
        let once = phrase.former || modifiers.any(|word| self.reader.spelt(*word, was));
        let former = once && !relation;
        if once && relation && !anyone {
            return None;
        }
        // « l'homme de 28 ans »
        let number = |word: &str| word == "ans" || word.starts_with(|c: char| c.is_ascii_digit());
        let mut modifiers = phrase.modifiers.iter();
        let from = phrase.noun.is_none() && phrase.modifiers.len() < 3;
        let plain = from || modifiers.all(|word| self.reader.spelt(*word, number));
        // What tells nothing of an office or a trade of now goes with any of them.
        let camp = self
            .reader
            .spelt(phrase.role, |role| lexicon.goes_beside(role));
        let beside = phrase.pointed || former || from || camp || phrase.age.is_some();
        // « le brigadier », whom no other words introduce, is somebody named.
        let told = !self.roles.of(phrase.role).is_empty();
        let again = beside
            || self
                .reader
                .spelt(phrase.role, |role| !lexicon.is_unnamed(role))
                && !told;
        // “the Stanford engineer”: so much is said of somebody who is much in mind.
        let long = !bare && !plain && (phrase.modifiers.len() > 1 || phrase.proper);
        // « La procureure » after words of somebody of whom nothing is told.
        if bare
            && !former
            && !told
            && let Some((last, steps)) = self.scene.last_source(self.text, token)
            && steps <= 2
            && self.is_named(last)
            && !self.roles.knows(last)
            && self.scene.facts(last).person
            && self.scene.facts(last).gender.is_some()
            && phrase
                .gender
                .is_none_or(|g| self.scene.facts(last).gender == Some(g))
            && self.reader.spelt(phrase.role, is_at_hand)
        {
            return Some((last, Link::InMind.confidence()));
        }
        if !(office || beside || short && (trade || anyone || again || kin.is_known())) {
            return None;
        }
        let fits = |entity: EntityId| {
            let facts = self.scene.facts(entity);
            let agrees = match (phrase.gender, facts.gender) {
                (Some(one), Some(other)) => one == other,
                _ => true,
            };
            let label = &self.clusters.entities[entity.0 as usize - 1].label;
            let aged = match (phrase.age, self.roles.age(entity)) {
                (Some(asked), Some(age)) => asked.contains(age),
                _ => true,
            };
            let foreign = self.roles.is_foreign(entity, &phrase.nations);
            agrees && aged && !foreign && *label == Label::Per && !facts.plural
        };
        // « le dirigeant américain » is somebody whom the text calls American.
        let share = |entity| self.roles.share(entity, &phrase.modifiers);
        let kindred = |entity| !former && fits(entity) && kin.meets(self.roles.kin(entity));
        // « l'attaquant malien » is hardly any other forward.
        let few =
            bare || phrase.modifiers.len() == 1 && !phrase.proper && phrase.nations.is_empty();
        let related = |entity| kindred(entity) && (few || share(entity));
        let added = |entity| added && kin.is_sibling(self.roles.kin(entity));
        let admit = |entity| {
            if !fits(entity) {
                return None;
            }
            // Who has just been introduced is described further; what has but one name may
            // be no person.
            let one_name = !self.clusters.entities[entity.0 as usize - 1]
                .name
                .contains(' ');
            let new = NEW * i32::from(self.is_new(entity, token)) - ONE_NAME * i32::from(one_name);
            if phrase.age.is_some() && self.roles.age(entity).is_some() {
                return Some(KINSHIP + new);
            }
            if kindred(entity) {
                // A name is called again rather than a description.
                let unnamed = 30 * i32::from(!self.is_named(entity));
                return Some(if few || share(entity) {
                    KINSHIP + new - unnamed
                } else {
                    new - unnamed
                });
            }
            if beside {
                let is = |s: &Statement| s.entity == entity && s.modifiers.is_empty();
                let still = former && self.roles.of(phrase.role).iter().take(64).any(is);
                return (!still && self.is_named(entity)).then_some(new);
            }
            let other = self.roles.kin(entity).is_known();
            if anyone {
                // « le jeune homme » is hardly the prosecutor, nor « la mère de l'enfant »
                // anybody of whom the text says no such thing.
                let admitted = share(entity) || plain && (bare || self.is_named(entity));
                let malus = if other && !share(entity) { -75 } else { 0 };
                admitted.then_some(malus + new)
            } else if other && kin.is_known() && !share(entity) && !added(entity) {
                (trade || again).then_some(-45)
            } else if !(office || trade || again) || !self.is_named(entity) {
                None
            } else if bare
                || plain
                || trade
                || share(entity)
                || added(entity)
                || long && (!office || member)
            {
                Some(new)
            } else {
                // Of whom nothing is said that may be said, where he is much in mind.
                (!phrase.proper && !self.roles.knows(entity)).then_some(new - 25)
            }
        };
        let answer = self.scene.foremost(self.text, token, content, &admit);
        if let Some(answer) = answer {
            let met = related(answer.entity);
            let enough = match () {
                () if met => 20 + KINSHIP,
                () if kindred(answer.entity) => 100,
                () if long && !trade && !beside => 90,
                () if trade || anyone || beside => 40,
                () if office && !long => 75,
                () => 70,
            };
            // « la portière » is the goalkeeper, far away, rather than the captain.
            let mutual = |entity: EntityId| kin.is_mutual(self.roles.kin(entity)) && fits(entity);
            if met
                && !mutual(answer.entity)
                && let Some(only) = self.only_kin(kin, &mutual)
            {
                return Some((only, Link::OnlyKin.confidence()));
            }
            if answer.score >= enough {
                let link = if met { Link::Kin } else { Link::InMind };
                return Some((answer.entity, link.confidence()));
            }
        }
        // The only one of the article whom the word may mean, however far away.
        if let Some(only) = self.only_kin(kin, &related) {
            return Some((only, Link::OnlyKin.confidence()));
        }
        // The only woman may well be a scholar of another kind.
        let least = if trade && bare { -45 } else { 0 };
        let alone = |entity: &EntityId| {
            let same = phrase.gender.is_none() || self.scene.facts(*entity).gender == phrase.gender;
            same && !kindred(*entity) && admit(*entity).is_some_and(|bonus| bonus >= least)
        };
        let mut all = (1..=self.named_entities.min(MANY) as u32)
            .map(EntityId)
            .filter(alone);
        let only = all
            .next()
            .filter(|_| trade || anyone || former || again && !long)?;
        let alone = all.next().is_none() && phrase.gender.is_some() && !phrase.pointed;
        alone.then_some((only, Link::Alone.confidence()))
    }

    /// True for somebody first named in the sentence before or in this one.
    fn is_new(&self, entity: EntityId, token: usize) -> bool {
        let first = self.scene.first(entity);
        let sentence = |token| self.scene.step(self.text.sentence_of(token));
        self.is_named(entity) && first < token && sentence(token) - sentence(first) <= 1
    }

    /// The only one named in the article whom a word of this kin may mean, however far away.
    fn only_kin(&self, kin: Kin, admit: &dyn Fn(EntityId) -> bool) -> Option<EntityId> {
        let fits = |entity: &EntityId| self.is_named(*entity) && admit(*entity);
        let mut all = self.roles.kindred(kin).filter(fits);
        let only = all.next()?;
        all.next().is_none().then_some(only)
    }

    pub(super) fn kin(&self, phrase: &Phrase) -> Kin {
        self.reader
            .spelt(phrase.role, |role| self.reader.lexicon.kin(role))
    }

    /// True for entities that a name in the text stands for.
    pub(super) fn is_named(&self, entity: EntityId) -> bool {
        (entity.0 as usize) <= self.named_entities
    }
}

/// Somebody who is so to another: “the former girlfriend” is not whoever is in mind.
fn is_relation(role: &str) -> bool {
    matches!(
        role,
        "boyfriend" | "girlfriend" | "husband" | "wife" | "partner" | "spouse" | "ex boyfriend"
    ) || matches!(
        role,
        "collegue" | "compagnon" | "conjoint" | "epoux" | "femme" | "homme" | "mari" | "colleague"
    ) || matches!(
        role,
        "salarie" | "employe" | "employee" | "eleve" | "associe"
    )
}

/// Offices that a court or an authority has at hand, told of somebody who has spoken.
fn is_at_hand(role: &str) -> bool {
    matches!(
        role,
        "attorney"
            | "avocat"
            | "commissaire"
            | "conseiller"
            | "defenseur"
            | "directeur"
            | "juge"
            | "judge"
            | "lawyer"
            | "maire"
            | "mayor"
            | "medecin"
            | "prefet"
            | "procureur"
            | "proviseur"
            | "prosecutor"
            | "sheriff"
            | "commissioner"
            | "doctor"
            | "porte parole"
            | "spokesman"
    )
}
