import type { MeetingEvent } from '../../events'
import type { Meeting } from '../../state'
import { CONTEST_STAGE_NAMES } from '../../../voting/contest/result'
import { ballotWords } from './ballot'
import { isContest } from './round'
import { TELLER_NAMES } from '../counting'

export type ContestEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'contestOpened'
      | 'contestCounted'
      | 'contestCountCleared'
      | 'contestBallotCalled'
      | 'contestBallotCorrected'
      | 'contestBallotRuled'
      | 'contestSecondTallied'
  }
>

/** What 撤销 says of a contest. */
export function contestLabel(meeting: Meeting, event: ContestEvent): string {
  const round = meeting.votes.find(({ id }) => id === event.data.voteId)
  const contenders = round && isContest(round) ? round.contenders : []
  const nameOf = (number: number | null) =>
    number === null ? '弃权' : (contenders.find((one) => one.number === number)?.name ?? `${number} 号`)
  switch (event.type) {
    case 'contestOpened':
      return event.data.stage === 'first' ? '开始表决' : `开始${CONTEST_STAGE_NAMES[event.data.stage]}`
    case 'contestCounted':
      return `${nameOf(event.data.number)} ${event.data.count}`
    case 'contestCountCleared':
      return `重点${nameOf(event.data.number)}`
    case 'contestBallotCalled': {
      const n = round?.method === 'contestBallot' ? round.ballots.length + 1 : 1
      return `第 ${n} 张：${brief(ballotWords(event.data.ballot, contenders))}`
    }
    case 'contestBallotCorrected':
      return `第 ${event.data.n} 张更正`
    case 'contestBallotRuled':
      return `第 ${event.data.n} 张认定为${brief(ballotWords(event.data.ballot, contenders))}`
    case 'contestSecondTallied':
      return `${TELLER_NAMES.second}报数`
  }
}

function brief(names: string): string {
  const characters = [...names]
  return characters.length > 12 ? `${characters.slice(0, 11).join('')}…` : names
}
