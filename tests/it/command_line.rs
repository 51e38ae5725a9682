//! The command line as other people's scripts call it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_guillemet"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input).ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn parsed(line: &str) -> Value {
    serde_json::from_str(line).unwrap()
}

#[test]
fn a_text_gives_one_object_with_the_exact_text() {
    let text = "\u{feff}Le 3 mai 2021,\r\n« e\u{301} 👩‍👩‍👧 » \rfin\u{202f}!";
    let output = run(&["annotate", "--language", "fr"], text.as_bytes());
    assert!(output.status.success(), "{}", stderr(&output));
    let object = parsed(stdout(&output));
    assert_eq!(object["schema"], "guillemet/1");
    assert_eq!(object["text"], text);
    assert_eq!(object["language"], "fr");
    for mention in object["mentions"].as_array().unwrap() {
        let at = |key: &str| mention[key].as_u64().unwrap() as usize;
        let slice: String = text.chars().take(at("end")).skip(at("start")).collect();
        assert_eq!(mention["text"], slice);
    }
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let text = "« Il pleut », dit Malik Serre le 3 mai 2021 à 18h30.".as_bytes();
    let first = run(&["annotate", "-"], text).stdout;
    assert_eq!(run(&["annotate", "-"], text).stdout, first);
}

#[test]
fn lines_keep_their_ids_and_order_and_bad_ones_are_told_apart() {
    let input = [
        r#"{"id": 7, "text": "Le 3 mai 2021.", "language": "fr"}"#,
        r#"{"text": "On May 3, 2021.", "language": "en", "more": [1]}"#,
        r#"{"id": "x"}"#,
        "nonsense",
        "",
        r#"{"id": [1, {"a": null}], "text": 3}"#,
        r#"{"id": "l", "text": "", "language": "de"}"#,
        r#"{"id": null, "text": "Half \ud800 a pair"}"#,
        r#"["id", "text"]"#,
        "{\"id\": {\"k\": \"é\"}, \"text\": \"\\u0000 ok\"}\r",
    ]
    .join("\n");
    let output = run(&["annotate", "--jsonl"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<Value> = stdout(&output).lines().map(parsed).collect();
    assert_eq!(lines.len(), 10);
    assert_eq!(lines[0]["id"], 7);
    assert_eq!(lines[0]["mentions"][0]["text"], "3 mai 2021");
    assert_eq!(
        (lines[1].get("id"), &lines[1]["language"]),
        (None, &json!("en"))
    );
    assert_eq!(
        lines[2],
        json!({"id": "x", "error": "line 3: expected \"text\", found none"})
    );
    assert_eq!(lines[3]["id"], Value::Null);
    assert_eq!(
        lines[3]["error"],
        "line 4: expected a JSON object, found expected ident at column 2"
    );
    assert_eq!(
        lines[4]["error"],
        "line 5: expected a JSON object, found an empty line"
    );
    assert_eq!(
        lines[5],
        json!({"id": [1, {"a": null}], "error": "line 6: expected a string as \"text\""})
    );
    assert_eq!(
        lines[6]["error"],
        "line 7: expected a language, fr or en, found \"de\""
    );
    assert!(lines[7]["error"].as_str().unwrap().starts_with("line 8: "));
    assert_eq!(lines[8]["error"], "line 9: expected a JSON object");
    assert_eq!(
        (&lines[9]["id"], &lines[9]["text"]),
        (&json!({"k": "é"}), &json!("\0 ok"))
    );
}

#[test]
fn good_lines_alone_end_in_success() {
    let output = run(
        &["annotate", "--jsonl", "-"],
        b"{\"id\":1,\"text\":\"a\"}\n",
    );
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(run(&["annotate", "--jsonl"], b"").status.code(), Some(0));
}

#[test]
fn what_is_no_text_is_refused_in_one_line() {
    let check = |input: &[u8], expected: &str| {
        let output = run(&["annotate"], input);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(
            stderr(&output),
            format!("guillemet: standard input: {expected}\n")
        );
        assert!(output.stdout.is_empty());
    };
    check(b"PNG\0\0", "expected a text, found a zero byte at byte 3");
    check(
        &vec![b'a'; 20_000_001],
        "expected at most 20 MB, found more",
    );
    let output = run(&["annotate", "no-such-file.txt"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).starts_with("guillemet: no-such-file.txt: "));
}

#[test]
fn old_encodings_are_read_as_the_page_reads_them() {
    let check = |input: &[u8], text: &str, note: &str| {
        let output = run(&["convert", "--from", "text", "--to", "text"], input);
        assert_eq!(stdout(&output), text);
        assert_eq!(stderr(&output), note);
        assert!(output.status.success());
    };
    let note = "guillemet: standard input: not UTF-8, read as Windows-1252\n";
    check(b"caf\xe9 \x85", "café …", note);
    check(b"\xff\xfe\xab\x00a\x00", "«a", "");
    check("\u{feff}é".as_bytes(), "\u{feff}é", "");
}

#[test]
fn a_wrong_call_says_how_it_should_be() {
    for arguments in [
        &["anotate"][..],
        &[],
        &["annotate", "--language", "de"],
        &["annotate", "--fast"],
        &["convert", "--from", "text"],
        &["convert", "--from", "docx", "--to", "text"],
    ] {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            stderr(&output).contains("guillemet annotate"),
            "{arguments:?}"
        );
    }
}

#[test]
fn formats_convert() {
    let text = "Malik Serre rit le 3 mai 2021.";
    let annotated = run(&["annotate"], text.as_bytes()).stdout;
    let again = run(
        &["convert", "--from", "guillemet/1", "--to", "guillemet/1"],
        &annotated,
    );
    assert_eq!(stdout(&again).as_bytes(), annotated);
    let bare = run(
        &["convert", "--from", "guillemet/1", "--to", "text"],
        &annotated,
    );
    assert_eq!(stdout(&bare), text);
    let broken = run(&["convert", "--from", "guillemet/1", "--to", "text"], b"{}");
    assert_eq!(broken.status.code(), Some(1));
    assert!(
        stderr(&broken).contains("expected an object with \"schema\""),
        "{}",
        stderr(&broken)
    );
}

#[test]
fn names_are_scored_against_gold() {
    let folder = std::env::temp_dir().join(format!("guillemet-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = |name: &str, content: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let gold = br#"{"text": "Le 3 mai 2021 et 5 %.", "spans": [[3, 13, "DATE"], [17, 18, "PER"]]}"#;
    let text = br#"{"text": "Le 3 mai 2021 et 5 %.", "language": "fr"}"#;
    let found = run(&["annotate", "--jsonl"], text).stdout;
    let (gold, found) = (file("gold", gold), file("found", &found));
    let output = run(&["evaluate", &gold, &found], b"");
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
    let rows: Vec<Vec<&str>> = stdout(&output)
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert!(rows.contains(&vec!["DATE", "100.00", "100.00", "100.00", "1"]));
    assert!(rows.contains(&vec!["all", "50.00", "50.00", "50.00", "2"]));
}
