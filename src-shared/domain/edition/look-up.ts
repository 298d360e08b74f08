import { PAPERS, paperOf } from '../forms/papers'
import { checkLink, EMPTY_TIP, tipOf, type StoredEvent } from '../kernel/event'
import { readMeetingEvent } from '../meeting/events'
import type { MeetingRecord } from '../meeting/record'
import { verificationCode } from '../minutes/content-hash'
import { NOTICE_KIND_NAMES } from '../notice/kinds'
import { standingOf } from '../notice/standing'
import type { Notice } from '../notice/state'
import { paperContextOf, type World } from '../world'
import { differsNow, isTrueToHash } from './issue'
import { meetingAt } from './meeting-at'
import { noticeEditions, type NoticeEdition } from './notice-editions'
import { latestEdition, type Edition } from './state'
import type { FoundPaper, PaperStanding } from './verdict'

/** What bears a code. */
export type Coded =
  | { readonly kind: 'paper'; readonly edition: Edition; readonly record: MeetingRecord }
  | { readonly kind: 'notice'; readonly edition: NoticeEdition; readonly notice: Notice }

/** What the archive has under a code, the latest issued first; a wording that came back has two. */
export function codedBy({ editions, meetings, notices }: World, code: string): readonly Coded[] {
  const found: Coded[] = []
  for (const list of editions.byPaper.values()) {
    for (const edition of list) {
      const record = meetings.get(edition.meetingId)
      if (record && verificationCode(edition.contentHash) === code) {
        found.push({ kind: 'paper', edition, record })
      }
    }
  }
  for (const notice of notices.byId.values()) {
    for (const edition of noticeEditions(notice)) {
      if (verificationCode(edition.contentHash) === code) found.push({ kind: 'notice', edition, notice })
    }
  }
  return found.toSorted((a, b) => b.edition.at - a.edition.at)
}

/** What is told of it. */
export function foundPaper(world: World, coded: Coded): FoundPaper {
  return coded.kind === 'paper' ? foundEdition(world, coded) : foundNotice(coded)
}

function foundEdition(
  { editions }: World,
  { edition, record }: Extract<Coded, { kind: 'paper' }>,
): FoundPaper {
  const { meeting } = record
  const { name, stage } = paperOf(edition.paper)
  const latest = latestEdition(editions, meeting.id, edition.paper)?.edition ?? edition.edition
  return {
    code: verificationCode(edition.contentHash),
    name,
    meetingTitle: meeting.plan.title,
    number: stage === 'after' ? (meeting.number ?? '') : '',
    edition: edition.edition,
    issuedAt: edition.at,
    sealedAt: stage === 'after' ? sealedBefore(record, edition) : null,
    whole:
      isTrueToHash(edition, meetingAt(record, edition)) &&
      isWhole(upTo(record.events, edition)) &&
      record.events.some(({ hash }) => hash === edition.chainHash) &&
      isWhole(editions.events),
    newer: latest === edition.edition ? null : latest,
    draft: false,
    withdrawn: null,
  }
}

function foundNotice({ notice, edition }: Extract<Coded, { kind: 'notice' }>): FoundPaper {
  const latest = noticeEditions(notice).at(-1)?.edition ?? edition.edition
  return {
    code: verificationCode(edition.contentHash),
    name: NOTICE_KIND_NAMES[notice.kind],
    meetingTitle: notice.meetingTitle,
    number: notice.number.text,
    edition: edition.edition,
    issuedAt: edition.at,
    sealedAt: null,
    whole: null,
    newer: latest === edition.edition ? null : latest,
    draft: !edition.final,
    withdrawn: standingOf(notice)?.withdrawn ?? null,
  }
}

function upTo(events: readonly StoredEvent[], { meetingSeq }: Edition): readonly StoredEvent[] {
  return events.filter(({ seq }) => seq <= meetingSeq)
}

function sealedBefore({ events }: MeetingRecord, edition: Edition): number | null {
  const seal = upTo(events, edition).findLast((stored) => readMeetingEvent(stored)?.type === 'minutesSealed')
  return seal?.at ?? null
}

/** Whether every event is what was written, in its place, from the first. */
export function isWhole(events: readonly StoredEvent[]): boolean {
  let tip = EMPTY_TIP
  for (const event of events) {
    if (checkLink(tip, event) !== null) return false
    tip = tipOf(event)
  }
  return true
}

/** Every issued paper of a meeting, and whether it would read otherwise now. */
export function paperStandings(world: World, meetingId: string, now: number): readonly PaperStanding[] {
  const context = paperContextOf(world, meetingId, now)
  if (!context) return []
  return PAPERS.flatMap((paper): readonly PaperStanding[] => {
    const latest = latestEdition(world.editions, meetingId, paper.id)
    if (!latest) return []
    const { edition, contentHash, at } = latest
    const code = verificationCode(contentHash)
    return [{ paper: paper.id, edition, code, issuedAt: at, differs: differsNow(paper, context, latest) }]
  })
}
