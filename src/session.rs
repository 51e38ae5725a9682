//! Correcting: a base article, the reader's edits, and what they come to.

mod apply;
mod article;
mod draft;
mod edit;
mod find;
mod mentions;
mod occurrences;
mod quotes;
mod review;
mod revise;
mod snap;
mod speakers;
mod statistics;

pub use article::{Article, Removed, RemovedMention, RemovedQuote};
pub use edit::{Edit, EditError, Labelled, NewSpeaker, SourceWords};
pub use find::{Found, Pattern, PatternError, find};
pub use occurrences::{Occurrence, occurrences};
pub use review::{Annotation, Correction, Tally, corrections, review_order, tally};
pub use revise::TextChange;
pub use snap::{Direction, Edge, Snap, Step, moved_edge, snap};
pub use speakers::{Candidate, speaker_candidates};
pub use statistics::{SpeakerCount, Statistics, statistics};

use std::collections::BTreeMap;

use draft::Draft;

/// A base article, the log of edits over it, and a cursor into that log for undo.
///
/// The state is always the base folded over `edits[..cursor]`: undo is replay. Drafts kept
/// every few edits make it short.
///
/// ```
/// use guillemet::pipeline::{Models, annotate};
/// use guillemet::doc::{Label, MentionKind};
/// use guillemet::session::{Article, Edit, Session};
///
/// let doc = annotate("Odile Kermarrec préside.", None, &Models::default());
/// let mut session = Session::new(Article::new(doc));
/// session.apply(Edit::AddMention {
///     at: 0..15, label: Some(Label::Per), entity: None, name: None, kind: MentionKind::Name,
/// })?;
/// assert_eq!(session.article().doc.entities()[0].name, "Odile Kermarrec");
/// assert!(session.undo());
/// assert!(session.article().doc.entities().is_empty());
/// # Ok::<(), guillemet::session::EditError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Session {
    base: Article,
    edits: Vec<Edit>,
    cursor: usize,
    draft: Draft,
    article: Article,
    revision: u64,
    text_revision: u64,
    /// Drafts by the cursor at which they stood.
    checkpoints: BTreeMap<usize, Draft>,
    /// The edge that the last edit moved, if another move of it may join that step.
    moving: Option<Moving>,
}

/// Moves of one edge in a row.
#[derive(Debug, Clone)]
struct Moving {
    of: Annotation,
    edge: Edge,
    /// As all stood before the first of them.
    before: Draft,
}

/// Edits between two checkpoints, and checkpoints kept: an undo replays at most the former,
/// and a long session holds no more drafts than the latter.
const CHECKPOINT_EVERY: usize = 16;
const CHECKPOINTS: usize = 8;

impl Session {
    /// A session over `base` without any edit.
    pub fn new(base: Article) -> Session {
        let draft = Draft::new(&base);
        Session {
            article: base.clone(),
            base,
            edits: Vec::new(),
            cursor: 0,
            draft,
            revision: 0,
            text_revision: 0,
            checkpoints: BTreeMap::new(),
            moving: None,
        }
    }

    /// The session that had this base, log and cursor.
    ///
    /// # Errors
    /// Where an edit of the log cannot be applied, or the cursor lies behind the log.
    pub fn restore(base: Article, edits: Vec<Edit>, cursor: usize) -> Result<Session, EditError> {
        if cursor > edits.len() {
            return Err(EditError::new(
                "bad_log",
                format!(
                    "the cursor is at {cursor}, but the log has {} edits",
                    edits.len()
                ),
            ));
        }
        let mut session = Session::new(base);
        session.edits = edits;
        // The redo tail is replayed as well: a broken edit shows now, not when it is redone.
        session.go_to(session.edits.len())?;
        session.go_to(cursor)?;
        session.revision = cursor as u64;
        Ok(session)
    }

    /// The article as the edits left it.
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// The article as it was before any edit.
    pub fn base(&self) -> &Article {
        &self.base
    }

    /// The log, with what can be redone behind [`Session::cursor`].
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// Number of edits that are in force.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Grows with every change, undo and redo included.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Grows with every change of the text itself.
    pub fn text_revision(&self) -> u64 {
        self.text_revision
    }

    /// Applies `edit` wholly and drops what could be redone. False where the edit comes to
    /// nothing; then it is no step of undo either.
    ///
    /// # Errors
    /// Where the edit is rejected; then nothing has changed.
    pub fn apply(&mut self, edit: Edit) -> Result<bool, EditError> {
        let mut draft = self.draft.clone();
        apply::apply(&mut draft, &edit)?;
        if draft.is_like(&self.draft) {
            return Ok(false);
        }
        let doc = draft.doc()?;
        self.edits.truncate(self.cursor);
        self.checkpoints.split_off(&(self.cursor + 1));
        // A text is long to read again: keep both sides of a change.
        if matches!(edit, Edit::ReplaceText { .. }) {
            self.keep(self.cursor, self.draft.clone());
        }
        self.edits.push(edit);
        self.cursor += 1;
        self.set(draft, doc);
        Ok(true)
    }

    /// Applies `edit`, which moves `edge` of `of`. Moves of one edge in a row are one step of
    /// undo: the log keeps where the edge came to rest, and nothing if it came back.
    ///
    /// # Errors
    /// As [`Session::apply`].
    pub fn apply_move(
        &mut self,
        edit: Edit,
        of: Annotation,
        edge: Edge,
    ) -> Result<bool, EditError> {
        let row = self.moving.take();
        let Some(row) = row.filter(|row| row.of == of && row.edge == edge) else {
            let before = self.draft.clone();
            let moved = self.apply(edit)?;
            self.moving = Some(Moving { of, edge, before }).filter(|_| moved);
            return Ok(moved);
        };
        let mut draft = row.before.clone();
        if let Err(error) = apply::apply(&mut draft, &edit) {
            self.moving = Some(row);
            return Err(error);
        }
        let doc = draft.doc()?;
        let is_back = draft.is_like(&row.before);
        self.cursor -= 1;
        self.edits.truncate(self.cursor);
        self.checkpoints.split_off(&(self.cursor + 1));
        if !is_back {
            self.edits.push(edit);
            self.cursor += 1;
        }
        self.set(draft, doc);
        self.moving = Some(row).filter(|_| !is_back);
        Ok(true)
    }

    /// Takes the last edit back; false where there is none.
    pub fn undo(&mut self) -> bool {
        self.cursor > 0 && self.go_to(self.cursor - 1).is_ok()
    }

    /// Applies again what was taken back; false where there is nothing.
    pub fn redo(&mut self) -> bool {
        self.cursor < self.edits.len() && self.go_to(self.cursor + 1).is_ok()
    }

    /// What mending a typo would do, without doing it.
    ///
    /// # Errors
    /// As [`Session::apply`] of [`Edit::ReplaceText`].
    pub fn preview_replace(
        &self,
        at: std::ops::Range<usize>,
        with: &str,
    ) -> Result<TextChange, EditError> {
        revise::replace(&mut self.draft.clone(), &at, with)
    }

    /// Replays from the nearest checkpoint.
    fn go_to(&mut self, cursor: usize) -> Result<(), EditError> {
        let kept = self.checkpoints.range(..=cursor).next_back();
        let (mut at, mut draft) = match kept {
            Some((at, draft)) if *at > self.cursor || self.cursor > cursor => (*at, draft.clone()),
            None if self.cursor > cursor => (0, Draft::new(&self.base)),
            _ => (self.cursor, self.draft.clone()),
        };
        while at < cursor {
            apply::apply(&mut draft, &self.edits[at])?;
            at += 1;
            if at.is_multiple_of(CHECKPOINT_EVERY) && cursor - at <= CHECKPOINTS * CHECKPOINT_EVERY
            {
                self.keep(at, draft.clone());
            }
        }
        let doc = draft.doc()?;
        self.cursor = cursor;
        self.set(draft, doc);
        Ok(())
    }

    fn set(&mut self, draft: Draft, doc: crate::doc::Doc) {
        self.moving = None;
        self.revision += 1;
        if !std::sync::Arc::ptr_eq(&draft.text, &self.draft.text) {
            self.text_revision += 1;
        }
        if self.cursor.is_multiple_of(CHECKPOINT_EVERY) {
            self.keep(self.cursor, draft.clone());
        }
        self.article.doc = doc;
        self.article.removed = draft.removed.clone();
        self.draft = draft;
    }

    fn keep(&mut self, cursor: usize, draft: Draft) {
        if cursor == 0 {
            return;
        }
        self.checkpoints.insert(cursor, draft);
        if self.checkpoints.len() > CHECKPOINTS {
            let farthest = self.checkpoints.keys().copied();
            let farthest = farthest.max_by_key(|at| at.abs_diff(cursor));
            self.checkpoints.remove(&farthest.unwrap_or(cursor));
        }
    }
}
