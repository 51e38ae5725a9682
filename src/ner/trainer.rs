//! Training of the shipped models: annotated texts, word vectors and lists of names in, the
//! bytes of a model file out. Deterministic.

mod clusters;
pub mod corpus;
mod crf;
mod encode;
mod pack;
mod words;

pub use corpus::{Document, Source};

use super::model::{self, Model};
use super::{calibrate, recognise};
use crate::lang::Language;
use crate::text::Text;

/// Everything that a training reads.
#[derive(Debug)]
pub struct Inputs {
    /// Which model to train.
    pub language: Language,
    /// Annotated texts.
    pub sources: Vec<Source>,
    /// Word vectors, a numpy file of signed bytes.
    pub vectors: Vec<u8>,
    /// Words, the most frequent first, each with the row of its vector behind a tab.
    pub words: String,
    /// Lists of names: file name and content.
    pub gazetteers: Vec<(String, String)>,
}

/// Knobs of a training; the defaults are what the shipped models use.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Passes over the texts.
    pub epochs: usize,
    /// Step of AdaGrad.
    pub rate: f32,
    /// Weight of the L2 term.
    pub l2: f32,
    /// Thousandths of the features that a token loses in each pass.
    pub dropout: u32,
    /// Features seen less often are left out.
    pub least: u32,
    /// Frequent words in the lexicon.
    pub words: usize,
    /// Weights below this are made zero.
    pub prune: f32,
    /// Rows of weights that the model may have; a first training tells which.
    pub rows: usize,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            epochs: 12,
            rate: 0.1,
            l2: 0.3,
            dropout: 100,
            least: 2,
            words: 60_000,
            prune: 0.03,
            rows: 65_000,
        }
    }
}

/// Trains a model; `log` gets a line for each step.
///
/// # Errors
/// Where the vectors are not what they should be.
pub fn train(
    inputs: &Inputs,
    settings: &Settings,
    log: &mut dyn FnMut(&str),
) -> Result<Vec<u8>, String> {
    let lexicon = words::build(inputs, &inputs.sources, settings.words)?;
    log(&format!("lexicon: {} bytes", lexicon.len()));
    let mut encoder = encode::Encoder::new(inputs.language, &lexicon)?;
    for source in &inputs.sources {
        let before = encoder.sentences.len();
        encoder.add(source);
        log(&format!(
            "{}: {} texts, {} sentences, {} names, {} of them off token boundaries",
            source.name,
            source.documents.len(),
            encoder.sentences.len() - before,
            encoder.names,
            encoder.misfits
        ));
    }
    let (mut keys, mut counts) = encoder.cut(settings.least);
    log(&format!("{} rows before the choice", counts.len()));
    let field = crf::Settings {
        rate: settings.rate,
        epochs: settings.epochs,
        dropout: settings.dropout,
        seed: 0x6e65_7221,
    };
    let mut crf = crf::Crf::new(&counts, settings.l2);
    crf.train(&encoder.sentences, field, |epoch, loss| {
        log(&format!("epoch {epoch}: loss {loss:.4}"));
    });
    if counts.len() > settings.rows {
        let chosen = choose(&crf, &counts, settings.rows);
        encode::keep(&mut encoder.sentences, &mut keys, &mut counts, &chosen);
        crf = crf::Crf::new(&counts, settings.l2);
        crf.train(&encoder.sentences, field, |epoch, loss| {
            log(&format!("epoch {epoch}: loss {loss:.4}"));
        });
    }
    let packed = pack::pack(inputs.language, &lexicon, &keys, &crf, settings.prune);
    log(&format!(
        "{} features, {} rows, {} bytes",
        packed.features,
        packed.rows,
        packed.bytes.len()
    ));
    Ok(packed.bytes)
}

/// The same model with confidences that fit what it gets right on `sources`, texts that it
/// was not trained on.
///
/// # Errors
/// Where `bytes` are no model.
pub fn calibrate(bytes: Vec<u8>, sources: &[Source]) -> Result<Vec<u8>, String> {
    let model = Model::read(bytes, "the model").map_err(|e| e.to_string())?;
    let mut pairs = Vec::new();
    for source in sources {
        for document in &source.documents {
            let text = Text::new(document.text.clone(), Some(model.language()));
            for (tokens, kind, raw) in recognise::found(&text, &model) {
                let span = text.cover(tokens);
                let Some(label) = kind.label() else { continue };
                let right = document.spans.iter().any(|(start, end, gold)| {
                    (*start, *end) == (span.start(), span.end()) && gold == label.as_str()
                });
                pairs.push((raw, right));
            }
        }
    }
    let section = calibrate::write(pack::step(), &calibrate::fit(&pairs));
    Ok(model::recalibrated(&model, &section))
}

/// Which features matter most: those whose weights, over all tokens that have them, move the
/// most.
fn choose(crf: &crf::Crf, counts: &[u32], rows: usize) -> Vec<bool> {
    let mut ranked: Vec<(f32, usize)> = crf
        .weights
        .iter()
        .zip(counts)
        .enumerate()
        .map(|(index, (row, count))| {
            let size: f32 = row.iter().map(|w| w * w).sum();
            (size * (*count as f32).sqrt(), index)
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut chosen = vec![false; counts.len()];
    for (_, index) in &ranked[..rows.min(ranked.len())] {
        chosen[*index] = true;
    }
    chosen
}
