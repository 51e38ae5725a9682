//! What each edit does, case by case: edits as the page writes them, the article as a
//! reader would tell it.

use guillemet::formats::edit::{self, EditRecord};
use guillemet::formats::json;
use guillemet::session::{Article, Session};
use serde_json::{Value, json};

const TEXT: &str = "« Il pleut », dit Malik Serre. Serre ajoute que « le port » ferme.";

/// An article in which a model found both names and a rule the quotation.
fn session() -> Session {
    let range = |words: &str| {
        let at = TEXT.find(words).unwrap();
        let start = TEXT[..at].chars().count();
        json!({ "start": start, "end": start + words.chars().count() })
    };
    let mention = |id: &str, words: &str| {
        let mut mention = range(words);
        let more = json!({ "id": id, "entity": "e1", "label": "PER", "origin": "model",
            "status": "suggested", "confidence": 0.9 });
        let fields = mention.as_object_mut().unwrap();
        fields.extend(more.as_object().unwrap().clone());
        mention
    };
    let mut source = range("Malik Serre");
    source["mention"] = json!("m1");
    let file = json!({
        "schema": "guillemet/1", "language": "fr", "text": TEXT,
        "entities": [{ "id": "e1", "label": "PER", "name": "Malik Serre" }],
        "mentions": [mention("m1", "Malik Serre"), mention("m2", "Serre ajoute")],
        "quotes": [{ "id": "q1", "kind": "direct", "content": [range("« Il pleut »")],
            "cue": range("dit"), "source": source, "speaker": "e1", "origin": "rule",
            "status": "suggested", "confidence": 0.8, "speaker_confidence": 0.7 }],
    });
    Session::new(json::read(&file.to_string()).unwrap())
}

/// Applies an edit; `"words"` in it stands for the first place of these words.
fn apply(session: &mut Session, edit: Value) -> Result<bool, String> {
    let edit = placed(edit, session.article().doc.text().source());
    let record: EditRecord = serde_json::from_value(edit).unwrap();
    let edit = edit::read(record, &Some).map_err(|e| e.to_string())?;
    session.apply(edit).map_err(|e| e.to_string())
}

/// Replaces `{"words": "…"}` by its bytes.
fn placed(edit: Value, text: &str) -> Value {
    match edit {
        Value::Array(all) => all.into_iter().map(|each| placed(each, text)).collect(),
        Value::Object(mut fields) => {
            if let Some(Value::String(words)) = fields.remove("words") {
                let start = text.find(&words).unwrap();
                fields.insert("start".into(), json!(start));
                fields.insert("end".into(), json!(start + words.len()));
            }
            let placed = |(name, value)| (name, placed(value, text));
            Value::Object(fields.into_iter().map(placed).collect())
        }
        other => other,
    }
}

/// `e1 PER Malik Serre [m1 Malik Serre]` and `q1 direct « … » — dit — Malik Serre → e1`.
fn told(article: &Article) -> String {
    let file: Value = serde_json::from_str(&json::write(article)).unwrap();
    let word = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let mut lines = Vec::new();
    for entity in file["entities"].as_array().unwrap() {
        let own = file["mentions"].as_array().unwrap().iter();
        let own = own.filter(|m| m["entity"] == entity["id"]);
        let own: Vec<String> = own
            .map(|m| {
                format!(
                    "{} {} {}",
                    word(&m["id"]),
                    word(&m["text"]),
                    word(&m["status"])
                )
            })
            .collect();
        let (id, label) = (word(&entity["id"]), word(&entity["label"]));
        lines.push(format!(
            "{id} {label} {} [{}]",
            word(&entity["name"]),
            own.join(", ")
        ));
    }
    for quote in file["quotes"].as_array().unwrap() {
        let content = quote["content"].as_array().unwrap().iter();
        let content: Vec<String> = content.map(|piece| word(&piece["text"])).collect();
        let nested = quote["nested_in"].as_str().map(|id| format!(" in {id}"));
        lines.push(format!(
            "{} {} {} — {} — {} → {} {}{}",
            word(&quote["id"]),
            word(&quote["kind"]),
            content.join(" + "),
            word(&quote["cue"]["text"]),
            word(&quote["source"]["text"]),
            word(&quote["speaker"]),
            word(&quote["status"]),
            nested.unwrap_or_default(),
        ));
    }
    for kind in ["mentions", "quotes"] {
        for gone in file["removed"][kind].as_array().into_iter().flatten() {
            lines.push(format!("removed {}", word(&gone["id"])));
        }
    }
    lines.join("\n")
}

const BEFORE: &str = "\
e1 PER Malik Serre [m1 Malik Serre suggested, m2 Serre ajoute suggested]
q1 direct « Il pleut » — dit — Malik Serre → e1 suggested";

/// Applies `edits`, compares, takes all back and compares again.
fn check(edits: &[Value], expected: &str) {
    let mut session = session();
    assert_eq!(told(session.article()), BEFORE);
    for edit in edits {
        assert_eq!(apply(&mut session, edit.clone()), Ok(true), "{edit}");
    }
    assert_eq!(told(session.article()), expected, "{edits:?}");
    while session.undo() {}
    assert_eq!(told(session.article()), BEFORE);
}

#[test]
fn a_span_moves_and_the_mention_is_edited() {
    check(
        &[json!({ "type": "set_span", "id": "m2", "words": "Serre" })],
        "\
e1 PER Malik Serre [m1 Malik Serre suggested, m2 Serre edited]
q1 direct « Il pleut » — dit — Malik Serre → e1 suggested",
    );
}

#[test]
fn a_quotation_whose_source_mention_goes_points_at_the_entity_that_stays() {
    check(
        &[json!({ "type": "remove_mention", "id": "m1" })],
        "\
e1 PER Malik Serre [m2 Serre ajoute suggested]
q1 direct « Il pleut » — dit — Malik Serre → e1 suggested
removed m1",
    );
}

#[test]
fn an_entity_goes_with_its_last_mention_and_the_words_of_the_source_stay() {
    check(
        &[
            json!({ "type": "remove_mention", "id": "m1" }),
            json!({ "type": "remove_mention", "id": "m2" }),
        ],
        "\
q1 direct « Il pleut » — dit — Malik Serre → - suggested
removed m1
removed m2",
    );
}

#[test]
fn what_is_made_again_is_not_removed_any_more() {
    check(
        &[
            json!({ "type": "remove_mention", "id": "m1" }),
            json!({ "type": "add_mention", "words": "Malik Serre", "label": "PER" }),
        ],
        "\
e1 PER Malik Serre [m3 Malik Serre accepted, m2 Serre ajoute suggested]
q1 direct « Il pleut » — dit — Malik Serre → e1 suggested",
    );
}

#[test]
fn a_label_is_given_to_a_whole_entity_or_to_one_mention() {
    check(
        &[json!({ "type": "set_label", "id": "m2", "label": "ORG" })],
        "\
e1 ORG Malik Serre [m1 Malik Serre edited, m2 Serre ajoute edited]
q1 direct « Il pleut » — dit — Malik Serre → e1 suggested",
    );
    check(
        &[json!({ "type": "set_label", "id": "m2", "label": "Bateau", "scope": "mention" })],
        "\
e1 PER Malik Serre [m1 Malik Serre suggested]
e2 Bateau Serre ajoute [m2 Serre ajoute edited]
q1 direct « Il pleut » — dit — Malik Serre → e1 suggested",
    );
}

#[test]
fn entities_split_and_merge_and_speakers_follow() {
    check(
        &[json!({ "type": "split_mention", "id": "m1" })],
        "\
e1 PER Malik Serre [m2 Serre ajoute suggested]
e2 PER Malik Serre [m1 Malik Serre edited]
q1 direct « Il pleut » — dit — Malik Serre → e2 suggested",
    );
    check(
        &[
            json!({ "type": "split_mention", "id": "m1" }),
            json!({ "type": "rename", "entity": "e2", "name": "Le  frère\nMalik" }),
            json!({ "type": "merge_entities", "into": "e2", "from": ["e1"] }),
        ],
        "\
e2 PER Le frère Malik [m1 Malik Serre edited, m2 Serre ajoute suggested]
q1 direct « Il pleut » — dit — Malik Serre → e2 suggested",
    );
    check(
        &[
            json!({ "type": "add_mention", "words": "port", "label": "LOC" }),
            json!({ "type": "move_mention", "id": "m2", "entity": "e2" }),
        ],
        "\
e1 PER Malik Serre [m1 Malik Serre suggested]
e2 LOC port [m2 Serre ajoute edited, m3 port accepted]
q1 direct « Il pleut » — dit — Malik Serre → e1 suggested",
    );
}

#[test]
fn a_quotation_is_made_and_its_kind_read_from_its_marks() {
    check(
        &[
            json!({ "type": "set_span", "id": "m2", "words": "Serre." }),
            json!({ "type": "add_quote", "content": [{ "words": "que « le port » ferme" }],
                "cue": { "words": "ajoute" }, "source": { "words": "Malik Serre" } }),
            json!({ "type": "add_quote", "content": [{ "words": "« le port »" }] }),
        ],
        "\
e1 PER Malik Serre [m1 Malik Serre suggested, m2 Serre. edited]
q1 direct « Il pleut » — dit — Malik Serre → e1 suggested
q2 mixed que « le port » ferme — ajoute — Malik Serre → e1 accepted
q3 direct « le port » — - — - → - accepted in q2",
    );
    check(
        &[
            json!({ "type": "add_quote", "content": [{ "words": "que « le port » ferme" }] }),
            json!({ "type": "add_quote", "content": [{ "words": "« le port »" }] }),
            json!({ "type": "remove_quote", "id": "q2" }),
            json!({ "type": "remove_quote", "id": "q1" }),
        ],
        "\
e1 PER Malik Serre [m1 Malik Serre suggested, m2 Serre ajoute suggested]
q3 direct « le port » — - — - → - accepted
removed q1",
    );
}

#[test]
fn pieces_of_content_are_put_in_order_and_joined() {
    check(
        &[
            json!({ "type": "set_content", "id": "q1", "content": [
                { "words": "le port" }, { "words": "« Il" }, { "words": "Il pleut" }] }),
            json!({ "type": "set_cue", "id": "q1", "cue": null }),
            json!({ "type": "set_kind", "id": "q1", "kind": "indirect" }),
        ],
        "\
e1 PER Malik Serre [m1 Malik Serre suggested, m2 Serre ajoute suggested]
q1 indirect « Il pleut + le port — - — Malik Serre → e1 edited",
    );
}

#[test]
fn a_speaker_is_set_by_words_mention_entity_or_name() {
    let entities = "e1 PER Malik Serre [m1 Malik Serre suggested, m2 Serre ajoute suggested]";
    let source = |edit: Value, more: &str, source: &str| {
        let mut edit = edit;
        edit["type"] = json!("set_source");
        edit["id"] = json!("q1");
        check(
            &[edit],
            &format!("{entities}{more}\nq1 direct « Il pleut » — dit — {source} edited"),
        );
    };
    source(
        json!({ "span": { "words": "le port" } }),
        "",
        "le port → e1",
    );
    source(
        json!({ "span": { "words": "Serre ajoute que" } }),
        "",
        "Serre ajoute que → e1",
    );
    source(json!({ "span": null }), "", "- → e1");
    source(json!({ "entity": null }), "", "Malik Serre → -");
    source(json!({}), "", "- → -");
    source(json!({ "mention": "m2" }), "", "Serre ajoute → e1");
    source(
        json!({ "name": "Zoé Blanc" }),
        "\ne2 PER Zoé Blanc []",
        "Malik Serre → e2",
    );
    source(
        json!({ "name": "La mairie", "label": "ORG", "span": null }),
        "\ne2 ORG La mairie []",
        "- → e2",
    );
}

#[test]
fn an_entity_that_the_reader_made_a_speaker_outlives_its_mentions() {
    check(
        &[
            json!({ "type": "add_mention", "words": "port", "label": "ORG" }),
            json!({ "type": "set_source", "id": "q1", "entity": "e2" }),
            json!({ "type": "remove_mention", "id": "m3" }),
        ],
        "\
e1 PER Malik Serre [m1 Malik Serre suggested, m2 Serre ajoute suggested]
e2 ORG port []
q1 direct « Il pleut » — dit — Malik Serre → e2 edited",
    );
}

#[test]
fn a_batch_is_one_step() {
    let mut session = session();
    let batch = json!({ "type": "batch", "edits": [
        { "type": "accept", "ids": ["m1", "m2", "q1"] },
        { "type": "add_mention", "words": "port", "label": "LOC" },
    ] });
    assert_eq!(apply(&mut session, batch), Ok(true));
    assert_eq!(session.edits().len(), 1);
    session.undo();
    assert_eq!(told(session.article()), BEFORE);
}

#[test]
fn annotations_follow_a_mended_text() {
    check(
        &[json!({ "type": "replace_text", "words": "Il pleut", "text": "Il a plu" })],
        "\
e1 PER Malik Serre [m1 Malik Serre suggested, m2 Serre ajoute suggested]
q1 direct « Il a plu » — dit — Malik Serre → e1 suggested",
    );
    check(
        &[json!({ "type": "replace_text", "words": ", dit Malik Serre.", "text": "." })],
        "\
e1 PER Malik Serre [m2 Serre ajoute suggested]
q1 direct « Il pleut » — - — - → e1 suggested",
    );
    check(
        &[json!({ "type": "replace_text", "words": "Malik S", "text": "Malika S" })],
        "\
e1 PER Malik Serre [m1 Malika Serre suggested, m2 Serre ajoute suggested]
q1 direct « Il pleut » — dit — Malika Serre → e1 suggested",
    );
}

#[test]
fn letters_typed_at_an_edge_belong_to_the_word_there() {
    let names = |words: &str, text: &str, first: &str, second: &str| {
        let replace = json!({ "type": "replace_text", "words": words, "text": text });
        let expected = format!(
            "e1 PER Malik Serre [m1 {first} suggested, m2 {second} suggested]\n\
             q1 direct « Il pleut » — dit — {first} → e1 suggested"
        );
        check(&[replace], &expected);
    };
    names("Serre. ", "Serres. ", "Malik Serres", "Serre ajoute");
    names("Malik", "Amalik", "Amalik Serre", "Serre ajoute");
    names(
        "Serre ajoute que",
        "Serre rajoute que",
        "Malik Serre",
        "Serre rajoute",
    );
    names(
        "ajoute que",
        "ajoutera que",
        "Malik Serre",
        "Serre ajoutera",
    );
    names("Malik", "le Malik", "Malik Serre", "Serre ajoute");
    names("ajoute que", "ajoute, que", "Malik Serre", "Serre ajoute");
}

#[test]
fn what_cannot_be_is_rejected_with_a_reason() {
    let mut session = session();
    let mut check = |edit: Value, expected: &str| {
        assert_eq!(apply(&mut session, edit), Err(expected.to_owned()));
        assert_eq!(told(session.article()), BEFORE);
        assert!(session.edits().is_empty());
    };
    check(
        json!({ "type": "remove_mention", "id": "m9" }),
        "m9 is not there (any more)",
    );
    check(
        json!({ "type": "remove_mention", "id": "e1" }),
        "expected the id of a mention, such as m7, found \"e1\"",
    );
    check(
        json!({ "type": "add_mention", "words": "Malik Serre", "label": "ORG" }),
        "m1 has the same words already",
    );
    check(
        json!({ "type": "add_mention", "words": "port" }),
        "a new mention needs a label or an entity",
    );
    check(
        json!({ "type": "add_mention", "start": 2, "end": 3, "label": "PER" }),
        "there are no words there",
    );
    check(
        json!({ "type": "add_mention", "words": "port", "label": " " }),
        "label: expected a label, found \" \"",
    );
    check(
        json!({ "type": "add_mention", "start": 1, "end": 5, "label": "PER" }),
        "expected a range in the text, which has 70 bytes, found 1..5",
    );
    check(
        json!({ "type": "rename", "entity": "e1", "name": " " }),
        "a name cannot be blank",
    );
    check(
        json!({ "type": "merge_entities", "into": "e1", "from": ["e1"] }),
        "expected other entities to merge, found none",
    );
    check(
        json!({ "type": "add_quote", "content": [{ "words": "« Il pleut »" }] }),
        "q1 has the same content already",
    );
    check(
        json!({ "type": "set_content", "id": "q1", "content": [] }),
        "a quotation needs words that are said",
    );
    check(
        json!({ "type": "batch", "edits": [
            { "type": "remove_mention", "id": "m1" }, { "type": "remove_mention", "id": "m1" }] }),
        "m1 is not there (any more)",
    );
    check(
        json!({ "type": "set_source", "id": "q1", "entity": "e1", "name": "X" }),
        "expected one of mention, entity or name as the speaker, found several",
    );
}

#[test]
fn an_edit_that_comes_to_nothing_is_no_step() {
    let mut session = session();
    let mut check = |edit: Value| {
        assert_eq!(apply(&mut session, edit), Ok(false));
        assert_eq!((session.edits().len(), session.revision()), (0, 0));
    };
    check(json!({ "type": "set_label", "id": "e1", "label": "PER" }));
    check(json!({ "type": "set_span", "id": "m1", "words": "Malik Serre" }));
    check(json!({ "type": "batch", "edits": [] }));
    check(json!({ "type": "replace_text", "words": "port", "text": "port" }));
    check(json!({ "type": "accept", "ids": [] }));
}
