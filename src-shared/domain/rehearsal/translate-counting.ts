import { ok, type Result } from '../kernel/result'
import { activeVote } from '../meeting/selectors'
import type { Meeting } from '../meeting/state'
import { mistake } from './find'
import type { StepOf } from './steps'
import { map, NOTHING, type Commands } from './translation'

type CountingVerb =
  'settleCount' | 'ruleBallot' | 'secondTally' | 'deliver' | 'hideCounts' | 'revealCounts' | 'recount'

/** Care in counting. */
export function translateCounting(step: StepOf<CountingVerb>, meeting: Meeting): Commands {
  const meetingId = meeting.id
  const voteId = (activeVote(meeting) ?? meeting.votes.at(-1))?.id ?? NOTHING
  const ids = { meetingId, voteId }
  switch (step.do) {
    case 'settleCount': {
      const { option, count, reason } = step
      return ok([{ type: 'settleCount', ...ids, option, count, reason }])
    }
    case 'ruleBallot': {
      const { n, choice, reason } = step
      return ok([{ type: 'ruleBallot', ...ids, n, choice, reason }])
    }
    case 'secondTally': {
      const { yes, no, abstain, invalid } = step
      return ok([{ type: 'reportSecond', ...ids, figures: { yes, no, abstain, invalid } }])
    }
    case 'deliver':
      return map(headsAt(meeting, step.doors), (heads) => ({
        type: 'deliverBallots',
        ...ids,
        heads: [...heads],
        delivered: step.delivered,
      }))
    case 'hideCounts':
    case 'revealCounts':
      return ok([{ type: step.do, ...ids }])
    case 'recount':
      return ok([{ type: 'recountVote', ...ids, reason: step.reason }])
  }
}

function headsAt(meeting: Meeting, doors: string | readonly string[]): Result<readonly string[]> {
  const round = activeVote(meeting)
  if (round?.method !== 'ownersRegister') return ok([NOTHING])
  if (doors === 'everyone') {
    return ok(round.heads.filter(({ head }) => round.delivered[head] !== true).map(({ head }) => head))
  }
  const heads: string[] = []
  for (const door of typeof doors === 'string' ? [doors] : doors) {
    const owner = round.heads.find((one) => one.doors.includes(door))
    if (!owner) return mistake(`业主名册里没有“${door}”，请核对 addOwners。`)
    heads.push(owner.head)
  }
  return ok(heads)
}
