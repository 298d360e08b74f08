import { hashOf } from '../kernel/canonical'
import type { MinutesDocument } from './document'

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
