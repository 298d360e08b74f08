import { noticeHashOf, type NoticeDocument } from '../notice/document'
import { NOTICE_KIND_NAMES } from '../notice/kinds'
import { documentOf, standingOf, type NoticeStanding } from '../notice/standing'
import type { Notice } from '../notice/state'
import { proofFor, type Proof } from './proof'

/** A 公示 as one of its steps left it: each drafting and each change of its words is an edition. */
export interface NoticeEdition {
  readonly edition: number
  readonly document: NoticeDocument
  readonly contentHash: string
  readonly at: number
  /** Whether it could be posted; a draft otherwise. */
  readonly final: boolean
}

export function noticeEditions(notice: Notice): readonly NoticeEdition[] {
  const versions = notice.steps.flatMap((step, index) =>
    step.fact.type === 'noticeDrafted' || step.fact.type === 'noticeRevised' ? [{ step, index }] : [],
  )
  return versions.flatMap(({ step, index }, at): readonly NoticeEdition[] => {
    const standing = standingOf({ ...notice, steps: notice.steps.slice(0, index + 1) })
    if (!standing) return []
    const document = documentOf(notice, standing)
    const contentHash = noticeHashOf(document)
    return [{ edition: at + 1, document, contentHash, at: step.at, final: standing.version.final }]
  })
}

/** What a notice bears; null where it is a draft. */
export function proofOfNotice(notice: Notice, { version }: NoticeStanding): Proof | null {
  const latest = noticeEditions(notice).at(-1)
  if (!latest || !version.final) return null
  return proofFor(latest.contentHash, NOTICE_KIND_NAMES[notice.kind], notice.number.text, latest.edition)
}
