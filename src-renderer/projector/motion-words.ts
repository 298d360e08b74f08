import { ENDING_NAMES } from '#shared/domain/meeting/motion/decide-subject'
import { adoptedTexts, countsOf, nextSubject, partProgress } from '#shared/domain/meeting/motion/progress'
import { MOTION } from '#shared/domain/meeting/motion/subject'
import { courseOf, motionTextOf, pieceOf, versionsOf } from '#shared/domain/meeting/motion/text'
import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import { chineseNumber } from '#shared/domain/text/chinese-number'

/** The words that are before the room: the motion as it stands, or the clause whose turn it is; empty where nothing is voted. */
export function motionWords(meeting: Meeting, itemId: string): string {
  const versions = versionsOf(meeting, itemId, MOTION)
  const text = versions.at(-1)?.text ?? ''
  if (text === '') return ''
  const { end } = courseOf(meeting, itemId)
  if (end) return `动议已${ENDING_NAMES[end.how]}：${text}`
  const next = nextSubject(meeting, itemId)
  if (next?.kind === 'part') return motionTextOf(meeting, itemId, next)
  const draft = versions.length > 1 ? `（第${chineseNumber(versions.length)}稿）` : ''
  const whole = pieceOf(meeting, itemId) !== 'motion' && next === null ? adoptedNote(meeting, itemId) : ''
  return `${next?.kind === 'whole' ? '全文' : '动议'}${draft}：${text}${whole}`
}

function adoptedNote(meeting: Meeting, itemId: string): string {
  return adoptedTexts(meeting, itemId).length === 0 ? '没有通过的文字。' : ''
}

/** 第三条，共 8 条　通过 2 条; empty for a motion in one piece. */
export function clauseWords(meeting: Meeting, itemId: string): string {
  const piece = pieceOf(meeting, itemId)
  if (piece === 'motion') return ''
  const unit = piece === 'clauses' ? '条' : '部分'
  const parts = partProgress(meeting, itemId)
  const next = nextSubject(meeting, itemId)
  const current = next?.kind === 'part' ? parts.find(({ part }) => part.id === next.partId) : undefined
  const place = current
    ? `第${chineseNumber(current.n)}${unit}，共 ${parts.length} ${unit}`
    : `共 ${parts.length} ${unit}`
  const decided = parts.some(({ round }) => round !== null)
  return decided && !current ? `${place}：${countsOf(meeting, itemId)}` : place
}

const PUT_AS = { motion: '', part: '', amendment: '修正案：', whole: '全文：' } as const

/** The words of a vote as the room reads them, with what they are where they are not the motion itself. */
export function putWords({ subject, motion }: BallotRound): string {
  return `${PUT_AS[subject.kind]}${motion}`
}
