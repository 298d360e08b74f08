import { adoptedTexts, countsOf, motionFate } from '#shared/domain/meeting/motion/progress'
import { courseOf, pieceOf, subjectName } from '#shared/domain/meeting/motion/text'
import { ENDING_NAMES } from '#shared/domain/meeting/motion/decide-subject'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import { adoptedLine } from '#shared/domain/minutes/motion-told'
import './motion.css'

interface MotionSummaryProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
}

/** What became of a motion that was not simply voted: how it ended, or which of its clauses stand. */
export function MotionSummary({ meeting, item }: MotionSummaryProps) {
  const { end } = courseOf(meeting, item.id)
  const piece = pieceOf(meeting, item.id)
  const fate = motionFate(meeting, item.id)
  const adopted = piece === 'motion' ? [] : adoptedTexts(meeting, item.id)
  if (!end && (piece === 'motion' || !fate)) return null
  return (
    <div className="motion-summary">
      {end && (
        <p>
          <b>动议{ENDING_NAMES[end.how]}</b>
          {end.reason === '' ? '' : `：${end.reason}`}
        </p>
      )}
      {piece !== 'motion' && <p>{countsOf(meeting, item.id)}</p>}
      {adopted.length > 0 && (
        <ol aria-label="通过的文字">
          {adopted.map((one, index) => (
            <li key={index}>{adoptedLine(one, index + 1, piece === 'clauses')}</li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** 修正案（第三条） before the words of a vote that was not on the motion itself; nothing before others. */
export function SubjectTag({ meeting, round }: { readonly meeting: Meeting; readonly round: BallotRound }) {
  if (round.subject.kind !== 'amendment' && round.subject.kind !== 'whole') return null
  return <span className="subject-tag">{subjectName(meeting, round.itemId, round.subject)}</span>
}
