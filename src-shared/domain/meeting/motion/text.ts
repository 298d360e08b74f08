import { chineseNumber } from '../../text/chinese-number'
import type { Meeting } from '../state'
import { isContest } from '../vote/contest/round'
import { UNTOUCHED, type Amendment, type MotionCourse, type MotionPart } from './state'
import type { AmendmentTarget, MotionSubject } from './subject'

/** What has happened to the motion of an item so far. */
export function courseOf(meeting: Meeting, itemId: string): MotionCourse {
  return meeting.motions[itemId] ?? UNTOUCHED
}

/** How the motion of an item is voted: in one piece, clause by clause as planned, or in the parts it was split into. */
export function pieceOf(meeting: Meeting, itemId: string): 'motion' | 'clauses' | 'parts' {
  if (courseOf(meeting, itemId).split) return 'parts'
  const item = meeting.agenda.find(({ id }) => id === itemId)
  return item?.motion && !isContest(item.motion) && item.clauses ? 'clauses' : 'motion'
}

/** The clauses or parts an item is voted in, as they were first put, in their order; none where it is one piece. */
export function partsOf(meeting: Meeting, itemId: string): readonly MotionPart[] {
  const { split } = courseOf(meeting, itemId)
  if (split) return split.parts
  const item = meeting.agenda.find(({ id }) => id === itemId)
  if (pieceOf(meeting, itemId) !== 'clauses') return []
  return (item?.clauses?.list ?? []).map((clause, index) => ({ id: `c${index + 1}`, ...clause }))
}

/** The amendment that is voted before anything else of the item; null where there is none. */
export function pendingAmendment(meeting: Meeting, itemId: string): Amendment | null {
  return courseOf(meeting, itemId).amendments.find(({ state }) => state === 'pending') ?? null
}

/** An amendment with the item it belongs to. */
export function findAmendment(
  meeting: Meeting,
  amendmentId: string,
): { readonly itemId: string; readonly amendment: Amendment } | null {
  for (const [itemId, { amendments }] of Object.entries(meeting.motions)) {
    const amendment = amendments.find(({ id }) => id === amendmentId)
    if (amendment) return { itemId, amendment }
  }
  return null
}

/** One wording of a motion or a part; the first is as it was put, the others came by amendments. */
export interface TextVersion {
  readonly text: string
  readonly by: Amendment | null
}

/** Every wording it has had, oldest first; the last is how it stands. */
export function versionsOf(
  meeting: Meeting,
  itemId: string,
  target: AmendmentTarget,
): readonly TextVersion[] {
  const adopted = courseOf(meeting, itemId).amendments.filter(
    (one) => (one.state === 'adopted' || one.state === 'accepted') && sameTarget(one.target, target),
  )
  return [
    { text: firstText(meeting, itemId, target), by: null },
    ...adopted.map((by) => ({ text: by.text, by })),
  ]
}

export function sameTarget(a: AmendmentTarget, b: AmendmentTarget): boolean {
  return a.kind === 'part' ? b.kind === 'part' && a.partId === b.partId : b.kind === 'motion'
}

function firstText(meeting: Meeting, itemId: string, target: AmendmentTarget): string {
  return target.kind === 'motion'
    ? (meeting.agenda.find(({ id }) => id === itemId)?.motion?.text ?? '')
    : (partsOf(meeting, itemId).find(({ id }) => id === target.partId)?.text ?? '')
}

/** The words of a motion or a part as they stand now. */
export function textOf(meeting: Meeting, itemId: string, target: AmendmentTarget): string {
  return versionsOf(meeting, itemId, target).at(-1)?.text ?? ''
}

/** 第三条, 第二部分: a part by its place. */
export function partNumber(meeting: Meeting, itemId: string, partId: string): string {
  const n = partsOf(meeting, itemId).findIndex(({ id }) => id === partId) + 1
  const unit = pieceOf(meeting, itemId) === 'clauses' ? '条' : '部分'
  return `第${chineseNumber(n)}${unit}`
}

/** 第三条（收费标准）: with its title where it has one. */
export function partName(meeting: Meeting, itemId: string, partId: string): string {
  const title = partsOf(meeting, itemId).find(({ id }) => id === partId)?.title ?? ''
  const number = partNumber(meeting, itemId, partId)
  return title === '' ? number : `${number}（${title}）`
}

/** What an amendment is about: 动议, or 第三条（收费标准）. */
export function targetName(meeting: Meeting, itemId: string, target: AmendmentTarget): string {
  return target.kind === 'motion' ? '动议' : partName(meeting, itemId, target.partId)
}

/** What is voted, in a few words: 修正案（第三条）, 第三条（收费标准）, 全文; empty for a motion in one piece. */
export function subjectName(meeting: Meeting, itemId: string, subject: MotionSubject): string {
  switch (subject.kind) {
    case 'motion':
      return ''
    case 'whole':
      return '全文'
    case 'part':
      return partName(meeting, itemId, subject.partId)
    case 'amendment': {
      const target = findAmendment(meeting, subject.amendmentId)?.amendment.target
      return target?.kind === 'part' ? `修正案（${partNumber(meeting, itemId, target.partId)}）` : '修正案'
    }
  }
}

/** The words that are put to the vote. */
export function motionTextOf(meeting: Meeting, itemId: string, subject: MotionSubject): string {
  switch (subject.kind) {
    case 'motion':
    case 'whole':
      return textOf(meeting, itemId, { kind: 'motion' })
    case 'part':
      return `${partName(meeting, itemId, subject.partId)}：${textOf(meeting, itemId, subject)}`
    case 'amendment': {
      const amendment = findAmendment(meeting, subject.amendmentId)?.amendment
      if (!amendment) return ''
      return `${targetName(meeting, itemId, amendment.target)}改为：${amendment.text}`
    }
  }
}

/** Whether somebody has proposed, seconded or asked for anything that stands in the record of a motion. */
export function hasMoved(meeting: Meeting, participantId: string): boolean {
  return Object.values(meeting.motions).some(
    ({ second, amendments, end }) =>
      second?.participantId === participantId ||
      end?.byId === participantId ||
      amendments.some(
        (one) => one.proposerId === participantId || one.second?.participantId === participantId,
      ),
  )
}
