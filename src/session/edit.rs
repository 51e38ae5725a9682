//! What a reader can do to a document.

use std::fmt;
use std::ops::Range;

use crate::doc::{EntityId, Label, MentionId, MentionKind, QuoteId, QuoteKind};

/// One change that a reader makes: one step of undo.
///
/// Ranges are bytes of the text; they come from outside and are checked only when the edit
/// is applied, so an edit may be read from a file before its text is at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Makes a mention.
    AddMention {
        /// Its words.
        at: Range<usize>,
        /// What kind of thing it names; may be left out where `entity` is given.
        label: Option<Label>,
        /// The entity that it joins; without one it joins the entity of that label whose
        /// words or `name` are the same, or a new one.
        entity: Option<EntityId>,
        /// The name of a new entity, where the words themselves are none.
        name: Option<String>,
        /// How it refers to its entity.
        kind: MentionKind,
    },
    /// Removes a mention.
    RemoveMention {
        /// Which.
        id: MentionId,
    },
    /// Moves the edges of a mention.
    SetSpan {
        /// Which.
        id: MentionId,
        /// Its new words.
        at: Range<usize>,
    },
    /// Gives another label.
    SetLabel {
        /// To what.
        on: Labelled,
        /// The new label.
        label: Label,
    },
    /// Gives an entity another name.
    Rename {
        /// Which.
        entity: EntityId,
        /// The new name; not blank.
        name: String,
    },
    /// Makes several entities one.
    MergeEntities {
        /// The one that stays, with its name and label.
        into: EntityId,
        /// The ones that go.
        from: Vec<EntityId>,
    },
    /// Takes a mention out of its entity and gives it one of its own.
    SplitMention {
        /// Which.
        id: MentionId,
    },
    /// Gives a mention to another entity.
    MoveMention {
        /// Which.
        id: MentionId,
        /// Its new entity.
        entity: EntityId,
    },
    /// Makes a quotation.
    AddQuote {
        /// What is said.
        content: Vec<Range<usize>>,
        /// How it is reported; by its marks where left out.
        kind: Option<QuoteKind>,
        /// The words that announce it.
        cue: Option<Range<usize>>,
        /// The words that name who speaks.
        source: Option<Range<usize>>,
        /// Who speaks, where the source alone does not tell.
        speaker: Option<EntityId>,
    },
    /// Removes a quotation.
    RemoveQuote {
        /// Which.
        id: QuoteId,
    },
    /// Sets what is said.
    SetContent {
        /// In which quotation.
        id: QuoteId,
        /// The pieces; overlapping ones become one.
        content: Vec<Range<usize>>,
    },
    /// Sets or clears the words that announce a quotation.
    SetCue {
        /// Of which quotation.
        id: QuoteId,
        /// The words.
        cue: Option<Range<usize>>,
    },
    /// Sets who says a quotation.
    SetSource {
        /// Which quotation.
        id: QuoteId,
        /// The words that name them.
        words: SourceWords,
        /// Whom those mean.
        speaker: NewSpeaker,
    },
    /// Sets how a quotation is reported.
    SetQuoteKind {
        /// Which.
        id: QuoteId,
        /// The new kind.
        kind: QuoteKind,
    },
    /// Sets how a mention refers to its entity.
    SetMentionKind {
        /// Which.
        id: MentionId,
        /// The new kind.
        kind: MentionKind,
    },
    /// Finds suggestions right as they are.
    Accept {
        /// These mentions.
        mentions: Vec<MentionId>,
        /// These quotations.
        quotes: Vec<QuoteId>,
    },
    /// Mends a typo of the text; annotations follow. Not in a batch.
    ReplaceText {
        /// The characters to replace; empty to insert.
        at: Range<usize>,
        /// What stands there afterwards.
        with: String,
    },
    /// Several edits as one step: all or none.
    Batch(Vec<Edit>),
}

/// What gets a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Labelled {
    /// An entity with all its mentions.
    Entity(EntityId),
    /// The entity of this mention, with all its mentions.
    EntityOf(MentionId),
    /// This mention alone: it leaves its entity.
    Mention(MentionId),
}

/// What becomes of the words of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceWords {
    /// They stay.
    Keep,
    /// There are none.
    Clear,
    /// These.
    At(Range<usize>),
}

/// What becomes of the speaker of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewSpeaker {
    /// Whomever the new words name, else the same as before.
    Keep,
    /// Nobody.
    Clear,
    /// The entity of this mention.
    Mention(MentionId),
    /// This entity.
    Entity(EntityId),
    /// The entity of this name and label; made where there is none.
    Named {
        /// The name.
        name: String,
        /// The label of a new entity.
        label: Label,
    },
}

impl Edit {
    /// The name of this kind of edit, as files and the page write it.
    pub fn kind(&self) -> &'static str {
        match self {
            Edit::AddMention { .. } => "add_mention",
            Edit::RemoveMention { .. } => "remove_mention",
            Edit::SetSpan { .. } => "set_span",
            Edit::SetLabel { .. } => "set_label",
            Edit::Rename { .. } => "rename",
            Edit::MergeEntities { .. } => "merge_entities",
            Edit::SplitMention { .. } => "split_mention",
            Edit::MoveMention { .. } => "move_mention",
            Edit::AddQuote { .. } => "add_quote",
            Edit::RemoveQuote { .. } => "remove_quote",
            Edit::SetContent { .. } => "set_content",
            Edit::SetCue { .. } => "set_cue",
            Edit::SetSource { .. } => "set_source",
            Edit::SetQuoteKind { .. } | Edit::SetMentionKind { .. } => "set_kind",
            Edit::Accept { .. } => "accept",
            Edit::ReplaceText { .. } => "replace_text",
            Edit::Batch(_) => "batch",
        }
    }
}

/// Why an edit was rejected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditError {
    code: &'static str,
    message: String,
}

impl EditError {
    pub(super) fn new(code: &'static str, message: impl Into<String>) -> EditError {
        EditError {
            code,
            message: message.into(),
        }
    }

    pub(super) fn missing(id: impl fmt::Display) -> EditError {
        EditError::new("missing", format!("{id} is not there (any more)"))
    }

    /// A word for programs, so that a page can say it in its own language: `missing`,
    /// `bad_span`, `blank_span`, `inside_character`, `same_span`, `same_content`, `no_label`,
    /// `blank_name`, `nothing_to_merge`, `no_content`, `nested_batch`, `too_many`, `rules`.
    pub fn code(&self) -> &'static str {
        self.code
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for EditError {}
