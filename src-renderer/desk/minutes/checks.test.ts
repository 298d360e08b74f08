import { describe, expect, it } from 'vitest'
import type { Meeting } from '#shared/domain/meeting/state'
import { minutesOf } from '#shared/domain/minutes/draft'
import { SAMPLE_HALL } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { checkMinutes, type Check } from './checks'

const { meeting } = sampleMeeting({ until: 'closed' })

function check(changed: Partial<Meeting>, id: Check['id']): Check | undefined {
  const whole = { ...meeting, ...changed }
  return checkMinutes(whole, minutesOf(whole, SAMPLE_HALL)).find((found) => found.id === id)
}

describe('checkMinutes', () => {
  it('finds the sample in order, but for a turn without points', () => {
    const checks = checkMinutes(meeting, minutesOf(meeting, SAMPLE_HALL))
    expect(checks.map(({ id, level }) => [id, level])).toEqual([
      ['counts', 'fine'],
      ['assignments', 'fine'],
      ['points', 'attention'],
      ['edits', 'fine'],
      ['personal', 'fine'],
    ])
    expect(check({}, 'counts')?.text).toBe('3 次表决与实到人数一致')
    expect(check({}, 'assignments')?.text).toBe('2 项都有人、有时限')
    expect(check({}, 'points')?.text).toBe('1 次发言没有记要点：吕䶮')
  })

  it('names the sum where counts and 实到 disagree', () => {
    const votes = meeting.votes.map((round) =>
      round.state === 'announced'
        ? { ...round, counts: { ...round.counts, yes: 1, no: 1, abstain: 1 } }
        : round,
    )
    const found = check({ votes }, 'counts')
    expect(found?.level).toBe('attention')
    expect(found?.text).toBe('同意 1 + 反对 1 + 弃权 1 = 3，与实到 45 人不一致')
  })

  it('does not count a cancelled vote', () => {
    const votes = meeting.votes.filter(({ state }) => state === 'cancelled')
    expect(votes).toHaveLength(1)
    expect(check({ votes }, 'counts')).toMatchObject({ level: 'fine', text: '人数一致，没有表决' })
  })

  it.each([
    [{ dueDate: '' }, '2 项缺责任人或时限：建成车位台账并公布、续签错时共享停车协议'],
    [{ ownerOrg: '', ownerPerson: '' }, '2 项缺责任人或时限：建成车位台账并公布、续签错时共享停车协议'],
  ])('asks for owner and date: %o', (missing, text) => {
    const outcomes = meeting.outcomes.map((outcome) => ({ ...outcome, ...missing }))
    expect(check({ outcomes }, 'assignments')).toMatchObject({ level: 'attention', text })
  })

  it('takes an organisation alone, or a person alone, for an owner', () => {
    const outcomes = meeting.outcomes.map((outcome, index) => ({
      ...outcome,
      ...(index % 2 === 0 ? { ownerOrg: '' } : { ownerPerson: '' }),
    }))
    expect(check({ outcomes }, 'assignments')?.level).toBe('fine')
  })

  it('counts what was reworded', () => {
    const [first, second] = meeting.points
    if (!first || !second) throw new Error('the sample has lost its points')
    const minutesEdits = { [`point:${first.id}`]: '改过', [`point:${second.id}`]: second.text }
    expect(check({ minutesEdits }, 'edits')?.text).toBe('改了 1 段，其余照会上记录')
  })

  it.each(['13812345678', '电话13812345678。', '11010519491231002X'])('finds personal data: %s', (text) => {
    const [first] = meeting.points
    if (!first) throw new Error('the sample has lost its points')
    const points = [{ ...first, text }]
    expect(check({ points }, 'personal')).toMatchObject({
      level: 'attention',
      text: '有 1 处电话或证件号码，请删去',
    })
  })

  it.each(['票号 202611210001', '12345678901234567890', '150元'])(
    'takes no other figure for it: %s',
    (text) => {
      const [first] = meeting.points
      if (!first) throw new Error('the sample has lost its points')
      expect(check({ points: [{ ...first, text }] }, 'personal')?.level).toBe('fine')
    },
  )
})
