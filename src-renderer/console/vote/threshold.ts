import { ballotTally } from '#shared/domain/meeting/vote/paper/ballots'
import { isContest } from '#shared/domain/meeting/vote/contest/round'
import { isNamed, namedTally, unitOf } from '#shared/domain/meeting/vote/named/named'
import type { BallotRound, RoomRound } from '#shared/domain/meeting/state'
import { roomTally } from '#shared/domain/meeting/vote/room-tally'
import { thresholdName, votesNeeded } from '#shared/domain/voting/decide-vote'
import { baseOf, isFixedBase } from '#shared/domain/voting/tally'

/** Where the bar has its tick; null where the rule only compares 同意 with 反对, or its base is not known yet. */
export function thresholdOf(round: BallotRound): { readonly need: number; readonly label: string } | null {
  if (round.method === 'ownersRegister' || round.method === 'acclamation' || isContest(round)) return null
  const { rule, counts } = round
  if (rule.test.kind !== 'share') return null
  const { yes, no, abstain } = counts
  const heard = isCounted(round) && yes !== null && no !== null && abstain !== null
  // Of households it is known only at the end how many sign.
  const fixed =
    isFixedBase(rule.test.base) && !(round.method === 'households' && rule.test.base === 'present')
  const base = fixed || heard ? baseOf(rule, roomTally(round)) : null
  if (base === null) return null
  const need = votesNeeded(rule.test, base)
  return { need, label: `${thresholdName(rule)}需 ${need} ${unitOf(round) === '户' ? '户' : '票'}` }
}

/** Ballots are heard one by one: how many are valid is known only when the last was called. */
function isCounted(round: RoomRound): boolean {
  if (isNamed(round)) return namedTally(round).left === 0
  return round.method === 'showOfHands' || ballotTally(round).phase === 'called'
}
