//! JSON Schema as far as docs/guillemet-1.schema.json uses it. A keyword that is not known
//! here fails, so that no rule of the schema goes unchecked.

use regex::Regex;
use serde_json::{Map, Value};

/// Whether `value` is valid by `schema`; the error says where it is not and why.
pub fn check(schema: &Value, value: &Value) -> Result<(), String> {
    Checker { root: schema }.check(schema, value, "")
}

struct Checker<'a> {
    root: &'a Value,
}

impl Checker<'_> {
    fn check(&self, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
        let Value::Object(rules) = schema else {
            return Err(format!("{at}: a schema is an object"));
        };
        for (keyword, rule) in rules {
            let holds = match keyword.as_str() {
                "$schema" | "$id" | "$defs" | "title" | "description" | "examples" => true,
                "type" => has_type(rule, value),
                "const" => rule == value,
                "enum" => rule.as_array().is_some_and(|all| all.contains(value)),
                "minimum" => value.as_f64().is_none_or(|v| v >= rule.as_f64().unwrap()),
                "maximum" => value.as_f64().is_none_or(|v| v <= rule.as_f64().unwrap()),
                "minLength" => value
                    .as_str()
                    .is_none_or(|v| v.chars().count() as u64 >= rule.as_u64().unwrap()),
                "minItems" => value
                    .as_array()
                    .is_none_or(|v| v.len() as u64 >= rule.as_u64().unwrap()),
                "pattern" => value
                    .as_str()
                    .is_none_or(|v| Regex::new(rule.as_str().unwrap()).unwrap().is_match(v)),
                "required" => value.as_object().is_none_or(|fields| {
                    let names = rule.as_array().unwrap().iter();
                    names
                        .clone()
                        .all(|name| fields.contains_key(name.as_str().unwrap()))
                }),
                "$ref" => {
                    let pointer = rule.as_str().and_then(|r| r.strip_prefix('#')).unwrap();
                    self.check(self.root.pointer(pointer).unwrap(), value, at)?;
                    true
                }
                "anyOf" => {
                    let mut all = rule.as_array().unwrap().iter();
                    all.any(|schema| self.check(schema, value, at).is_ok())
                }
                "items" => {
                    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(rule, item, &format!("{at}/{index}"))?;
                    }
                    true
                }
                "properties" => {
                    for (name, schema) in rule.as_object().unwrap() {
                        if let Some(value) = value.get(name) {
                            self.check(schema, value, &format!("{at}/{name}"))?;
                        }
                    }
                    true
                }
                "additionalProperties" => only_known(rule, rules, value),
                other => return Err(format!("{at}: the keyword {other} is not known here")),
            };
            if !holds {
                return Err(format!("{at}: {keyword} {rule} does not hold"));
            }
        }
        Ok(())
    }
}

fn has_type(rule: &Value, value: &Value) -> bool {
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        other => panic!("no type: {other}"),
    };
    match rule {
        Value::Array(names) => names.iter().any(|name| is(name.as_str().unwrap())),
        name => is(name.as_str().unwrap()),
    }
}

fn only_known(rule: &Value, rules: &Map<String, Value>, value: &Value) -> bool {
    assert_eq!(rule, &Value::Bool(false), "only false is known here");
    let known = rules["properties"].as_object().unwrap();
    let fields = value.as_object();
    fields.is_none_or(|fields| fields.keys().all(|name| known.contains_key(name)))
}
