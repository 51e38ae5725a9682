//! Runs in a real browser, for those who have wasm-pack: `wasm-pack test --headless --chrome`.
#![cfg(target_arch = "wasm32")]

use guillemet::pipeline::{Models, annotate};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_core_annotates_in_a_browser() {
    let source = "« Nous rouvrirons lundi », a promis la maire. 👩\u{200d}🚒";
    let doc = annotate(source, None, &Models::default());
    assert_eq!(doc.text().source(), source);
    assert_eq!(doc.text().language().code(), "fr");
    assert_eq!(doc.text().sentences().len(), 2);
    assert_eq!(doc.quotes().len(), 1);
}
