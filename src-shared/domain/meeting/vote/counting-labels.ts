import type { MeetingEvent } from '../events'
import { BALLOT_CHOICE_NAMES, VOTE_OPTION_NAMES } from '../facts'
import type { Meeting } from '../state'
import { TELLER_NAMES, type Teller } from './counting'

type CountingEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'countReported'
      | 'countCleared'
      | 'countSettled'
      | 'ballotRuled'
      | 'secondTallied'
      | 'ballotsDelivered'
      | 'countsHidden'
      | 'countsRevealed'
      | 'recountBegun'
  }
>

/** What 撤销 says it takes back, of the counting. */
export function countingLabel(meeting: Meeting, event: CountingEvent): string {
  switch (event.type) {
    case 'countReported': {
      const { option, count, teller } = event.data
      return `${who(teller)}${VOTE_OPTION_NAMES[option]} ${count}`
    }
    case 'countCleared':
      return `${who(event.data.teller)}重点${VOTE_OPTION_NAMES[event.data.option]}`
    case 'countSettled':
      return `复点${VOTE_OPTION_NAMES[event.data.option]} ${event.data.count}`
    case 'ballotRuled':
      return `第 ${event.data.n} 张认定为${BALLOT_CHOICE_NAMES[event.data.choice]}`
    case 'secondTallied':
      return `${TELLER_NAMES.second}报数`
    case 'ballotsDelivered': {
      const { voteId, heads, delivered } = event.data
      const done = delivered ? '送达' : '取消送达'
      const round = meeting.votes.find(({ id }) => id === voteId)
      const [only, another] = heads
      const owner =
        round?.method === 'ownersRegister' ? round.heads.find(({ head }) => head === only) : undefined
      return another === undefined && owner ? `${owner.doors[0] ?? ''}${done}` : `${done} ${heads.length} 人`
    }
    case 'countsHidden':
      return '大屏不显示票数'
    case 'countsRevealed':
      return '大屏显示票数'
    case 'recountBegun':
      return '重新计票'
  }
}

const who = (teller: Teller | undefined) => (teller === undefined ? '' : `${TELLER_NAMES[teller]} `)
