//! The format of the case files: reading, and writing back.

use std::fs;
use std::path::{Path, PathBuf};

use guillemet::lang::Language;

/// Every key that may stand at the start of a line and end the text of a case.
const KEYS: &[&str] = &[
    "tokens",
    "sentences",
    "paragraphs",
    "language",
    "values",
    "names",
    "entities",
    "speakers",
    "quotes",
];

/// One named case: some text, and what is expected of it.
pub struct Case {
    /// What stands behind `---`.
    pub name: String,
    /// Line of the `---`, from 1.
    pub line: usize,
    /// The text, with `{U+00A0}` and the like resolved.
    pub text: String,
    /// That of the folder.
    pub language: Language,
    sections: Vec<Section>,
}

/// What is expected under one key.
pub struct Section {
    key: String,
    /// The words behind `key:`, unless there are none, and the lines below it.
    pub expected: Vec<String>,
    // Lines of the file that it takes up, from 0.
    from: usize,
    to: usize,
}

impl Case {
    /// What is expected under `key`.
    pub fn section(&self, key: &str) -> Option<&Section> {
        self.sections.iter().find(|s| s.key == key)
    }
}

impl Section {
    /// `file` with `found` in place of what is expected here.
    pub fn rewrite(&self, file: &str, found: &[String]) -> String {
        let lines: Vec<&str> = file.lines().collect();
        let inline = found.first().filter(|line| !line.starts_with("- "));
        let mut new = match inline {
            Some(line) => format!("{}: {line}\n", self.key),
            None => format!("{}:\n", self.key),
        };
        for line in &found[usize::from(inline.is_some())..] {
            new += &format!("{line}\n");
        }
        let mut whole = lines[..self.from].join("\n") + "\n" + &new;
        for line in &lines[self.to..] {
            whole += line;
            whole.push('\n');
        }
        whole
    }
}

/// All case files with their cases, in the order of their paths.
pub fn cases() -> Vec<(PathBuf, Vec<Case>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let mut list = Vec::new();
    for language in [Language::Fr, Language::En] {
        let mut files = Vec::new();
        gather(&root.join(language.code()), &mut files);
        files.sort();
        for path in files {
            let text = fs::read_to_string(&path).expect("a spec file is UTF-8");
            let cases = read(&text, language, &path);
            list.push((path, cases));
        }
    }
    list
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder of cases is there") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|e| e == "txt") {
            files.push(path);
        }
    }
}

fn read(file: &str, language: Language, path: &Path) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut text: Vec<&str> = Vec::new();
    let lines: Vec<&str> = file.lines().collect();
    for (at, line) in lines.iter().copied().chain(["--- "]).enumerate() {
        if let Some(name) = line.strip_prefix("--- ") {
            if let Some(case) = cases.last_mut() {
                let here = path.display();
                assert!(
                    !case.sections.is_empty(),
                    "{here}:{}: the case expects nothing",
                    case.line
                );
                case.text = unescape(&text.join("\n"));
            }
            text.clear();
            cases.push(Case {
                name: name.trim().to_owned(),
                line: at + 1,
                text: String::new(),
                language,
                sections: Vec::new(),
            });
            continue;
        }
        let Some(case) = cases.last_mut() else {
            continue; // What stands above the first case is a note to the reader.
        };
        let key = line
            .split_once(':')
            .filter(|(key, _)| KEYS.contains(key))
            .map(|(key, rest)| (key.to_owned(), rest.trim()));
        match (key, case.sections.last_mut()) {
            (Some((key, rest)), _) => case.sections.push(Section {
                key,
                expected: (!rest.is_empty())
                    .then(|| rest.to_owned())
                    .into_iter()
                    .collect(),
                from: at,
                to: at + 1,
            }),
            (None, None) => text.push(line),
            (None, Some(section)) if !line.trim().is_empty() => {
                section.expected.push(line.trim_end().to_owned());
                section.to = at + 1;
            }
            (None, Some(_)) => {}
        }
    }
    cases.pop();
    cases
}

/// Resolves `{U+00A0}` to the character with that number.
fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("{U+") {
        let code = rest[at + 3..].split_once('}').and_then(|(hex, behind)| {
            let ch = char::from_u32(u32::from_str_radix(hex, 16).ok()?)?;
            Some((ch, behind))
        });
        let Some((ch, behind)) = code else {
            break;
        };
        plain.push_str(&rest[..at]);
        plain.push(ch);
        rest = behind;
    }
    plain + rest
}

/// Writes characters that cannot be seen as `{U+00A0}`, and what the format itself needs.
pub fn escape(text: &str) -> String {
    let mut visible = String::new();
    for ch in text.chars() {
        let hidden = ch == '|' || (ch != ' ' && ch.is_whitespace()) || ch.is_control();
        let joins = matches!(ch as u32, 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x2069)
            || matches!(ch as u32, 0x61c | 0xad | 0xfeff | 0x300..=0x36f);
        if hidden || joins {
            visible += &format!("{{U+{:04X}}}", ch as u32);
        } else {
            visible.push(ch);
        }
    }
    visible
}
