import type { MeetingEvent } from '../../events'
import type { Meeting } from '../../state'
import { ANSWER_NAMES, voterName } from './named'

type NamedEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'householdsAdded'
      | 'householdRemoved'
      | 'namedVoteOpened'
      | 'voterAnswered'
      | 'voterPassed'
      | 'restSilenced'
      | 'acclamationObjected'
  }
>

/** What 撤销 says of a vote by name. */
export function namedLabel(meeting: Meeting, event: NamedEvent): string {
  switch (event.type) {
    case 'householdsAdded': {
      const [first] = event.data.households
      return event.data.households.length === 1 && first
        ? `登记${first.door}`
        : `登记户名册 ${event.data.households.length} 户`
    }
    case 'householdRemoved':
      return `移除${meeting.households.find(({ id }) => id === event.data.householdId)?.door ?? '一户'}`
    case 'namedVoteOpened':
      return '开始表决'
    case 'voterAnswered': {
      const { answer } = event.data
      const name = nameIn(meeting, event.data)
      return answer === null ? `取消${name}的登记` : `${name} ${ANSWER_NAMES[answer]}`
    }
    case 'voterPassed':
      return `${nameIn(meeting, event.data)} 未应答`
    case 'restSilenced':
      return `其余 ${event.data.count} 个记为未表态`
    case 'acclamationObjected':
      return '有人提出异议'
  }
}

function nameIn(meeting: Meeting, { voteId, voterId }: { voteId: string; voterId: string }): string {
  const round = meeting.votes.find(({ id }) => id === voteId)
  if (!round || !('voters' in round)) return '这一票'
  const voter = round.voters.find(({ id }) => id === voterId)
  return voter ? voterName(round, voter) : '这一票'
}
