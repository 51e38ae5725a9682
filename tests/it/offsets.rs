//! Offsets in bytes, UTF-16 units and code points agree with a count by hand.

use crate::session;
use guillemet::formats::view::{Utf16, paragraphs};
use guillemet::text::{Offsets, Text, Unit};

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

#[test]
fn paragraphs_of_the_page_tile_the_text_and_end_behind_line_breaks() {
    arbtest::arbtest(|u| {
        let text = Text::new(session::text(u)?, None);
        let utf16 = Utf16::new(&text);
        let units: Vec<u16> = text.source().encode_utf16().collect();
        let tiles = paragraphs(&text, &utf16);
        let mut end = 0;
        for (i, tile) in tiles.iter().enumerate() {
            assert!(tile.start == end && tile.end > tile.start, "{tiles:?}");
            end = tile.end;
            if i + 1 < tiles.len() {
                assert!(
                    [10, 13].contains(&units[end - 1]),
                    "{tiles:?} {:?}",
                    text.source()
                );
            }
        }
        assert_eq!(end, units.len());
        Ok(())
    })
    .size_max(256);
}

#[test]
fn line_breaks_stay_with_the_paragraph_before_them() {
    let check = |source: &str, expected: &[&str]| {
        let text = Text::new(source, None);
        let utf16 = Utf16::new(&text);
        let units: Vec<u16> = source.encode_utf16().collect();
        let tiles = paragraphs(&text, &utf16).into_iter();
        let found: Vec<String> = tiles
            .map(|tile| String::from_utf16(&units[tile.start..tile.end]).unwrap())
            .collect();
        assert_eq!(found, expected);
    };
    check("", &[]);
    check(" \n ", &[" \n "]);
    check(
        "\n\nUn.\r\n\r\n  Deux.\n",
        &["\n\nUn.\r\n\r\n", "  Deux.\n"],
    );
    check("Un 🙂\rDeux", &["Un 🙂\r", "Deux"]);
}
