//! Training of the shipped models: annotated texts, word vectors and lists of names in, the
//! bytes of a model file out. Deterministic.

mod clusters;
pub mod corpus;
mod crf;
mod encode;
mod pack;
mod phrases;
mod rename;
mod unlisted;
mod words;

pub use corpus::{Document, Source};

use super::model::{self, Model};
use super::{calibrate, recognise, tags};
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
    /// Our own lists of names and of what names are called by: file name and content.
    pub lists: Vec<(String, String)>,
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
    /// Thousandths of the sentences that are read without the rest of their document.
    pub alone: u32,
    /// Features seen less often are left out.
    pub least: u32,
    /// Frequent words in the lexicon; 0: what suits the language.
    pub words: usize,
    /// What the sums of squares of AdaGrad begin with.
    pub start: f32,
    /// How far the model follows the rules of one set where sets differ, 0 to 1; below 0:
    /// what suits the language.
    pub norm: f32,
    /// How much more strongly than others the weights of the norm are drawn to zero.
    pub twin: f32,
    /// Weights below this are made zero.
    pub prune: f32,
    /// One text in so many comes again with other names.
    pub renamed: usize,
    /// Thousandths of the names of several words that a text is not told of.
    pub no_phrases: u32,
    /// Thousandths of the words with a capital whose lists a text is not told of.
    pub no_facts: u32,
    /// Thousandths of the words with a capital of which a text is told nothing.
    pub no_words: u32,
    /// Seed of all that is drawn in the training of the weights.
    pub seed: u64,
    /// Rows of weights that the model may have, 0: what suits the language; a first training
    /// tells which.
    pub rows: usize,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            epochs: 8,
            rate: 0.1,
            l2: 0.5,
            dropout: 300,
            alone: 350,
            least: 2,
            words: 0,
            start: 0.1,
            norm: -1.0,
            twin: 8.0,
            prune: 0.08,
            renamed: 1,
            no_phrases: 300,
            no_facts: 100,
            no_words: 70,
            seed: 0x6e65_7221,
            rows: 0,
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
    let words = match (settings.words, inputs.language) {
        (0, Language::Fr) => 40_000,
        (0, Language::En) => 80_000,
        (words, _) => words,
    };
    let lexicon = words::build(inputs, &inputs.sources, words)?;
    log(&format!("lexicon: {} bytes", lexicon.len()));
    let phrases = phrases::build(inputs);
    log(&format!("names of several words: {} bytes", phrases.len()));
    let unlisted = unlisted::Unlisted {
        phrases: settings.no_phrases,
        facts: settings.no_facts,
        words: settings.no_words,
    };
    let mut encoder = encode::Encoder::new(inputs.language, &lexicon, &phrases, unlisted)?;
    let names = rename::Names::new(
        &inputs.gazetteers,
        &inputs.lists,
        &inputs.sources,
        inputs.language,
    );
    let mut random = crf::Random(0x6e61_6d65);
    for source in &inputs.sources {
        let before = encoder.sentences.len();
        let respelled = corpus::respelled(source, inputs.language);
        let renamed = rename::renamed(source, &names, settings.renamed, &mut random);
        encoder.add(source, &respelled, &renamed);
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
        alone: settings.alone,
        norms: 0,
        seed: settings.seed,
    };
    let all: Vec<u32> = (0..encoder.sentences.len() as u32).collect();
    let short = crf::Settings {
        epochs: settings.epochs / 2,
        ..field
    };
    let mut run = |what: &str,
                   sentences: &[crf::Sentence],
                   counts: &[u32],
                   members: &[u32],
                   field: crf::Settings| {
        let mut crf = crf::Crf::new(counts.len(), settings.l2, settings.start);
        if field.norms > 0 {
            crf.bind_twins(field.norms as usize, settings.twin);
        }
        crf.train(sentences, members, field, |epoch, loss| {
            log(&format!("{what}, epoch {epoch}: loss {loss:.4}"));
        });
        crf
    };
    let rows = match (settings.rows, inputs.language) {
        (0, Language::Fr) => 61_000,
        (0, Language::En) => 66_000,
        (rows, _) => rows,
    };
    if counts.len() > rows {
        let (_, members) = parts(&encoder.documents, None);
        let crf = run("choice", &encoder.sentences, &counts, &members, short);
        let chosen = choose(&crf, &counts, rows);
        encode::keep(&mut encoder.sentences, &mut keys, &mut counts, &chosen);
    }
    let mut states = vec![Vec::new(); encoder.sentences.len()];
    for fold in 0..FOLDS {
        let (inside, outside) = parts(&encoder.documents, Some(fold));
        let crf = run(
            "first reading",
            &encoder.sentences,
            &counts,
            &outside,
            short,
        );
        for index in inside {
            states[index as usize] = crf.predict(&encoder.sentences[index as usize]);
        }
    }
    encoder.vote(&states, &mut keys, &mut counts);
    let norms = counts.len() as u32;
    counts.extend_from_within(..);
    let field = crf::Settings { norms, ..field };
    let crf = run("final", &encoder.sentences, &counts, &all, field);
    let norm = match inputs.language {
        _ if settings.norm >= 0.0 => settings.norm,
        Language::Fr => 0.35,
        Language::En => 0.5,
    };
    let crf = crf.with_norm(keys.len(), norm);
    let packed = pack::pack(
        inputs.language,
        [&lexicon, &phrases],
        &keys,
        &crf,
        settings.prune,
    );
    log(&format!(
        "{} features, {} rows, {} bytes",
        packed.features,
        packed.rows,
        packed.bytes.len()
    ));
    Ok(packed.bytes)
}

/// Parts in which the texts are read for the first time, each by a model of the others.
const FOLDS: usize = 3;

/// The sentences of the documents of a fold with all their copies, and those of all others
/// without the renamed copies, which teach little before the end.
fn parts(documents: &[encode::Known], fold: Option<usize>) -> (Vec<u32>, Vec<u32>) {
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for document in documents {
        let sentences = document.sentences.clone().map(|s| s as u32);
        if Some(document.original % FOLDS) == fold {
            inside.extend(sentences);
        } else if !document.renamed {
            outside.extend(sentences);
        }
    }
    (inside, outside)
}

/// Names that models found in texts which they were not trained on.
#[derive(Debug, Default)]
pub struct Readings(Vec<calibrate::Seen>);

impl Readings {
    /// Adds what `model` finds in `sources`; all that it finds there together counts as much
    /// as `weight` names.
    ///
    /// # Errors
    /// Where `model` is no model.
    pub fn add(&mut self, model: &[u8], sources: &[Source], weight: f64) -> Result<(), String> {
        let model = Model::read(model.to_vec(), "the model").map_err(|e| e.to_string())?;
        let before = self.0.len();
        for document in sources.iter().flat_map(|source| &source.documents) {
            let text = Text::new(document.text.clone(), Some(model.language()));
            for (tokens, kind, probability) in recognise::found(&text, &model) {
                let span = text.cover(tokens);
                let Some(label) = kind.label() else { continue };
                let right = document.spans.iter().any(|(start, end, gold)| {
                    (*start, *end) == (span.start(), span.end()) && gold == label.as_str()
                });
                self.0.push(calibrate::Seen {
                    kind,
                    tokens: tokens.len(),
                    probability,
                    right,
                    weight: 1.0,
                });
            }
        }
        let added = &mut self.0[before..];
        let share = weight / added.len().max(1) as f64;
        added.iter_mut().for_each(|seen| seen.weight = share);
        Ok(())
    }
}

/// The same model with confidences that fit the readings.
///
/// # Errors
/// Where `bytes` are no model.
pub fn calibrate(bytes: Vec<u8>, readings: &Readings) -> Result<Vec<u8>, String> {
    let model = Model::read(bytes, "the model").map_err(|e| e.to_string())?;
    let section = calibrate::write(pack::step(), &calibrate::fit(&readings.0));
    Ok(model::recalibrated(&model, &section))
}

/// The same model without its smallest weights, which take room and change little.
///
/// # Errors
/// Where `bytes` are no model.
pub fn thin(bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    let model = Model::read(bytes, "the model").map_err(|e| e.to_string())?;
    let kind = |lane: usize| tags::parts(lane as tags::State).map(|(_, kind)| kind);
    let most = |lane: usize| match (model.language(), kind(lane)) {
        (_, _) if lane >= tags::STATES => 0,
        (Language::Fr, _) => 1,
        (Language::En, Some(tags::Kind::Value)) => 2,
        (Language::En, Some(tags::Kind::Event | tags::Kind::Product)) => 1,
        (Language::En, _) => 0,
    };
    Ok(model::thinned(&model, most))
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
