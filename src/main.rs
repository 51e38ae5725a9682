//! The command line: with its `train`, the only place that reads files.

#[cfg(feature = "train")]
mod train;

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;

use guillemet::eval::quotations::QuoteScores;
use guillemet::eval::{self, Scores, marked};
use guillemet::formats::bytes::{self, Encoding};
use guillemet::formats::{self, Format, json, lines, options};
use guillemet::lang::Language;
use guillemet::ner::Model;
use guillemet::pipeline::{Models, annotate};
use guillemet::session::Article;

const USAGE: &str = "\
guillemet finds who and what a news article names, and who says what in it.

  guillemet annotate [--language fr|en|auto] [--jsonl] [FILE…|-]
      prints a guillemet/1 object for each file; with --jsonl, each line of input is
      {\"id\": …, \"text\": \"…\", \"language\"?: \"fr\"} and gives one line
  guillemet convert --from FORMAT --to FORMAT [FILE|-]
      reads one format and writes another
  guillemet evaluate GOLD FOUND
      scores the names of FOUND, a guillemet/1 object a line, against GOLD, in the same order
      {\"text\": \"…\", \"spans\": [[start, end, label], …]} a line
  guillemet evaluate-quotes FILE…
      finds the quotations of articles that have them marked (training/quotes/README.md, or
      .jsonl) and says how good they are and how far their confidence can be trusted";

/// Largest file, and longest line, that is read.
const MOST_BYTES: u64 = 20_000_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["annotate", rest @ ..] => annotate_command(rest),
        ["convert", rest @ ..] => convert_command(rest),
        ["evaluate", gold, found] => evaluate_command(gold, found),
        ["evaluate-quotes", files @ ..] if !files.is_empty() => evaluate_quotes(files),
        ["evaluate", ..] => Err(Failure::usage("evaluate needs two files")),
        #[cfg(feature = "train")]
        ["train", rest @ ..] => train::run(rest)
            .map(|()| ExitCode::SUCCESS)
            .map_err(Failure::Input),
        ["help" | "--help" | "-h"] => print(USAGE),
        ["--version" | "-V"] => print(concat!("guillemet ", env!("CARGO_PKG_VERSION"))),
        [] => Err(Failure::usage("expected a command")),
        [other, ..] => Err(Failure::usage(format!("there is no command {other:?}"))),
    };
    match done {
        Ok(code) => code,
        Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(Failure::Usage(message)) => {
            eprintln!("guillemet: {message}\n\n{USAGE}");
            ExitCode::from(2)
        }
        Err(Failure::Input(message)) => {
            eprintln!("guillemet: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Why a command stopped.
enum Failure {
    /// It was called the wrong way.
    Usage(String),
    /// What it should read cannot be read.
    Input(String),
    /// Nobody reads its output any more (`| head`).
    Closed,
}

impl Failure {
    fn usage(message: impl Into<String>) -> Failure {
        Failure::Usage(message.into())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::Closed,
            _ => Failure::Input(format!("the output: {error}")),
        }
    }
}

type Done = Result<ExitCode, Failure>;

fn print(text: &str) -> Done {
    writeln!(io::stdout(), "{text}")?;
    Ok(ExitCode::SUCCESS)
}

fn annotate_command(arguments: &[&str]) -> Done {
    let mut language = None;
    let mut by_line = false;
    let mut files = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match *argument {
            "--language" => {
                let code = rest.next().copied().unwrap_or_default();
                language = options::language(code)
                    .map_err(|error| Failure::usage(format!("--language: {error}")))?;
            }
            "--jsonl" => by_line = true,
            option if option.starts_with("--") => {
                return Err(Failure::usage(format!("annotate has no option {option}")));
            }
            file => files.push(file),
        }
    }
    if files.is_empty() {
        files.push("-");
    }
    let models = models()?;
    let mut out = BufWriter::new(io::stdout().lock());
    let mut all_read = true;
    for file in files {
        if by_line {
            all_read &= annotate_lines(file, language, &models, &mut out)?;
            continue;
        }
        match read_text(file) {
            Ok(text) => {
                let doc = annotate(&text, language, &models);
                out.write_all(json::write(&Article::new(doc)).as_bytes())?;
            }
            Err(message) => {
                out.flush()?;
                eprintln!("guillemet: {message}");
                all_read = false;
            }
        }
    }
    out.flush()?;
    Ok(if all_read {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// True where every line could be read. Holds one line at a time.
fn annotate_lines(
    file: &str,
    language: Option<Language>,
    models: &Models,
    out: &mut impl Write,
) -> Result<bool, Failure> {
    let mut input = open(file).map_err(Failure::Input)?;
    let mut all_read = true;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        let cannot = |error: io::Error| Failure::Input(format!("{}: {error}", called(file)));
        let read = (&mut input)
            .take(MOST_BYTES + 1)
            .read_until(b'\n', &mut line)
            .map_err(cannot)?;
        if read == 0 {
            break;
        }
        if line.len() as u64 > MOST_BYTES && line.last() != Some(&b'\n') {
            input.skip_until(b'\n').map_err(cannot)?;
            line.clear();
            let error = formats::FormatError::new("expected at most 20 MB, found more");
            writeln!(out, "{}", lines::error(None, number, &error))?;
            all_read = false;
            continue;
        }
        let answer = match lines::read(&line) {
            Ok(line) => {
                let doc = annotate(&line.text, line.language.or(language), models);
                lines::write(&Article::new(doc), line.id)
            }
            Err((id, error)) => {
                all_read = false;
                lines::error(id, number, &error)
            }
        };
        writeln!(out, "{answer}")?;
        // Whoever feeds lines one by one waits for each answer.
        out.flush()?;
    }
    Ok(all_read)
}

fn convert_command(arguments: &[&str]) -> Done {
    let (mut from, mut to, mut file) = (None, None, None);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match *argument {
            "--from" | "--to" => {
                let name = rest.next().copied().unwrap_or_default();
                let format = Format::named(name)
                    .map_err(|error| Failure::usage(format!("{argument}: {error}")))?;
                let side = if *argument == "--from" {
                    &mut from
                } else {
                    &mut to
                };
                *side = Some(format);
            }
            option if option.starts_with("--") => {
                return Err(Failure::usage(format!("convert has no option {option}")));
            }
            name if file.is_none() => file = Some(name),
            other => {
                return Err(Failure::usage(format!(
                    "convert reads one file; {other:?}?"
                )));
            }
        }
    }
    let (Some(from), Some(to)) = (from, to) else {
        return Err(Failure::usage("convert needs --from and --to"));
    };
    if !from.reads() {
        return Err(Failure::usage(format!(
            "{} is only written, not read",
            from.name()
        )));
    }
    let file = file.unwrap_or("-");
    let input = read_text(file).map_err(Failure::Input)?;
    let article = formats::read(from, &input)
        .map_err(|error| Failure::Input(format!("{}: {error}", called(file))))?;
    io::stdout().write_all(formats::write(to, &article).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn evaluate_command(gold: &str, found: &str) -> Done {
    let fail = |file: &str, error: &dyn std::fmt::Display| {
        Failure::Input(format!("{}: {error}", called(file)))
    };
    let gold_text = read_text(gold).map_err(Failure::Input)?;
    let gold_articles = eval::read_gold(&gold_text).map_err(|error| fail(gold, &error))?;
    let found_text = read_text(found).map_err(Failure::Input)?;
    let mut lines = found_text.lines().zip(1..);
    let mut scores = Scores::default();
    for expected in &gold_articles {
        let Some((line, number)) = lines.next() else {
            return Err(fail(
                found,
                &"expected as many lines as the gold has, found fewer",
            ));
        };
        let article = json::read(line).map_err(|error| fail(found, &error))?;
        if article.doc.text().source() != expected.text {
            let error = format!("line {number}: expected the text of the gold, found another");
            return Err(fail(found, &error));
        }
        scores.add(&expected.spans, &eval::names(&article.doc));
    }
    let mut out = io::stdout().lock();
    writeln!(out, "label      precision  recall      F1    gold")?;
    let rows = scores
        .labels
        .iter()
        .map(|(label, counts)| (label.as_str(), *counts));
    for (label, counts) in rows.chain([("all", scores.total(&[]))]) {
        let [precision, recall, f1] = [counts.precision(), counts.recall(), counts.f1()];
        let gold = counts.right + counts.missed;
        let (precision, recall, f1) = (100.0 * precision, 100.0 * recall, 100.0 * f1);
        writeln!(
            out,
            "{label:10} {precision:9.2} {recall:7.2} {f1:7.2} {gold:7}"
        )?;
    }
    Ok(ExitCode::SUCCESS)
}

fn evaluate_quotes(files: &[&str]) -> Done {
    let models = models()?;
    let mut scores = QuoteScores::default();
    for file in files {
        let content = read_text(file).map_err(Failure::Input)?;
        let articles = match file.ends_with(".jsonl") {
            true => marked::read_lines(&content),
            false => marked::read_marked(&content),
        };
        let articles =
            articles.map_err(|error| Failure::Input(format!("{}: {error}", called(file))))?;
        for article in &articles {
            scores.add(article, &annotate(&article.text, None, &models));
        }
    }
    write!(io::stdout(), "{scores}")?;
    Ok(ExitCode::SUCCESS)
}

/// The trained recognisers that come with the program.
fn models() -> Result<Models, Failure> {
    let read = |bytes: &'static [u8], file| {
        Model::read(bytes, file).map_err(|error| Failure::Input(error.to_string()))
    };
    Ok(Models {
        fr: Some(read(
            include_bytes!("../models/fr.model"),
            "models/fr.model",
        )?),
        en: Some(read(
            include_bytes!("../models/en.model"),
            "models/en.model",
        )?),
    })
}

fn open(file: &str) -> Result<Box<dyn BufRead>, String> {
    match file {
        "-" => Ok(Box::new(BufReader::new(io::stdin()))),
        _ => match File::open(file) {
            Ok(opened) => Ok(Box::new(BufReader::new(opened))),
            Err(error) => Err(format!("{file}: {error}")),
        },
    }
}

fn called(file: &str) -> &str {
    if file == "-" { "standard input" } else { file }
}

/// A whole file, if it is a text of reasonable size; its characters are kept as they are.
fn read_text(file: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    let name = called(file);
    open(file)?
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("{name}: {error}"))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(format!("{name}: expected at most 20 MB, found more"));
    }
    let (text, encoding) = bytes::decode(&bytes).map_err(|error| format!("{name}: {error}"))?;
    if encoding == Encoding::Windows1252 {
        eprintln!("guillemet: {name}: not UTF-8, read as Windows-1252");
    }
    Ok(text)
}
