//! Which names mean the same, and whom the source of a quotation means. The names of a
//! case are marked in its text, `[PER Nadia Roussel]`, its sources `{la maire}`, quotations
//! that have none `<« Non. »>`.

use guillemet::coref::{Clusters, SourceQuery, cluster, resolve_sources};
use guillemet::doc::{Confidence, Label, Origin};
use guillemet::ner::Name;
use guillemet::text::{Span, Text};

use super::case::{Case, escape};
use super::check;

#[test]
fn entities() {
    check("entities", |case| {
        let marked = Marked::read(case);
        let clusters = cluster(&marked.text, &marked.names);
        clusters
            .entities
            .iter()
            .map(|entity| {
                let own = clusters.mentions.iter().filter(|m| m.entity == entity.id);
                let words: Vec<String> = own.map(|m| escape(marked.text.slice(m.span))).collect();
                format!(
                    "- {} {}: {}",
                    entity.label,
                    escape(&entity.name),
                    words.join(", ")
                )
            })
            .collect()
    });
}

#[test]
fn speakers() {
    check("speakers", |case| {
        let marked = Marked::read(case);
        let mut clusters = cluster(&marked.text, &marked.names);
        let queries: Vec<SourceQuery> = marked
            .sources
            .iter()
            .map(|(span, sourced)| marked.query(*span, *sourced))
            .collect();
        let answers = resolve_sources(&marked.text, &mut clusters, &queries);
        let name = |clusters: &Clusters, id: guillemet::doc::EntityId| {
            let entity = clusters.entities.iter().find(|e| e.id == id);
            escape(&entity.expect("an entity of the document").name)
        };
        let lines = marked
            .sources
            .iter()
            .zip(answers)
            .map(|((source, _), answer)| {
                let mentions = answer.iter().flat_map(|a| &a.mentions);
                let speakers: Vec<String> = mentions
                    .filter_map(|id| clusters.mentions.iter().find(|m| m.id == *id))
                    .map(|mention| mention.entity)
                    .chain(answer.iter().filter_map(|a| a.entity))
                    .map(|entity| name(&clusters, entity))
                    .collect();
                let speakers = if speakers.is_empty() {
                    "?".to_owned()
                } else {
                    speakers.join(" + ")
                };
                format!("- {} = {speakers}", escape(marked.text.slice(*source)))
            });
        lines.collect()
    });
}

/// The text of a case without its marks, and what they mark.
struct Marked {
    text: Text,
    names: Vec<Name>,
    /// Sources, and quotations without one; true for the former.
    sources: Vec<(Span, bool)>,
}

impl Marked {
    fn read(case: &Case) -> Marked {
        let mut plain = String::new();
        let mut names: Vec<(usize, usize, Label)> = Vec::new();
        let mut sources: Vec<(usize, usize, bool)> = Vec::new();
        let mut open: Vec<(usize, Option<Label>)> = Vec::new();
        let mut rest = case.text.as_str();
        while let Some(ch) = rest.chars().next() {
            rest = &rest[ch.len_utf8()..];
            match ch {
                '[' => {
                    let (label, behind) = rest.split_once(' ').expect("a label behind [");
                    open.push((plain.len(), Label::parse(label)));
                    rest = behind;
                }
                '{' | '<' => open.push((plain.len(), None)),
                ']' | '}' | '>' => match open.pop().expect("a mark that opens") {
                    (start, Some(label)) => names.push((start, plain.len(), label)),
                    (start, None) => sources.push((start, plain.len(), ch == '}')),
                },
                _ => plain.push(ch),
            }
        }
        let text = Text::new(plain, Some(case.language));
        let span = |start, end| text.span(start, end).expect("a span of the text");
        names.sort_by_key(|name| name.0);
        let names = names.into_iter().map(|(start, end, label)| Name {
            tokens: text.tokens_in(span(start, end)),
            label,
            value: None,
            origin: Origin::Model,
            confidence: Confidence::new(9_000),
        });
        let names = names.collect();
        let sources = sources.into_iter();
        let sources = sources
            .map(|(a, b, sourced)| (span(a, b), sourced))
            .collect();
        Marked {
            text,
            names,
            sources,
        }
    }

    /// The question about a source, which says the words between marks that are nearest.
    fn query(&self, source: Span, sourced: bool) -> SourceQuery {
        if !sourced {
            return SourceQuery {
                source: None,
                told: false,
                content: vec![source],
                continues: None,
            };
        }
        let text = self.text.source();
        let paragraph = text[..source.start()].rfind('\n').map_or(0, |at| at + 1);
        let opens = ['«', '“'];
        let before = text[paragraph..source.start()]
            .rfind(opens)
            .map(|at| paragraph + at);
        let behind = text[source.end()..].find(opens).map(|at| source.end() + at);
        let start = before.or(behind).unwrap_or(source.end());
        let end = text[start..]
            .find(['»', '”'])
            .map_or(text.len(), |at| start + at);
        SourceQuery {
            source: Some(source),
            told: false,
            content: self.text.span(start, end).into_iter().collect(),
            continues: None,
        }
    }
}
