//! Files: what is written is valid and comes back; what is broken is explained.

use crate::schema;
use crate::session::walked;
use crate::sources::source;
use guillemet::formats::json;
use guillemet::formats::saved;
use serde_json::{Value, json};

#[test]
fn every_export_is_valid_by_the_schema() {
    let schema: Value = serde_json::from_str(&source("docs/guillemet-1.schema.json")).unwrap();
    let check = |file: &str| {
        let file: Value = serde_json::from_str(file).unwrap();
        if let Err(error) = schema::check(&schema, &file) {
            panic!("{error}\n{file:#}");
        }
    };
    arbtest::arbtest(|u| {
        check(&json::write(walked(u)?.article()));
        Ok(())
    })
    .size_max(4096)
    .budget_ms(1_000);
    let broken = json!({ "schema": "guillemet/1", "text": 3 });
    assert!(
        schema::check(&schema, &broken).is_err(),
        "the schema refuses something"
    );
}

/// The JSON examples of docs/format.md: a whole article, then the least that is read.
fn examples() -> Vec<String> {
    let page = source("docs/format.md");
    let blocks = page.split("```json\n").skip(1);
    blocks
        .map(|block| block.split("```").next().unwrap().to_owned())
        .collect()
}

#[test]
fn the_examples_of_the_documentation_are_what_they_say() {
    let schema: Value = serde_json::from_str(&source("docs/guillemet-1.schema.json")).unwrap();
    let whole: Value = serde_json::from_str(&examples()[0]).unwrap();
    schema::check(&schema, &whole).unwrap();
    let article = json::read(&examples()[0]).unwrap();
    let again: Value = serde_json::from_str(&json::write(&article)).unwrap();
    assert_eq!(again, whole);
    let least = json::read(&examples()[1]).unwrap();
    assert_eq!(least.doc.entities()[0].name, "Malik Serre");
}

/// The whole article with the value at a JSON pointer replaced.
fn with(pointer: &str, value: Value) -> String {
    let mut file: Value = serde_json::from_str(&examples()[0]).unwrap();
    *file.pointer_mut(pointer).unwrap() = value;
    file.to_string()
}

#[test]
fn a_broken_file_is_refused_with_what_was_expected_found_and_where() {
    let check = |input: &str, expected: &str| match saved::open(input) {
        Ok(_) => panic!("read: {input}"),
        Err(error) => {
            let error = error.to_string();
            assert!(error.contains(expected), "{error}\nexpected … {expected} …");
        }
    };
    check("", "expected a JSON file, found EOF");
    check(
        "Bonjour",
        "expected a JSON file, found expected value at line 1 column 1",
    );
    check("[1, 2]", "found a list");
    check(
        "{\"ents\": [], \"title\": null}",
        "found an object with \"ents\", \"title\"",
    );
    check(
        "{\"schema\": \"guillemet/2\"}",
        "expected \"guillemet/1\", found \"guillemet/2\"",
    );
    check("{\"schema\": \"guillemet/1\"}", "missing field `text`");
    check(
        &with("/offset_unit", json!("utf16")),
        "offset_unit: expected \"code_point\", found \"utf16\"",
    );
    check(
        &with("/language", json!("de")),
        "language: expected a language, fr or en, found \"de\"",
    );
    check(&with("/mentions/0/start", json!("x")), "expected usize");
    check(&with("/mentions/0/start", json!(-1)), "expected usize");
    check(
        &with("/mentions/0/end", json!(999)),
        "mentions[0]: expected a range within the 41 code points of the text, found 18 to 999",
    );
    check(
        &with("/mentions/0/text", json!("Malik")),
        "mentions[0]: expected the words at 18 to 29, \"Malik Serre\", found \"Malik\"",
    );
    check(
        &with("/mentions/0/entity", json!("e9")),
        "mentions[0].entity: expected an id among the entities, found \"e9\"",
    );
    check(
        &with("/mentions/0/label", json!("ORG")),
        "mentions[0].label: expected PER, the label of its entity e1, found ORG",
    );
    check(
        &with("/mentions/0/kind", json!("verb")),
        "mentions[0].kind: expected name or nominal or pronoun, found \"verb\"",
    );
    check(
        &with("/mentions/0/confidence", json!(7)),
        "mentions[0].confidence: expected 0 to 1, found 7",
    );
    check(&with("/quotes/0/content", json!([])), "q1 has no content");
    check(
        &with("/quotes/0/speaker", json!("e7")),
        "quotes[0].speaker: expected an id among the entities, found \"e7\"",
    );
    check(
        &with("/quotes/0/nested_in", json!("q1")),
        "q1 is nested in itself",
    );
    check(
        &examples()[0].replace("\"m1\", \"entity\"", "\"m1\", \"id\": \"m1\", \"entity\""),
        "duplicate field `id`",
    );
    check(
        "{\"schema\": \"guillemet-session/1\", \"base\": 3}",
        "this saved session is broken",
    );
}

#[test]
fn ids_of_other_programs_are_taken_in() {
    let file = examples()[0]
        .replace("\"e1\"", "\"person:malik\"")
        .replace("\"m1\"", "\"T4\"")
        .replace("\"q1\"", "\"Q-a\"");
    let article = json::read(&file).unwrap();
    assert_eq!(article.doc.mentions()[0].id.to_string(), "m3", "behind m2");
    let quote = &article.doc.quotes()[0];
    assert_eq!(article.doc.speaker(quote).unwrap().to_string(), "e3");
}

#[test]
fn several_speakers_come_back_in_their_order() {
    let file = r#"{ "schema": "guillemet/1", "text": "Ana et Luc disent « non ».",
        "entities": [ { "id": "e1", "label": "PER", "name": "Ana" }, { "id": "e2", "label": "PER", "name": "Luc" } ],
        "mentions": [ { "id": "m1", "entity": "e2", "label": "PER", "start": 0, "end": 3 },
                      { "id": "m2", "entity": "e1", "label": "PER", "start": 7, "end": 10 } ],
        "quotes": [ { "id": "q1", "kind": "direct", "content": [ { "start": 18, "end": 25 } ],
                      "source": { "start": 0, "end": 10, "mentions": [ "m1", "m2" ] },
                      "speaker": "e1", "speakers": [ "e1", "e2" ] } ] }"#;
    let written = json::write(&json::read(file).unwrap());
    let written: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(written["quotes"][0]["speakers"], json!(["e1", "e2"]));
    assert_eq!(
        written["quotes"][0]["source"]["mentions"],
        json!(["m1", "m2"])
    );
}

#[test]
fn the_least_that_a_script_must_write_is_enough() {
    let file = r#"{ "schema": "guillemet/1", "id": 7, "text": "Malik rit.",
        "mentions": [ { "id": "a", "label": "PER", "start": 0, "end": 5 } ] }"#;
    let article = json::read(file).unwrap();
    assert_eq!(article.id.as_deref(), Some("7"));
    assert_eq!(article.doc.entities()[0].name, "Malik");
}

#[test]
fn a_byte_order_mark_in_front_of_a_file_does_no_harm() {
    let file = format!("\u{feff}{}", examples()[0]);
    assert_eq!(json::read(&file).unwrap().doc.mentions().len(), 2);
}

#[test]
fn no_file_whatever_it_holds_makes_reading_stop() {
    arbtest::arbtest(|u| {
        let session = walked(u)?;
        let file = match u.arbitrary()? {
            true => saved::write(&session),
            false => json::write(session.article()),
        };
        let mut file: Value = serde_json::from_str(&file).unwrap();
        for _ in 0..u.int_in_range(1..=4)? {
            spoil(&mut file, u)?;
        }
        let mut text = file.to_string();
        if u.ratio(1, 4)? {
            let at = u.int_in_range(0..=text.len())?;
            text.truncate(
                (0..=at)
                    .rev()
                    .find(|at| text.is_char_boundary(*at))
                    .unwrap(),
            );
        }
        if let Ok(session) = saved::open(&text) {
            let export = json::write(session.article());
            assert_eq!(json::write(saved::open(&export).unwrap().article()), export);
        }
        Ok(())
    })
    .size_max(8192)
    .budget_ms(3_000);
}

/// Puts another value somewhere in a JSON tree.
fn spoil(
    value: &mut Value,
    u: &mut arbtest::arbitrary::Unstructured,
) -> arbtest::arbitrary::Result<()> {
    let into = u.ratio(7, 8)?;
    match value {
        Value::Array(items) if into && !items.is_empty() => {
            let at = u.int_in_range(0..=items.len() - 1)?;
            return spoil(&mut items[at], u);
        }
        Value::Object(fields) if into && !fields.is_empty() => {
            let at = u.int_in_range(0..=fields.len() - 1)?;
            if let Some((_, field)) = fields.iter_mut().nth(at) {
                return spoil(field, u);
            }
        }
        _ => {}
    }
    let others = [
        json!(null),
        json!(0),
        json!(3),
        json!(-1),
        json!(4_294_967_296_u64),
        json!(0.5),
        json!(""),
        json!("e1"),
        json!("m4294967295"),
        json!("q2"),
        json!("ORG"),
        json!([]),
        json!({}),
        json!({ "start": 0, "end": 4 }),
    ];
    *value = u.choose(&others)?.clone();
    Ok(())
}
