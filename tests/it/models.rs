//! The shipped recognisers, read once for all tests.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use guillemet::ner::Model;
use guillemet::pipeline::Models;

/// Both shipped models.
pub fn models() -> &'static Models {
    static MODELS: OnceLock<Models> = OnceLock::new();
    MODELS.get_or_init(|| Models {
        fr: Some(read("models/fr.model")),
        en: Some(read("models/en.model")),
    })
}

fn read(file: &str) -> Model {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let bytes = fs::read(path).expect("the models are in the repository");
    Model::read(bytes, file).expect("the shipped models are sound")
}
