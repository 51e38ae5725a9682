//! Quotation marks: which one closes which.
//!
//! Pairing works on the tokens of kind [`TokenKind::QuoteMark`] with one stack, so it is
//! linear. A mark that finds no partner spoils only itself: it is mended where the text
//! tells how (a missing closing mark at the end of a paragraph), else it is left out.

use crate::text::{Text, TokenKind};

/// A pair of marks with what stands between them, in tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    /// The opening mark, or the first token where that mark is missing.
    pub open: usize,
    /// The closing mark, or the last token where that mark is missing.
    pub close: usize,
    /// Index of the smallest pair around this one.
    pub parent: Option<usize>,
    /// How the two marks were found.
    pub state: State,
}

/// How a pair was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Both marks are there.
    Whole,
    /// The closing mark also closes the pair inside: « A « B ».
    Shared,
    /// The closing mark is missing.
    Unclosed,
    /// The opening mark is missing.
    Unopened,
}

impl Pair {
    /// First token behind the opening mark.
    pub fn inner_start(&self) -> usize {
        self.open + usize::from(self.state != State::Unopened)
    }

    /// One past the last token before the closing mark.
    pub fn inner_end(&self) -> usize {
        self.close + usize::from(self.state == State::Unclosed)
    }
}

/// The family of a mark: one that opens closes only with its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Guillemet,
    SingleGuillemet,
    Double,
    Low,
    Single,
    LowSingle,
    Straight,
    StraightSingle,
    Typed,
    Corner,
}

const FAMILIES: usize = 10;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    /// Either, or both at once: decided by what is open.
    Unknown,
    /// An apostrophe, a prime, a bullet.
    No,
}

struct Opened {
    family: Family,
    token: usize,
}

/// All pairs of `text`, sorted by their opening mark, outer ones first.
pub(super) fn pairs(text: &Text) -> Vec<Pair> {
    let mut pairing = Pairing {
        text,
        stack: Vec::new(),
        open: [0; FAMILIES],
        found: Vec::new(),
    };
    let paragraphs = text.paragraphs();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let next = paragraphs.get(at + 1).map(|p| p.start as usize);
        pairing.paragraph(paragraph.range(), next);
    }
    let mut pairs = pairing.found;
    pairs.sort_by_key(|p| (p.open, usize::MAX - p.close));
    drop_crossing(&mut pairs);
    link_parents(&mut pairs);
    pairs
}

struct Pairing<'a> {
    text: &'a Text,
    stack: Vec<Opened>,
    /// How many marks of each family the stack holds.
    open: [usize; FAMILIES],
    found: Vec<Pair>,
}

impl Pairing<'_> {
    fn paragraph(&mut self, range: std::ops::Range<usize>, next: Option<usize>) {
        let (start, end) = (range.start, range.end);
        let mut unopened = None;
        let mut any = false;
        let mut second = None;
        for at in range.clone() {
            if self.text.tokens()[at].kind != TokenKind::QuoteMark {
                continue;
            }
            // The mark that only says that the quotation of the last paragraph goes on.
            if at == start && !self.stack.is_empty() && self.continues(at) {
                continue;
            }
            // Two single marks are one; the second has had its say.
            if second == Some(at) {
                continue;
            }
            let doubled = self.doubled(at, end);
            second = doubled.then_some(at + 1);
            let close = at + usize::from(doubled);
            let (family, side) = match doubled {
                true => self.two_singles(close, end),
                false => self.role(at, end),
            };
            let has_open = self.open[family as usize] > 0;
            match side {
                Side::No => continue,
                Side::Open => self.push(family, at),
                Side::Close if has_open => self.pop(family, close),
                Side::Unknown if has_open => self.pop(family, close),
                Side::Unknown => self.push(family, at),
                Side::Close if !any && at > start => unopened = Some(close),
                Side::Close => {}
            }
            any = true;
        }
        let goes_on = next.is_some_and(|next| !self.stack.is_empty() && self.reopens(next));
        if goes_on {
            return;
        }
        self.mend(start, end);
        if let Some(close) = unopened {
            self.mend_unopened(close);
        }
    }

    fn push(&mut self, family: Family, token: usize) {
        self.open[family as usize] += 1;
        self.stack.push(Opened { family, token });
    }

    /// Closes the innermost mark of `family`; what was opened inside it stays unpaired.
    fn pop(&mut self, family: Family, close: usize) {
        while let Some(opened) = self.stack.pop() {
            self.open[opened.family as usize] -= 1;
            if opened.family == family {
                self.found.push(Pair {
                    open: opened.token,
                    close,
                    parent: None,
                    state: State::Whole,
                });
                return;
            }
        }
    }

    /// What is still open where a paragraph ends and nothing goes on.
    fn mend(&mut self, start: usize, end: usize) {
        let Some(first) = self.stack.first() else {
            return;
        };
        let (open, count) = (first.token, self.stack.len());
        self.stack.clear();
        self.open = [0; FAMILIES];
        let last = self.found.last().copied();
        let inner = last.filter(|p| p.open > open && p.state == State::Whole);
        // One closing mark for two: « A « B ».
        if let Some(inner) = inner.filter(|p| count == 1 && self.only_stops(p.close + 1, end)) {
            let colon = self.text.word(inner.open.saturating_sub(1)) == ":";
            if colon || inner.open > open + 1 && !self.introduced(inner.open) {
                self.found.push(Pair {
                    open,
                    close: inner.close,
                    parent: None,
                    state: State::Shared,
                });
                return;
            }
        }
        // A missing closing mark: believed where no other mark stands behind it, and the
        // words stand as a quotation does.
        let alone = count == 1 && last.is_none_or(|p| p.open < open);
        if alone && end > open + 2 && (self.introduced(open) || open == start) {
            self.found.push(Pair {
                open,
                close: end - 1,
                parent: None,
                state: State::Unclosed,
            });
        }
    }

    /// A closing mark that nothing opened, the first mark of its paragraph: the quotation
    /// began with the sentence where a comma and an attribution follow.
    fn mend_unopened(&mut self, close: usize) {
        let tokens = self.text.tokens();
        let follows = tokens.get(close + 1).map(|t| self.text.slice(t.span));
        let sentence = self.text.sentences()[self.text.sentence_of(close)];
        let open = sentence.start as usize;
        if follows == Some(",") && close > open + 1 {
            self.found.push(Pair {
                open,
                close,
                parent: None,
                state: State::Unopened,
            });
        }
    }

    fn only_stops(&self, from: usize, to: usize) -> bool {
        (from..to).all(|at| matches!(self.text.word(at), "." | "!" | "?" | "…" | "..."))
    }

    /// True where the mark at `at` follows a colon or a comma.
    fn introduced(&self, at: usize) -> bool {
        at > 0 && matches!(self.text.word(at - 1), ":" | ",")
    }

    /// True where the paragraph that begins at token `next` goes on with what is open.
    fn reopens(&self, next: usize) -> bool {
        self.text.tokens()[next].kind == TokenKind::QuoteMark && self.continues(next)
    }

    fn continues(&self, at: usize) -> bool {
        let Some(family) = self.stack.first().map(|o| o.family) else {
            return false;
        };
        let mark = self.text.word(at);
        match family {
            Family::Guillemet => matches!(mark, "«" | "»"),
            Family::SingleGuillemet => matches!(mark, "‹" | "›"),
            Family::Double => matches!(mark, "“" | "”"),
            Family::Low => mark == "„",
            Family::Single => mark == "‘",
            Family::LowSingle => mark == "‚",
            Family::Straight => mark == "\"",
            Family::StraightSingle => mark == "'",
            Family::Typed => matches!(mark, "<<" | ">>"),
            Family::Corner => matches!(mark, "「" | "『" | "〝"),
        }
    }

    fn role(&self, at: usize, end: usize) -> (Family, Side) {
        use Family::*;
        let space_before = self.space_before(at);
        let space_after = self.space_after(at, end);
        match self.text.word(at) {
            "«" => (Guillemet, Side::Open),
            // »…« of German and Danish copy.
            "»" => match space_before && !space_after && self.open[Guillemet as usize] == 0 {
                true => (Guillemet, Side::No),
                false => (Guillemet, Side::Close),
            },
            "‹" => (SingleGuillemet, Side::Open),
            "›" => (SingleGuillemet, Side::Close),
            "„" | "‟" => (Low, Side::Open),
            "“" if self.open[Low as usize] > 0 && !space_before => (Low, Side::Close),
            "”" if self.open[Low as usize] > 0 && self.open[Double as usize] == 0 => {
                (Low, Side::Close)
            }
            // A mark that the writer turned the wrong way.
            "”" if self.open[Double as usize] == 0 && space_before && !space_after => {
                (Double, Side::Open)
            }
            "“" => (Double, Side::Open),
            "”" => (Double, Side::Close),
            "‚" => (LowSingle, Side::Open),
            "‘" if self.open[LowSingle as usize] > 0 && !space_before => (LowSingle, Side::Close),
            "‘" => (Single, if space_after { Side::No } else { Side::Open }),
            "’" => (Single, self.single_close(at, end, Single)),
            "'" if self.open[StraightSingle as usize] > 0 => {
                (StraightSingle, self.single_close(at, end, StraightSingle))
            }
            "'" => (StraightSingle, self.single_open(at, end)),
            "\"" | "＂" => (Straight, self.straight(at, space_before, space_after)),
            "<<" => (Typed, Side::Open),
            ">>" => (Typed, Side::Close),
            "``" | ",," => (Typed, Side::Open),
            "「" | "『" | "〝" => (Corner, Side::Open),
            "」" | "』" | "〞" => (Corner, Side::Close),
            _ => (Straight, Side::No),
        }
    }

    /// True where a second straight single mark follows the one at `at` at once: ''.
    fn doubled(&self, at: usize, end: usize) -> bool {
        let tokens = self.text.tokens();
        at + 1 < end
            && self.text.word(at) == "'"
            && self.text.word(at + 1) == "'"
            && tokens[at].span.end() == tokens[at + 1].span.start()
    }

    /// What '' does whose second mark is at `last`: TeX closes with it; where nothing is open it
    /// opens as well.
    fn two_singles(&self, last: usize, end: usize) -> (Family, Side) {
        let opens = self.open[Family::Typed as usize] == 0 && !self.space_after(last, end);
        (Family::Typed, if opens { Side::Open } else { Side::Close })
    }

    fn straight(&self, at: usize, space_before: bool, space_after: bool) -> Side {
        if self.prime(at) {
            return Side::No;
        }
        let opens = space_before || self.glued_opener(at);
        match (opens, space_after) {
            (true, false) if self.open[Family::Straight as usize] == 0 => Side::Open,
            (false, _) => Side::Close,
            _ => Side::Unknown,
        }
    }

    /// 6'2" and 55": a measure, unless a quotation is open.
    fn prime(&self, at: usize) -> bool {
        at > 0
            && self.open[Family::Straight as usize] == 0
            && self.text.tokens()[at - 1].kind == TokenKind::Number
            && !self.space_before(at)
    }

    fn glued_opener(&self, at: usize) -> bool {
        at > 0 && {
            let before = self.text.word(at - 1);
            matches!(
                before,
                "(" | "[" | ":" | "—" | "–" | "«" | "“" | "‘" | "-" | "/"
            ) || before.ends_with(['\'', '’']) && before.len() > 1
        }
    }

    /// A straight single mark opens only at the start of a word and only where one closes
    /// later in the paragraph; all others are apostrophes.
    fn single_open(&self, at: usize, end: usize) -> Side {
        if self.space_after(at, end) || !(self.space_before(at) || self.glued_opener(at)) {
            return Side::No;
        }
        let limit = end.min(at + 400);
        let closes = (at + 2..limit)
            .any(|i| self.text.word(i) == "'" && !self.space_before(i) && self.ends_word(i, end));
        if closes { Side::Open } else { Side::No }
    }

    /// “the workers’ call, isn’t it?’”: a plural's apostrophe closes nothing while a better
    /// mark follows.
    fn single_close(&self, at: usize, end: usize, family: Family) -> Side {
        if self.open[family as usize] == 0 || self.space_before(at) || !self.ends_word(at, end) {
            return Side::No;
        }
        let mark = self.text.word(at);
        let after_stop = |i: usize| {
            i > 0
                && self
                    .text
                    .word(i - 1)
                    .ends_with(['.', ',', '!', '?', '…', '»', '”', '"'])
        };
        let plural = self.text.word(at - 1).ends_with('s')
            && self.text.tokens().get(at + 1).is_some_and(|t| {
                let next = self.text.slice(t.span);
                at + 1 < end && next.starts_with(|c: char| c.is_lowercase())
            });
        if plural && !after_stop(at) {
            let limit = end.min(at + 60);
            if (at + 1..limit).any(|i| self.text.word(i) == mark && after_stop(i)) {
                return Side::No;
            }
        }
        Side::Close
    }

    /// True where a space, punctuation or the end follows.
    fn ends_word(&self, at: usize, end: usize) -> bool {
        self.space_after(at, end)
            || self.text.tokens().get(at + 1).is_none_or(|t| {
                matches!(
                    t.kind,
                    TokenKind::Punct | TokenKind::QuoteMark | TokenKind::Symbol
                )
            })
    }

    fn space_before(&self, at: usize) -> bool {
        let tokens = self.text.tokens();
        at == 0 || tokens[at - 1].span.end() < tokens[at].span.start()
    }

    fn space_after(&self, at: usize, end: usize) -> bool {
        let tokens = self.text.tokens();
        at + 1 >= end || tokens[at].span.end() < tokens[at + 1].span.start()
    }
}

/// Takes out pairs that begin inside another and end outside it. Sorted by start.
fn drop_crossing(pairs: &mut Vec<Pair>) {
    let mut ends: Vec<usize> = Vec::new();
    pairs.retain(|pair| {
        while ends.last().is_some_and(|end| *end < pair.open) {
            ends.pop();
        }
        let fits = ends.last().is_none_or(|end| pair.close <= *end);
        if fits {
            ends.push(pair.close);
        }
        fits
    });
}

fn link_parents(pairs: &mut [Pair]) {
    let mut stack: Vec<usize> = Vec::new();
    for at in 0..pairs.len() {
        while stack
            .last()
            .is_some_and(|outer| pairs[*outer].close < pairs[at].open)
        {
            stack.pop();
        }
        pairs[at].parent = stack.last().copied();
        stack.push(at);
    }
}
