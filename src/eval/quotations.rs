//! How good quotations are: contents by overlap, then what is right about those that match.
//!
//! A gold content is matched with the free prediction that covers most of it, in gold order,
//! where that is more than 0.3 (0.8) of it: the rule of the published French and English
//! systems. Equal contents are equal but for marks, commas and a leading que or "that".

use std::collections::BTreeMap;
use std::fmt;

use super::Counts;
use super::marked::{MarkedArticle, MarkedQuotation, Piece};
use crate::doc::{Doc, Mention, MentionKind, Quote};
use crate::text::Span;

/// A part of a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// What is right.
    pub right: usize,
    /// All there is.
    pub of: usize,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }

    /// Between 0 and 1; 0 where there is nothing.
    pub fn rate(self) -> f64 {
        super::share(self.right, self.of)
    }
}

/// Scores of a set of articles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuoteScores {
    /// Contents of which more than 0.3 is covered.
    pub loose: Counts,
    /// Contents of which more than 0.8 is covered.
    pub close: Counts,
    /// Contents that are equal.
    pub exact: Counts,
    /// Quotations with content, cue, source and speaker right.
    pub whole: Counts,
    /// Of the contents matched at 0.3: the kind is right.
    pub kind: Share,
    /// As `kind`: the cues share a character, or there is none on either side.
    pub cue: Share,
    /// As `kind`: the sources share a character, or there is none on either side.
    pub source: Share,
    /// As `kind`: a name of the speaker is one of the gold's, but for an article or a letter.
    pub speaker: Share,
    /// Marked words that are no speech and were taken for it.
    pub no_speech: Share,
    /// By confidence, in ten-thousandths: how often content, kind and cue are right.
    pub by_confidence: BTreeMap<u32, Share>,
    /// By confidence of the link to the speaker, rounded to 500: how often it is right.
    pub by_speaker_confidence: BTreeMap<u32, Share>,
}

impl QuoteScores {
    /// Compares what was found in an article with what should be.
    pub fn add(&mut self, gold: &MarkedArticle, doc: &Doc) {
        let offsets = CodePoints::of(doc.text().source());
        let found: Vec<Found> = doc.quotes().iter().map(|q| offsets.quote(q)).collect();
        let gold_quotes = &gold.quotations;
        count(
            &mut self.loose,
            matches(gold_quotes, &found, 0.3).len(),
            gold_quotes,
            &found,
        );
        count(
            &mut self.close,
            matches(gold_quotes, &found, 0.8).len(),
            gold_quotes,
            &found,
        );
        let chars: Vec<char> = gold.text.chars().collect();
        let (mut exact, mut whole) = (0, 0);
        let mut judged = vec![false; found.len()];
        for (g, f) in matches(gold_quotes, &found, 0.3) {
            let (wanted, quote) = (&gold_quotes[g], &found[f]);
            let same = bare(&chars, &wanted.content) == bare(&chars, &quote.content);
            let kind = wanted.kind == quote.quote.kind;
            let cue = touch(&wanted.cue, &quote.cue);
            let source = touch(&wanted.source, &quote.source);
            self.kind.add(kind);
            self.cue.add(cue);
            self.source.add(source);
            let mut speaker = true;
            if let Some(name) = &wanted.speaker {
                speaker = is_speaker(name, gold, doc, quote.quote);
                self.speaker.add(speaker);
                if let Some(confidence) = quote.quote.speaker_confidence {
                    let rounded = (confidence.basis_points() + 250) / 500 * 500;
                    let share = self.by_speaker_confidence.entry(rounded);
                    share.or_default().add(speaker);
                }
            }
            exact += usize::from(same);
            whole += usize::from(same && cue && source && speaker);
            judged[f] = same && kind && cue;
        }
        count(&mut self.exact, exact, gold_quotes, &found);
        count(&mut self.whole, whole, gold_quotes, &found);
        for (quote, right) in found.iter().zip(judged) {
            if let Some(confidence) = quote.quote.provenance.confidence {
                let share = self.by_confidence.entry(confidence.basis_points());
                share.or_default().add(right);
            }
        }
        for piece in &gold.no_speech {
            let length = piece.1 - piece.0;
            let taken = found.iter().any(|q| {
                let common = overlap(&[*piece], &q.content);
                common * 10 > length * 8 && size(&q.content) * 2 < length * 3
            });
            self.no_speech.add(taken);
        }
    }
}

/// The expected calibration error of a table by confidence: how far the confidence is from
/// the share that is right, on average over all quotations.
pub fn calibration_error(table: &BTreeMap<u32, Share>) -> f64 {
    let of: usize = table.values().map(|s| s.of).sum();
    let gaps = table.iter().map(|(confidence, share)| {
        let gap = f64::from(*confidence) / 10_000.0 - share.rate();
        gap.abs() * share.of as f64
    });
    gaps.sum::<f64>() / (of.max(1) as f64)
}

impl fmt::Display for QuoteScores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = [
            ("content > 0.3", self.loose),
            ("content > 0.8", self.close),
            ("content exact", self.exact),
            ("whole quotation", self.whole),
        ];
        writeln!(f, "                 precision  recall      F1    gold")?;
        for (name, counts) in rows {
            let [p, r, f1] = [counts.precision(), counts.recall(), counts.f1()].map(|x| 100.0 * x);
            let gold = counts.right + counts.missed;
            writeln!(f, "{name:16} {p:9.1} {r:7.1} {f1:7.1} {gold:7}")?;
        }
        let shares = [
            ("kind", self.kind),
            ("cue", self.cue),
            ("source", self.source),
            ("speaker", self.speaker),
            ("no speech, taken", self.no_speech),
        ];
        for (name, share) in shares {
            writeln!(
                f,
                "{name:16} {:9.1} % of {}",
                100.0 * share.rate(),
                share.of
            )?;
        }
        let tables = [
            ("confidence", &self.by_confidence),
            ("speaker confidence", &self.by_speaker_confidence),
        ];
        for (name, table) in tables {
            let error = 100.0 * calibration_error(table);
            writeln!(f, "{name}: calibration error {error:.1} points")?;
            for (confidence, share) in table {
                let said = f64::from(*confidence) / 100.0;
                writeln!(
                    f,
                    "  {said:6.2} said {:6.1} right of {}",
                    100.0 * share.rate(),
                    share.of
                )?;
            }
        }
        Ok(())
    }
}

fn count(counts: &mut Counts, right: usize, gold: &[MarkedQuotation], found: &[Found]) {
    counts.right += right;
    counts.wrong += found.len() - right;
    counts.missed += gold.len() - right;
}

/// A quotation of a document, in code points.
struct Found<'a> {
    quote: &'a Quote,
    content: Vec<Piece>,
    cue: Vec<Piece>,
    source: Vec<Piece>,
}

/// The code point at which each byte of a text begins.
struct CodePoints(Vec<usize>);

impl CodePoints {
    fn of(text: &str) -> CodePoints {
        let mut points = vec![0; text.len() + 1];
        let mut count = 0;
        for (at, _) in text.char_indices() {
            points[at] = count;
            count += 1;
        }
        points[text.len()] = count;
        CodePoints(points)
    }

    fn piece(&self, span: Span) -> Piece {
        (self.0[span.start()], self.0[span.end()])
    }

    fn quote<'a>(&self, quote: &'a Quote) -> Found<'a> {
        let source = quote.source.as_ref().and_then(|s| s.span);
        Found {
            quote,
            content: quote.content.iter().map(|s| self.piece(*s)).collect(),
            cue: quote.cue.iter().map(|s| self.piece(*s)).collect(),
            source: source.iter().map(|s| self.piece(*s)).collect(),
        }
    }
}

fn size(pieces: &[Piece]) -> usize {
    pieces.iter().map(|(start, end)| end - start).sum()
}

/// Code points that both hold; neither overlaps itself.
fn overlap(a: &[Piece], b: &[Piece]) -> usize {
    let common = |x: &Piece, y: &Piece| x.1.min(y.1).saturating_sub(x.0.max(y.0));
    a.iter()
        .map(|x| b.iter().map(|y| common(x, y)).sum::<usize>())
        .sum()
}

/// True where both are empty, or share a code point.
fn touch(gold: &[Piece], found: &[Piece]) -> bool {
    match gold.is_empty() {
        true => found.is_empty(),
        false => overlap(gold, found) > 0,
    }
}

/// Pairs of gold and found quotations; see the top of this file.
fn matches(gold: &[MarkedQuotation], found: &[Found], threshold: f64) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..gold.len()).collect();
    order.sort_by_key(|at| gold[*at].content.first().copied());
    let mut free = vec![true; found.len()];
    let mut pairs = Vec::new();
    for g in order {
        let wanted = &gold[g].content;
        let best = (0..found.len())
            .filter(|f| free[*f])
            .map(|f| {
                let common = overlap(wanted, &found[f].content);
                (common, usize::MAX - (size(&found[f].content) - common), f)
            })
            .max();
        if let Some((common, _, f)) = best
            && common as f64 > threshold * size(wanted).max(1) as f64
        {
            free[f] = false;
            pairs.push((g, f));
        }
    }
    pairs
}

const MARKS: &str = "«»“”\"'‘’‹›„‚ \u{a0}\u{202f}\u{2009}";

/// The code points of a content without marks, edge punctuation and a leading que or "that".
fn bare(text: &[char], pieces: &[Piece]) -> Vec<usize> {
    let mut at: Vec<usize> = pieces
        .iter()
        .flat_map(|(start, end)| *start..*end)
        .collect();
    at.sort_unstable();
    let mark = |i: &usize| MARKS.contains(text[*i]);
    let edge = |i: &usize| mark(i) || matches!(text[*i], '.' | ',');
    let first = at.iter().position(|i| !mark(i)).unwrap_or(at.len());
    at.drain(..first);
    while at.last().is_some_and(edge) {
        at.pop();
    }
    let head: String = at
        .iter()
        .take(5)
        .flat_map(|i| text[*i].to_lowercase())
        .collect();
    for word in ["que ", "qu'", "qu’", "that "] {
        if head.starts_with(word) {
            at.drain(..word.chars().count().min(at.len()));
            break;
        }
    }
    at.retain(|i| !mark(i) && !matches!(text[*i], ',' | ';' | ':'));
    at
}

/// True where a name of the quotation's speaker is one of those that the gold allows.
fn is_speaker(name: &str, gold: &MarkedArticle, doc: &Doc, quote: &Quote) -> bool {
    let mut wanted: Vec<&str> = vec![name];
    for one in name.split("; ") {
        wanted.push(one);
        for names in gold
            .entities
            .iter()
            .filter(|names| names.iter().any(|n| n == one))
        {
            wanted.extend(names.iter().map(String::as_str));
        }
    }
    let named = |m: &&Mention| m.kind != MentionKind::Pronoun;
    doc.speakers(quote).any(|id| {
        let entity = doc.entity(id).map(|e| e.name.as_str());
        let mentions = doc
            .mentions()
            .iter()
            .filter(|m| m.entity == id)
            .filter(named);
        entity
            .into_iter()
            .chain(mentions.map(|m| doc.text().slice(m.span)))
            .any(|found| wanted.iter().any(|name| near(name, found)))
    })
}

/// Equal but for case, a leading article and one letter.
fn near(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let first = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (&a[first..], &b[first..]);
    match (rest_a, rest_b) {
        ([], _) | (_, []) => true,
        ([_, x @ ..], [_, y @ ..]) => x == y || x == rest_b || rest_a == y,
    }
}

/// Lower case, without an article in front.
fn plain(name: &str) -> Vec<char> {
    let name = name.to_lowercase();
    let mut name = name.trim();
    for article in [
        "le ", "la ", "les ", "l'", "l’", "un ", "une ", "des ", "the ", "an ", "a ",
    ] {
        if let Some(rest) = name.strip_prefix(article) {
            name = rest.trim();
            break;
        }
    }
    name.chars().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_near_but_for_an_article_or_a_letter() {
        assert!(near("Le Monde", "monde") && near("Nair", "Nairs") && near("Emine", "Émine"));
        assert!(!near("Nair", "Naira B") && !near("Holm", "Hall"));
    }

    #[test]
    fn contents_are_equal_but_for_marks_and_que() {
        let text: Vec<char> = "que « tout va », oui".chars().collect();
        assert_eq!(bare(&text, &[(0, 15)]), bare(&text, &[(6, 13)]));
        assert_ne!(bare(&text, &[(0, 20)]), bare(&text, &[(6, 13)]));
    }
}
