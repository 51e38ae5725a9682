//! Entities and speakers of random texts: whatever the names and sources, the rules of a
//! document hold, and the same question has the same answer.

use arbtest::arbitrary::{Result, Unstructured};
use arbtest::arbtest;
use guillemet::coref::{Clusters, SourceQuery, cluster, resolve_sources};
use guillemet::doc::{Annotations, Confidence, Doc, Label, Origin};
use guillemet::lang::Language;
use guillemet::ner::Name;
use guillemet::text::{Text, TokenRange};

const WORDS: &[&str] = &[
    "Marie",
    "Kermarrec",
    "M.",
    "Mme",
    "ONU",
    "de",
    "la",
    "le",
    "président",
    "ministre",
    ",",
    ".",
    "«",
    "»",
    "a",
    "dit",
    "il",
    "elle",
    "Ils",
    "et",
    "selon",
    "communiqué",
    "(",
    ")",
    "’s",
    "the",
    "company",
    "said",
    "she",
    "Company",
    "al-",
    "Hadi",
    "é",
    "\n",
    "russe",
    "ce",
    "dernier",
    "who",
    "nous",
    "J.",
    "Nations",
    "unies",
    "EI",
    "Daesh",
    "x",
    "de",
    "du",
];

fn random(u: &mut Unstructured) -> Result<(Text, Vec<Name>, Vec<SourceQuery>)> {
    let mut source = String::new();
    for _ in 0..u.int_in_range(0..=80)? {
        source.push_str(u.choose(WORDS)?);
        source.push(' ');
    }
    let text = Text::new(source, Some(*u.choose(&[Language::Fr, Language::En])?));
    let count = text.tokens().len();
    let mut names = Vec::new();
    let mut at = 0;
    while at < count {
        let end = (at + u.int_in_range(1..=4)?).min(count);
        if u.ratio(1, 3)? {
            names.push(Name {
                tokens: TokenRange::new(at, end),
                label: u.choose(&Label::BUILT_IN)?.clone(),
                value: None,
                origin: Origin::Model,
                confidence: Confidence::new(u.int_in_range(0..=10_000)?),
            });
        }
        at = end;
    }
    let mut queries = Vec::new();
    if count > 0 {
        let span = |u: &mut Unstructured| -> Result<_> {
            let start = u.int_in_range(0..=count - 1)?;
            let end = (start + u.int_in_range(1..=9)?).min(count);
            Ok(text.cover(TokenRange::new(start, end)))
        };
        for at in 0..u.int_in_range(0..=12)? {
            queries.push(SourceQuery {
                source: if u.ratio(4, 5)? { Some(span(u)?) } else { None },
                told: u.arbitrary()?,
                content: vec![span(u)?],
                continues: if at > 0 && u.arbitrary()? {
                    Some(at - 1)
                } else {
                    None
                },
            });
        }
    }
    Ok((text, names, queries))
}

#[test]
fn any_names_and_sources_make_a_document() {
    arbtest(|u| {
        let (text, names, queries) = random(u)?;
        let run = || {
            let mut clusters = cluster(&text, &names);
            let answers = resolve_sources(&text, &mut clusters, &queries);
            (clusters, answers)
        };
        let (clusters, answers) = run();
        assert_eq!(answers.len(), queries.len());
        for answer in answers.iter().flatten() {
            assert!(!answer.mentions.is_empty() || answer.entity.is_some());
            for id in &answer.mentions {
                assert!(clusters.mentions.iter().any(|m| m.id == *id));
            }
        }
        let (again, same) = run();
        assert_eq!(
            (&again.entities, &again.mentions),
            (&clusters.entities, &clusters.mentions)
        );
        assert_eq!(same, answers);
        let Clusters { entities, mentions } = clusters;
        let annotations = Annotations {
            entities,
            mentions,
            quotes: Vec::new(),
        };
        Doc::new(text, annotations).expect("the rules of a document");
        Ok(())
    });
}
