import { ballotTally } from '#shared/domain/meeting/vote/ballots'
import type { BallotRound, RoomRound } from '#shared/domain/meeting/state'
import { baseOf, leastYes, thresholdName } from '#shared/domain/voting/decide-vote'

/** Where the bar has its tick; null where the rule only compares 同意 with 反对, or its base is not known yet. */
export function thresholdOf(round: BallotRound): { readonly need: number; readonly label: string } | null {
  if (round.method === 'ownersRegister') return null
  const { rule, counts, expected, present } = round
  if (rule.test.kind !== 'share') return null
  const { yes, no, abstain } = counts
  if (rule.test.base === 'cast' && (!isCounted(round) || yes === null || no === null || abstain === null))
    return null
  const base = baseOf(rule, { yes: yes ?? 0, no: no ?? 0, abstain: abstain ?? 0, expected, present })
  if (base === null) return null
  const need = Math.max(1, leastYes(rule.test.share, rule.test.comparison, base))
  return { need, label: `${thresholdName(rule)}需 ${need} 票` }
}

/** Ballots are heard one by one: how many are valid is known only when the last was called. */
function isCounted(round: RoomRound): boolean {
  return round.method === 'showOfHands' || ballotTally(round).phase === 'called'
}
