import { VOTE_METHOD_NAMES } from '../meeting/facts'
import type { BallotRound, Meeting } from '../meeting/state'
import { ballotsText, countsText, verdictText } from '../minutes/vote-text'

/** The votes whose result was announced, void ones among them, in the order they were taken. */
export function announcedRounds({ votes }: Meeting): readonly BallotRound[] {
  return votes.filter(({ state }) => state === 'announced')
}

/** Those that decided something. */
export function decidedRounds(meeting: Meeting): readonly BallotRound[] {
  return announcedRounds(meeting).filter(({ outcome }) => outcome !== null && outcome.verdict !== 'void')
}

export function itemTitle({ agenda }: Meeting, itemId: string | null): string {
  return agenda.find(({ id }) => id === itemId)?.title ?? ''
}

/** 举手表决，同意31人、反对9人、弃权5人，通过: how it was voted and what came of it. */
export function resultClause(round: BallotRound): string {
  return [VOTE_METHOD_NAMES[round.method], ballotsText(round), countsText(round), verdictText(round)]
    .filter((part) => part !== '')
    .join('，')
}

/** What was counted, with the ballots where there were any; 没有唱票 for a vote that was void before. */
export function countClause(round: BallotRound): string {
  const counted = [ballotsText(round), countsText(round)].filter((part) => part !== '')
  return counted.length === 0 ? '没有计票' : counted.join('；')
}
