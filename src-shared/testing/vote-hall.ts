import type { VoteOption } from '#shared/domain/meeting/facts'
import type { Counting, Teller } from '#shared/domain/meeting/vote/counting'
import type { HandsRound, PaperRound } from '#shared/domain/meeting/state'
import { minutesOf } from '#shared/domain/minutes/draft'
import type { MeetingCommand } from '#shared/domain/meeting/commands'
import { smallSetup, TestHall } from './test-hall'

type Bare<C> = C extends { readonly meetingId: string; readonly voteId: string }
  ? Omit<C, 'meetingId' | 'voteId'>
  : never
/** What is asked of the vote under way. */
export type VoteAsk = Bare<MeetingCommand>

const VOTERS = ['孙秀英', '李桂兰', '赵国强', '高振海', '马玉梅']

/** Five people in the room, and a vote that has just been opened. */
export class VoteHall extends TestHall {
  constructor(method: 'showOfHands' | 'secretBallot', counting: Partial<Counting> = {}) {
    super()
    const setup = smallSetup()
    const agenda = setup.agenda.map((item) =>
      item.motion?.method === 'showOfHands'
        ? {
            ...item,
            motion: { ...item.motion, method, counting: { twoTellers: false, hidden: false, ...counting } },
          }
        : item,
    )
    this.do({ type: 'createMeeting', setup: { ...setup, agenda } })
    this.signIn(...VOTERS)
    const { meetingId } = this
    this.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
    this.do({ type: 'enterItem', meetingId, itemId: this.itemId('新增车位怎么分') })
    this.open()
  }

  open(): void {
    this.do({ type: 'openVote', meetingId: this.meetingId, itemId: this.itemId('新增车位怎么分') })
  }

  ask(ask: VoteAsk): this {
    this.do(this.#full(ask))
    return this
  }

  refusal(ask: VoteAsk): string {
    return this.try(this.#full(ask))?.message ?? ''
  }

  count(option: VoteOption, count: number, teller?: Teller): this {
    return this.ask({ type: 'reportCount', option, count, ...(teller && { teller }) })
  }

  undo(): string {
    const step = this.meeting.steps.console.at(-1)
    this.do({ type: 'undo', meetingId: this.meetingId, cause: step?.cause ?? '' })
    return step?.label ?? ''
  }

  get hands(): HandsRound {
    const round = this.meeting.votes.at(-1)
    if (round?.method !== 'showOfHands') throw new Error('no show of hands')
    return round
  }

  get paper(): PaperRound {
    const round = this.meeting.votes.at(-1)
    if (round?.method !== 'secretBallot') throw new Error('no vote by ballots')
    return round
  }

  /** The whole text of the minutes as they would be now. */
  get minutes(): string {
    return minutesOf(this.meeting, this.world.hall.settings)
      .blocks.map(({ text }) => text)
      .join('\n')
  }

  #full(ask: VoteAsk): MeetingCommand {
    return { ...ask, meetingId: this.meetingId, voteId: this.meeting.votes.at(-1)?.id ?? '' }
  }
}
