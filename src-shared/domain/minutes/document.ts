import { hashOf } from '../kernel/canonical'

/**
 * One paragraph of the minutes. `id` is stable (`opening`, `turn:t12`, `vote:v40`, …): the recorder's own words
 * are kept by it, and survive a change of what was drafted.
 */
export interface MinutesBlock {
  readonly id: string
  /** heading 一、 · subheading （一） · paragraph · closing 散会, on a line of its own */
  readonly kind: 'heading' | 'subheading' | 'paragraph' | 'closing'
  /** As it stands in the minutes: the recorder's words, or the drafted ones. */
  readonly text: string
  /** As drafted from what happened. */
  readonly drafted: string
  /** Votes, counts and headings are facts and cannot be reworded. */
  readonly editable: boolean
}

/** 会议记录, as content: layout is the business of whoever prints it. */
export interface MinutesDocument {
  /** 小南庄社区居民代表会议记录 */
  readonly title: string
  /** 小南庄社议〔2026〕3号 */
  readonly number: string
  /** 会议名称、时间、地点、主持人 …: label and value, the head of the form. */
  readonly head: readonly { readonly label: string; readonly value: string }[]
  readonly blocks: readonly MinutesBlock[]
  /** Issuer and date under the text: 小南庄社区居民委员会, 2026年11月21日. */
  readonly issuer: string
  readonly date: string
}

/** What signatures are bound to: every word of the document, not where it came from. */
export function contentHashOf(document: MinutesDocument): string {
  return hashOf({
    title: document.title,
    number: document.number,
    head: document.head,
    blocks: document.blocks.map(({ id, kind, text }) => ({ id, kind, text })),
    issuer: document.issuer,
    date: document.date,
  })
}

/** `7F3A 91C4 0B6E 52D8`: the first 16 digits of a hash, for people to compare. */
export function verificationCode(hash: string): string {
  return hash
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ')
}
