import type { Command, SystemCommand } from '#shared/domain/command'
import type { Actor } from '#shared/domain/kernel/event'
import type { DomainError } from '#shared/domain/kernel/result'
import type { MeetingSetup, ParticipantDraft } from '#shared/domain/meeting/setup'
import { DECISION_RULES, QUORUM_RULES } from '#shared/domain/voting/rule'
import { Stage } from './stage'

export const START = Date.UTC(2026, 10, 21, 6, 0, 0)

export const CONSOLE: Actor = { role: 'console', name: '' }
export const DESK: Actor = { role: 'desk', name: '' }

export function person(name: string, changes: Partial<ParticipantDraft> = {}): ParticipantDraft {
  return { name, attendance: 'attending', identity: '居民代表', door: '', org: '', phone: '', ...changes }
}

/** Five representatives, one property manager who observes, one listener; two items, the second with a motion. */
export function smallSetup(changes: Partial<MeetingSetup['plan']> = {}): MeetingSetup {
  return {
    plan: {
      title: '停车管理议事会',
      kind: 'deliberationMeeting',
      place: '党群服务中心二层',
      startsAt: START,
      facilitator: '周明远',
      recorder: '林晓',
      scrutineers: '何素芬',
      tellers: '丁建平、吴晓燕',
      turnSeconds: 180,
      warnSeconds: 30,
      maxTurns: null,
      quorum: QUORUM_RULES.twoThirds,
      ...changes,
    },
    agenda: [
      { title: '现状通报', plannedMinutes: 10, facts: [], motion: null },
      {
        title: '新增车位怎么分',
        plannedMinutes: 30,
        facts: [{ label: '原有车位', value: '230' }],
        motion: {
          text: '新增车位按一户一车分配。',
          rule: DECISION_RULES.presentMajority,
          method: 'showOfHands',
        },
      },
    ],
    participants: [
      person('孙秀英', { door: '3号楼' }),
      person('李桂兰', { door: '7号楼', phone: '13800001234' }),
      person('赵国强', { door: '5号楼' }),
      person('高振海', { door: '2号楼' }),
      person('马玉梅', { door: '9号楼' }),
      person('王建华', { attendance: 'observing', identity: '物业经理', org: '安居物业' }),
      person('郑小路', { attendance: 'audience' }),
    ],
  }
}

/** A stage with short words for what the domain's own tests do, on which a refusal is an answer to look at. */
export class TestHall extends Stage {
  constructor() {
    super(START)
  }

  /** Does it and gives the command's id, or throws with the refusal: for steps the test takes for granted. */
  do(command: Command | SystemCommand, actor: Actor = CONSOLE): string {
    const error = this.try(command, actor)
    if (error) throw new Error(`${command.type} refused: ${error.message}`)
    return this.lastCommandId
  }

  /** The refusal, or null where it was done. */
  try(command: Command | SystemCommand, actor: Actor = CONSOLE): DomainError | null {
    const result = this.attempt(command, actor)
    return result.ok ? null : result.error
  }

  wait(seconds: number): void {
    this.pass(seconds)
  }

  get meetingId(): string {
    return this.world.hall.openMeetingId ?? ''
  }

  idOf(name: string): string {
    const participant = this.meeting.participants.find((candidate) => candidate.name === name)
    if (!participant) throw new Error(`nobody is called ${name}`)
    return participant.id
  }

  itemId(title: string): string {
    const item = this.meeting.agenda.find((candidate) => candidate.title === title)
    if (!item) throw new Error(`no item ${title}`)
    return item.id
  }

  signIn(...names: readonly string[]): void {
    for (const name of names) {
      this.do({ type: 'signIn', meetingId: this.meetingId, participantId: this.idOf(name) })
    }
  }

  /** A meeting under way, all representatives there, in the item that has the motion. */
  static inSession(): TestHall {
    const hall = new TestHall()
    hall.do({ type: 'createMeeting', setup: smallSetup() })
    const { meetingId } = hall
    hall.signIn('孙秀英', '李桂兰', '赵国强', '高振海', '马玉梅', '王建华')
    hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
    hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('新增车位怎么分') })
    return hall
  }

  speak(name: string, seconds: number): void {
    const { meetingId } = this
    this.do({ type: 'startTurn', meetingId, participantId: this.idOf(name), stance: 'for', requestId: null })
    this.wait(seconds)
    this.do({ type: 'endTurn', meetingId, turnId: this.meeting.activeTurnId ?? '', nextRequestId: null })
  }

  /** Votes on the current item and announces the result. */
  vote(yes: number, no: number, abstain: number): void {
    const { meetingId } = this
    this.do({ type: 'openVote', meetingId, itemId: this.meeting.currentItemId ?? '' })
    const voteId = this.meeting.activeVoteId ?? ''
    this.do({ type: 'reportCount', meetingId, voteId, option: 'yes', count: yes })
    this.do({ type: 'reportCount', meetingId, voteId, option: 'no', count: no })
    this.do({ type: 'reportCount', meetingId, voteId, option: 'abstain', count: abstain })
    this.do({ type: 'announceVote', meetingId, voteId })
  }
}
