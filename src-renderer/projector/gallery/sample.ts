import type { HallSettings } from '#shared/domain/hall/state'
import type { BallotChoice, Scene, Stance, VoteOption } from '#shared/domain/meeting/facts'
import type { ContestBallot } from '#shared/domain/meeting/vote/contest/ballot'
import type { Teller } from '#shared/domain/meeting/vote/counting'
import type { OwnerAnswer } from '#shared/domain/meeting/vote/owners/owners'
import type { InterjectionKind } from '#shared/domain/meeting/interjection/interjection'
import type { MeetingSetup, TurnLimits } from '#shared/domain/meeting/setup'
import { isoDate, startOfIsoDate } from '#shared/domain/text/chinese-date'
import { Stage } from '#shared/testing/stage'

const MINUTE_MS = 60_000

/** A meeting of its own hall, played in a few words; people and items are named by their place in the list. */
export class Sample extends Stage {
  constructor(hall: HallSettings, setup: MeetingSetup, startAt: number) {
    super(startAt)
    this.run({ type: 'configureHall', settings: hall })
    this.run({ type: 'createMeeting', setup })
  }

  /** Moves the clock to a later time of the day, such as `14:32`. */
  at(time: string): this {
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    this.now = Math.max(this.now, startOfIsoDate(isoDate(this.now)) + (hour * 60 + minute) * MINUTE_MS)
    return this
  }

  /** Signs in the first `count` people of the roster. */
  signIn(count: number): this {
    for (const { id } of this.meeting.participants.slice(0, count)) {
      this.step({ type: 'signIn', participantId: id })
    }
    return this
  }

  /** Declares the meeting open, with a quorum or without. */
  open(): this {
    return this.step({ type: 'openMeeting', withoutQuorum: true })
  }

  close(): this {
    return this.step({ type: 'closeMeeting' })
  }

  show(scene: Scene): this {
    return this.step({ type: 'showScene', scene })
  }

  enter(item: number): this {
    return this.step({ type: 'enterItem', itemId: this.meeting.agenda[item]?.id ?? '' })
  }

  ask(person: number, stance: Stance): this {
    return this.step({ type: 'requestTurn', participantId: this.#idOf(person), stance })
  }

  give(person: number, stance: Stance): this {
    return this.step({ type: 'startTurn', participantId: this.#idOf(person), stance, requestId: null })
  }

  pause(): this {
    return this.step({ type: 'pauseTurn', turnId: this.meeting.activeTurnId ?? '' })
  }

  extend(seconds: number): this {
    return this.step({ type: 'extendTurn', turnId: this.meeting.activeTurnId ?? '', seconds })
  }

  /** Somebody speaks for so many seconds. */
  speech(person: number, stance: Stance, seconds: number): this {
    this.give(person, stance).pass(seconds)
    return this.step({ type: 'endTurn', turnId: this.meeting.activeTurnId ?? '', nextRequestId: null })
  }

  /** Somebody is heard within the turn under way. */
  interject(person: number, kind: InterjectionKind): this {
    const turnId = this.meeting.activeTurnId ?? ''
    return this.step({ type: 'startInterjection', turnId, participantId: this.#idOf(person), kind })
  }

  /** 休会 */
  recess(minutes: number, reason = ''): this {
    return this.step({ type: 'beginRecess', minutes, reason })
  }

  /** 移交主持 */
  handOver(person: number): this {
    return this.step({ type: 'handOverChair', participantId: this.#idOf(person) })
  }

  limit(limits: TurnLimits): this {
    return this.step({ type: 'revisePlan', plan: { ...this.meeting.plan, ...limits } })
  }

  openVote(): this {
    return this.step({ type: 'openVote', itemId: this.meeting.currentItemId ?? '' })
  }

  count(option: VoteOption, count: number): this {
    return this.step({ type: 'reportCount', voteId: this.meeting.activeVoteId ?? '', option, count })
  }

  /** What one of two tellers has counted. */
  tell(teller: Teller, option: VoteOption, count: number): this {
    return this.step({ type: 'reportCount', voteId: this.meeting.activeVoteId ?? '', option, count, teller })
  }

  /** 重新计票 */
  recount(): this {
    return this.step({ type: 'recountVote', voteId: this.meeting.votes.at(-1)?.id ?? '', reason: '有异议' })
  }

  /** The ballots of the owners from one place of the register up to another are handed over. */
  deliver(from: number, to: number): this {
    const heads = this.meeting.owners.slice(from, to).map(({ head }) => head)
    return this.step({
      type: 'deliverBallots',
      voteId: this.meeting.activeVoteId ?? '',
      heads,
      delivered: true,
    })
  }

  issue(count: number): this {
    return this.step({ type: 'issueBallots', voteId: this.meeting.activeVoteId ?? '', count })
  }

  collect(count: number): this {
    return this.step({ type: 'collectBallots', voteId: this.meeting.activeVoteId ?? '', count })
  }

  call(choice: BallotChoice, times: number): this {
    for (let n = 0; n < times; n += 1) {
      this.step({ type: 'callBallot', voteId: this.meeting.activeVoteId ?? '', choice })
    }
    return this
  }

  /** Registers so many flats, each with an owner of its own. */
  register(count = 54): this {
    const units = Array.from({ length: count }, (_, index) => ({
      door: `5号楼${1 + (index % 3)}单元${101 + index}`,
      owner: `业主${index + 1}`,
      area: 5900 + index,
    }))
    return this.step({ type: 'addOwners', units })
  }

  /** The owners from one place of the register up to another. */
  answer(answer: OwnerAnswer, from: number, to: number): this {
    for (const { head } of this.meeting.owners.slice(from, to)) {
      this.step({ type: 'answerOwner', voteId: this.meeting.activeVoteId ?? '', head, answer })
    }
    return this
  }

  /** So many ballots of a contest that say the same. */
  callNames(ballot: ContestBallot, times: number): this {
    for (let n = 0; n < times; n += 1) {
      this.step({ type: 'callContestBallot', voteId: this.meeting.activeVoteId ?? '', ballot })
    }
    return this
  }

  /** Hands raised for a number on the ballot; null: 弃权. */
  hands(number: number | null, count: number): this {
    return this.step({ type: 'reportContest', voteId: this.meeting.activeVoteId ?? '', number, count })
  }

  runoff(): this {
    return this.step({ type: 'openRunoff', voteId: this.meeting.votes.at(-1)?.id ?? '' })
  }

  hideCounts(): this {
    return this.step({ type: 'hideCounts', voteId: this.meeting.activeVoteId ?? '' })
  }

  announce(): this {
    return this.step({ type: 'announceVote', voteId: this.meeting.activeVoteId ?? '' })
  }

  #idOf(person: number): string {
    return this.meeting.participants[person]?.id ?? ''
  }
}
