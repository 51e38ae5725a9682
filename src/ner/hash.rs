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
        let mut word = [0; 8];
        word[..rest.len()].copy_from_slice(rest);
        hash = mix(hash, u64::from_le_bytes(word));
    }
    hash = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^ (hash >> 32)
}

/// A last stir, for hashes made by [`mix`] alone.
#[inline]
pub(super) fn finish(hash: u64) -> u64 {
    let h = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    h ^ (h >> 32)
}
