import { describe, expect, it } from 'vitest'
import { contentHashOf } from '../minutes/content-hash'
import { minutesOf } from '../minutes/draft'
import { CONSOLE, DESK, person, smallSetup, TestHall } from '#shared/testing/test-hall'
import { attendanceCount } from './electorate'
import { quorumNeed, quorumParts } from '../voting/quorum'
import { sceneOf } from './selectors'
import { formatCountdown, turnClock, turnTone, usedMs } from './floor/timer'
import { QUORUM_RULES } from '../voting/rule'

describe('签到 and 法定人数', () => {
  it.each([
    // 应到 | rule | need
    [48, QUORUM_RULES.twoThirds, 32],
    [47, QUORUM_RULES.twoThirds, 32],
    [49, QUORUM_RULES.twoThirds, 33],
    [5, QUORUM_RULES.twoThirds, 4],
    [3, QUORUM_RULES.twoThirds, 2],
    [1, QUORUM_RULES.twoThirds, 1],
    [48, QUORUM_RULES.majority, 25],
    [47, QUORUM_RULES.majority, 24],
    [1, QUORUM_RULES.majority, 1],
  ])('应到 %i needs %o: %i', (expected, rule, need) => {
    expect(quorumNeed(rule, expected)).toBe(need)
    const met = (present: number) => quorumParts(rule, { expected, present }, null).every((part) => part.met)
    expect(met(need)).toBe(true)
    expect(met(need - 1)).toBe(false)
  })

  it('is never met where nobody is expected', () => {
    expect(quorumParts(QUORUM_RULES.twoThirds, { expected: 0, present: 0 }, null)).toMatchObject([
      { met: false },
    ])
  })

  it('counts 出席 only, and follows people who come and go', () => {
    const hall = new TestHall()
    hall.do({ type: 'createMeeting', setup: smallSetup() })
    const { meetingId } = hall
    hall.signIn('孙秀英', '李桂兰', '王建华')
    hall.do({ type: 'excuse', meetingId, participantId: hall.idOf('赵国强'), reason: '住院' })
    expect(attendanceCount(hall.meeting)).toEqual({
      expected: 5,
      present: 2,
      represented: 0,
      excused: 1,
      observersPresent: 1,
      unit: 'people',
    })
    hall.do({ type: 'leave', meetingId, participantId: hall.idOf('李桂兰') })
    expect(attendanceCount(hall.meeting).present).toBe(1)
    hall.signIn('李桂兰')
    expect(attendanceCount(hall.meeting).present).toBe(2)
  })

  it('opens without a quorum only when told to, and then no vote can decide', () => {
    const hall = new TestHall()
    hall.do({ type: 'createMeeting', setup: smallSetup() })
    const { meetingId } = hall
    hall.signIn('孙秀英', '李桂兰', '赵国强')
    expect(hall.try({ type: 'openMeeting', meetingId, withoutQuorum: false })?.message).toBe(
      '应到 5 人，实到 3 人，法定人数 4 人，还差 1 人。请等人到齐；也可以确认后先开会，但不能作出决定。',
    )
    hall.do({ type: 'openMeeting', meetingId, withoutQuorum: true })
    hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('新增车位怎么分') })
    hall.vote(3, 0, 0)
    expect(hall.meeting.votes[0]?.outcome).toMatchObject({ verdict: 'failed', reason: 'noQuorum' })
  })
})

describe('发言计时', () => {
  it('counts from anchors: pause, extension, overtime', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    const participantId = hall.idOf('孙秀英')
    hall.do({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId: null })
    const turnId = hall.meeting.activeTurnId ?? ''
    const turn = () => {
      const found = hall.meeting.turns.find(({ id }) => id === turnId)
      if (!found) throw new Error('the turn is gone')
      return found
    }
    hall.wait(46)
    expect(turnClock(turn(), hall.now)).toBe('02:14')
    hall.do({ type: 'pauseTurn', meetingId, turnId })
    hall.wait(600)
    expect(turnClock(turn(), hall.now)).toBe('02:14')
    hall.do({ type: 'resumeTurn', meetingId, turnId })
    hall.wait(110)
    expect(turnClock(turn(), hall.now)).toBe('00:24')
    expect(turnTone(turn(), 30, hall.now)).toBe('warning')
    hall.do({ type: 'extendTurn', meetingId, turnId, seconds: 30 })
    expect(turnClock(turn(), hall.now)).toBe('00:54')
    expect(turnTone(turn(), 30, hall.now)).toBe('normal')
    hall.wait(96)
    expect(turnClock(turn(), hall.now)).toBe('+00:42')
    expect(turnTone(turn(), 30, hall.now)).toBe('overtime')
    hall.do({ type: 'endTurn', meetingId, turnId, nextRequestId: null })
    hall.wait(1000)
    expect(usedMs(turn(), hall.now)).toBe(252_000)
  })

  it.each([
    [180_000, '03:00'],
    [179_001, '03:00'],
    [179_000, '02:59'],
    [1, '00:01'],
    [0, '+00:00'],
    [-999, '+00:00'],
    [-1000, '+00:01'],
    [-3_600_000, '+60:00'],
  ])('%i ms left reads %s', (left, text) => {
    expect(formatCountdown(left)).toBe(text)
  })

  it('goes on where it was after the machine was off', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    hall.do({
      type: 'startTurn',
      meetingId,
      participantId: hall.idOf('孙秀英'),
      stance: 'for',
      requestId: null,
    })
    hall.wait(46)
    const from = hall.now
    hall.wait(400)
    hall.do({ type: 'recordOutage', meetingId, from, to: hall.now }, { role: 'system', name: '' })
    const turn = hall.meeting.turns[0]
    if (!turn) throw new Error('no turn')
    expect(turnClock(turn, hall.now)).toBe('02:14')
    expect(hall.meeting.steps.console.at(-1)?.label).toBe('请孙秀英发言')
  })

  it('ends one turn and gives the floor to the next in one step', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    hall.do({ type: 'requestTurn', meetingId, participantId: hall.idOf('李桂兰'), stance: 'against' })
    hall.do({
      type: 'startTurn',
      meetingId,
      participantId: hall.idOf('孙秀英'),
      stance: 'for',
      requestId: null,
    })
    const cause = hall.do({
      type: 'endTurn',
      meetingId,
      turnId: hall.meeting.activeTurnId ?? '',
      nextRequestId: hall.meeting.queue[0]?.id ?? '',
    })
    expect(hall.meeting.turns.map(({ stance, endedAt }) => [stance, endedAt !== null])).toEqual([
      ['for', true],
      ['against', false],
    ])
    expect(hall.meeting.queue).toEqual([])
    hall.do({ type: 'undo', meetingId, cause })
    expect(hall.meeting.turns).toHaveLength(1)
    expect(hall.meeting.turns[0]?.endedAt).toBeNull()
    expect(hall.meeting.queue).toHaveLength(1)
  })
})

describe('what is refused, and in which words', () => {
  const hall = TestHall.inSession()
  const { meetingId } = hall
  const absent = () => {
    const other = new TestHall()
    other.do({ type: 'createMeeting', setup: smallSetup() })
    return other
  }

  it.each([
    [
      'a listener who asks to speak',
      () =>
        hall.try({ type: 'signIn', meetingId, participantId: hall.idOf('郑小路') }) ??
        hall.try({ type: 'requestTurn', meetingId, participantId: hall.idOf('郑小路'), stance: 'for' }),
      '郑小路是旁听，不能发言。要请他发言，请先改为列席。',
    ],
    [
      'a sign-in twice',
      () => hall.try({ type: 'signIn', meetingId, participantId: hall.idOf('孙秀英') }),
      '孙秀英已经签到了。',
    ],
    [
      'opening twice',
      () => hall.try({ type: 'openMeeting', meetingId, withoutQuorum: true }),
      '会议已经宣布开会，不用再开一次。',
    ],
    [
      'the same person twice on the roster',
      () =>
        hall.try({ type: 'addParticipants', meetingId, participants: [person('孙秀英', { door: '3号楼' })] }),
      '名单里有两个“孙秀英”（3号楼）。请核对；确是同名的两个人，请写上不同的门牌。',
    ],
    [
      'another meeting while one is in session',
      () => hall.try({ type: 'createMeeting', setup: smallSetup() }),
      '“停车管理议事会”正在开会。请先散会，再打开别的会议。',
    ],
    [
      'a vote on another item',
      () => hall.try({ type: 'openVote', meetingId, itemId: hall.itemId('现状通报') }),
      '只能表决正在议的这一项。请先进入这一项议程。',
    ],
    [
      'signing before 散会',
      () => hall.try({ type: 'sealMinutes', meetingId, contentHash: '0'.repeat(64) }, DESK),
      '散会以后才能核对和签署会议记录。',
    ],
    [
      'a note before the meeting',
      () => {
        const other = absent()
        return other.try(
          { type: 'notePoint', meetingId: other.meetingId, itemId: null, turnId: null, text: '早了' },
          DESK,
        )
      },
      '会议还没有开始，宣布开会以后才能记录。',
    ],
    [
      'speaking before the meeting',
      () => {
        const other = absent()
        return other.try({
          type: 'startTurn',
          meetingId: other.meetingId,
          participantId: other.idOf('孙秀英'),
          stance: 'for',
          requestId: null,
        })
      },
      '会议还没有开始。请先宣布开会。',
    ],
    [
      'an unknown meeting',
      () => hall.try({ type: 'closeMeeting', meetingId: 'm-nowhere' }),
      '没有这个会议。请回到首页，从列表里重新打开。',
    ],
  ])('%s', (_what, attempt, sentence) => {
    const before = hall.events.length
    const refusal = attempt()
    expect(refusal?.message).toBe(sentence)
    expect(hall.events.length - before).toBeLessThanOrEqual(1)
  })

  it('keeps everything as it was', () => {
    const other = TestHall.inSession()
    const before = JSON.stringify(other.meeting)
    other.try({ type: 'openMeeting', meetingId: other.meetingId, withoutQuorum: true })
    other.try({ type: 'withdrawRequest', meetingId: other.meetingId, requestId: 'q999' })
    expect(JSON.stringify(other.meeting)).toBe(before)
  })
})

describe('举手表决', () => {
  const opened = () => {
    const hall = TestHall.inSession()
    hall.do({ type: 'openVote', meetingId: hall.meetingId, itemId: hall.meeting.currentItemId ?? '' })
    const voteId = hall.meeting.activeVoteId ?? ''
    const report = (option: 'yes' | 'no' | 'abstain' | 'silent', count: number) =>
      hall.try({ type: 'reportCount', meetingId: hall.meetingId, voteId, option, count })
    return {
      hall,
      voteId,
      report,
      announce: () => hall.try({ type: 'announceVote', meetingId: hall.meetingId, voteId }),
    }
  }

  it('refuses counts that cannot be, naming the figures', () => {
    const { report, hall } = opened()
    expect(report('yes', 2.5)?.message).toBe('同意的人数要写整数，不能是 2.5。请重新点数。')
    expect(report('yes', -1)?.message).toBe('同意的人数不能是负数（-1）。请重新点数。')
    expect(report('yes', 6)?.message).toBe('同意 6 = 6，比实到 5 人多 1 人。请重新点数。')
    expect(report('yes', 4)).toBeNull()
    expect(report('no', 2)?.message).toBe('同意 4 + 反对 2 = 6，比实到 5 人多 1 人。请重新点数。')
    expect(hall.meeting.votes[0]?.counts).toEqual({ yes: 4, no: null, abstain: null, silent: null })
  })

  it('announces only what adds up to 实到', () => {
    const { report, announce, hall } = opened()
    report('yes', 3)
    expect(announce()?.message).toBe('反对、弃权还没有报数。请点完再宣布。')
    report('no', 1)
    report('abstain', 0)
    expect(announce()?.message).toBe(
      '同意 3 + 反对 1 + 弃权 0 = 4，比实到 5 人少 1 人。请重新点数，或记为“未表态 1 人”。',
    )
    expect(report('silent', 1)).toBeNull()
    expect(announce()).toBeNull()
    expect(hall.meeting.votes[0]?.outcome).toMatchObject({
      verdict: 'passed',
      arithmetic: '3 × 2 = 6 ＞ 5',
      conclusion: '过半数需 3 票，已达到',
    })
    expect(sceneOf(hall.meeting)).toBe('result')
  })

  it('keeps the base it was opened with, whoever comes or goes', () => {
    const { report, announce, hall } = opened()
    hall.do({ type: 'leave', meetingId: hall.meetingId, participantId: hall.idOf('马玉梅') })
    report('yes', 3)
    report('no', 1)
    report('abstain', 1)
    expect(announce()).toBeNull()
    expect(hall.meeting.votes[0]).toMatchObject({ present: 5, expected: 5 })
  })

  it('is taken once for an item', () => {
    const hall = TestHall.inSession()
    hall.vote(3, 2, 0)
    expect(
      hall.try({ type: 'openVote', meetingId: hall.meetingId, itemId: hall.meeting.currentItemId ?? '' })
        ?.code,
    ).toBe('vote.repeated')
  })
})

describe('撤销', () => {
  it('takes back the last step of one’s own, and the record keeps both', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    const before = hall.meeting
    const cause = hall.do({
      type: 'requestTurn',
      meetingId,
      participantId: hall.idOf('高振海'),
      stance: 'for',
    })
    hall.do({ type: 'notePoint', meetingId, itemId: null, turnId: null, text: '先记一句' }, DESK)
    expect(hall.meeting.steps.console.at(-1)).toMatchObject({ cause, label: '登记高振海' })
    expect(hall.meeting.steps.desk.at(-1)?.label).toBe('上一句')
    const count = hall.events.length
    hall.do({ type: 'undo', meetingId, cause })
    expect(hall.events).toHaveLength(count + 1)
    expect(hall.meeting.queue).toEqual(before.queue)
    expect(hall.meeting.points.map(({ text }) => text)).toEqual(['先记一句'])
    expect(hall.meeting.steps.console).toEqual(before.steps.console)
  })

  it('refuses when the button named another step', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    const stale = hall.do({
      type: 'requestTurn',
      meetingId,
      participantId: hall.idOf('高振海'),
      stance: 'for',
    })
    hall.do({ type: 'requestTurn', meetingId, participantId: hall.idOf('马玉梅'), stance: 'for' })
    expect(hall.try({ type: 'undo', meetingId, cause: stale })?.message).toBe(
      '刚才又有新的操作（登记马玉梅）。请看清撤销按钮上的名称，再按一次。',
    )
  })

  it('keeps what the recorder wrote in a turn that is taken back', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    const cause = hall.do({
      type: 'startTurn',
      meetingId,
      participantId: hall.idOf('孙秀英'),
      stance: 'for',
      requestId: null,
    })
    const turnId = hall.meeting.activeTurnId
    hall.do({ type: 'notePoint', meetingId, itemId: null, turnId, text: '一户先保一辆' }, DESK)
    hall.do({ type: 'undo', meetingId, cause })
    expect(hall.meeting.turns).toEqual([])
    expect(hall.meeting.points.map(({ text }) => text)).toEqual(['一户先保一辆'])
    const next = hall.do({
      type: 'startTurn',
      meetingId,
      participantId: hall.idOf('孙秀英'),
      stance: 'for',
      requestId: null,
    })
    expect(next).not.toBe(cause)
    expect(hall.meeting.activeTurnId).not.toBe(turnId)
  })

  it('gives 散会 back with the number it had', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    const cause = hall.do({ type: 'closeMeeting', meetingId })
    const { number } = hall.meeting
    expect(number).toBe('社议〔2026〕1号')
    hall.do({ type: 'undo', meetingId, cause })
    expect(hall.meeting.phase).toBe('inSession')
    hall.do({ type: 'closeMeeting', meetingId })
    expect(hall.meeting.number).toBe(number)
    expect(hall.world.hall.numbers).toHaveLength(1)
  })
})

describe('签字 and 封存', () => {
  const strokes: [number, number, number, number][][] = [
    [
      [100, 100, 500, 0],
      [300, 200, 500, 40],
    ],
  ]
  const closed = () => {
    const hall = TestHall.inSession()
    hall.speak('孙秀英', 60)
    const turnId = hall.meeting.turns[0]?.id ?? null
    hall.do(
      { type: 'notePoint', meetingId: hall.meetingId, itemId: null, turnId, text: '一户先保一辆' },
      DESK,
    )
    hall.vote(3, 1, 1)
    hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
    const hash = () => contentHashOf(minutesOf(hall.meeting, hall.world.hall.settings))
    const sign = (as: 'facilitator' | 'recorder', name: string) =>
      hall.try(
        { type: 'signMinutes', meetingId: hall.meetingId, as, name, strokes, contentHash: hash() },
        DESK,
      )
    const seal = () => hall.try({ type: 'sealMinutes', meetingId: hall.meetingId, contentHash: hash() }, DESK)
    return { hall, hash, sign, seal }
  }

  it('needs both signatures on the words as they stand', () => {
    const { hall, sign, seal } = closed()
    expect(seal()?.message).toBe('还差主持人、记录人签字，签完才能封存。')
    expect(sign('facilitator', '周明远')).toBeNull()
    expect(sign('facilitator', '周明远')?.message).toBe('主持人周明远已经签过这一稿。')
    const block = minutesOf(hall.meeting, hall.world.hall.settings).blocks.find(({ editable }) => editable)
    hall.do(
      { type: 'reviseMinutes', meetingId: hall.meetingId, blockId: block?.id ?? '', text: '改一个字。' },
      DESK,
    )
    expect(sign('recorder', '林晓')).toBeNull()
    expect(seal()?.message).toBe('还差主持人签字，签完才能封存。')
    expect(sign('facilitator', '周明远')).toBeNull()
    expect(seal()).toBeNull()
    expect(hall.meeting.phase).toBe('sealed')
  })

  it('takes no change after the seal, from nobody', () => {
    const { hall, sign, seal } = closed()
    sign('facilitator', '周明远')
    sign('recorder', '林晓')
    const tip = hall.events.at(-1)?.hash
    seal()
    expect(hall.meeting.seal?.chainHash).toBe(tip)
    const { meetingId } = hall
    for (const actor of [CONSOLE, DESK]) {
      expect(
        hall.try({ type: 'notePoint', meetingId, itemId: null, turnId: null, text: '晚了' }, actor)?.message,
      ).toBe('会议记录已经封存，不能再改。有错请在记录台按“更正”。')
      expect(hall.try({ type: 'undo', meetingId, cause: 'c1' }, actor)?.code).toBe('phase.sealed')
    }
  })

  it('does not let the meeting be undone under a signature', () => {
    const { hall, sign } = closed()
    sign('recorder', '林晓')
    const last = hall.meeting.steps.console.at(-1)
    expect(hall.try({ type: 'undo', meetingId: hall.meetingId, cause: last?.cause ?? '' })?.message).toBe(
      '会议记录已有人签字。请先在记录台撤销签字，再撤销会上的步骤。',
    )
  })

  it('keeps the words that were signed when the hall changes its name or telephone', () => {
    const { hall, hash } = closed()
    const before = hash()
    const settings = { ...hall.world.hall.settings, community: '新名社区', committee: '新名社区居民委员会' }
    hall.do({ type: 'configureHall', settings })
    expect(hall.world.hall.settings.community).toBe('新名社区')
    expect(hash()).toBe(before)
  })

  it('binds a signature to what the signer saw', () => {
    const { hall } = closed()
    const refusal = hall.try(
      {
        type: 'signMinutes',
        meetingId: hall.meetingId,
        as: 'recorder',
        name: '林晓',
        strokes,
        contentHash: 'f'.repeat(64),
      },
      DESK,
    )
    expect(refusal?.message).toBe('会议记录刚刚有改动。请看过新的内容再签字。')
  })
})
