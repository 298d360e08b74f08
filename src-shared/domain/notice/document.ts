import { hashOf } from '../kernel/canonical'
import type { Masked } from '../redaction/redactor'
import type { NoticePeriod } from './period'

/** One vote as a row of figures. */
export interface NoticeVote {
  readonly label: string
  readonly expected: number
  readonly present: number
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly silent: number
  /** 通过, 未通过 */
  readonly verdict: string
}

export type NoticePart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'votes'; readonly votes: readonly NoticeVote[] }

/** 协商结果公示, as content and already free of personal data: whoever prints it has nothing left to hide. */
export interface NoticeDocument {
  /** 关于×××协商结果的公示 */
  readonly title: string
  /** 全体居民： */
  readonly salutation: string
  readonly parts: readonly NoticePart[]
  readonly period: NoticePeriod
  /** 联系人, 联系电话 …; an empty value is a line to be filled in by hand, never something made up. */
  readonly contacts: readonly { readonly label: string; readonly value: string }[]
  readonly issuer: string
  readonly date: string
  readonly number: string
}

export interface NoticeDraft {
  readonly document: NoticeDocument
  /** What was hidden, for a person to look over. Not for the public. */
  readonly masked: readonly Masked[]
  /** What is missing or wants a look before it is posted, a plain sentence each. */
  readonly remarks: readonly string[]
}

/** Fixes every word of the notice. */
export function noticeHashOf(document: NoticeDocument): string {
  return hashOf(document)
}
