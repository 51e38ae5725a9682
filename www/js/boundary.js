// @ts-check
/**
 * The shapes that cross the boundary to the core, as docs/boundary.md states them. Every
 * offset is a UTF-16 code unit of the article, `end` exclusive, so `text.slice(start, end)`
 * is the span.
 *
 * @typedef {{ start: number, end: number }} Span
 * @typedef {"model" | "rule" | "reader"} Origin
 * @typedef {"suggested" | "accepted" | "edited"} Status
 * @typedef {"direct" | "mixed" | "indirect"} QuoteKind
 *
 * @typedef {object} Entity
 * @property {string} id
 * @property {string} label
 * @property {string} name
 * @property {number} count how many mentions it has
 *
 * @typedef {object} Value
 * @property {"date" | "time" | "money" | "percent"} type
 * @property {string} [iso]
 * @property {string} [amount]
 * @property {string} [amount_to]
 * @property {string} [currency]
 *
 * @typedef {object} Mention
 * @property {string} id
 * @property {string} entity
 * @property {string} label
 * @property {"name" | "nominal" | "pronoun"} kind
 * @property {number} start
 * @property {number} end
 * @property {Origin} origin
 * @property {Status} status
 * @property {number} [confidence]
 * @property {Value} [value]
 *
 * @typedef {object} Source
 * @property {number} start
 * @property {number} end
 * @property {string[]} mentions
 *
 * @typedef {object} Quote
 * @property {string} id
 * @property {QuoteKind} kind
 * @property {Span[]} content
 * @property {Span | null} cue
 * @property {Source | null} source
 * @property {string | null} speaker
 * @property {string[]} speakers
 * @property {string | null} nested_in
 * @property {Origin} origin
 * @property {Status} status
 * @property {number} [confidence]
 * @property {number} [speaker_confidence]
 *
 * @typedef {object} View
 * @property {number} revision
 * @property {"fr" | "en"} language
 * @property {number} text_revision
 * @property {Entity[]} entities
 * @property {Mention[]} mentions in reading order
 * @property {Quote[]} quotes in reading order
 * @property {{ mentions: Mention[], quotes: Quote[] }} removed
 * @property {{ suggested: number, accepted: number, edited: number, added: number, removed: number }} stats
 * @property {boolean} can_undo
 * @property {boolean} can_redo
 * @property {string} [undo_label]
 * @property {string} [redo_label]
 *
 * @typedef {{ type: string } & Record<string, unknown>} Edit
 * @typedef {{ entity: string, name: string, label: string, count: number }} Candidate
 * @typedef {Span & { mention?: string }} Occurrence
 * @typedef {Mention & { text: string, name: string }} ToldMention with the words and names of its time
 * @typedef {Quote & { text: string[], cue_text?: string, source_text?: string, speaker_names: string[] }} ToldQuote
 * @typedef {{ change: "added" | "removed" | "edited", id: string, before?: ToldMention | ToldQuote, after?: ToldMention | ToldQuote }} Change
 * @typedef {{ moved: number, changed: (Mention | Quote)[], lost: (Mention | Quote)[] }} ReplacePreview
 *
 * @typedef {object} Statistics
 * @property {number} characters
 * @property {number} words
 * @property {number} sentences
 * @property {{ label: string, entities: number, mentions: number }[]} labels
 * @property {{ entity: string, name: string, label: string, quotes: number, words: number }[]} speakers
 * @property {{ direct: number, mixed: number, indirect: number, unattributed: number, words: number }} quotes
 *
 * @typedef {{ name: string, title: string, extension: string, media_type: string, reads: boolean }} Format
 */
export {};
