import type { MeetingEvent } from '#shared/domain/meeting/events'

/**
 * What is counted in a vote whose figures are hidden, as the wall may be told it: that something was counted, never
 * what. The events keep their place and kind, so that the wall still knows which answer is asked for and how many
 * ballots were called; with the result it is sent everything anew.
 */
export function withoutCounts(event: MeetingEvent, withheld: ReadonlySet<string>): MeetingEvent {
  if (!('voteId' in event.data) || event.data.voteId === null || !withheld.has(event.data.voteId))
    return event
  switch (event.type) {
    case 'countReported':
      return { ...event, data: { ...event.data, count: 0 } }
    case 'countSettled':
      return { ...event, data: { ...event.data, count: 0 } }
    case 'ballotCalled':
      return { ...event, data: { ...event.data, choice: 'abstain' } }
    case 'ballotCorrected':
      return { ...event, data: { ...event.data, choice: 'abstain' } }
    case 'ballotRuled':
      return { ...event, data: { ...event.data, choice: 'abstain' } }
    case 'secondTallied':
      return { ...event, data: { ...event.data, figures: { yes: 0, no: 0, abstain: 0, invalid: 0 } } }
    case 'contestCounted':
      return { ...event, data: { ...event.data, count: 0 } }
    case 'contestBallotCalled':
      return { ...event, data: { ...event.data, ballot: { kind: 'blank' } } }
    case 'contestBallotRuled':
      return { ...event, data: { ...event.data, ballot: { kind: 'blank' } } }
    case 'contestSecondTallied': {
      const { votes, abstain, invalid } = event.data.figures
      const figures = {
        votes: votes.map(({ number }) => ({ number, count: 0 })),
        abstain: abstain && 0,
        invalid: invalid && 0,
      }
      return { ...event, data: { ...event.data, figures } }
    }
    case 'contestBallotCorrected':
      return { ...event, data: { ...event.data, ballot: { kind: 'blank' } } }
    case 'ownerAnswered':
      return event.data.answer === null ? event : { ...event, data: { ...event.data, answer: 'abstain' } }
    case 'voterAnswered': {
      const { answer, before } = event.data
      return {
        ...event,
        data: { ...event.data, answer: answer && 'abstain', before: before && 'abstain' },
      }
    }
    default:
      return event
  }
}
