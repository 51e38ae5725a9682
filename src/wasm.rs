//! The browser boundary: what `www` may call. `docs/boundary.md` is its contract.

mod drawn;
mod values;

use std::cell::{OnceCell, RefCell};

use wasm_bindgen::prelude::*;
use web_sys::js_sys::JsString;

use crate::formats::edit::{self, EditRecord, RangeRecord};
use crate::formats::options;
use crate::formats::saved::{self, Saver};
use crate::formats::view::{self, Utf16};
use crate::formats::{self, Format};
use crate::lang::Language;
use crate::ner::Model;
use crate::pipeline::{Models, annotate};
use crate::session::{self, Article, Edit};
use drawn::Drawn;
use values::{coded, failure, from_js, js, rejected, unreadable, well_formed};

thread_local! {
    static MODELS: RefCell<Models> = RefCell::default();
}

/// Makes a panic readable in the console.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// Checks a model and keeps it for the sessions to come.
#[wasm_bindgen]
pub fn load_model(language: &str, bytes: Vec<u8>) -> Result<(), JsValue> {
    let language: Language = language.parse().map_err(failure)?;
    let model = Model::read(bytes, &format!("{language}.model")).map_err(failure)?;
    MODELS.with_borrow_mut(|models| match language {
        Language::Fr => models.fr = Some(model),
        Language::En => models.en = Some(model),
    });
    Ok(())
}

/// The file formats, for menus.
#[wasm_bindgen]
pub fn formats() -> Result<JsValue, JsValue> {
    js(&options::format_list())
}

/// Which guillemet this is.
#[wasm_bindgen]
pub fn version() -> Result<JsValue, JsValue> {
    let languages = MODELS.with_borrow(|models| {
        let fr = models.fr.is_some().then_some(Language::Fr);
        let en = models.en.is_some().then_some(Language::En);
        fr.into_iter().chain(en).collect::<Vec<_>>()
    });
    js(&options::version(&languages))
}

/// An article under correction.
#[wasm_bindgen]
pub struct Session {
    session: session::Session,
    utf16: Utf16,
    text_revision: u64,
    drawn: Drawn,
    saver: OnceCell<Saver>,
}

#[wasm_bindgen]
impl Session {
    /// Annotates `text`.
    #[wasm_bindgen(constructor)]
    pub fn new(text: JsString, options: JsValue) -> Result<Session, JsValue> {
        let options: options::NewSession = from_js(options)?;
        let text = well_formed(&text)?;
        let language = options.language().map_err(failure)?;
        let doc = MODELS.with_borrow(|models| annotate(&text, language, models));
        let mut article = Article::new(doc);
        article.id = options.id;
        Ok(Session::over(session::Session::new(article)))
    }

    /// The session that was saved.
    pub fn restore(json: JsString) -> Result<Session, JsValue> {
        let json = well_formed(&json)?;
        saved::read(&json).map(Session::over).map_err(unreadable)
    }

    /// A session over a guillemet/1 file, or a saved one.
    pub fn open(json: JsString) -> Result<Session, JsValue> {
        let json = well_formed(&json)?;
        saved::open(&json).map(Session::over).map_err(unreadable)
    }

    /// Base, log and cursor as JSON.
    pub fn save(&self) -> String {
        let saver = self.saver.get_or_init(|| Saver::new(&self.session));
        saver.write(&self.session)
    }

    /// The exact text.
    pub fn text(&self) -> String {
        self.article().doc.text().source().to_owned()
    }

    /// The article as a file.
    pub fn export(&self, format: &str) -> Result<String, JsValue> {
        let format = Format::named(format).map_err(failure)?;
        Ok(formats::write(format, self.article()))
    }

    /// Everything that the page draws.
    pub fn view(&mut self) -> Result<JsValue, JsValue> {
        if self.text_revision != self.session.text_revision() {
            self.text_revision = self.session.text_revision();
            self.utf16 = Utf16::new(self.session.article().doc.text());
            self.drawn = Drawn::default();
        }
        self.drawn.view(&self.session, &self.utf16)
    }

    /// Applies an edit.
    pub fn apply(&mut self, edit: JsValue) -> Result<JsValue, JsValue> {
        let record: EditRecord = from_js(edit)?;
        let edit = edit::read(record, &|at| self.utf16.to_byte(at)).map_err(failure)?;
        self.apply_edit(edit)
    }

    /// Takes the last edit back.
    pub fn undo(&mut self) -> Result<JsValue, JsValue> {
        self.session.undo();
        self.view()
    }

    /// Applies again what was taken back.
    pub fn redo(&mut self) -> Result<JsValue, JsValue> {
        self.session.redo();
        self.view()
    }

    /// The span that a selection means.
    pub fn snap(&self, start: usize, end: usize, options: JsValue) -> Result<JsValue, JsValue> {
        let options: options::Snapping = from_js(options)?;
        let policy = options.policy().map_err(failure)?;
        let at = self.bytes(start, end)?;
        let span = session::snap(self.article().doc.text(), at, policy);
        js(&span.map(|span| self.utf16.range(span)))
    }

    /// Moves one edge of a mention or of the content of a quotation.
    pub fn move_edge(
        &mut self,
        id: &str,
        edge: &str,
        step: &str,
        direction: i32,
    ) -> Result<JsValue, JsValue> {
        let moved = options::moved_edge(&self.article().doc, id, edge, step, direction);
        if let Some((edit, of, edge)) = moved.map_err(failure)? {
            self.session.apply_move(edit, of, edge).map_err(rejected)?;
        }
        self.view()
    }

    /// The other places with the words of a mention.
    pub fn occurrences(&self, id: &str) -> Result<JsValue, JsValue> {
        let id = edit::mention_id(id).map_err(failure)?;
        let found = session::occurrences(self.article(), id);
        js(&options::places(&found, &self.utf16))
    }

    /// Who may say a quotation, the most likely first.
    pub fn speaker_candidates(
        &self,
        quote: &str,
        prefix: Option<String>,
    ) -> Result<JsValue, JsValue> {
        let quote = edit::quote_id(quote).map_err(failure)?;
        let doc = &self.article().doc;
        let found = session::speaker_candidates(doc, quote, prefix.as_deref().unwrap_or(""));
        let views = found.into_iter().filter_map(|c| view::candidate(doc, c));
        js(&views.collect::<Vec<_>>())
    }

    /// Ids of the suggestions, the least certain first.
    pub fn review_order(&self) -> Result<JsValue, JsValue> {
        let order = session::review_order(&self.article().doc).into_iter();
        js(&order.map(view::annotation_id).collect::<Vec<_>>())
    }

    /// Where some words or a pattern stand.
    pub fn find(&self, pattern: JsString, options: JsValue) -> Result<JsValue, JsValue> {
        let options: options::Finding = from_js(options)?;
        let pattern = options.pattern(&well_formed(&pattern)?);
        let pattern = pattern.map_err(|error| coded("pattern", error))?;
        let found = session::find(self.article().doc.text(), &pattern, options::MOST_FOUND);
        js(&options::found(&found, &self.utf16))
    }

    /// What the reader changed.
    pub fn diff(&self) -> Result<JsValue, JsValue> {
        js(&view::diff(&self.session, &self.utf16))
    }

    /// The article in figures.
    pub fn statistics(&self) -> Result<JsValue, JsValue> {
        js(&view::figures(&self.article().doc))
    }

    /// What a change of the text would do.
    pub fn preview_replace(
        &self,
        start: usize,
        end: usize,
        text: JsString,
    ) -> Result<JsValue, JsValue> {
        let at = self.bytes(start, end)?;
        let text = well_formed(&text)?;
        let change = self.session.preview_replace(at, &text).map_err(rejected)?;
        js(&view::text_change(
            &self.article().doc,
            &change,
            &self.utf16,
        ))
    }
}

impl Session {
    fn over(session: session::Session) -> Session {
        Session {
            utf16: Utf16::new(session.article().doc.text()),
            text_revision: session.text_revision(),
            session,
            drawn: Drawn::default(),
            saver: OnceCell::new(),
        }
    }

    fn article(&self) -> &Article {
        self.session.article()
    }

    fn apply_edit(&mut self, edit: Edit) -> Result<JsValue, JsValue> {
        self.session.apply(edit).map_err(rejected)?;
        self.view()
    }

    fn bytes(&self, start: usize, end: usize) -> Result<std::ops::Range<usize>, JsValue> {
        edit::bytes(RangeRecord { start, end }, &|at| self.utf16.to_byte(at)).map_err(failure)
    }
}
