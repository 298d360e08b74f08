import { describe, expect, it } from 'vitest'
import { minutesOf } from '../../minutes/draft'
import { TestHall } from '#shared/testing/test-hall'
import { actingChair, chairName } from './chair'
import type { Stance, Violation } from '../facts'
import { limitsOf, presetOf, RULES_PRESETS } from './limits'
import { nextSpeaker, speakingOrder } from './speaking-order'
import type { TurnLimits } from '../setup'
import { overtimeMs, remainingMs, turnClock, turnTone } from './timer'

/** A hall in session, with the few words these tests are told in. */
class Floor {
  readonly hall = TestHall.inSession()

  limit(limits: TurnLimits): this {
    const { meeting, meetingId } = this.hall
    this.hall.do({ type: 'revisePlan', meetingId, plan: { ...meeting.plan, ...limits } })
    return this
  }

  ask(name: string, stance: Stance = 'for') {
    const { hall } = this
    return hall.try({
      type: 'requestTurn',
      meetingId: hall.meetingId,
      participantId: hall.idOf(name),
      stance,
    })
  }

  requestOf(name: string): string {
    const id = this.hall.idOf(name)
    return this.hall.meeting.queue.find(({ participantId }) => participantId === id)?.id ?? ''
  }

  advance(name: string, reason = '') {
    const { hall } = this
    return hall.try({
      type: 'advanceRequest',
      meetingId: hall.meetingId,
      requestId: this.requestOf(name),
      reason,
    })
  }

  start(name: string, overLimit = false, stance: Stance = 'for') {
    const { hall } = this
    const { meetingId } = hall
    return hall.try({
      type: 'startTurn',
      meetingId,
      participantId: hall.idOf(name),
      stance,
      requestId: this.requestOf(name) || null,
      ...(overLimit ? { overLimit } : {}),
    })
  }

  end(next: string | null = null, overLimit = false) {
    const { hall } = this
    return hall.try({
      type: 'endTurn',
      meetingId: hall.meetingId,
      turnId: hall.meeting.activeTurnId ?? '',
      nextRequestId: next === null ? null : this.requestOf(next),
      ...(overLimit ? { overLimit } : {}),
    })
  }

  remind(violation: Violation) {
    const { hall } = this
    const turnId = hall.meeting.turns.at(-1)?.id ?? ''
    return hall.try({ type: 'remindSpeaker', meetingId: hall.meetingId, turnId, violation })
  }

  handOver(name: string) {
    const { hall } = this
    return hall.try({ type: 'handOverChair', meetingId: hall.meetingId, participantId: hall.idOf(name) })
  }

  takeBack() {
    return this.hall.try({ type: 'takeBackChair', meetingId: this.hall.meetingId })
  }

  undo() {
    const { hall } = this
    const cause = hall.meeting.steps.console.at(-1)?.cause ?? ''
    return hall.try({ type: 'undo', meetingId: hall.meetingId, cause })
  }

  order(): readonly string[] {
    const { meeting } = this.hall
    const called = (id: string) => meeting.participants.find((person) => person.id === id)?.name ?? ''
    return speakingOrder(meeting).map(({ request }) => called(request.participantId))
  }

  turn() {
    const turn = this.hall.meeting.turns.at(-1)
    if (!turn) throw new Error('nobody has spoken')
    return turn
  }

  minutes(): string {
    const { hall } = this
    return minutesOf(hall.meeting, hall.world.hall.settings)
      .blocks.map(({ text }) => text)
      .join('\n')
  }
}

describe('the order of the floor', () => {
  it('hears a point of order first, and it takes no side', () => {
    const floor = new Floor()
    floor.start('高振海')
    for (const [name, stance] of [
      ['孙秀英', 'for'],
      ['李桂兰', 'against'],
      ['赵国强', 'procedure'],
    ] as const)
      floor.ask(name, stance)
    expect(floor.order()).toEqual(['赵国强', '李桂兰', '孙秀英'])
  })

  it('puts whoever the facilitator moves forward before everybody, the last moved first', () => {
    const floor = new Floor()
    for (const name of ['孙秀英', '李桂兰', '赵国强', '高振海']) floor.ask(name)
    floor.ask('马玉梅', 'procedure')
    expect(floor.advance('赵国强', '行动不便')).toBeNull()
    expect(floor.order()).toEqual(['赵国强', '马玉梅', '孙秀英', '李桂兰', '高振海'])
    floor.advance('高振海')
    expect(floor.order().slice(0, 2)).toEqual(['高振海', '赵国强'])
    expect(floor.undo()).toBeNull()
    expect(floor.undo()).toBeNull()
    expect(floor.order()).toEqual(['马玉梅', '孙秀英', '李桂兰', '赵国强', '高振海'])
  })

  it('keeps on record that somebody was called before others, and why', () => {
    const floor = new Floor()
    for (const name of ['孙秀英', '李桂兰', '赵国强']) floor.ask(name)
    floor.start('孙秀英')
    expect(floor.turn().ahead).toBeNull()
    floor.end('赵国强')
    expect(floor.turn().ahead).toBe('')
    floor.end()
    floor.advance('李桂兰', '行动不便')
    floor.start('李桂兰')
    expect(floor.turn().ahead).toBe('行动不便')
    expect(floor.minutes()).toContain('主持人先请）')
    expect(floor.minutes()).toContain('主持人先请（行动不便）')
  })

  it('refuses to move somebody who does not wait', () => {
    expect(new Floor().advance('孙秀英')?.code).toBe('request.unknown')
  })
})

describe('how often one may speak', () => {
  const twice = () => {
    const floor = new Floor().limit({ turnSeconds: 120, maxTurns: 2 })
    floor.hall.speak('孙秀英', 30)
    floor.hall.speak('孙秀英', 30)
    return floor
  }

  it.each([
    [1, 0, true],
    [1, 1, false],
    [2, 1, true],
    [2, 2, false],
    [3, 2, true],
    [20, 3, true],
    [null, 3, true],
  ])('of %s turns %s are used: another is granted %s', (maxTurns, spoken, granted) => {
    const floor = new Floor().limit({ turnSeconds: 120, maxTurns })
    for (let turn = 0; turn < spoken; turn += 1) floor.hall.speak('孙秀英', 10)
    expect(floor.start('孙秀英') === null).toBe(granted)
  })

  it('is refused with the figures, and granted where the facilitator confirms it', () => {
    const floor = twice()
    expect(floor.start('孙秀英')?.message).toContain('孙秀英已就这一项发言 2 次，每人限 2 次')
    expect(floor.start('孙秀英', true)).toBeNull()
    expect(floor.turn().overLimit).toBe(true)
    expect(floor.minutes()).toContain('超出每人2次，经主持人同意')
    expect(floor.undo()).toBeNull()
    expect(floor.hall.meeting.turns).toHaveLength(2)
  })

  it('confirming where there is nothing to confirm leaves no mark', () => {
    const floor = new Floor().limit({ turnSeconds: 120, maxTurns: 2 })
    floor.start('孙秀英', true)
    expect(floor.turn().overLimit).toBe(false)
  })

  it('a refused next speaker leaves the turn running', () => {
    const floor = twice()
    floor.ask('孙秀英')
    floor.start('李桂兰')
    expect(floor.end('孙秀英')?.code).toBe('turns.over')
    expect(floor.hall.meeting.activeTurnId).toBe(floor.turn().id)
    expect(floor.end('孙秀英', true)).toBeNull()
    expect(floor.turn()).toMatchObject({ participantId: floor.hall.idOf('孙秀英'), overLimit: true })
  })

  it('who has used up their turns waits last and is not called by the rules', () => {
    const floor = twice()
    floor.ask('孙秀英', 'against')
    expect(nextSpeaker(floor.hall.meeting)).toBeNull()
    floor.ask('李桂兰')
    expect(floor.order()).toEqual(['李桂兰', '孙秀英'])
    expect(nextSpeaker(floor.hall.meeting)?.request.id).toBe(floor.requestOf('李桂兰'))
  })

  it('a point of order is never one too many, and is not counted', () => {
    const floor = twice()
    expect(floor.start('孙秀英', false, 'procedure')).toBeNull()
    floor.end()
    floor.start('李桂兰', false, 'procedure')
    floor.end()
    for (let turn = 0; turn < 2; turn += 1) floor.hall.speak('李桂兰', 10)
    expect(floor.start('李桂兰')?.code).toBe('turns.over')
  })

  it('begins anew with the next item', () => {
    const floor = twice()
    const { hall } = floor
    const other = hall.meeting.agenda.find(({ id }) => id !== hall.meeting.currentItemId)
    hall.do({ type: 'enterItem', meetingId: hall.meetingId, itemId: other?.id ?? '' })
    expect(floor.start('孙秀英')).toBeNull()
  })
})

describe('limits of an item', () => {
  it('stand in the place of those of the meeting', () => {
    const floor = new Floor().limit({ turnSeconds: 180, maxTurns: 2 })
    const { hall } = floor
    const { currentItemId } = hall.meeting
    const item = hall.meeting.agenda.find(({ id }) => id === currentItemId)
    if (!item) throw new Error('no item')
    expect(limitsOf(hall.meeting, item.id)).toEqual({ turnSeconds: 180, maxTurns: 2 })
    const limits = { turnSeconds: 60, maxTurns: 1 }
    hall.do({
      type: 'reviseAgendaItem',
      meetingId: hall.meetingId,
      itemId: item.id,
      item: { ...item, limits },
    })
    expect(limitsOf(hall.meeting, item.id)).toEqual(limits)
    floor.start('孙秀英')
    expect(floor.turn().allottedMs).toBe(60_000)
    floor.end()
    expect(floor.start('孙秀英')?.message).toContain('每人限 1 次')
  })
})

describe('speech without limit', () => {
  it('counts up, never warns and cannot be extended', () => {
    const floor = new Floor().limit({ turnSeconds: null, maxTurns: null })
    const { hall } = floor
    floor.start('孙秀英')
    hall.wait(3725)
    expect(turnClock(floor.turn(), hall.now)).toBe('62:05')
    expect(turnTone(floor.turn(), 30, hall.now)).toBe('normal')
    expect(remainingMs(floor.turn(), hall.now)).toBeNull()
    expect(overtimeMs(floor.turn(), hall.now)).toBe(0)
    const turnId = floor.turn().id
    expect(hall.try({ type: 'extendTurn', meetingId: hall.meetingId, turnId, seconds: 30 })?.message).toBe(
      '这次发言不限时，不用加时。',
    )
    floor.end()
    expect(floor.minutes()).not.toContain('超时')
  })

  it('is one of three presets, known again by its figures', () => {
    expect(RULES_PRESETS.map(({ limits }) => presetOf(limits)?.id)).toEqual(['usual', 'robert', 'talk'])
    expect(presetOf({ turnSeconds: 180, maxTurns: 2 })).toBeNull()
  })
})

describe('reminders', () => {
  it('are counted by turn, told in the minutes, and taken back', () => {
    const floor = new Floor()
    floor.start('孙秀英')
    for (const violation of ['offTopic', 'personalAttack', 'offTopic', 'overtime'] as const) {
      expect(floor.remind(violation)).toBeNull()
    }
    expect(floor.hall.meeting.steps.console.at(-1)?.label).toBe('提醒孙秀英超时')
    floor.undo()
    floor.end()
    expect(floor.minutes()).toContain('主持人提醒跑题2次，主持人提醒人身攻击1次')
    expect(floor.minutes()).not.toContain('提醒超时')
  })

  it('are for whoever speaks', () => {
    const floor = new Floor()
    floor.hall.speak('孙秀英', 5)
    expect(floor.remind('offTopic')?.code).toBe('turn.over')
  })
})

describe('the chair', () => {
  it('is handed over for one item, until its vote is announced', () => {
    const floor = new Floor()
    expect(floor.handOver('李桂兰')).toBeNull()
    expect(actingChair(floor.hall.meeting)?.name).toBe('李桂兰')
    floor.hall.wait(600)
    floor.hall.vote(3, 1, 1)
    expect(actingChair(floor.hall.meeting)).toBeNull()
    expect(chairName(floor.hall.meeting)).toBe(floor.hall.meeting.plan.facilitator)
    expect(floor.minutes()).toMatch(/将本项的主持移交给李桂兰（.*），.*宣布表决结果后恢复主持。/u)
  })

  it('comes back when it is taken back, and by going on to another item', () => {
    const floor = new Floor()
    const { hall } = floor
    floor.handOver('李桂兰')
    expect(floor.takeBack()).toBeNull()
    expect(floor.minutes()).toContain('收回主持。')
    floor.handOver('李桂兰')
    const other = hall.meeting.agenda.find(({ id }) => id !== hall.meeting.currentItemId)
    hall.do({ type: 'enterItem', meetingId: hall.meetingId, itemId: other?.id ?? '' })
    expect(actingChair(hall.meeting)).toBeNull()
    expect(floor.minutes()).toContain('至本项结束')
    expect(floor.takeBack()?.code).toBe('chair.own')
  })

  it('keeps out of the debate', () => {
    const floor = new Floor()
    floor.handOver('李桂兰')
    expect(floor.ask('李桂兰')?.code).toBe('chair.neutral')
    expect(floor.start('李桂兰')?.code).toBe('chair.neutral')
    const { hall } = floor
    const participantId = hall.idOf('李桂兰')
    expect(hall.try({ type: 'leave', meetingId: hall.meetingId, participantId })?.code).toBe('chair.leaves')
    expect(hall.try({ type: 'clearSignIn', meetingId: hall.meetingId, participantId })?.code).toBe(
      'chair.leaves',
    )
    floor.takeBack()
    expect(floor.ask('李桂兰')).toBeNull()
  })

  it('the facilitator speaks only after handing it over', () => {
    const floor = new Floor()
    const { hall } = floor
    const { meetingId } = hall
    hall.do({ type: 'revisePlan', meetingId, plan: { ...hall.meeting.plan, facilitator: '孙秀英' } })
    expect(floor.ask('孙秀英')?.message).toBe('孙秀英是主持人，不发表意见。要发言，请先把主持移交给别人。')
    expect(floor.handOver('孙秀英')?.code).toBe('chair.same')
    floor.handOver('李桂兰')
    expect(floor.ask('孙秀英')).toBeNull()
  })

  it('is not given to somebody who speaks, waits, is away or has been given it', () => {
    const floor = new Floor()
    floor.start('孙秀英')
    floor.ask('李桂兰')
    expect(floor.handOver('孙秀英')?.code).toBe('turn.active')
    expect(floor.handOver('李桂兰')?.code).toBe('chair.queued')
    const { hall } = floor
    hall.do({ type: 'leave', meetingId: hall.meetingId, participantId: hall.idOf('马玉梅') })
    expect(floor.handOver('马玉梅')?.code).toBe('participant.absent')
    floor.handOver('高振海')
    expect(floor.handOver('赵国强')?.code).toBe('chair.handed')
  })

  it('does not change hands during the vote', () => {
    const floor = new Floor()
    const { hall } = floor
    const itemId = hall.meeting.currentItemId ?? ''
    hall.do({ type: 'openVote', meetingId: hall.meetingId, itemId })
    expect(floor.handOver('李桂兰')?.code).toBe('vote.open')
    hall.do({
      type: 'cancelVote',
      meetingId: hall.meetingId,
      voteId: hall.meeting.activeVoteId ?? '',
      reason: '',
    })
    floor.handOver('李桂兰')
    hall.do({ type: 'openVote', meetingId: hall.meetingId, itemId })
    expect(floor.takeBack()?.code).toBe('chair.vote')
  })

  it('undo gives it back as it was', () => {
    const floor = new Floor()
    floor.handOver('李桂兰')
    floor.hall.vote(3, 1, 1)
    floor.undo()
    expect(actingChair(floor.hall.meeting)?.name).toBe('李桂兰')
  })
})
