//! The one place where bytes, UTF-16 code units and Unicode code points convert.

/// Converts offsets of one text between UTF-8 bytes, UTF-16 code units and code points.
///
/// Only characters outside ASCII are remembered, so a table costs 16 bytes for each of them
/// and a look-up is a binary search. An offset inside a character or past the end of the
/// text is refused (`None`), never rounded.
///
/// ```
/// use guillemet::text::{Offsets, Unit};
/// let offsets = Offsets::new("é🙂!");
/// assert_eq!(offsets.from_byte(6, Unit::Utf16), Some(3)); // é is 1 unit, 🙂 is 2
/// assert_eq!(offsets.from_byte(6, Unit::CodePoint), Some(2));
/// assert_eq!(offsets.to_byte(2, Unit::Utf16), None); // between the halves of 🙂
/// ```
#[derive(Debug, Clone)]
pub struct Offsets {
    wide: Vec<Wide>,
    bytes: usize,
}

/// One character outside ASCII: where it starts in each unit, and its length in bytes.
#[derive(Debug, Clone, Copy)]
struct Wide {
    byte: u32,
    utf16: u32,
    code_point: u32,
    len: u32,
}

/// A unit in which programs outside count, beside our bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// UTF-16 code units: what JavaScript strings and the DOM count.
    Utf16,
    /// Unicode code points: what Python and guillemet/1 count.
    CodePoint,
}

impl Wide {
    fn start(&self, unit: Unit) -> usize {
        match unit {
            Unit::Utf16 => self.utf16 as usize,
            Unit::CodePoint => self.code_point as usize,
        }
    }

    /// Offset just behind the character.
    fn end(&self, unit: Unit) -> usize {
        let width = if unit == Unit::Utf16 && self.len == 4 {
            2
        } else {
            1
        };
        self.start(unit) + width
    }

    fn byte_end(&self) -> usize {
        (self.byte + self.len) as usize
    }
}

impl Offsets {
    /// Reads `text` once; linear in its length.
    pub fn new(text: &str) -> Offsets {
        let mut wide: Vec<Wide> = Vec::new();
        for (at, ch) in text.char_indices().filter(|(_, ch)| !ch.is_ascii()) {
            let (byte_end, utf16_end, code_point_end) = wide.last().map_or((0, 0, 0), |w| {
                (w.byte_end(), w.end(Unit::Utf16), w.end(Unit::CodePoint))
            });
            let ascii = at - byte_end;
            wide.push(Wide {
                byte: at as u32,
                utf16: (utf16_end + ascii) as u32,
                code_point: (code_point_end + ascii) as u32,
                len: ch.len_utf8() as u32,
            });
        }
        Offsets {
            wide,
            bytes: text.len(),
        }
    }

    /// Length of the whole text in `unit`.
    pub fn total(&self, unit: Unit) -> usize {
        match self.wide.last() {
            Some(w) => w.end(unit) + self.bytes - w.byte_end(),
            None => self.bytes,
        }
    }

    /// Offset in `unit` of the character boundary at `byte`; `None` inside a character or
    /// past the end.
    pub fn from_byte(&self, byte: usize, unit: Unit) -> Option<usize> {
        let before = self.wide.partition_point(|w| (w.byte as usize) < byte);
        self.behind(before, byte, unit)
    }

    /// As [`Offsets::from_byte`], for offsets that mostly rise: `near` is where the last one
    /// was found, zero at first.
    pub(crate) fn offset_near(&self, byte: usize, unit: Unit, near: &mut usize) -> Option<usize> {
        let before = |w: &Wide| (w.byte as usize) < byte;
        let mut at = *near;
        if at > self.wide.len() || !self.wide[..at].last().is_none_or(before) {
            at = 0;
        }
        let ahead = &self.wide[at..];
        let few = ahead.iter().take(16).take_while(|w| before(w)).count();
        at += match few {
            16 => ahead.partition_point(before),
            _ => few,
        };
        *near = at;
        self.behind(at, byte, unit)
    }

    /// Offset of the character boundary at `byte`, which has `wide` characters outside ASCII
    /// before it.
    fn behind(&self, wide: usize, byte: usize, unit: Unit) -> Option<usize> {
        if byte > self.bytes {
            return None;
        }
        match wide.checked_sub(1) {
            None => Some(byte),
            Some(i) => {
                let w = &self.wide[i];
                byte.checked_sub(w.byte_end())
                    .map(|ascii| w.end(unit) + ascii)
            }
        }
    }

    /// Byte offset of the offset `at`, which counts in `unit`; `None` between the halves of
    /// a surrogate pair or past the end.
    pub fn to_byte(&self, at: usize, unit: Unit) -> Option<usize> {
        if at > self.total(unit) {
            return None;
        }
        match self
            .wide
            .partition_point(|w| w.start(unit) < at)
            .checked_sub(1)
        {
            None => Some(at),
            Some(i) => {
                let w = &self.wide[i];
                at.checked_sub(w.end(unit))
                    .map(|ascii| w.byte_end() + ascii)
            }
        }
    }
}
