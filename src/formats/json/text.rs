//! JSON as text, piece by piece, to the byte as serde_json writes it.

/// Whether a file is for eyes or for pipes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// A line for each field, two spaces a level.
    Indented,
    /// Everything on one line.
    Line,
}

/// A JSON text that is being written.
pub(super) struct Json {
    out: String,
    layout: Layout,
    depth: usize,
    /// True before the first item of an object or array.
    fresh: bool,
}

const SPACES: &str = "                        ";

/// True for what a string cannot hold as it is.
const ESCAPED: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = true;
        byte += 1;
    }
    table[b'"' as usize] = true;
    table[b'\\' as usize] = true;
    table
};

impl Json {
    pub(super) fn new(layout: Layout, capacity: usize) -> Json {
        Json {
            out: String::with_capacity(capacity),
            layout,
            depth: 0,
            fresh: true,
        }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Begins an object or an array.
    pub(super) fn open(&mut self, bracket: char) {
        self.out.push(bracket);
        self.depth += 1;
        self.fresh = true;
    }

    /// Ends an object or an array.
    pub(super) fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if !self.fresh {
            self.break_line();
        }
        self.out.push(bracket);
        self.fresh = false;
    }

    /// Begins an item of an array.
    #[inline]
    pub(super) fn item(&mut self) -> &mut Json {
        if !self.fresh {
            self.out.push(',');
        }
        self.fresh = false;
        self.break_line();
        self
    }

    /// Begins a field of an object; `name` needs no escapes.
    #[inline]
    pub(super) fn field(&mut self, name: &str) -> &mut Json {
        self.item();
        self.out.push('"');
        self.out.push_str(name);
        self.out.push_str(match self.layout {
            Layout::Indented => "\": ",
            Layout::Line => "\":",
        });
        self
    }

    fn break_line(&mut self) {
        if self.layout == Layout::Indented {
            self.out.push('\n');
            self.out.push_str(&SPACES[..2 * self.depth]);
        }
    }

    pub(super) fn null(&mut self) {
        self.out.push_str("null");
    }

    pub(super) fn string(&mut self, text: &str) {
        self.out.push('"');
        let mut written = 0;
        for (at, byte) in text.bytes().enumerate() {
            if !ESCAPED[usize::from(byte)] {
                continue;
            }
            self.out.push_str(&text[written..at]);
            written = at + 1;
            match byte {
                b'"' => self.out.push_str("\\\""),
                b'\\' => self.out.push_str("\\\\"),
                b'\n' => self.out.push_str("\\n"),
                b'\r' => self.out.push_str("\\r"),
                b'\t' => self.out.push_str("\\t"),
                0x08 => self.out.push_str("\\b"),
                0x0c => self.out.push_str("\\f"),
                _ => {
                    self.out.push_str("\\u00");
                    for digit in [byte >> 4, byte & 15] {
                        let digit = char::from_digit(u32::from(digit), 16);
                        self.out.push(digit.unwrap_or('0'));
                    }
                }
            }
        }
        self.out.push_str(&text[written..]);
        self.out.push('"');
    }

    /// `"m12"`
    pub(super) fn id(&mut self, letter: char, number: u32) {
        self.out.push('"');
        self.out.push(letter);
        self.number(u64::from(number));
        self.out.push('"');
    }

    pub(super) fn number(&mut self, number: u64) {
        let mut digits = [0; 20];
        let mut at = digits.len();
        let mut left = number;
        loop {
            at -= 1;
            digits[at] = b'0' + (left % 10) as u8;
            left /= 10;
            if left == 0 {
                break;
            }
        }
        for digit in &digits[at..] {
            self.out.push(char::from(*digit));
        }
    }

    /// 9820 is `0.982`, as the shortest number that reads back as the same.
    pub(super) fn ten_thousandths(&mut self, parts: u32) {
        self.number(u64::from(parts / 10_000));
        self.out.push('.');
        let mut left = parts % 10_000;
        loop {
            self.out.push(char::from(b'0' + (left / 1_000) as u8));
            left = left % 1_000 * 10;
            if left == 0 {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_and_numbers_are_written_as_serde_writes_them() {
        let mut odd: String = (0..0x180).filter_map(char::from_u32).collect();
        odd.push_str("« \u{2028} 🙂 »");
        for text in ["", "plain", "\"", &odd] {
            let mut json = Json::new(Layout::Line, 0);
            json.string(text);
            assert_eq!(
                json.finish(),
                serde_json::to_string(text).expect("a string")
            );
        }
        for parts in 0..=10_000u32 {
            let mut json = Json::new(Layout::Line, 0);
            json.ten_thousandths(parts);
            let number = f64::from(parts) / 10_000.0;
            assert_eq!(
                json.finish(),
                serde_json::to_string(&number).expect("a number")
            );
        }
    }
}
