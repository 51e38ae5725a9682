//! How good the analysis is: names against gold, span by span; quotations in
//! [`quotations`].
//!
//! The figures are those of the field: a name counts where its start, end and label are all
//! equal (the CoNLL rule), the outermost counts where gold names nest.

pub mod marked;
pub mod quotations;

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use crate::doc::{Doc, MentionKind};

/// A text with the names that it should have. Spans are bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gold {
    /// The text.
    pub text: String,
    /// Start, end and label; sorted, the longer first where two begin together.
    pub spans: Vec<(usize, usize, String)>,
}

#[derive(Deserialize)]
struct Line {
    text: String,
    spans: Vec<serde_json::Value>,
}

/// Reads one gold text a line: `{"text": …, "spans": [[start, end, label, …], …]}`, offsets
/// in code points.
///
/// # Errors
/// Names the first line that is no such object.
pub fn read_gold(jsonl: &str) -> Result<Vec<Gold>, String> {
    let mut list = Vec::new();
    for (number, line) in jsonl.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let fail = |problem: String| format!("line {}: {problem}", number + 1);
        let line: Line = serde_json::from_str(line).map_err(|e| fail(e.to_string()))?;
        let mut starts: Vec<usize> = line.text.char_indices().map(|(at, _)| at).collect();
        starts.push(line.text.len());
        let mut spans = Vec::new();
        for span in &line.spans {
            let offset = |i: usize| {
                let at = usize::try_from(span.get(i)?.as_u64()?).ok()?;
                starts.get(at).copied()
            };
            let label = span.get(2).and_then(|l| l.as_str());
            match (offset(0), offset(1), label) {
                (Some(start), Some(end), Some(label)) if start < end => {
                    spans.push((start, end, label.to_owned()));
                }
                _ => return Err(fail(format!("expected [start, end, label], found {span}"))),
            }
        }
        spans.sort_by_key(|(start, end, _)| (*start, usize::MAX - end));
        list.push(Gold {
            text: line.text,
            spans,
        });
    }
    Ok(list)
}

/// How many names were found, wrongly found and missed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Found, and right.
    pub right: usize,
    /// Found, and wrong.
    pub wrong: usize,
    /// Not found.
    pub missed: usize,
}

impl Counts {
    /// Share of the found that are right; 0 where nothing was found.
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    /// Share of the gold that was found; 0 where there is none.
    pub fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// Harmonic mean of precision and recall.
    pub fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    fn add(&mut self, other: Counts) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

/// Scores of a set of texts, by label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scores {
    /// Counts of each label seen.
    pub labels: BTreeMap<String, Counts>,
}

impl Scores {
    /// Compares what was found in a text with its gold; both may nest, the outermost count.
    pub fn add(&mut self, gold: &[(usize, usize, String)], found: &[(usize, usize, String)]) {
        let gold = outermost(gold);
        let found = outermost(found);
        for span in &found {
            let counts = self.labels.entry(span.2.clone()).or_default();
            if gold.contains(span) {
                counts.right += 1;
            } else {
                counts.wrong += 1;
            }
        }
        for span in gold.iter().filter(|span| !found.contains(span)) {
            self.labels.entry(span.2.clone()).or_default().missed += 1;
        }
    }

    /// The counts of some labels together; of all where `labels` is empty.
    pub fn total(&self, labels: &[&str]) -> Counts {
        let mut total = Counts::default();
        for (label, counts) in &self.labels {
            if labels.is_empty() || labels.contains(&label.as_str()) {
                total.add(*counts);
            }
        }
        total
    }
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (label, counts) in &self.labels {
            write!(f, "{label} {:.1} ", 100.0 * counts.f1())?;
        }
        Ok(())
    }
}

fn outermost(spans: &[(usize, usize, String)]) -> Vec<&(usize, usize, String)> {
    let mut spans: Vec<_> = spans.iter().collect();
    spans.sort_by_key(|(start, end, _)| (*start, usize::MAX - end));
    let mut behind = 0;
    spans.retain(|(start, end, _)| {
        let outer = behind == 0 || *end > behind || *start >= behind;
        behind = behind.max(*end);
        outer
    });
    spans
}

/// The names of a document, in the shape that [`Scores::add`] takes.
pub fn names(doc: &Doc) -> Vec<(usize, usize, String)> {
    let mentions = doc.mentions().iter();
    let names = mentions.filter(|m| m.kind == MentionKind::Name);
    names
        .filter_map(|m| {
            let label = &doc.entity(m.entity)?.label;
            Some((m.span.start(), m.span.end(), label.as_str().to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gold_lines_are_read_in_code_points() {
        let gold = read_gold("{\"text\": \"Été à Orly\", \"spans\": [[6, 10, \"LOC\"]]}\n\n");
        let gold = gold.expect("well formed");
        let (start, end, _) = &gold[0].spans[0];
        assert_eq!(&gold[0].text[*start..*end], "Orly");
        let error = read_gold("{\"text\": \"a\", \"spans\": [[0, 5, \"LOC\"]]}").unwrap_err();
        assert!(error.starts_with("line 1: expected"), "{error}");
    }

    #[test]
    fn only_equal_spans_with_equal_labels_count() {
        let span = |start, end, label: &str| (start, end, label.to_owned());
        let mut scores = Scores::default();
        scores.add(
            &[span(0, 4, "PER"), span(0, 2, "LOC"), span(5, 9, "ORG")],
            &[span(0, 4, "PER"), span(5, 9, "LOC")],
        );
        let all = scores.total(&[]);
        assert_eq!((all.right, all.wrong, all.missed), (1, 1, 1));
        assert_eq!(scores.total(&["PER"]).f1(), 1.0);
    }
}
