//! The table of weights: for each feature the rows of the offsets at which it says
//! something.
//!
//! A slot lies in three planes: fingerprint (two bytes, 0 where the slot is free), mask of
//! offsets, and how many rows of its bucket of 32 slots lie before its own. Where the rows of
//! the bucket begin is told once:
//!
//! ```text
//! slot 64: fingerprint 0xc31d, mask 0b0011000, local 0   bucket 2 begins at row 190
//! slot 66: fingerprint 0x0a77, mask 0b0000100, local 2   -> its one row is row 192
//! ```
//!
//! Most of what is looked for is not there, which the first plane alone tells.
//!
//! A row is one byte a lane. An unknown feature is taken for a known one in about one case
//! of thirty thousand.

use super::tags::LANES;

/// Slots that share one row number.
const BUCKET: usize = 32;

/// The table within the bytes of a model.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weights<'a> {
    fingerprints: &'a [[u8; 2]],
    masks: &'a [u8],
    locals: &'a [u8],
    bases: &'a [[u8; 4]],
    rows: &'a [[u8; LANES]],
}

/// Where the rows of a feature lie: as many as `mask` has bits, the lowest offset first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub mask: u8,
    pub row: usize,
}

impl<'a> Weights<'a> {
    /// Reads the section that [`build`] wrote; `None` where its sizes or numbers do not fit
    /// together.
    pub(super) fn read(section: &'a [u8]) -> Option<Weights<'a>> {
        let table = Weights::view(section)?;
        // Every row that a slot names exists, and one slot at least is free, so that a
        // search ends.
        let fits = (0..table.fingerprints.len()).all(|slot| {
            let found = table.at(slot);
            found.row + found.mask.count_ones() as usize <= table.rows.len()
        });
        (fits && table.fingerprints.contains(&[0; 2])).then_some(table)
    }

    /// The same for a section that [`Weights::read`] has checked: nothing but its sizes.
    pub(super) fn view(section: &'a [u8]) -> Option<Weights<'a>> {
        let slots = u32::from_le_bytes(section.get(..4)?.try_into().ok()?) as usize;
        if slots == 0 || !slots.is_multiple_of(BUCKET) {
            return None;
        }
        let head = slots.checked_mul(4)?.checked_add(slots / BUCKET * 4)?;
        let body = section.get(4..)?;
        if body.len() < head {
            return None;
        }
        let (fingerprints, rest) = body.split_at(slots * 2);
        let (masks, rest) = rest.split_at(slots);
        let (locals, rest) = rest.split_at(slots);
        let (bases, rest) = rest.split_at(slots / BUCKET * 4);
        let (rows, tail) = rest.as_chunks::<LANES>();
        tail.is_empty().then_some(Weights {
            fingerprints: fingerprints.as_chunks().0,
            masks,
            locals,
            bases: bases.as_chunks().0,
            rows,
        })
    }

    /// What the feature in this slot brings.
    #[inline]
    fn at(&self, slot: usize) -> Found {
        let base = u32::from_le_bytes(self.bases[slot / BUCKET]) as usize;
        Found {
            mask: self.masks[slot],
            row: base + usize::from(self.locals[slot]),
        }
    }

    /// The rows of the feature with this hash.
    #[inline]
    pub(super) fn find(&self, hash: u64) -> Option<Found> {
        let slots = self.fingerprints.len();
        let (mut slot, fingerprint) = place(hash, slots);
        loop {
            match u16::from_le_bytes(self.fingerprints[slot]) {
                0 => return None,
                found if found == fingerprint => return Some(self.at(slot)),
                _ => slot = if slot + 1 == slots { 0 } else { slot + 1 },
            }
        }
    }

    /// The weights of row `row`, one a lane.
    #[inline]
    pub(super) fn row(&self, row: usize) -> &'a [u8; LANES] {
        &self.rows[row]
    }
}

/// First slot to look at, and the fingerprint, never 0.
#[inline]
fn place(hash: u64, slots: usize) -> (usize, u16) {
    let slot = ((hash & 0xffff_ffff) * slots as u64) >> 32;
    (slot as usize, ((hash >> 48) as u16).max(1))
}

/// Writes the table. Of two features that cannot be told apart the first stays.
#[cfg(any(test, feature = "train"))]
pub(super) fn build(features: &[(u64, u8, Vec<[i8; LANES]>)]) -> Vec<u8> {
    // Most of what is looked for is not there: with more free slots that is seen sooner.
    let slots = (features.len() * 5 / 3 + BUCKET).next_multiple_of(BUCKET);
    let mut taken: Vec<Option<usize>> = vec![None; slots];
    for (index, (hash, mask, rows)) in features.iter().enumerate() {
        debug_assert_eq!(mask.count_ones() as usize, rows.len());
        let (mut slot, fingerprint) = place(*hash, slots);
        let twin = loop {
            match taken[slot] {
                None => break false,
                Some(other) if place(features[other].0, slots).1 == fingerprint => break true,
                Some(_) => slot = if slot + 1 == slots { 0 } else { slot + 1 },
            }
        };
        if !twin {
            taken[slot] = Some(index);
        }
    }
    let mut fingerprints = vec![[0u8; 2]; slots];
    let mut masks = vec![0u8; slots];
    let mut locals = vec![0u8; slots];
    let mut base = 0;
    let mut bases: Vec<u8> = Vec::new();
    let mut lines: Vec<u8> = Vec::new();
    for slot in 0..slots {
        if slot % BUCKET == 0 {
            base = lines.len() / LANES;
            bases.extend((base as u32).to_le_bytes());
        }
        let Some(index) = taken[slot] else { continue };
        let (hash, mask, rows) = &features[index];
        fingerprints[slot] = place(*hash, slots).1.to_le_bytes();
        masks[slot] = *mask;
        locals[slot] = (lines.len() / LANES - base) as u8;
        for row in rows {
            lines.extend(row.iter().map(|w| *w as u8));
        }
    }
    let mut section = Vec::new();
    section.extend((slots as u32).to_le_bytes());
    section.extend(fingerprints.as_flattened());
    section.extend(masks);
    section.extend(locals);
    section.extend(bases);
    section.extend(lines);
    section
}

/// Makes the weights of a section zero that are at most `most` steps, told for each lane.
#[cfg(any(test, feature = "train"))]
pub(super) fn thin(section: &mut [u8], most: impl Fn(usize) -> i8) {
    let slots = match section.first_chunk::<4>() {
        Some(count) => u32::from_le_bytes(*count) as usize,
        None => return,
    };
    let rows = section.get_mut(4 + slots * 4 + slots / BUCKET * 4..);
    for row in rows.unwrap_or_default().chunks_exact_mut(LANES) {
        for (lane, weight) in row.iter_mut().enumerate() {
            if (*weight as i8).unsigned_abs() <= most(lane).unsigned_abs() {
                *weight = 0;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ner::hash;

    #[test]
    fn features_are_found_with_their_rows() {
        let features: Vec<_> = (0..500u64)
            .map(|i| {
                let mask = (i % 127 + 1) as u8;
                let row = |k: u32| [(i as u32 + k) as i8; LANES];
                let rows = (0..mask.count_ones()).map(row).collect();
                (hash::finish(i), mask, rows)
            })
            .collect();
        let section = build(&features);
        let table = Weights::read(&section).expect("well formed");
        for (i, (hash, mask, rows)) in features.iter().enumerate() {
            let found = table.find(*hash).expect("there");
            assert_eq!(found.mask, *mask);
            for (k, row) in rows.iter().enumerate() {
                assert_eq!(table.row(found.row + k)[0] as i8, row[0], "{i}");
            }
        }
        let mut thinned = section.clone();
        thin(&mut thinned, |lane| if lane == 0 { 9 } else { 0 });
        let row = *Weights::read(&thinned).expect("well formed").row(0);
        assert_eq!(row[1], table.row(0)[1]);
        let weights = thinned.len() - section.iter().zip(&thinned).filter(|(a, b)| a == b).count();
        assert!(weights > 0, "some are made zero");
        assert!((1000..1100).all(|i| table.find(hash::finish(i)).is_none()));
        assert!(Weights::read(&section[..section.len() - 1]).is_none());
    }
}
