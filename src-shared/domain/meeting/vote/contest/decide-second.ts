import { ok, refuse } from '../../../kernel/result'
import type { MeetingDecision } from '../../decide-context'
import { contestChecks } from './checks'
import type { ContestRound } from './round'
import { readyForSecond, secondFault, type ContestFigures } from './second'

/** 乙报数: of the whole round, once the first teller is done. */
export function reportContestSecond(round: ContestRound, figures: ContestFigures): MeetingDecision {
  if (!round.twoTellers) return refuse('ballot.oneTeller', '这次只有一组计票，没有第二组的数要报。')
  if (!readyForSecond(round)) {
    const waiting = contestChecks(round).find(({ done }) => !done)
    return refuse('ballot.left', `甲的数还没有齐：${waiting?.text ?? '还没有点完'}。点完再报乙的数。`)
  }
  const fault = secondFault(round, figures)
  return fault === null
    ? ok([{ type: 'contestSecondTallied', data: { voteId: round.id, figures } }])
    : refuse('ballot.secondSum', fault)
}
