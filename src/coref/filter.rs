//! A quick no for words that no table holds: most words of a text.

/// Bits of a [`Filter`]; a power of two.
const BITS: usize = 1 << 15;

/// A bit for each word that a table holds; other words share one in about one case of ten.
#[derive(Debug)]
pub(super) struct Filter(Box<[u64]>);

impl Filter {
    pub(super) fn new<'a>(words: impl Iterator<Item = &'a str>) -> Filter {
        let mut bits = vec![0; BITS / 64].into_boxed_slice();
        for word in words {
            let at = place(word, "");
            bits[at / 64] |= 1 << (at % 64);
        }
        Filter(bits)
    }

    /// False where no table holds `stem` with this `ending`.
    pub(super) fn may_hold(&self, stem: &str, ending: &str) -> bool {
        let at = place(stem, ending);
        self.0[at / 64] >> (at % 64) & 1 == 1
    }
}

/// FNV-1a of both in a row.
fn place(stem: &str, ending: &str) -> usize {
    let mut hash = 0x811c_9dc5u32;
    for byte in stem.bytes().chain(ending.bytes()) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    (hash ^ (hash >> 15)) as usize % BITS
}
