//! From the bytes of a file to its text, on the command line as in the page.

use super::FormatError;

/// Bytes that are looked at to tell a text from anything else.
const HEAD: usize = 65_536;

/// How the bytes of a file were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// A byte order mark before it stays in the text, so that offsets agree everywhere.
    Utf8,
    /// By its mark, which is no part of the text.
    Utf16,
    /// As old press texts are: whatever is neither of the others.
    Windows1252,
}

/// The text of a file: UTF-8, UTF-16 by its mark, else Windows-1252.
///
/// # Errors
/// Where the bytes are no text, by a zero byte or many control characters at their
/// beginning, and where they begin as UTF-8 and do not go on so.
///
/// ```
/// use guillemet::formats::bytes::{Encoding, decode};
/// assert_eq!(decode(b"\xe9t\xe9 \x85")?, ("été …".to_owned(), Encoding::Windows1252));
/// # Ok::<(), guillemet::formats::FormatError>(())
/// ```
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), FormatError> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Ok((utf16(rest, u16::from_le_bytes), Encoding::Utf16));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Ok((utf16(rest, u16::from_be_bytes), Encoding::Utf16));
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    if let Some(at) = head.iter().position(|byte| *byte == 0) {
        let message = format!("expected a text, found a zero byte at byte {at}");
        return Err(FormatError::new(message));
    }
    let is_strange = |byte: &&u8| matches!(byte, 1..=8 | 14..=26 | 28..=31);
    if head.iter().filter(is_strange).count() * 50 > head.len() {
        let message = "expected a text, found many control characters";
        return Err(FormatError::new(message));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_owned(), Encoding::Utf8)),
        // Cut off, or broken in one place: as Windows-1252 all its accents would be lost.
        Err(error) if !bytes[..error.valid_up_to()].is_ascii() => {
            let at = error.valid_up_to();
            let message = format!("expected UTF-8, found a broken character at byte {at}");
            Err(FormatError::new(message))
        }
        Err(_) => Ok((
            bytes.iter().map(|byte| windows_1252(*byte)).collect(),
            Encoding::Windows1252,
        )),
    }
}

/// Half a pair, and half a unit at the end, is read as the replacement character.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks_exact(2);
    let cut = !pairs.remainder().is_empty();
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    text.chain(cut.then_some(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// As browsers read it: the five bytes without a character stand for themselves.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::{Encoding, decode};

    #[test]
    fn texts_of_every_age_are_read() {
        let check = |bytes: &[u8], text: &str, encoding| {
            assert_eq!(decode(bytes), Ok((text.to_owned(), encoding)));
        };
        check("\u{feff}été".as_bytes(), "\u{feff}été", Encoding::Utf8);
        check(
            b"\xff\xfe\xab\x00 \x00\x3d\xd8",
            "« \u{fffd}",
            Encoding::Utf16,
        );
        check(b"\xfe\xff\x00\xe9\x00", "é\u{fffd}", Encoding::Utf16);
        check(
            b"\x93oui\x94 \x80 \x81",
            "“oui” € \u{81}",
            Encoding::Windows1252,
        );
        check(b"", "", Encoding::Utf8);
        assert!(decode(b"a\0b").is_err());
        let cut = decode("l’élu".as_bytes().split_last().expect("not empty").1);
        assert_eq!(cut, Ok(("l’él".to_owned(), Encoding::Utf8)));
        let broken = decode(b"\xc3\xa9lu, coup\xc3").expect_err("cut off within a character");
        assert!(broken.to_string().contains("byte 10"), "{broken}");
        assert!(decode(b"\x01\x02\x03PNG").is_err());
    }
}
