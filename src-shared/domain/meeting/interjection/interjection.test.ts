import { describe, expect, it } from 'vitest'
import { minutesOf } from '../../minutes/draft'
import { recordOf } from '../record'
import { DESK, TestHall } from '#shared/testing/test-hall'
import { speakingOrder } from '../floor/speaking-order'
import { speakingTime } from '../floor/speaking-time'
import { overtimeMs, remainingMs, usedMs } from '../floor/timer'
import { sceneOf, turnsOn } from '../selectors'
import { activeInterjection, interjectionSeconds, type InterjectionKind } from './interjection'

/** 孙秀英 has the floor, for 180 s; 王建华 is the property manager, who observes. */
class Floor {
  readonly hall = TestHall.inSession()

  constructor() {
    this.start('孙秀英')
  }

  start(name: string): void {
    const { hall } = this
    const participantId = hall.idOf(name)
    hall.do({ type: 'startTurn', meetingId: hall.meetingId, participantId, stance: 'for', requestId: null })
  }

  interject(name: string, kind: InterjectionKind = 'answer') {
    const { hall } = this
    const turnId = this.turn.id
    return hall.try({
      type: 'startInterjection',
      meetingId: hall.meetingId,
      turnId,
      participantId: hall.idOf(name),
      kind,
    })
  }

  stop() {
    const { hall } = this
    const interjectionId = hall.meeting.interjections.at(-1)?.id ?? ''
    return hall.try({ type: 'endInterjection', meetingId: hall.meetingId, interjectionId })
  }

  say(text: string, interjectionId: string | null): void {
    const { hall } = this
    const { meetingId } = hall
    const turnId = this.turn.id
    hall.do({ type: 'notePoint', meetingId, itemId: null, turnId, interjectionId, text }, DESK)
  }

  onTurn(type: 'pauseTurn' | 'resumeTurn') {
    return this.hall.try({ type, meetingId: this.hall.meetingId, turnId: this.turn.id })
  }

  end(): void {
    const { hall } = this
    hall.do({ type: 'endTurn', meetingId: hall.meetingId, turnId: this.turn.id, nextRequestId: null })
  }

  undo(): void {
    const { hall } = this
    const cause = hall.meeting.steps.console.at(-1)?.cause ?? ''
    hall.do({ type: 'undo', meetingId: hall.meetingId, cause })
  }

  get turn() {
    const turn = this.hall.meeting.turns.at(-1)
    if (!turn) throw new Error('nobody has spoken')
    return turn
  }

  get interjection() {
    const interjection = this.hall.meeting.interjections.at(-1)
    if (!interjection) throw new Error('nobody has interjected')
    return interjection
  }

  get left(): number {
    return (remainingMs(this.turn, this.hall.now) ?? 0) / 1000
  }

  get lines(): readonly string[] {
    return minutesOf(this.hall.meeting, this.hall.hall).blocks.map(({ text }) => text)
  }
}

describe('an interjection', () => {
  it('holds the speaker’s clock, runs on one of its own, and lets the other go on where it was', () => {
    const floor = new Floor()
    const { hall } = floor
    hall.wait(70)
    expect(floor.interject('王建华')).toBeNull()
    expect(activeInterjection(hall.meeting)?.participantId).toBe(hall.idOf('王建华'))
    hall.wait(20)
    expect(floor.left).toBe(110)
    expect(remainingMs(floor.interjection, hall.now)).toBe(10_000)
    expect(floor.stop()).toBeNull()
    expect(activeInterjection(hall.meeting)).toBeNull()
    expect(floor.left).toBe(110)
    hall.wait(30)
    expect(floor.left).toBe(80)
    floor.end()
    expect(usedMs(floor.turn, hall.now)).toBe(100_000)
    expect(usedMs(floor.interjection, hall.now)).toBe(20_000)
  })

  it.each([
    [undefined, 30],
    [45, 45],
  ])('may take what the plan says (%s), else half a minute', (interjectionSeconds_, seconds) => {
    const floor = new Floor()
    const { hall } = floor
    if (interjectionSeconds_ !== undefined) {
      const plan = { ...hall.meeting.plan, interjectionSeconds: interjectionSeconds_ }
      hall.do({ type: 'revisePlan', meetingId: hall.meetingId, plan })
    }
    expect(interjectionSeconds(hall.meeting)).toBe(seconds)
    floor.interject('王建华')
    hall.wait(seconds + 5)
    expect(overtimeMs(floor.interjection, hall.now)).toBe(5000)
  })

  it('leaves a clock paused that was paused before', () => {
    const floor = new Floor()
    floor.hall.wait(30)
    floor.onTurn('pauseTurn')
    floor.hall.wait(5)
    floor.interject('王建华')
    floor.hall.wait(10)
    floor.stop()
    floor.hall.wait(10)
    expect(floor.turn.pausedAt).not.toBeNull()
    expect(floor.left).toBe(150)
    floor.onTurn('resumeTurn')
    floor.hall.wait(10)
    expect(floor.left).toBe(140)
  })

  it('is what the projector shows, within a speech and within an answer to a question', () => {
    const floor = new Floor()
    floor.interject('王建华')
    const { meeting } = floor.hall
    expect(sceneOf(meeting)).toBe('turn')
    const answering = meeting.turns.map((turn) => ({ ...turn, stance: 'answer' as const }))
    expect(sceneOf({ ...meeting, turns: answering })).toBe('turn')
    expect(sceneOf({ ...meeting, turns: answering, activeInterjectionId: null })).toBe('questions')
  })

  it('ends with the turn it stands in, which then takes no more time', () => {
    const floor = new Floor()
    floor.hall.wait(40)
    floor.interject('李桂兰', 'question')
    floor.hall.wait(15)
    floor.end()
    const { meeting } = floor.hall
    expect([meeting.activeTurnId, meeting.activeInterjectionId]).toEqual([null, null])
    floor.hall.wait(100)
    expect(usedMs(floor.turn, floor.hall.now)).toBe(40_000)
    expect(usedMs(floor.interjection, floor.hall.now)).toBe(15_000)
  })

  it('counts neither as a turn nor for a side, and keeps nobody from the queue', () => {
    const floor = new Floor()
    const { hall } = floor
    const { meetingId } = hall
    const participantId = hall.idOf('李桂兰')
    hall.do({ type: 'requestTurn', meetingId, participantId, stance: 'against' })
    expect(floor.interject('李桂兰', 'question')).toBeNull()
    floor.stop()
    const itemId = hall.meeting.currentItemId ?? ''
    expect(turnsOn(hall.meeting, itemId, participantId)).toEqual([])
    expect(speakingOrder(hall.meeting).map(({ request, spoken }) => [request.participantId, spoken])).toEqual(
      [[participantId, 0]],
    )
  })

  it('is taken back to where the speaker’s clock runs on', () => {
    const floor = new Floor()
    floor.hall.wait(30)
    floor.interject('王建华')
    floor.hall.wait(20)
    floor.undo()
    expect(floor.hall.meeting.interjections).toEqual([])
    expect(floor.left).toBe(130)
  })

  it('stands still while the machine is off, and so does the speaker’s clock', () => {
    const floor = new Floor()
    const { hall } = floor
    hall.wait(60)
    floor.interject('王建华')
    hall.wait(10)
    const from = hall.now
    hall.wait(300)
    hall.do({ type: 'recordOutage', meetingId: hall.meetingId, from, to: hall.now })
    expect(usedMs(floor.interjection, hall.now)).toBe(10_000)
    expect(floor.left).toBe(120)
    hall.wait(5)
    floor.stop()
    expect(usedMs(floor.interjection, hall.now)).toBe(15_000)
    hall.wait(20)
    expect(floor.left).toBe(100)
  })
})

describe('who may interject is refused with a sentence', () => {
  it.each<[string, (floor: Floor) => { readonly message: string } | null, string]>([
    ['the speaker', (floor) => floor.interject('孙秀英'), '孙秀英正在发言，不用插话。'],
    [
      'a listener',
      (floor) => floor.interject('郑小路'),
      '郑小路是旁听，不能发言。要请他发言，请先改为列席。',
    ],
    [
      'a second one within the first',
      (floor) => floor.interject('王建华') ?? floor.interject('李桂兰'),
      '王建华正在插话，插话里不能再插话。请等他说完。',
    ],
    [
      'the clock of the speaker, meanwhile',
      (floor) => floor.interject('王建华') ?? floor.onTurn('pauseTurn'),
      '王建华正在插话，发言人的计时已经停住。请先结束插话。',
    ],
    [
      'an interjection that is over',
      (floor) => floor.interject('王建华') ?? floor.stop() ?? floor.stop(),
      '这次插话已经结束。',
    ],
    [
      'one who is being heard and would leave',
      (floor) => {
        const { hall } = floor
        floor.interject('王建华')
        return hall.try({
          type: 'leave',
          meetingId: hall.meetingId,
          participantId: hall.idOf('王建华'),
        })
      },
      '王建华正在插话。请先结束插话。',
    ],
    [
      'one who was heard and was never to have signed in',
      (floor) => {
        const { hall } = floor
        floor.interject('王建华')
        floor.end()
        return hall.try({
          type: 'clearSignIn',
          meetingId: hall.meetingId,
          participantId: hall.idOf('王建华'),
        })
      },
      '王建华在会上发过言，不能取消签到；可以记为离场。',
    ],
    [
      'a turn that is over',
      (floor) => {
        floor.end()
        return floor.interject('王建华')
      },
      '这次发言已经结束，不能再插话。请登记发言，轮到了再说。',
    ],
  ])('%s', (_name, attempt, sentence) => {
    expect(attempt(new Floor())?.message).toBe(sentence)
  })
})

describe('on the record', () => {
  it('stands in the turn where it was said, with the recorder’s words', () => {
    const floor = new Floor()
    const { hall } = floor
    hall.wait(60)
    floor.say('车位线什么时候补划？', null)
    floor.interject('王建华')
    hall.wait(10)
    floor.say('材料已经到货', floor.interjection.id)
    floor.say('下周三前补划', floor.interjection.id)
    hall.wait(25)
    floor.stop()
    hall.wait(30)
    floor.say('那我同意', null)
    floor.end()
    const at = floor.lines.findIndex((line) => line.startsWith('孙秀英'))
    expect(floor.lines.slice(at, at + 4)).toEqual([
      '孙秀英（居民代表，3号楼）　赞成（用时1分30秒）',
      '车位线什么时候补划？',
      '（插话，物业经理王建华答：材料已经到货。下周三前补划。用时35秒，超时5秒。）',
      '那我同意',
    ])
  })

  it('stands there also where nobody wrote it down, and a reminder in it is the interjector’s', () => {
    const floor = new Floor()
    const { hall } = floor
    hall.wait(60)
    floor.interject('李桂兰', 'question')
    const { meetingId } = hall
    hall.do({ type: 'remindSpeaker', meetingId, turnId: floor.turn.id, violation: 'offTopic' })
    expect(hall.meeting.steps.console.at(-1)?.label).toBe('提醒李桂兰跑题')
    hall.wait(20)
    floor.end()
    const at = floor.lines.findIndex((line) => line.startsWith('孙秀英'))
    expect(floor.lines.slice(at, at + 2)).toEqual([
      '孙秀英（居民代表，3号楼）　赞成（用时1分钟）',
      '（插话，居民代表李桂兰提问，用时20秒，主持人提醒跑题1次。）',
    ])
  })

  it('is counted to the one who interjected, apart from turns', () => {
    const floor = new Floor()
    const { hall } = floor
    hall.wait(60)
    floor.interject('王建华')
    hall.wait(20)
    floor.stop()
    floor.interject('王建华')
    hall.wait(5)
    const time = speakingTime(hall.meeting, hall.meeting.currentItemId, hall.now)
    expect(time.people.map(({ name, totalMs }) => [name, totalMs])).toEqual([['孙秀英', 60_000]])
    expect(time.interjections).toEqual([
      { participantId: hall.idOf('王建华'), name: '王建华', times: 2, totalMs: 25_000 },
    ])
    expect(speakingTime(hall.meeting, 'another', hall.now).interjections).toEqual([])
  })

  it('a point that was said in one taken back stays with the turn', () => {
    const floor = new Floor()
    floor.interject('王建华')
    floor.say('下周三前补划。', floor.interjection.id)
    floor.undo()
    floor.end()
    expect(floor.lines).toContain('下周三前补划。')
    const events = floor.hall.events.filter(({ stream }) => stream !== 'hall')
    expect(recordOf(events)?.meeting).toEqual(floor.hall.meeting)
  })
})
