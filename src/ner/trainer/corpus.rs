//! Annotated texts of several makes, read into one shape.

use crate::lang::Language;
use crate::ner::shape;

/// An annotated text. Spans are bytes; the outermost count where they nest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The text.
    pub text: String,
    /// Start, end, label; sorted and disjoint.
    pub spans: Vec<(usize, usize, String)>,
}

/// Texts that were annotated by the same rules.
#[derive(Debug, Clone)]
pub struct Source {
    /// Where they come from, such as `winer/train`.
    pub name: String,
    /// The texts.
    pub documents: Vec<Document>,
}

impl Document {
    /// Keeps the outermost spans, in order; drops empty ones and such as do not lie in the
    /// text.
    pub fn new(text: String, mut spans: Vec<(usize, usize, String)>) -> Document {
        spans.retain(|(start, end, _)| start < end && text.get(*start..*end).is_some());
        spans.sort_by_key(|(start, end, _)| (*start, usize::MAX - end));
        let mut behind = 0;
        spans.retain(|(start, end, _)| {
            let outermost = *start >= behind;
            behind = behind.max(*end);
            outermost
        });
        Document { text, spans }
    }

    /// The first `lines` lines, every character changed by `change`.
    fn begin(&self, lines: usize, change: impl Fn(char) -> char) -> Document {
        let mut text = String::new();
        let mut moved = vec![None; self.text.len() + 1];
        let mut left = lines;
        for (at, c) in self.text.char_indices() {
            moved[at] = Some(text.len());
            if c == '\n' {
                left -= 1;
                if left == 0 {
                    break;
                }
            }
            text.push(change(c));
            moved[at + c.len_utf8()] = Some(text.len());
        }
        let spans = self
            .spans
            .iter()
            .filter_map(|(start, end, label)| Some((moved[*start]?, moved[*end]?, label.clone())));
        let spans = spans.collect();
        Document::new(text, spans)
    }
}

/// Copies of the beginnings of some texts as careless or loud writers would have them: in
/// capitals, or without accents; each with the number of its original.
pub(super) fn respelled(source: &Source, language: Language) -> Vec<(usize, Document)> {
    let upper = |c: char| {
        let mut upper = c.to_uppercase();
        match (upper.next(), upper.next()) {
            (Some(one), None) => one,
            _ => c,
        }
    };
    let bare = |c: char| {
        if c.is_uppercase() {
            upper(shape::fold(shape::small(c)))
        } else {
            shape::fold(c)
        }
    };
    let mut copies = Vec::new();
    for (index, document) in source.documents.iter().enumerate() {
        match index % 20 {
            3 => copies.push((index, document.begin(4, upper))),
            8 if language == Language::Fr => {
                copies.push((index, document.begin(4, |c| upper(bare(c)))))
            }
            13 if language == Language::Fr => copies.push((index, document.begin(8, bare))),
            _ => {}
        }
    }
    copies
}

/// Reads `token TAB tag` lines (IOB2); every blank line ends a text of one sentence.
pub fn read_conll(content: &str) -> Vec<Document> {
    let mut documents = Vec::new();
    let mut text = String::new();
    let mut spans: Vec<(usize, usize, String)> = Vec::new();
    for line in content.lines().chain([""]) {
        let Some((token, tag)) = line.split_once('\t') else {
            if !text.is_empty() {
                documents.push(Document::new(
                    std::mem::take(&mut text),
                    std::mem::take(&mut spans),
                ));
            }
            continue;
        };
        if !text.is_empty() && !leans(&text, token) {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(token);
        let end = text.len();
        match (tag.split_once('-'), spans.last_mut()) {
            (Some(("I", label)), Some(last)) if last.2 == label => last.1 = end,
            (Some((_, label)), _) => spans.push((start, end, label.to_owned())),
            (None, _) => {}
        }
    }
    documents
}

/// True where print sets no space between `text` and `token`.
fn leans(text: &str, token: &str) -> bool {
    let before = text.rsplit(' ').next().unwrap_or(text);
    matches!(
        token,
        "." | "," | ")" | "]" | ";" | "'s" | "'S" | "n't" | "%" | "?" | "!" | "'" | ":" | "..."
    ) && !(token == ":" && text.contains('à'))
        || token.starts_with("'") && token.len() > 1 && token.len() <= 3
        || matches!(before, "(" | "[" | "$" | "£")
        || (before.ends_with(['\'', '’'])
            && before.len() > 1
            && before.len() <= 8
            && before.chars().next().is_some_and(char::is_alphabetic))
}

/// Reads our own texts: names in brackets behind their label, `[PER Jean Dupont]`,
/// documents between lines of `=====`.
///
/// # Errors
/// Names the line of a bracket that is not closed.
pub fn read_marked(content: &str) -> Result<Vec<Document>, String> {
    let mut documents = Vec::new();
    let mut text = String::new();
    let mut spans = Vec::new();
    for (number, line) in content.lines().enumerate() {
        if line.starts_with("=====") {
            finish(&mut documents, &mut text, &mut spans);
            continue;
        }
        let mut rest = line;
        while let Some((at, label)) = opening(rest) {
            text.push_str(&rest[..at]);
            let body = &rest[at + 1 + label.len() + 1..];
            let Some(close) = body.find(']') else {
                return Err(format!("line {}: a bracket is not closed", number + 1));
            };
            let start = text.len();
            text.push_str(&body[..close]);
            spans.push((start, text.len(), label.to_owned()));
            rest = &body[close + 1..];
        }
        text.push_str(rest);
        text.push('\n');
    }
    finish(&mut documents, &mut text, &mut spans);
    Ok(documents)
}

fn finish(
    documents: &mut Vec<Document>,
    text: &mut String,
    spans: &mut Vec<(usize, usize, String)>,
) {
    let (text, spans) = (std::mem::take(text), std::mem::take(spans));
    if !text.trim().is_empty() {
        documents.push(Document::new(text, spans));
    }
}

/// The next `[LABEL ` in `text`.
fn opening(text: &str) -> Option<(usize, &str)> {
    text.match_indices('[').find_map(|(at, _)| {
        let label = text[at + 1..].split(' ').next()?;
        let known = crate::doc::Label::BUILT_IN
            .iter()
            .any(|l| l.as_str() == label);
        known.then_some((at, label))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_texts_lose_their_brackets() {
        let read = read_marked("[PER Ana Lopes] vit à [LOC Brest] [sic].\n=====\nFin.\n");
        let documents = read.expect("well formed");
        assert_eq!(documents.len(), 2);
        assert_eq!(documents[0].text, "Ana Lopes vit à Brest [sic].\n");
        let words: Vec<&str> = documents[0]
            .spans
            .iter()
            .map(|s| &documents[0].text[s.0..s.1])
            .collect();
        assert_eq!(words, ["Ana Lopes", "Brest"]);
        assert!(read_marked("[PER Ana").is_err());
    }

    #[test]
    fn conll_tokens_are_set_as_in_print() {
        let documents = read_conll("L'\tO\nONU\tB-ORG\n,\tO\nà\tO\nNew\tB-LOC\nYork\tI-LOC\n\n");
        assert_eq!(documents[0].text, "L'ONU, à New York");
        assert_eq!(documents[0].spans[1].0, "L'ONU, à ".len());
    }
}
