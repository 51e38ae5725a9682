//! The states of the recogniser: beginning, inside, end or single token of a name of some
//! kind, or outside (BIOES).

use crate::doc::Label;

/// Kinds of names that the model tells apart, in the order of its states. The four kinds of
/// values share one: which of them it is, grammar knows better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Kind {
    Per,
    Org,
    Loc,
    Event,
    Product,
    Norp,
    Value,
}

/// Number of kinds.
pub(super) const KINDS: usize = 7;
/// Number of states: outside, and four for each kind.
pub(super) const STATES: usize = 1 + 4 * KINDS;
/// States rounded up to whole vectors; the lanes behind [`STATES`] are never reached.
pub(super) const LANES: usize = 32;

/// One of [`STATES`]; 0 is outside.
pub(super) type State = u8;

/// Where a token stands in its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Place {
    Begin,
    Inside,
    End,
    Single,
}

pub(super) const OUTSIDE: State = 0;

impl Kind {
    pub(super) const ALL: [Kind; KINDS] = [
        Kind::Per,
        Kind::Org,
        Kind::Loc,
        Kind::Event,
        Kind::Product,
        Kind::Norp,
        Kind::Value,
    ];

    /// The label of a name of this kind; `None` for values.
    pub(super) fn label(self) -> Option<Label> {
        match self {
            Kind::Per => Some(Label::Per),
            Kind::Org => Some(Label::Org),
            Kind::Loc => Some(Label::Loc),
            Kind::Event => Some(Label::Event),
            Kind::Product => Some(Label::Product),
            Kind::Norp => Some(Label::Norp),
            Kind::Value => None,
        }
    }
}

/// The two states, inside and end, that may follow a state that leaves its name open;
/// `None` for a state behind which anything may begin.
#[inline]
pub(super) fn goes_on(state: State) -> Option<[State; 2]> {
    let kinds = KINDS as State;
    match state {
        OUTSIDE => None,
        begin if begin <= kinds => Some([begin + kinds, begin + 2 * kinds]),
        inside if inside <= 2 * kinds => Some([inside, inside + kinds]),
        _ => None,
    }
}

/// The state of a token at `place` in a name of `kind`.
#[cfg(any(test, feature = "train"))]
pub(super) const fn state(place: Place, kind: Kind) -> State {
    1 + place as u8 * KINDS as u8 + kind as u8
}

/// What [`state`] put together; `None` for outside.
pub(super) fn parts(state: State) -> Option<(Place, Kind)> {
    let at = usize::from(state).checked_sub(1)?;
    let place = match at / KINDS {
        0 => Place::Begin,
        1 => Place::Inside,
        2 => Place::End,
        _ => Place::Single,
    };
    Some((place, Kind::ALL[at % KINDS]))
}

/// True where `to` may follow `from`.
pub(super) fn may_follow(from: State, to: State) -> bool {
    let open = match parts(from) {
        Some((Place::Begin | Place::Inside, kind)) => Some(kind),
        _ => None,
    };
    match (open, parts(to)) {
        (Some(open), Some((Place::Inside | Place::End, kind))) => open == kind,
        (Some(_), _) => false,
        (None, Some((Place::Inside | Place::End, _))) => false,
        (None, _) => true,
    }
}

/// True where a sentence may begin with `state`.
pub(super) fn may_begin(state: State) -> bool {
    !matches!(parts(state), Some((Place::Inside | Place::End, _)))
}

/// True where a sentence may end with `state`.
pub(super) fn may_end(state: State) -> bool {
    !matches!(parts(state), Some((Place::Begin | Place::Inside, _)))
}

/// Names in a valid sequence of states: first token, one past the last, kind.
pub(super) fn spans(states: &[State]) -> impl Iterator<Item = (usize, usize, Kind)> + '_ {
    let mut start = 0;
    states.iter().enumerate().filter_map(move |(i, &state)| {
        let (place, kind) = parts(state)?;
        if matches!(place, Place::Begin | Place::Single) {
            start = i;
        }
        matches!(place, Place::End | Place::Single).then_some((start, i + 1, kind))
    })
}

/// Writes the states of a name over `states[start..end]`.
#[cfg(test)]
pub(super) fn mark(states: &mut [State], start: usize, end: usize, kind: Kind) {
    for (i, slot) in states[start..end].iter_mut().enumerate() {
        let place = match (i, end - start) {
            (_, 1) => Place::Single,
            (0, _) => Place::Begin,
            (i, n) if i + 1 == n => Place::End,
            _ => Place::Inside,
        };
        *slot = state(place, kind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_spans_are_found_again() {
        let mut states = vec![OUTSIDE; 6];
        mark(&mut states, 0, 1, Kind::Loc);
        mark(&mut states, 1, 4, Kind::Per);
        let found: Vec<_> = spans(&states).collect();
        assert_eq!(found, [(0, 1, Kind::Loc), (1, 4, Kind::Per)]);
        assert!(states.windows(2).all(|w| may_follow(w[0], w[1])));
    }

    #[test]
    fn an_open_name_goes_on_in_two_states() {
        for from in 0..STATES as State {
            let open: Vec<State> = (0..STATES as State)
                .filter(|to| may_follow(from, *to))
                .collect();
            match goes_on(from) {
                Some(two) => assert_eq!(open, two),
                None => assert!(open.contains(&OUTSIDE)),
            }
        }
    }
}
