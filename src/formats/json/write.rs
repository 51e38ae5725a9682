//! From an article to a guillemet/1 file, written straight from the document: no record,
//! no string of its own for each mention.

use super::SCHEMA;
use super::text::{Json, Layout};
use crate::doc::{Confidence, Doc, EntityId, Label, Mention, Provenance, Quote, Speaker, Value};
use crate::formats::speakers_once;
use crate::formats::terms::Term;
use crate::session::{Article, Removed};
use crate::text::{Offsets, Span, Unit};

/// The file of `article`, without a line break at the end.
pub(super) fn file(article: &Article, layout: Layout) -> String {
    let doc = &article.doc;
    let source = doc.text().source();
    // A mention takes about 150 bytes on one line.
    let size = source.len() + source.len() / 8 + 160 * doc.mentions().len() + 512;
    let mut writer = Writer {
        doc,
        offsets: Offsets::new(source),
        near: 0,
        json: Json::new(layout, size),
    };
    writer.article(article);
    writer.json.finish()
}

struct Writer<'a> {
    doc: &'a Doc,
    offsets: Offsets,
    /// Where the last offset was found.
    near: usize,
    json: Json,
}

impl Writer<'_> {
    fn article(&mut self, article: &Article) {
        let doc = self.doc;
        self.json.open('{');
        self.json.field("schema").string(SCHEMA);
        if let Some(id) = &article.id {
            self.json.field("id").string(id);
        }
        let language = doc.text().language().code();
        self.json.field("language").string(language);
        self.json.field("offset_unit").string("code_point");
        self.json.field("text").string(doc.text().source());
        self.json.field("entities").open('[');
        for entity in doc.entities() {
            self.json.item().open('{');
            self.json.field("id").id('e', entity.id.0);
            self.json.field("label").string(entity.label.as_str());
            self.json.field("name").string(&entity.name);
            self.json.close('}');
        }
        self.json.close(']');
        self.json.field("mentions").open('[');
        for mention in doc.mentions() {
            let label = doc.entity(mention.entity).map(|e| &e.label);
            self.mention(mention, label);
        }
        self.json.close(']');
        self.json.field("quotes").open('[');
        for quote in doc.quotes() {
            self.quote(quote, &speakers_once(doc, quote));
        }
        self.json.close(']');
        self.removed(&article.removed);
        self.json.field("meta").open('{');
        self.json.field("tool").string("guillemet");
        self.json.field("version").string(env!("CARGO_PKG_VERSION"));
        self.json.close('}');
        self.json.close('}');
    }

    fn removed(&mut self, removed: &Removed) {
        if removed.mentions.is_empty() && removed.quotes.is_empty() {
            return;
        }
        self.json.field("removed").open('{');
        self.json.field("mentions").open('[');
        for removed in &removed.mentions {
            self.mention(&removed.mention, Some(&removed.label));
        }
        self.json.close(']');
        self.json.field("quotes").open('[');
        for removed in &removed.quotes {
            self.quote(&removed.quote, &removed.speakers);
        }
        self.json.close(']');
        self.json.close('}');
    }

    fn mention(&mut self, mention: &Mention, label: Option<&Label>) {
        self.json.item().open('{');
        self.json.field("id").id('m', mention.id.0);
        self.json.field("entity").id('e', mention.entity.0);
        match label {
            Some(label) => self.json.field("label").string(label.as_str()),
            None => self.json.field("label").null(),
        }
        self.json.field("kind").string(mention.kind.word());
        self.words(mention.span);
        if let Some(value) = &mention.value {
            self.value(value);
        }
        self.provenance(&mention.provenance);
        self.json.close('}');
    }

    fn value(&mut self, value: &Value) {
        self.json.field("value").open('{');
        let kind = match value {
            Value::Date(_) => "date",
            Value::Time(_) => "time",
            Value::Money { .. } => "money",
            Value::Percent { .. } => "percent",
        };
        self.json.field("type").string(kind);
        match value {
            Value::Date(iso) | Value::Time(iso) => self.json.field("iso").string(iso),
            Value::Money {
                amount,
                amount_to,
                currency,
            } => {
                self.json.field("amount").string(amount);
                self.optional("amount_to", amount_to.as_deref());
                self.optional("currency", currency.as_deref());
            }
            Value::Percent { amount, amount_to } => {
                self.json.field("amount").string(amount);
                self.optional("amount_to", amount_to.as_deref());
            }
        }
        self.json.close('}');
    }

    fn optional(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.json.field(name).string(text);
        }
    }

    fn quote(&mut self, quote: &Quote, speakers: &[EntityId]) {
        self.json.item().open('{');
        self.json.field("id").id('q', quote.id.0);
        self.json.field("kind").string(quote.kind.word());
        self.json.field("content").open('[');
        for span in &quote.content {
            self.json.item();
            self.piece(*span);
        }
        self.json.close(']');
        self.json.field("cue");
        match quote.cue {
            Some(span) => self.piece(span),
            None => self.json.null(),
        }
        self.json.field("source");
        match quote.source.as_ref().and_then(|s| Some((s, s.span?))) {
            Some((source, span)) => self.source(&source.speakers, span),
            None => self.json.null(),
        }
        let ids = speakers.iter().map(|id| id.0);
        self.ids(["speaker", "speakers"], 'e', ids);
        self.json.field("nested_in");
        match quote.nested_in {
            Some(outer) => self.json.id('q', outer.0),
            None => self.json.null(),
        }
        self.provenance(&quote.provenance);
        if let Some(confidence) = quote.speaker_confidence {
            self.confidence("speaker_confidence", confidence);
        }
        self.json.close('}');
    }

    fn source(&mut self, speakers: &[Speaker], span: Span) {
        self.json.open('{');
        self.words(span);
        let mentions = speakers.iter().filter_map(|speaker| match speaker {
            Speaker::Mention(id) => Some(id.0),
            Speaker::Entity(_) => None,
        });
        self.ids(["mention", "mentions"], 'm', mentions);
        self.json.close('}');
    }

    /// The first id in the field for one, all in the field for several where there are.
    fn ids(&mut self, names: [&str; 2], letter: char, ids: impl Iterator<Item = u32> + Clone) {
        self.json.field(names[0]);
        match ids.clone().next() {
            Some(id) => self.json.id(letter, id),
            None => self.json.null(),
        }
        if ids.clone().nth(1).is_some() {
            self.json.field(names[1]).open('[');
            for id in ids {
                self.json.item().id(letter, id);
            }
            self.json.close(']');
        }
    }

    fn provenance(&mut self, provenance: &Provenance) {
        self.json.field("origin").string(provenance.origin.word());
        self.json.field("status").string(provenance.status.word());
        if let Some(confidence) = provenance.confidence {
            self.confidence("confidence", confidence);
        }
    }

    fn confidence(&mut self, name: &str, confidence: Confidence) {
        self.json
            .field(name)
            .ten_thousandths(confidence.basis_points());
    }

    fn piece(&mut self, span: Span) {
        self.json.open('{');
        self.words(span);
        self.json.close('}');
    }

    /// Where a span lies and what it says.
    fn words(&mut self, span: Span) {
        for (name, byte) in [("start", span.start()), ("end", span.end())] {
            let unit = Unit::CodePoint;
            let at = self.offsets.offset_near(byte, unit, &mut self.near);
            let at = at.expect("a span lies on characters of the text");
            self.json.field(name).number(at as u64);
        }
        self.json.field("text").string(self.doc.text().slice(span));
    }
}
