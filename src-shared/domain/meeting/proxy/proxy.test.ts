import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventForRole } from '#shared/protocol/redact'
import { smallSetup, TestHall } from '#shared/testing/test-hall'
import { recordOf } from '../record'
import { attendanceCount } from '../electorate'
import { activeProxies, proxyRuleOf, representedIds } from './proxies'
import { OWN_PROXIES, type ProxyRule } from './proxy-rule'

const TWO_EACH: ProxyRule = { ...OWN_PROXIES, perHolder: 2 }

/** 孙秀英 and 李桂兰 are here; 赵国强, 高振海 and 马玉梅 are not. */
class ProxyHall extends TestHall {
  constructor(proxies: ProxyRule | null = TWO_EACH) {
    super()
    this.do({ type: 'createMeeting', setup: smallSetup(proxies === null ? {} : { proxies }) })
    this.signIn('孙秀英', '李桂兰')
  }

  give(principal: string, holder: string, written = true): string | null {
    const { meetingId } = this
    const [principalId, holderId] = [this.idOf(principal), this.idOf(holder)]
    return (
      this.try({ type: 'giveProxy', meetingId, principalId, holderId, written, note: '出差' })?.message ??
      null
    )
  }

  end(principal: string): string | null {
    const { meetingId } = this
    const proxyId = activeProxies(this.meeting).find((one) => one.principalId === this.idOf(principal))?.id
    return this.try({ type: 'endProxy', meetingId, proxyId: proxyId ?? 'y0' })?.message ?? null
  }

  open(): this {
    this.do({ type: 'openMeeting', meetingId: this.meetingId, withoutQuorum: true })
    this.do({ type: 'enterItem', meetingId: this.meetingId, itemId: this.itemId('新增车位怎么分') })
    return this
  }

  get count() {
    const { expected, present, represented, excused } = attendanceCount(this.meeting)
    return { expected, present, represented, excused }
  }
}

describe('a proxy', () => {
  it('makes whoever gave it present, once, and not excused any more', () => {
    const hall = new ProxyHall()
    const { meetingId } = hall
    hall.do({ type: 'excuse', meetingId, participantId: hall.idOf('赵国强'), reason: '出差' })
    expect(hall.count).toEqual({ expected: 5, present: 2, represented: 0, excused: 1 })
    expect(hall.give('赵国强', '李桂兰')).toBeNull()
    expect(hall.count).toEqual({ expected: 5, present: 3, represented: 1, excused: 0 })
    expect(hall.meeting.steps.console.at(-1)?.label).toBe('赵国强委托李桂兰')
    expect(hall.end('赵国强')).toBeNull()
    expect(hall.count).toEqual({ expected: 5, present: 2, represented: 0, excused: 1 })
    expect(hall.end('赵国强')).toContain('已经结束')
  })

  it('counts for the quorum of the meeting and the base of a vote', () => {
    const hall = new ProxyHall()
    hall.give('赵国强', '李桂兰')
    hall.give('高振海', '李桂兰')
    hall.open()
    expect(hall.meeting.opening).toMatchObject({ expected: 5, present: 4, represented: 2, quorumMet: true })
    hall.vote(3, 1, 0)
    expect(hall.meeting.votes.at(-1)).toMatchObject({ expected: 5, present: 4, represented: 2 })
    expect(hall.meeting.votes.at(-1)?.outcome?.verdict).toBe('passed')
  })

  it('ends by itself when the principal comes, and a vote that is open keeps its base', () => {
    const hall = new ProxyHall()
    hall.give('赵国强', '李桂兰')
    hall.open()
    const { meetingId } = hall
    hall.do({ type: 'openVote', meetingId, itemId: hall.meeting.currentItemId ?? '' })
    hall.signIn('赵国强')
    expect(hall.meeting.proxies).toMatchObject([{ endedBy: 'arrived' }])
    expect(hall.count).toMatchObject({ present: 3, represented: 0 })
    expect(hall.meeting.votes.at(-1)).toMatchObject({ present: 3, represented: 1 })
    hall.do({ type: 'undo', meetingId, cause: hall.meeting.steps.console.at(-1)?.cause ?? '' })
    expect(hall.count).toMatchObject({ present: 3, represented: 1 })
  })

  it('ends when the holder goes, and can be given anew to somebody else', () => {
    const hall = new ProxyHall()
    hall.give('赵国强', '李桂兰')
    hall.give('高振海', '李桂兰')
    hall.open()
    hall.do({ type: 'leave', meetingId: hall.meetingId, participantId: hall.idOf('李桂兰') })
    expect(hall.meeting.proxies.map(({ endedBy }) => endedBy)).toEqual(['holderLeft', 'holderLeft'])
    expect(hall.count).toMatchObject({ present: 1, represented: 0 })
    expect(hall.give('赵国强', '李桂兰')).toContain('李桂兰已于 14:00 离场，不能受托')
    expect(hall.give('李桂兰', '孙秀英')).toBeNull()
    expect(hall.give('赵国强', '孙秀英')).toBeNull()
    expect(hall.count).toMatchObject({ present: 3, represented: 2 })
  })

  it.each<readonly [principal: string, holder: string, refused: string]>([
    ['孙秀英', '李桂兰', '孙秀英已于 14:00 签到，本人在场'],
    ['赵国强', '赵国强', '不能委托自己'],
    ['赵国强', '马玉梅', '马玉梅还没有签到'],
    ['赵国强', '王建华', '王建华是列席，没有表决权，不能受托'],
    ['郑小路', '李桂兰', '郑小路是旁听，没有表决权'],
  ])('of %s to %s is refused: %s', (principal, holder, refused) => {
    expect(new ProxyHall().give(principal, holder)).toContain(refused)
  })

  it('is refused where it was given before, beyond the limit, and along a chain', () => {
    const hall = new ProxyHall()
    hall.give('赵国强', '李桂兰')
    expect(hall.give('赵国强', '孙秀英')).toContain('赵国强已经委托李桂兰')
    expect(hall.give('高振海', '赵国强')).toContain('赵国强自己已经委托李桂兰')
    hall.give('高振海', '李桂兰')
    expect(hall.give('马玉梅', '李桂兰')).toBe(
      '李桂兰已受赵国强、高振海委托，共 2 份，每人最多 2 份。请委托别人。',
    )
  })

  it('is refused without the paper, and where the meeting has none', () => {
    expect(new ProxyHall().give('赵国强', '李桂兰', false)).toContain('书面委托书')
    expect(new ProxyHall({ ...TWO_EACH, written: false }).give('赵国强', '李桂兰', false)).toBeNull()
    expect(new ProxyHall(null).give('赵国强', '李桂兰')).toContain('这次议事会不实行委托')
    expect(proxyRuleOf({ kind: 'residentRepsMeeting' }).allowed).toBe(false)
  })

  it('holds people on the roster, and in their class', () => {
    const hall = new ProxyHall()
    const { meetingId } = hall
    hall.give('赵国强', '李桂兰')
    const participantId = hall.idOf('赵国强')
    expect(hall.try({ type: 'removeParticipant', meetingId, participantId })?.message).toContain('委托记录')
    const { id: _id, ...draft } = hall.meeting.participants.find(({ id }) => id === participantId) ?? {}
    const observer = { name: '', identity: '', door: '', org: '', phone: '', ...draft }
    expect(
      hall.try({
        type: 'reviseParticipant',
        meetingId,
        participantId,
        participant: { ...observer, attendance: 'observing' },
      })?.message,
    ).toContain('请先结束这份委托')
  })

  it('is over with the meeting', () => {
    const hall = new ProxyHall().open()
    hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
    expect(hall.give('赵国强', '李桂兰')).toContain('已经散会')
  })

  it('is shown to the room without its note', () => {
    const hall = new ProxyHall()
    hall.give('赵国强', '李桂兰')
    const seen = hall.events.map((event) => eventForRole(event, 'projector'))
    expect(JSON.stringify(seen)).not.toContain('出差')
    const shown = recordOf(seen.filter(({ stream }) => stream.startsWith('meeting:')))?.meeting
    expect(shown && attendanceCount(shown)).toMatchObject(attendanceCount(hall.meeting))
  })
})

describe('whoever comes, goes and gives proxies', () => {
  const names = ['孙秀英', '李桂兰', '赵国强', '高振海', '马玉梅', '王建华'] as const
  const step = fc.record({
    kind: fc.constantFrom('signIn', 'leave', 'excuse', 'clearSignIn', 'give', 'give', 'end', 'undo'),
    one: fc.constantFrom(...names),
    other: fc.constantFrom(...names),
  })

  it('nobody is counted twice, and nobody votes for more than the rule allows', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const hall = new ProxyHall().open()
        const { meetingId } = hall
        for (const { kind, one, other } of steps) {
          const participantId = hall.idOf(one)
          if (kind === 'give') hall.give(one, other)
          else if (kind === 'end') hall.end(one)
          else if (kind === 'undo') {
            hall.try({ type: 'undo', meetingId, cause: hall.meeting.steps.console.at(-1)?.cause ?? '' })
          } else if (kind === 'excuse') hall.try({ type: kind, meetingId, participantId, reason: '' })
          else hall.try({ type: kind, meetingId, participantId })

          const { meeting } = hall
          const { expected, present, represented, excused } = attendanceCount(meeting)
          const here = meeting.participants.filter(
            ({ id, attendance }) => attendance === 'attending' && meeting.attendance[id]?.state === 'present',
          )
          expect(present).toBe(here.length + represented)
          expect(present + excused).toBeLessThanOrEqual(expected)
          expect(represented).toBe(representedIds(meeting).size)
          const holding = new Map<string, number>()
          for (const { principalId, holderId } of activeProxies(meeting)) {
            expect(meeting.attendance[principalId]?.state).not.toBe('present')
            expect(meeting.attendance[holderId]?.state).toBe('present')
            holding.set(holderId, (holding.get(holderId) ?? 0) + 1)
          }
          for (const held of holding.values()) expect(held).toBeLessThanOrEqual(2)
          const replayed = recordOf(hall.events.filter(({ stream }) => stream.startsWith('meeting:')))
          expect(replayed?.meeting).toEqual(meeting)
        }
      }),
      { numRuns: 60 },
    )
  })
})
