import { ok, refuse } from '../../../kernel/result'
import { decideVote } from '../../../voting/decide-vote'
import type { MeetingCommand } from '../../commands'
import type { MeetingDecision } from '../../decide-context'
import { VOTE_OPTION_NAMES, type VoteOption, type VoteOutcome } from '../../facts'
import type { HandsRound, VoteCounts } from '../../state'
import { TELLER_NAMES, type Teller } from '../counting'
import { roomTally } from '../room-tally'
import { askedOf, openDifference, sumOf, sumText } from './hands'

type HandsCommand = Extract<MeetingCommand, { type: 'reportCount' | 'clearCount' | 'settleCount' }>

/** A vote by show of hands: counts that must add up to 实到 before there is a result. */
export function decideHands(round: HandsRound, command: HandsCommand): MeetingDecision {
  switch (command.type) {
    case 'reportCount':
      return reportCount(round, command)
    case 'clearCount':
      return clearCount(round, command)
    case 'settleCount':
      return settleCount(round, command)
  }
}

function reportCount(
  round: HandsRound,
  { option, count, teller }: Extract<HandsCommand, { type: 'reportCount' }>,
): MeetingDecision {
  const refusal = notAsked(round, option) ?? oneTeller(round, teller) ?? notANumber(option, count)
  if (refusal) return refusal
  const who = round.tellers === null || option === 'silent' ? null : (teller ?? 'first')
  const tooMany = overPresent(round, who, { ...knownTo(round, who), [option]: count })
  if (tooMany) return tooMany
  const report = { voteId: round.id, option, count }
  return ok([{ type: 'countReported', data: who === null ? report : { ...report, teller: who } }])
}

/** What a teller's number must be added to: what was taken already, and what else they have said. */
function knownTo({ counts, tellers }: HandsRound, teller: Teller | null): VoteCounts {
  const own = teller === null ? undefined : tellers?.[teller]
  if (own === undefined) return counts
  return {
    yes: counts.yes ?? own.yes,
    no: counts.no ?? own.no,
    abstain: counts.abstain ?? own.abstain,
    silent: counts.silent,
  }
}

function clearCount(
  round: HandsRound,
  { option, teller }: Extract<HandsCommand, { type: 'clearCount' }>,
): MeetingDecision {
  const refusal = notAsked(round, option) ?? oneTeller(round, teller)
  if (refusal) return refusal
  const heard =
    teller === undefined
      ? [round.counts, round.tellers?.first, round.tellers?.second]
      : [round.tellers?.[teller]]
  if (heard.every((counts) => (counts?.[option] ?? null) === null)) {
    return refuse('count.none', `${VOTE_OPTION_NAMES[option]}还没有报数，不用重新点。`)
  }
  const cleared = { voteId: round.id, option }
  return ok([{ type: 'countCleared', data: teller === undefined ? cleared : { ...cleared, teller } }])
}

/** The chair has the hands for one answer counted once more before all: only where the tellers differ on it. */
function settleCount(
  round: HandsRound,
  { option, count, reason }: Extract<HandsCommand, { type: 'settleCount' }>,
): MeetingDecision {
  const name = VOTE_OPTION_NAMES[option]
  if (round.tellers === null) {
    return refuse('count.oneTeller', '这次只有一名计票人报数，没有要裁定的。数错了请重新报数。')
  }
  if (!openDifference(round, option)) {
    return refuse('count.noDifference', `${name}没有两个不同的数，不用裁定。请先由甲、乙分别报数。`)
  }
  const refusal = notANumber(option, count) ?? overPresent(round, null, { ...round.counts, [option]: count })
  if (refusal) return refusal
  return reason === ''
    ? refuse('count.reason', `请写明${name}怎么复点的，例如“请大家再举一次，甲、乙一起点”。`)
    : ok([{ type: 'countSettled', data: { voteId: round.id, option, count, reason } }])
}

function notAsked(round: HandsRound, option: VoteOption): MeetingDecision | null {
  if (round.script === 'official' || askedOf(round).some((asked) => asked === option)) return null
  return option === 'abstain'
    ? refuse('count.notAsked', '这次只问赞成和反对，不问弃权：两样都没有举手的，算未表态。')
    : refuse('count.computed', '这次的未表态人数由实到减去同意、反对得出，不用报。')
}

function oneTeller(round: HandsRound, teller: Teller | undefined): MeetingDecision | null {
  return round.tellers === null && teller === 'second'
    ? refuse('count.oneTeller', '这次只有一名计票人报数，没有乙。请直接报数。')
    : null
}

function notANumber(option: VoteOption, count: number): MeetingDecision | null {
  const name = VOTE_OPTION_NAMES[option]
  if (!Number.isInteger(count)) {
    return refuse('count.fraction', `${name}的人数要写整数，不能是 ${count}。请重新点数。`)
  }
  return count < 0 ? refuse('count.negative', `${name}的人数不能是负数（${count}）。请重新点数。`) : null
}

function overPresent(
  { present, script }: HandsRound,
  teller: Teller | null,
  reported: VoteCounts,
): MeetingDecision | null {
  // Worked out from the others, so that it says nothing of its own.
  const counts = script === 'robert' ? { ...reported, silent: null } : reported
  const total = sumOf(counts)
  const who = teller === null ? '' : `${TELLER_NAMES[teller]}报的 `
  return total > present
    ? refuse(
        'count.over',
        `${who}${sumText(counts)}，比实到 ${present} 人多 ${total - present} 人。请重新点数。`,
      )
    : null
}

/** The result of counts that are in order. */
export function handsOutcome(round: HandsRound): VoteOutcome {
  return decideVote(round.rule, roomTally(round))
}
