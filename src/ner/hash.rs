//! The hash by which features and words are known in a model file.
//!
//! Part of the file format: another hash is another format version.

const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// Mixes `value` into `hash`.
#[inline]
pub(super) fn mix(hash: u64, value: u64) -> u64 {
    let h = (hash ^ value).wrapping_mul(MULTIPLIER);
    h ^ (h >> 29)
}

/// Hash of `bytes` under `seed`; equal on every platform.
#[inline]
pub(super) fn bytes(seed: u64, bytes: &[u8]) -> u64 {
    let mut hash = mix(seed, bytes.len() as u64);
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        hash = mix(hash, u64::from_le_bytes(word));
    }
    let rest = chunks.remainder();
    if !rest.is_empty() {
        hash = mix(hash, little(rest));
    }
    hash = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^ (hash >> 32)
}

/// Up to seven bytes as a number, the first the lowest.
#[inline]
fn little(bytes: &[u8]) -> u64 {
    let len = bytes.len();
    if let (Some(head), Some(tail)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let tail = u64::from(u32::from_le_bytes(*tail)) << (8 * (len - 4));
        return u64::from(u32::from_le_bytes(*head)) | tail;
    }
    let at = |i: usize| u64::from(bytes[i]) << (8 * i);
    at(0) | at(len / 2) | at(len - 1)
}

/// A last stir, for hashes made by [`mix`] alone.
#[inline]
pub(super) fn finish(hash: u64) -> u64 {
    let h = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    h ^ (h >> 32)
}

/// The slots of a table that hold what has this `hash`, the likeliest first. They lie apart, so
/// that full slots do not grow into long rows; no search looks at more than [`MOST`].
#[inline]
pub(super) fn slots(hash: u64, slots: usize) -> impl Iterator<Item = usize> {
    let mut slot = (((hash & 0xffff_ffff) * slots as u64) >> 32) as usize;
    let step = 1 + ((hash >> 32) as usize & 0x3ff);
    (0..MOST).map(move |_| {
        let this = slot;
        slot += step;
        if slot >= slots {
            slot %= slots.max(1);
        }
        this
    })
}

/// Slots that a search looks at.
const MOST: usize = 200;

#[cfg(test)]
mod tests {
    use super::little;

    #[test]
    fn a_few_bytes_are_read_as_with_zeros_behind_them() {
        let bytes = [0x91u8, 2, 0xf3, 4, 5, 0xe6, 7];
        for len in 1..=bytes.len() {
            let mut word = [0; 8];
            word[..len].copy_from_slice(&bytes[..len]);
            assert_eq!(little(&bytes[..len]), u64::from_le_bytes(word));
        }
    }
}
