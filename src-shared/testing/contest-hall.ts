import { CONTEST_RULES, contestRuleSchema, type ContestRule } from '#shared/domain/voting/contest/rule'
import { smallSetup, TestHall } from './test-hall'
import type { ContestBallot } from '#shared/domain/meeting/vote/contest/ballot'
import type { Choosing, ContestMethod } from '#shared/domain/meeting/vote/contest/contenders'
import { isContest, type ContestRound } from '#shared/domain/meeting/vote/contest/round'

interface ContestOptions {
  readonly method?: ContestMethod
  readonly choosing?: Choosing
  readonly names: readonly string[]
  readonly seats?: number
  readonly rule?: ContestRule
  readonly twoTellers?: boolean
}

/** Five people present, and an item that chooses among several, entered. */
export class ContestHall extends TestHall {
  static with(options: ContestOptions): ContestHall {
    const { method = 'contestBallot', choosing = 'people', names, seats = 1 } = options
    const setup = smallSetup()
    const hall = new ContestHall()
    hall.do({
      type: 'createMeeting',
      setup: {
        ...setup,
        agenda: [
          {
            title: '推选停车自管会委员',
            plannedMinutes: 20,
            facts: [],
            motion: {
              text: '推选停车自管会委员。',
              method,
              choosing,
              seats,
              contenders: names.map((name) => ({ name, note: '', participantId: null })),
              rule: contestRuleSchema.parse(options.rule ?? CONTEST_RULES.plurality),
              counting: { twoTellers: options.twoTellers ?? false, hidden: false },
            },
          },
        ],
      },
    })
    const { meetingId } = hall
    hall.signIn('孙秀英', '李桂兰', '赵国强', '高振海', '马玉梅')
    hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
    hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('推选停车自管会委员') })
    return hall
  }

  get contest(): ContestRound {
    const round = this.meeting.votes.at(-1)
    if (!round || !isContest(round)) throw new Error('no contest')
    return round
  }

  get ids() {
    return { meetingId: this.meetingId, voteId: this.contest.id }
  }

  openVote(): void {
    this.do({ type: 'openVote', meetingId: this.meetingId, itemId: this.meeting.currentItemId ?? '' })
  }

  openRunoff(): void {
    this.do({ type: 'openRunoff', ...this.ids })
  }

  /** Issues, collects and calls these; then announces. Numbers are a marked ballot, null a blank one. */
  ballots(...called: readonly (readonly number[] | null)[]): void {
    this.do({ type: 'issueBallots', ...this.ids, count: called.length })
    this.do({ type: 'collectBallots', ...this.ids, count: called.length })
    for (const numbers of called) {
      const ballot: ContestBallot = numbers ? { kind: 'marked', numbers: [...numbers] } : { kind: 'blank' }
      this.do({ type: 'callContestBallot', ...this.ids, ballot })
    }
    this.do({ type: 'announceVote', ...this.ids })
  }

  names(numbers: readonly number[] | undefined): string {
    return (numbers ?? [])
      .map((n) => this.contest.contenders.find(({ number }) => number === n)?.name)
      .join('')
  }
}
