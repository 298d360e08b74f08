import { draftReason, PAPERS, paperOf, type Paper } from '../forms/papers'
import type { PaperContext } from '../forms/form'
import type { PaperId } from '../forms/paper-id'
import { hashOf } from '../kernel/canonical'
import { meetingAtEdition } from '../meeting/papers/correction/editions'
import type { Meeting } from '../meeting/state'
import { contentHashOf } from '../minutes/content-hash'
import { noticeHashOf } from '../notice/document'
import { noticeOf } from '../notice/draft'
import { templateOf, type TemplateName } from '../own-template/state'
import { wordingOf } from '../wording/wording'
import type { EditionContent } from './content'
import type { EditionEvent } from './events'
import { editionsOf, latestEdition, type Edition, type Editions } from './state'

/** The words of a paper, and the hash that fixes them. */
export interface PaperWords {
  readonly content: EditionContent
  readonly contentHash: string
}

/**
 * What a paper says now; null where nothing can be proven of it: a blank one, a draft, one of a practice meeting, or
 * one that there is not yet.
 */
export function wordsNow(paper: Paper, context: PaperContext): PaperWords | null {
  const { meeting, hall, now } = context
  if (!paper.proven(meeting) || meeting.practice || paper.unavailable(meeting) !== null) return null
  if (paper.id === 'minutes') {
    return meeting.seal && { content: { kind: 'minutes' }, contentHash: contentHashOf(meeting.seal.document) }
  }
  if (draftReason(paper, context) !== null) return null
  if (paper.draft === null) {
    const { document } = noticeOf(meeting, hall, now, wordingOf(context))
    return { content: { kind: 'notice', document }, contentHash: noticeHashOf(document) }
  }
  const { document } = paper.draft(context)
  return {
    content: { kind: 'form', document },
    contentHash: hashOf({ paper: paper.id, document }),
  }
}

/** Whether the words of a form are those that its hash was taken over. */
export function isTrueToHash({ paper, content, contentHash }: Edition, meeting: Meeting): boolean {
  switch (content.kind) {
    case 'form':
      return hashOf({ paper, document: content.document }) === contentHash
    case 'notice':
      return noticeHashOf(content.document) === contentHash
    case 'minutes':
      return meeting.seal !== null && contentHashOf(meeting.seal.document) === contentHash
  }
}

/** Notices count their period from the day they go up: on another day they are other notices. */
function isPosted({ content }: PaperWords | Edition): boolean {
  return content.kind === 'notice' || (content.kind === 'form' && content.document.foot === 'slip')
}

/**
 * Whether the paper is given out as it was issued, whatever the facts are now: papers of before the meeting once it
 * was opened, those of after it once it is sealed.
 */
export function isKept({ stage }: Paper, { phase, seal }: Meeting, edition: Edition): boolean {
  if (stage === 'before') return phase !== 'planned'
  return seal !== null && !isPosted(edition)
}

/** The edition that is given out when the paper is asked for; null where none is, and it is written as it stands. */
export function editionGiven(paper: Paper, context: PaperContext, editions: Editions): Edition | null {
  const latest = latestEdition(editions, context.meeting.id, paper.id)
  if (!latest) return null
  return isKept(paper, context.meeting, latest) || wordsNow(paper, context) ? latest : null
}

/** The edition of 会议记录 that was sealed under a number; null where it was sealed before there were editions. */
export function sealedEdition(editions: Editions, meeting: Meeting, number: number): Edition | null {
  const sealed = meetingAtEdition(meeting, number)?.seal
  return (
    editionsOf(editions, meeting.id, 'minutes').find(
      ({ contentHash }) => contentHash === sealed?.contentHash,
    ) ?? null
  )
}

/** Whether a paper that is kept would read otherwise if it were issued now. */
export function differsNow(paper: Paper, context: PaperContext, edition: Edition): boolean {
  if (paper.stage === 'before' || !isKept(paper, context.meeting, edition)) return false
  return newWords(paper, context, edition) !== null
}

export interface IssuePoint {
  /** Hash and number of the meeting's last event, as `Edition` has them. */
  readonly chainHash: string
  readonly meetingSeq: number
}

/**
 * The editions that come of giving out these papers: one for each whose words are new. `anew`: of kept ones too.
 */
export function issueEditions(
  editions: Editions,
  context: PaperContext,
  papers: readonly PaperId[],
  { anew, ...point }: IssuePoint & { readonly anew: boolean },
): readonly EditionEvent[] {
  const { id: meetingId } = context.meeting
  return papers.flatMap((id): readonly EditionEvent[] => {
    const paper = paperOf(id)
    const latest = latestEdition(editions, meetingId, id)
    if (latest && !anew && isKept(paper, context.meeting, latest)) return []
    const words = newWords(paper, context, latest)
    if (!words) return []
    const edition = (latest?.edition ?? 0) + 1
    const wording = wordingOf(context).version
    const template = templateNow(id, context)
    const data = { meetingId, paper: id, edition, ...point, wording, template, ...words }
    return [{ type: 'paperIssued', data }]
  })
}

/** What the seal fixes: what came of the meeting. A notice is issued when it goes out, for the days on it. */
export const FIXED_BY_SEAL: readonly PaperId[] = PAPERS.filter(
  ({ stage, id }) => stage === 'after' && id !== 'notice',
).map(({ id }) => id)

/** The file that a paper would be laid out by; null: the program's own layout. */
function templateNow(paper: PaperId, { templates = [] }: PaperContext): TemplateName | null {
  const template = templateOf(templates, paper)
  return template && { fileName: template.fileName, sha256: template.sha256 }
}

/**
 * The words, where they or the template are not those of the latest edition; a day that is only the day of issue is no
 * news.
 */
function newWords(paper: Paper, context: PaperContext, latest: Edition | null): PaperWords | null {
  const words = wordsNow(paper, context)
  if (!words || !latest) return words
  const sameDay = isPosted(words) ? words : wordsNow(paper, { ...context, now: latest.at })
  const sameLayout = templateNow(paper.id, context)?.sha256 === latest.template?.sha256
  return sameLayout && sameDay?.contentHash === latest.contentHash ? null : words
}
