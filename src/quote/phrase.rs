//! Noun phrases: where the words that name somebody begin and end.

use super::atom::Kind;
use super::clause::{REACH, Range, Row};
use crate::lang::word::Class;

/// « un agent en uniforme », « le procureur en chef »: what somebody is or wears.
const IN_WHAT: &[&str] = &[
    "blouse",
    "charge",
    "chef",
    "colère",
    "costume",
    "contact",
    "exercice",
    "fonction",
    "fonctions",
    "formation",
    "gilet",
    "grève",
    "larmes",
    "poste",
    "retraite",
    "soutane",
    "tenue",
    "uniforme",
];

/// Works and people that are about something.
const ON_WHAT: &[&str] = &[
    "article",
    "documentaire",
    "enquête",
    "essai",
    "étude",
    "film",
    "livre",
    "mission",
    "ouvrage",
    "rapport",
    "thèse",
];

/// Determiners that stand for somebody before a verb.
pub(super) const SOMEONE: &[&str] = &[
    "all", "another", "both", "each", "few", "many", "most", "neither", "one", "several", "some",
];

/// Prepositions that rather open a clause: “refunds after regulators concluded”.
const CLAUSES: &[&str] = &["after", "amid", "before", "since", "until"];

/// “officials familiar with the talks”, “a source with knowledge of the plan”.
const CLOSE_TO: &[&str] = &[
    "familiar",
    "official",
    "officials",
    "source",
    "sources",
    "person",
    "people",
];

impl Row<'_> {
    /// The noun phrase whose last atom stands before `end`.
    pub fn noun_phrase_ending(&self, end: usize, plural: bool) -> Option<Range> {
        let floor = end.saturating_sub(REACH);
        let mut start = end;
        let mut k = end;
        while k > floor {
            let at = k - 1;
            let atom = &self.atoms[at];
            let goes_on = match atom.kind {
                Kind::Word => {
                    !atom.finite
                        || self.after_determiner(at)
                        || self.reduced(at, start < end)
                        || start < end && self.led_on(at)
                }
                Kind::Name(_) | Kind::Number => true,
                // « le groupe « État islamique » », not “…,” Nair said.
                Kind::Quote(_) => {
                    !self.ends_itself(at)
                        && at > 0
                        && (self.atoms[at - 1].kind == Kind::Word
                            || self.is_any(at - 1, &[Class::Article, Class::Determiner, Class::Of]))
                }
                Kind::Hyphen | Kind::Mark => start < end,
                Kind::Small(class) => match class {
                    Class::Determiner | Class::Article | Class::Of | Class::OfThe => true,
                    Class::To | Class::Preposition | Class::In => {
                        let clause = !self.french() && self.is_word(at, CLAUSES);
                        start < end
                            && at > floor
                            && !clause
                            && (self.noun_like(at.wrapping_sub(1))
                                || at > 0 && self.reduced(at - 1, true)
                                || self.qualifies(at))
                    }
                    Class::By => {
                        start < end
                            && (self.qualifies(at)
                                || !self.french()
                                    && at > 0
                                    && self.kind(at - 1) == Some(Kind::Word)
                                    && self.is_document(Range {
                                        start: at - 1,
                                        end: at,
                                    }))
                    }
                    Class::Adverb => {
                        start < end && self.french() && self.noun_like(at.wrapping_sub(1))
                    }
                    Class::Time => true,
                    Class::Pronoun => true,
                    Class::And => start < end && self.joins(at, plural),
                    Class::Finite => self.after_determiner(at) || start < end && self.led_on(at),
                    Class::Modal => self.after_determiner(at),
                    Class::Be => self.is_word(at, &["être"]) && self.after_determiner(at),
                    _ => false,
                },
                _ => false,
            };
            if !goes_on {
                break;
            }
            k = at;
            let head = atom.is_any(&[Class::Determiner, Class::Article, Class::Pronoun])
                || matches!(atom.kind, Kind::Word | Kind::Name(_) | Kind::Number);
            if head {
                start = at;
            }
            // A determiner that no preposition leans on opens the phrase.
            if atom.is_any(&[Class::Determiner, Class::Article, Class::Pronoun]) {
                let led = at > 0
                    && (self.is_any(
                        at - 1,
                        &[
                            Class::Of,
                            Class::OfThe,
                            Class::To,
                            Class::Preposition,
                            Class::In,
                            Class::And,
                            Class::Determiner,
                            Class::Adverb,
                        ],
                    ) || self.is(at - 1, Class::Article)
                        || self.is(at - 1, Class::By) && self.qualifies(at - 1));
                if !led {
                    break;
                }
                if self.is(at - 1, Class::And) && !plural {
                    break;
                }
            }
        }
        // « Dans un communiqué le ministère »: a phrase does not begin behind its preposition.
        let range = Range { start, end };
        if start >= end {
            return None;
        }
        // « Des journalistes », « D'autres études »: the article opens the phrase.
        let opened = start > floor
            && (self.is_word(start - 1, &["des"])
                || self.is(start - 1, Class::Of) && self.is_word(start, &["autres"]));
        if opened {
            return Some(Range {
                start: start - 1,
                end,
            });
        }
        if self.kind(start) == Some(Kind::Word) {
            return Some(self.with_name_before(self.with_noun_before(range)));
        }
        Some(range)
    }

    /// « des manifestants se trouvant sur le parcours », « un article paru mardi et titré
    /// « … » »: no phrase begins with a participle.
    fn with_noun_before(&self, range: Range) -> Range {
        let start = range.start;
        let links = [Class::Clitic, Class::And, Class::Not];
        let stands = self.french()
            && start > 1
            && !self.atoms[start].capital
            && self.participle_like(start)
            && (self.is_any(start - 1, &links) || self.is_word(start - 1, &["ayant", "étant"]));
        let before = stands.then(|| self.noun_phrase_ending(start - 1, false));
        match before.flatten().filter(|before| self.speaks(*before)) {
            Some(before) => Range {
                start: before.start,
                end: range.end,
            },
            None => range,
        }
    }

    /// "people briefed on the plan": a participle behind a plural, with its adjunct.
    fn reduced(&self, at: usize, begun: bool) -> bool {
        begun
            && !self.french()
            && self.word(at).ends_with("ed")
            && self.is_any(at + 1, &[Class::Preposition, Class::By, Class::In])
            && at > 0
            && (self.kind(at - 1) == Some(Kind::Word) || at == 1)
            && (self.word(at - 1).ends_with('s') || self.is_word(at - 1, &["people"]))
    }

    /// “the coalition led by Riyadh”, “a study published in May by …”: a participle that looks
    /// like a finite verb.
    fn led_on(&self, at: usize) -> bool {
        let leads = [
            Class::By,
            Class::In,
            Class::Preposition,
            Class::To,
            Class::Time,
        ];
        !self.french() && self.is_any(at + 1, &leads) && self.tells_more(at, false)
    }

    /// « Nair et Adeyemi », « le maire et la préfète »: two phrases, no verb between.
    fn joins(&self, at: usize, plural: bool) -> bool {
        at > 0
            && self.noun_like(at - 1)
            && (plural
                || !self.is_any(at + 1, &[Class::Determiner, Class::Article])
                    && !self.get(at + 1).is_some_and(|a| a.is_name()))
    }

    pub fn noun_like(&self, at: usize) -> bool {
        self.get(at).is_some_and(|a| {
            matches!(a.kind, Kind::Word | Kind::Name(_) | Kind::Number)
                && (!a.finite || self.after_determiner(at))
        })
    }

    pub fn after_determiner(&self, at: usize) -> bool {
        at > 0
            && self.is_any(
                at - 1,
                &[Class::Determiner, Class::Article, Class::Of, Class::OfThe],
            )
    }

    /// The noun phrase that begins at `at`, without appositions.
    pub fn plain_phrase_starting(&self, at: usize) -> Option<Range> {
        let first = self.get(at)?;
        if first.is(Class::Subject) || first.is(Class::Pronoun) && !self.is(at + 1, Class::Relative)
        {
            let mut end = at + 1;
            while self.is(end, Class::Of) && self.is_any(end + 1, &[Class::Pronoun]) {
                end += 2;
            }
            return Some(Range { start: at, end });
        }
        let opens = first.is_any(&[
            Class::Determiner,
            Class::Article,
            Class::OfThe,
            Class::Pronoun,
        ]) || matches!(first.kind, Kind::Name(_) | Kind::Number)
            || first.kind == Kind::Word && !first.finite;
        if !opens {
            return None;
        }
        Some(Range {
            start: at,
            end: self.with_participle(at, self.simple_phrase(at)),
        })
    }

    /// The noun phrase that begins at `at`, with appositions behind commas; `None` where none
    /// begins there.
    pub fn noun_phrase_starting(&self, at: usize) -> Option<Range> {
        let plain = self.plain_phrase_starting(at)?;
        if self.is_any(at, &[Class::Subject, Class::Pronoun]) && plain.end <= at + 3 {
            return Some(plain);
        }
        let mut end = plain.end;
        // « Élise Tournier, chercheuse au Muséum et autrice d'un livre »
        if self.kind(end) == Some(Kind::Comma) && self.is_apposition(end + 1) {
            end = self.simple_phrase(end + 1);
            // « chercheuse au Muséum et autrice d'un livre »
            if self.is(end, Class::And)
                && self.kind(end + 1) == Some(Kind::Word)
                && !self.get(end + 1).is_some_and(|a| a.finite)
            {
                end = self.simple_phrase(end + 1);
            }
        }
        // « Karim Benzaïd et Nadia Roussel »
        if self.is(end, Class::And) && self.is_phrase_start(end + 1) {
            let second = self.simple_phrase(end + 1);
            if !self.get(second).is_some_and(|a| a.finite) {
                end = second;
            }
        }
        Some(Range { start: at, end })
    }

    /// True where a phrase begins that only describes what stands before the comma.
    fn is_apposition(&self, at: usize) -> bool {
        // « Mireille Sabatou, 67 ans », « trente et un ans de maison »
        let age = (at + 1..at + 4).any(|i| self.is_word(i, &["ans"]));
        if !age && (!self.is_phrase_start(at) || !self.describes(at)) {
            return false;
        }
        let end = self.simple_phrase(at);
        let closed = matches!(
            self.kind(end),
            None | Some(
                Kind::Comma
                    | Kind::Stop
                    | Kind::Colon
                    | Kind::Quote(_)
                    | Kind::Semicolon
                    | Kind::Small(Class::Preposition | Class::To | Class::Relative | Class::And)
            )
        );
        closed && !(at..end).any(|i| self.atoms[i].finite && !self.after_determiner(i))
    }

    /// One past the end of the phrase that begins at `at`, without appositions.
    pub fn simple_phrase(&self, at: usize) -> usize {
        let ceiling = self.len().min(at + REACH);
        let mut end = at + 1;
        while end < ceiling {
            let atom = &self.atoms[end];
            let goes_on = match atom.kind {
                Kind::Word => {
                    !atom.finite || self.after_determiner(end) || self.qualifying(at, end)
                }
                Kind::Name(_) | Kind::Number => true,
                Kind::Hyphen | Kind::Mark => true,
                Kind::Quote(_) => {
                    self.is_any(end - 1, &[Class::Article, Class::Determiner])
                        || self.atoms[end - 1].kind == Kind::Word && !self.french()
                }
                Kind::Small(class) => match class {
                    Class::Determiner | Class::Article => true,
                    Class::Of | Class::OfThe => true,
                    // « secrétaire d'État à l'Enseignement », but « a dit X à la presse »
                    // « deux diplomates au fait des discussions »
                    Class::To if self.well_informed(end) => true,
                    Class::Finite if self.well_informed(end - 1) => true,
                    Class::To => {
                        self.is_phrase_start(end + 1)
                            && !self.is_venue(end + 1)
                            && (!self.french() || self.takes_to(end - 1, end + 1))
                    }
                    Class::In => {
                        self.get(end + 1).is_some_and(|a| a.is_name())
                            || self.french() && self.is_word(end + 1, IN_WHAT)
                    }
                    // “a study by researchers in Leeds”
                    Class::By if !self.french() => {
                        self.kind(end - 1) == Some(Kind::Word) && self.is_phrase_start(end + 1)
                    }
                    // « autrice d'un livre sur le sujet »
                    Class::Preposition if self.french() => {
                        self.is_word(end, &["sur"])
                            && self.is_word(end - 1, ON_WHAT)
                            && self.is_phrase_start(end + 1)
                    }
                    Class::Preposition if !self.french() => {
                        let close = self.is_word(end, &["for", "in", "at", "from"])
                            || self.is_word(end, &["with"]) && self.is_word(end - 1, CLOSE_TO);
                        close
                            && self
                                .get(end + 1)
                                .is_some_and(|a| a.is_name() || a.is(Class::Determiner))
                            && !self.is_venue(end + 1)
                    }
                    // « une étude parue mardi »
                    Class::Time => self.participle_like(end - 1),
                    Class::Finite | Class::Modal => self.after_determiner(end),
                    Class::Have | Class::Be => false,
                    Class::Adverb => self.is_word(end, &["même"]),
                    Class::And => {
                        // « l'Agriculture et de l'Alimentation », « des sports et des loisirs »
                        self.is_any(end + 1, &[Class::Of, Class::OfThe]) && self.french()
                    }
                    _ => false,
                },
                _ => false,
            };
            if !goes_on {
                break;
            }
            end += 1;
        }
        while end > at + 1
            && self.is_any(
                end - 1,
                &[
                    Class::Of,
                    Class::OfThe,
                    Class::To,
                    Class::In,
                    Class::Determiner,
                    Class::Article,
                    Class::Preposition,
                ],
            )
        {
            end -= 1;
        }
        end
    }

    /// « secrétaire d'État à l'Enseignement », « ambassadeur à Rome », but not « le juge à la
    /// prévenue »: whether the title at `title` goes on with « à ».
    fn takes_to(&self, title: usize, next: usize) -> bool {
        let titles = [
            "secrétaire",
            "état",
            "délégué",
            "déléguée",
            "adjoint",
            "adjointe",
            "candidat",
            "candidate",
            "conseiller",
            "conseillère",
            "commissaire",
            "professeur",
            "professeure",
            "chercheur",
            "chercheuse",
            "maître",
            "chargé",
            "chargée",
            "directeur",
            "directrice",
        ];
        self.is_word(title, &titles)
            || self.get(next).is_some_and(|a| a.is_name()) && self.kind(title) == Some(Kind::Word)
    }

    /// Where something is said: « à l'AFP », « devant la presse », « dans un communiqué ».
    pub fn is_venue(&self, at: usize) -> bool {
        (at..(at + 4).min(self.len())).any(|i| {
            self.is_word(
                i,
                &[
                    "AFP",
                    "Reuters",
                    "presse",
                    "journalistes",
                    "communiqué",
                    "interview",
                    "entretien",
                    "conférence",
                    "Twitter",
                    "Facebook",
                    "micro",
                    "antenne",
                    "discours",
                    "message",
                    "tweet",
                    "lettre",
                    "statement",
                    "reporters",
                    "journalists",
                    "news",
                    "speech",
                    "letter",
                    "agency",
                    "post",
                    "posts",
                    "debate",
                    "rally",
                    "hearing",
                    "testimony",
                    "email",
                    "memo",
                    "briefing",
                    "broadcast",
                    "podcast",
                ],
            )
        })
    }

    /// English determiners that stand for somebody: “one called it …”, “both noted that”.
    pub fn is_someone(&self, at: usize) -> bool {
        let some = [
            "certains",
            "certaines",
            "plusieurs",
            "tous",
            "toutes",
            "aucuns",
        ];
        if self.french() {
            return self.is_word(at, &some)
                && self.get(at + 1).is_some_and(|a| {
                    a.finite || a.cue.is_some() || a.is_any(&[Class::Not, Class::Clitic])
                });
        }
        let noun = self.noun_like(at + 1) && self.atoms[at + 1].cue.is_none();
        self.is_word(at, SOMEONE) && !noun
    }

    /// « au fait de », « au courant de »: what somebody knows of.
    fn well_informed(&self, at: usize) -> bool {
        self.french() && self.are_words(at, &["au"], &["fait", "courant"])
    }

    /// True where a phrase names somebody or something that can speak.
    pub fn speaks(&self, range: Range) -> bool {
        // « accuser des personnes » is nobody.
        let doing = self.french()
            && self.kind(range.start) == Some(Kind::Word)
            && !self.after_determiner(range.start)
            && self.infinitive(range.start);
        if doing {
            return false;
        }
        if range.end == range.start + 1 && self.is_someone(range.start) {
            return true;
        }
        let atoms = &self.atoms[range.start..range.end];
        atoms.iter().any(|a| {
            a.kind == Kind::Word
                || a.kind == Kind::Name(true)
                || a.is_any(&[Class::Subject, Class::Pronoun])
        }) && !atoms.iter().all(|a| {
            a.is_any(&[Class::Time, Class::Determiner, Class::Article]) || a.kind == Kind::Number
        })
    }
}
