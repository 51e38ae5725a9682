//! The trained recogniser as a file: one block of bytes, used in place.
//!
//! ```text
//!  0  8 bytes  GLMTNER and a zero byte
//!  8  u32      version of this format
//! 12  2 bytes  language: fr, en
//! 14  u16      not read
//! 16  u32      length of the whole file
//! 20  u64      checksum of everything behind it
//! 28  u32 × 5  lengths of the sections: lexicon, phrases, weights, transitions, calibration
//! 48  the sections
//! ```
//! All numbers are little-endian.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use super::calibrate::Calibration;
use super::hash;
use super::lexicon::Lexicon;
use super::phrases::Phrases;
use super::tags::LANES;
use super::tools::Shelf;
use super::weights::Weights;
use crate::lang::Language;

const MAGIC: &[u8; 8] = b"GLMTNER\0";
/// Version of the format that this program reads and writes.
pub const VERSION: u32 = 2;
const HEADER: usize = 48;

/// A trained recogniser of one language, read from a model file.
#[derive(Debug, Clone)]
pub struct Model {
    bytes: Cow<'static, [u8]>,
    language: Language,
    sections: [Range<usize>; 5],
    /// Scores of one state behind another; row: the state before.
    pub(super) transitions: Box<[[i16; LANES]; LANES]>,
    pub(super) calibration: Calibration,
    pub(super) tools: Shelf,
}

/// Why some bytes are no model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelError {
    message: String,
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ModelError {}

impl Model {
    /// Checks `bytes` (name, version, length, checksum) and uses them where they lie.
    ///
    /// # Errors
    /// Where they are cut, damaged, of another version or no model at all; the message names
    /// `file` and both versions.
    pub fn read(bytes: impl Into<Cow<'static, [u8]>>, file: &str) -> Result<Model, ModelError> {
        let bytes = bytes.into();
        let fail = |problem: String| ModelError {
            message: format!("{file}: {problem}"),
        };
        if bytes.len() < 12 || &bytes[..8] != MAGIC {
            return Err(fail(format!(
                "expected a guillemet model of version {VERSION}, found something else"
            )));
        }
        let version = number(&bytes, 8);
        if version != VERSION as usize {
            return Err(fail(format!(
                "found a model of version {version}, this program reads version {VERSION}"
            )));
        }
        let versions = format!("model of version {version}, as this program reads");
        let length = if bytes.len() < HEADER {
            HEADER
        } else {
            number(&bytes, 16)
        };
        if bytes.len() != length {
            let found = bytes.len();
            return Err(fail(format!(
                "cut or overlong: expected {length} bytes ({versions}), found {found}"
            )));
        }
        let damaged = |what: &str| fail(format!("damaged: {what} ({versions})"));
        let stored: [u8; 8] = std::array::from_fn(|i| bytes[20 + i]);
        if u64::from_le_bytes(stored) != hash::bytes(0, &bytes[28..]) {
            return Err(damaged("the checksum is wrong"));
        }
        let language = match &bytes[12..14] {
            b"fr" => Language::Fr,
            b"en" => Language::En,
            _ => return Err(damaged("the language is neither fr nor en")),
        };
        let mut sections = [0..0, 0..0, 0..0, 0..0, 0..0];
        let mut at = HEADER;
        for (i, section) in sections.iter_mut().enumerate() {
            let end = at.saturating_add(number(&bytes, 28 + 4 * i));
            *section = at..end;
            at = end;
        }
        if at != bytes.len() {
            return Err(damaged("the sections do not fill the file"));
        }
        let [lexicon, phrases, weights, transitions, calibration] = &sections;
        if Lexicon::read(&bytes[lexicon.clone()]).is_none() {
            return Err(damaged("the lexicon does not fit"));
        }
        if Phrases::read(&bytes[phrases.clone()]).is_none() {
            return Err(damaged("the names of several words do not fit"));
        }
        if Weights::read(&bytes[weights.clone()]).is_none() {
            return Err(damaged("the weights do not fit"));
        }
        let transitions = read_transitions(&bytes[transitions.clone()])
            .ok_or_else(|| damaged("the transitions do not fit"))?;
        let calibration = Calibration::read(&bytes[calibration.clone()])
            .ok_or_else(|| damaged("the calibration does not fit"))?;
        Ok(Model {
            language,
            sections,
            transitions,
            calibration,
            tools: Shelf::default(),
            bytes,
        })
    }

    /// The language that it was trained on.
    pub fn language(&self) -> Language {
        self.language
    }

    pub(super) fn lexicon(&self) -> Lexicon<'_> {
        Lexicon::read(&self.bytes[self.sections[0].clone()]).expect("checked by read")
    }

    pub(super) fn phrases(&self) -> Phrases<'_> {
        Phrases::read(&self.bytes[self.sections[1].clone()]).expect("checked by read")
    }

    pub(super) fn weights(&self) -> Weights<'_> {
        Weights::view(&self.bytes[self.sections[2].clone()]).expect("checked by read")
    }
}

fn number(bytes: &[u8], at: usize) -> usize {
    let four = &bytes[at..at + 4];
    u32::from_le_bytes([four[0], four[1], four[2], four[3]]) as usize
}

fn read_transitions(section: &[u8]) -> Option<Box<[[i16; LANES]; LANES]>> {
    if section.len() != LANES * LANES * 2 {
        return None;
    }
    let mut table = Box::new([[0i16; LANES]; LANES]);
    for (i, two) in section.chunks_exact(2).enumerate() {
        table[i / LANES][i % LANES] = i16::from_le_bytes([two[0], two[1]]);
    }
    Some(table)
}

/// Puts the sections together to a file.
#[cfg(any(test, feature = "train"))]
pub(super) fn write(
    language: Language,
    lexicon: &[u8],
    phrases: &[u8],
    weights: &[u8],
    transitions: &[[i16; LANES]; LANES],
    calibration: &[u8],
) -> Vec<u8> {
    let transitions: Vec<u8> = transitions
        .iter()
        .flatten()
        .flat_map(|w| w.to_le_bytes())
        .collect();
    let sections = [lexicon, phrases, weights, &transitions, calibration];
    let mut body = Vec::new();
    for section in sections {
        body.extend((section.len() as u32).to_le_bytes());
    }
    for section in sections {
        body.extend(section);
    }
    let mut file = MAGIC.to_vec();
    file.extend(VERSION.to_le_bytes());
    file.extend(language.code().as_bytes());
    file.extend([0, 0]);
    file.extend((body.len() as u32 + 28).to_le_bytes());
    file.extend(hash::bytes(0, &body).to_le_bytes());
    file.extend(body);
    file
}

/// The same model with another calibration section.
#[cfg(feature = "train")]
pub(super) fn recalibrated(model: &Model, calibration: &[u8]) -> Vec<u8> {
    let [lexicon, phrases, weights, ..] = &model.sections;
    write(
        model.language,
        &model.bytes[lexicon.clone()],
        &model.bytes[phrases.clone()],
        &model.bytes[weights.clone()],
        &model.transitions,
        calibration,
    )
}

/// The same model where weights of at most `most` steps, told for each lane, are zero.
#[cfg(feature = "train")]
pub(super) fn thinned(model: &Model, most: impl Fn(usize) -> i8) -> Vec<u8> {
    let [lexicon, phrases, weights, _, calibration] = &model.sections;
    let mut weights = model.bytes[weights.clone()].to_vec();
    super::weights::thin(&mut weights, most);
    write(
        model.language,
        &model.bytes[lexicon.clone()],
        &model.bytes[phrases.clone()],
        &weights,
        &model.transitions,
        &model.bytes[calibration.clone()],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ner::{calibrate, lexicon, phrases, weights};

    fn tiny() -> Vec<u8> {
        write(
            Language::Fr,
            &lexicon::build(&[], &[]),
            &phrases::build(&[]),
            &weights::build(&[]),
            &[[0; LANES]; LANES],
            &calibrate::write(0.95, &calibrate::straight()),
        )
    }

    fn problem(bytes: Vec<u8>) -> String {
        match Model::read(bytes, "models/fr.model") {
            Ok(_) => String::new(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn a_written_model_is_read() {
        let model = Model::read(tiny(), "fr.model").expect("well formed");
        assert_eq!(model.language(), Language::Fr);
    }

    #[test]
    fn a_cut_or_lengthened_model_is_refused_at_every_length() {
        let whole = tiny();
        for length in (0..whole.len()).step_by(7) {
            let problem = problem(whole[..length].to_vec());
            assert!(problem.starts_with("models/fr.model: "), "{problem}");
        }
        let mut long = whole.clone();
        long.push(0);
        assert!(problem(long).contains("version 2"));
    }

    #[test]
    fn any_flipped_bit_is_found() {
        let whole = tiny();
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x10;
            let reserved = (14..16).contains(&at);
            assert_eq!(problem(bytes).is_empty(), reserved, "byte {at}");
        }
    }

    #[test]
    fn a_newer_model_names_both_versions() {
        let mut bytes = tiny();
        bytes[8] = 9;
        assert_eq!(
            problem(bytes),
            "models/fr.model: found a model of version 9, this program reads version 2"
        );
        assert!(problem(b"{\"schema\"".to_vec()).contains("something else"));
    }
}
