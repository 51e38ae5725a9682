//! Dates, hours, amounts and shares, and what they come to.

use guillemet::pipeline::{Models, annotate};

use super::case::escape;
use super::check;

#[test]
fn values() {
    check("values", |case| {
        let doc = annotate(&case.text, Some(case.language), &Models::default());
        let values = doc.mentions().iter().filter_map(|mention| {
            let label = &doc.entity(mention.entity)?.label;
            let words = escape(doc.text().slice(mention.span));
            let value = mention.value.as_ref().map(|v| format!(" = {v}"));
            let line = format!("- {label} {words}{}", value.unwrap_or_default());
            label.is_value().then_some(line)
        });
        let values: Vec<String> = values.collect();
        if values.is_empty() {
            vec!["none".to_owned()]
        } else {
            values
        }
    });
}
