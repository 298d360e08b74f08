import type { MeetingEvent, MeetingEventData } from '../../events'
import type { VoteCounts } from '../../state'
import { unanswered, type NamedAnswer, type NamedRound } from './named'

export const NO_ANSWERS: VoteCounts = { yes: 0, no: 0, abstain: 0, silent: 0 }

export const newNamedRound = ({ voters, method }: Pick<NamedRound, 'voters' | 'method'>) => ({
  method,
  voters,
  counts: NO_ANSWERS,
  answers: {},
  passed: [],
  corrections: [],
  invalid: 0,
  issued: null,
  collected: null,
})

type NamedEvent = Extract<
  MeetingEvent,
  { type: 'voterAnswered' | 'voterPassed' | 'restSilenced' | 'ballotsIssued' | 'ballotsCollected' }
>

/** A vote by name after one more fact. A window that was not told who votes keeps the counts all the same. */
export function evolveNamed(round: NamedRound, event: NamedEvent, at: number): NamedRound {
  switch (event.type) {
    case 'ballotsIssued':
      return { ...round, issued: event.data.count }
    case 'ballotsCollected':
      return { ...round, collected: event.data.count }
    case 'voterPassed':
      return { ...round, passed: [...round.passed, event.data.voterId] }
    case 'voterAnswered':
      return answered(round, event.data, at)
    case 'restSilenced': {
      const silent = unanswered(round).map(({ id }) => [id, 'silent'] as const)
      return {
        ...counted(round, 'silent', event.data.count),
        answers: { ...round.answers, ...Object.fromEntries(silent) },
      }
    }
  }
}

function answered(
  round: NamedRound,
  { voterId, answer, before }: MeetingEventData<'voterAnswered'>,
  at: number,
): NamedRound {
  const less = before === null ? round : counted(round, before, -1)
  const sums = answer === null ? less : counted(less, answer, 1)
  if (!round.voters.some(({ id }) => id === voterId)) return sums
  const { [voterId]: _before, ...others } = round.answers
  const corrections =
    before === null ? round.corrections : [...round.corrections, { voterId, from: before, to: answer, at }]
  return { ...sums, answers: answer === null ? others : { ...others, [voterId]: answer }, corrections }
}

function counted(round: NamedRound, answer: NamedAnswer, by: number): NamedRound {
  if (answer === 'invalid') return { ...round, invalid: round.invalid + by }
  return { ...round, counts: { ...round.counts, [answer]: (round.counts[answer] ?? 0) + by } }
}
