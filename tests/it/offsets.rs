//! Offsets in bytes, UTF-16 units and code points agree with a count by hand.

use crate::session;
use guillemet::text::{Offsets, Unit};

#[test]
fn offsets_convert_as_counted_by_hand_and_refuse_the_inside_of_characters() {
    arbtest::arbtest(|u| {
        let text = session::text(u)?;
        let offsets = Offsets::new(&text);
        for unit in [Unit::Utf16, Unit::CodePoint] {
            let width = |c: char| match unit {
                Unit::Utf16 => c.len_utf16(),
                Unit::CodePoint => 1,
            };
            let count = |words: &str| words.chars().map(width).sum::<usize>();
            assert_eq!(offsets.total(unit), count(&text));
            let mut on_characters = vec![false; offsets.total(unit) + 2];
            for byte in 0..=text.len() + 1 {
                let expected = text.get(..byte).map(count);
                assert_eq!(
                    offsets.from_byte(byte, unit),
                    expected,
                    "{text:?} at {byte}"
                );
                if let Some(at) = expected {
                    on_characters[at] = true;
                    assert_eq!(offsets.to_byte(at, unit), Some(byte));
                }
            }
            for (at, on_character) in on_characters.into_iter().enumerate() {
                assert_eq!(offsets.to_byte(at, unit).is_some(), on_character);
            }
        }
        Ok(())
    })
    .size_max(256);
}
