//! Articles with their quotations marked: the `.txt` files of `training/quotes`, whose README
//! tells the format, and the lines of JSON that scorers read.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::doc::QuoteKind;

/// An article with the quotations that a reader should find in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedArticle {
    /// Its id in the file.
    pub id: String,
    /// The text without the marks.
    pub text: String,
    /// Its quotations, in no order.
    pub quotations: Vec<MarkedQuotation>,
    /// Marked words that are no speech, in code points.
    pub no_speech: Vec<Piece>,
    /// The names of each entity, the fullest first.
    pub entities: Vec<Vec<String>>,
}

/// Half-open, in code points.
pub type Piece = (usize, usize);

/// One quotation of a [`MarkedArticle`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedQuotation {
    /// How the words are reported.
    pub kind: QuoteKind,
    /// What is said.
    pub content: Vec<Piece>,
    /// The cue; empty where there is none.
    pub cue: Vec<Piece>,
    /// Who speaks, as the text says it; empty where it does not.
    pub source: Vec<Piece>,
    /// Who speaks; several between semicolons.
    pub speaker: Option<String>,
}

/// Reads the articles of a marked file.
///
/// ```
/// use guillemet::eval::marked::read_marked;
/// let file = "=== a\nspeaker 1: Nair\n\n<q1>“No,”</q1> <c1>said</c1> <s1>Nair</s1>.\n";
/// let articles = read_marked(file)?;
/// assert_eq!(articles[0].text, "“No,” said Nair.");
/// assert_eq!(articles[0].quotations[0].cue, [(6, 10)]);
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
/// Names the first article that breaks the format, and how.
pub fn read_marked(file: &str) -> Result<Vec<MarkedArticle>, String> {
    let mut articles = Vec::new();
    let file = file.replace("\r\n", "\n");
    for chunk in format!("\n{file}").split("\n=== ").skip(1) {
        let (head, body) = chunk.split_once("\n\n").unwrap_or((chunk, ""));
        let mut lines = head.lines();
        let id = lines.next().unwrap_or_default().trim().to_owned();
        articles.push(article(&id, lines, body).map_err(|problem| format!("{id}: {problem}"))?);
    }
    Ok(articles)
}

fn article<'a>(
    id: &str,
    head: impl Iterator<Item = &'a str>,
    body: &str,
) -> Result<MarkedArticle, String> {
    let mut speakers: BTreeMap<usize, String> = BTreeMap::new();
    let mut entities = Vec::new();
    for line in head.filter(|l| !l.trim().is_empty()) {
        if let Some(rest) = line.strip_prefix("speaker ") {
            let (number, name) = rest
                .split_once(": ")
                .ok_or_else(|| format!("expected \"speaker N: Name\", found {line:?}"))?;
            let number = number
                .parse()
                .map_err(|_| format!("expected a number, found {number:?}"))?;
            speakers.insert(number, name.trim().to_owned());
        } else if let Some(names) = line.strip_prefix("entity: ") {
            entities.push(names.split('|').map(|n| n.trim().to_owned()).collect());
        } else {
            return Err(format!("expected a speaker or an entity, found {line:?}"));
        }
    }
    let mut reader = Tags::default();
    reader.read(body.trim_end_matches('\n'))?;
    let mut quotations = Vec::new();
    for (number, spans) in reader.quotations {
        let [content, cue, source] = spans;
        if content.is_empty() {
            return Err(format!("quotation {number} has no content"));
        }
        let speaker = speakers
            .get(&number)
            .ok_or_else(|| format!("quotation {number} has no speaker line"))?;
        quotations.push(MarkedQuotation {
            kind: match number {
                0..=99 => QuoteKind::Direct,
                100..=199 => QuoteKind::Mixed,
                _ => QuoteKind::Indirect,
            },
            content,
            cue,
            source,
            speaker: (speaker != "-").then(|| speaker.clone()),
        });
    }
    Ok(MarkedArticle {
        id: id.to_owned(),
        text: reader.text,
        quotations,
        no_speech: reader.no_speech,
        entities,
    })
}

/// The text behind the tags, and what they hold.
#[derive(Default)]
struct Tags {
    text: String,
    /// Code points of `text`.
    length: usize,
    open: Vec<(String, usize)>,
    /// Content, cue and source by number.
    quotations: BTreeMap<usize, [Vec<Piece>; 3]>,
    no_speech: Vec<Piece>,
}

impl Tags {
    fn read(&mut self, body: &str) -> Result<(), String> {
        let mut rest = body;
        while let Some(at) = rest.find('<') {
            self.push(&rest[..at]);
            let end = rest[at..]
                .find('>')
                .ok_or_else(|| "a tag has no end".to_owned())?;
            let tag = &rest[at + 1..at + end];
            match tag.strip_prefix('/') {
                None => self.open.push((tag.to_owned(), self.length)),
                Some(name) => self.close(name)?,
            }
            rest = &rest[at + end + 1..];
        }
        self.push(rest);
        match self.open.last() {
            Some((tag, _)) => Err(format!("<{tag}> is not closed")),
            None => Ok(()),
        }
    }

    fn push(&mut self, words: &str) {
        self.text.push_str(words);
        self.length += words.chars().count();
    }

    fn close(&mut self, name: &str) -> Result<(), String> {
        let at = self.open.iter().rposition(|(tag, _)| tag == name);
        let Some(at) = at else {
            return Err(format!("</{name}> closes what is not open"));
        };
        let (_, start) = self.open.remove(at);
        let piece = (start, self.length);
        if name == "n" {
            self.no_speech.push(piece);
            return Ok(());
        }
        let slot = match name.chars().next() {
            Some('q') => 0,
            Some('c') => 1,
            Some('s') => 2,
            _ => return Err(format!("there is no tag <{name}>")),
        };
        let number: usize = name[1..]
            .parse()
            .map_err(|_| format!("there is no tag <{name}>"))?;
        self.quotations.entry(number).or_default()[slot].push(piece);
        Ok(())
    }
}

#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    text: String,
    quotations: Vec<LineQuotation>,
    #[serde(default)]
    not_quotations: Vec<NoSpeech>,
    #[serde(default)]
    entities: Vec<LineEntity>,
}

#[derive(Deserialize)]
struct LineQuotation {
    #[serde(rename = "type")]
    kind: String,
    content: Vec<Piece>,
    #[serde(default)]
    cue: Option<Vec<Piece>>,
    #[serde(default)]
    source: Option<Vec<Piece>>,
    #[serde(default)]
    speaker: Option<String>,
}

#[derive(Deserialize)]
struct NoSpeech {
    span: Option<Piece>,
}

#[derive(Deserialize)]
struct LineEntity {
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
}

/// Reads one article a line, `{"id", "text", "quotations": [{"type", "content": [[start,
/// end], …], "cue", "source", "speaker"}, …], "entities"?, "not_quotations"?}`, offsets in
/// code points.
///
/// # Errors
/// Names the first line that is no such object, or whose ranges leave the text.
pub fn read_lines(jsonl: &str) -> Result<Vec<MarkedArticle>, String> {
    let lines = jsonl.lines().enumerate();
    lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| {
            let line: Line =
                serde_json::from_str(line).map_err(|e| format!("line {}: {e}", number + 1))?;
            from_line(line).map_err(|error| format!("line {}: {error}", number + 1))
        })
        .collect()
}

fn from_line(line: Line) -> Result<MarkedArticle, String> {
    let length = line.text.chars().count();
    let lies_inside = |pieces: Vec<Piece>| {
        let outside = |&&(start, end): &&Piece| start >= end || end > length;
        match pieces.iter().find(outside) {
            None => Ok(pieces),
            Some((start, end)) => Err(format!(
                "expected a range in the text, which has {length} code points, found {start}..{end}"
            )),
        }
    };
    let quotation = |q: LineQuotation| {
        Ok(MarkedQuotation {
            kind: match q.kind.as_str() {
                "direct" => QuoteKind::Direct,
                "mixed" => QuoteKind::Mixed,
                "indirect" | "thought" => QuoteKind::Indirect,
                other => {
                    let expected = "expected direct, mixed, indirect or thought";
                    return Err(format!("{expected}, found the type {other:?}"));
                }
            },
            content: lies_inside(q.content)?,
            cue: lies_inside(q.cue.unwrap_or_default())?,
            source: lies_inside(q.source.unwrap_or_default())?,
            speaker: q.speaker,
        })
    };
    let quotations: Result<Vec<MarkedQuotation>, String> =
        line.quotations.into_iter().map(quotation).collect();
    let entities = line.entities.into_iter().map(|e| {
        let mut names = vec![e.name];
        names.extend(e.aliases);
        names
    });
    let no_speech = line.not_quotations.iter().filter_map(|n| n.span);
    Ok(MarkedArticle {
        id: line.id.to_string(),
        quotations: quotations?,
        no_speech: lies_inside(no_speech.collect())?,
        entities: entities.collect(),
        text: line.text,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_may_nest_and_come_again() {
        let file = "=== x\nspeaker 1: A\nspeaker 101: -\nentity: Anna A | A\n\n\
            <q1>« Oui</q1>, <c1>dit</c1> <s1>A</s1>, <q1>et <q101>« non »</q101>. »</q1> <n>« T »</n>\n";
        let articles = read_marked(file).expect("well formed");
        let article = &articles[0];
        assert_eq!(article.text, "« Oui, dit A, et « non ». » « T »");
        assert_eq!(article.quotations[0].content, [(0, 5), (14, 27)]);
        assert_eq!(article.quotations[1].kind, QuoteKind::Mixed);
        assert_eq!(article.quotations[1].speaker, None);
        assert_eq!(article.no_speech, [(28, 33)]);
    }

    #[test]
    fn lines_that_leave_their_text_are_named() {
        let line = |kind: &str, content: &str| {
            read_lines(&format!(
                r#"{{"id":1,"text":"été","quotations":[{{"type":"{kind}","content":[{content}]}}]}}"#
            ))
        };
        assert_eq!(
            line("direct", "[0,3]").expect("right")[0].quotations.len(),
            1
        );
        let error = line("direct", "[2,5]").expect_err("too long");
        assert!(
            error.starts_with("line 1: ") && error.contains("2..5"),
            "{error}"
        );
        assert!(line("direct", "[2,1]").is_err());
        assert!(line("shout", "[0,1]").is_err());
    }

    #[test]
    fn what_breaks_the_format_is_named() {
        let error = |body: &str| read_marked(&format!("=== x\n\n{body}")).unwrap_err();
        assert_eq!(error("<q1>a"), "x: <q1> is not closed");
        assert_eq!(error("a</q1>"), "x: </q1> closes what is not open");
        assert_eq!(error("<q1>a</q1>"), "x: quotation 1 has no speaker line");
        assert_eq!(error("<é>a</é>"), "x: there is no tag <é>");
    }
}
