import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { meetingSetupSchema } from '#shared/domain/meeting/setup'
import { play } from '#shared/domain/rehearsal/play'
import { readScenario } from '#shared/domain/rehearsal/read-scenario'
import { resultOf } from '#shared/domain/rehearsal/result'
import { clockOf, setupOf } from '#shared/domain/rehearsal/scenario'
import type { Scenario } from '#shared/domain/rehearsal/scenario'
import { DomainStage } from '#shared/domain/rehearsal/stage'

const folder = join(import.meta.dirname, '..', '..', 'resources', 'scenarios')
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))

function sample(name: string): Scenario {
  const read = readScenario(readFileSync(join(folder, name), 'utf8'))
  if (!read.ok) throw new Error(`${name}: ${read.error.message}`)
  return read.value
}

async function rehearsed(scenario: Scenario) {
  const stage = new DomainStage(clockOf(scenario, 0))
  const played = await play(scenario, stage)
  if (!played.ok) throw new Error(played.error.message)
  const { hall, meetings } = stage.world()
  const record = meetings.get(played.value.meetingId)
  if (!record) throw new Error('the meeting is not there')
  const { steps } = played.value
  return resultOf({ record, settings: hall.settings, steps, commits: stage.commits })
}

describe('the scenarios that ship', () => {
  it('are those that are promised', () => {
    expect(names.toSorted()).toEqual([
      'beili-changming.json',
      'huaibeili.json',
      'lirendongjie-yezhu.json',
      'lirendongjie.json',
      'tiancunlu.json',
      'xiaonanzhuang-1.json',
      'xiaonanzhuang-2.json',
      'xiaonanzhuang-banfa.json',
      'xiaonanzhuang-changpiao.json',
      'xiaonanzhuang-juminhuiyi.json',
      'xiaonanzhuang-tuixuan.json',
    ])
  })

  it.each(names)('%s is played from the first step to the seal', async (name) => {
    const result = await rehearsed(sample(name))
    expect(result.meeting.phase).toBe('sealed')
    expect(result.seal?.contentHash).toBe(result.minutes.contentHash)
    expect(result.seal?.verificationCode).toMatch(/^(?:[0-9A-F]{4} ){3}[0-9A-F]{4}$/)
    expect(result.number).toMatch(/〔2026〕1号$/u)
    const { expected, present, represented, excused, absent } = result.attendance
    expect(expected.count).toBe(present.count + represented.count + excused.count + absent.count)
    for (const { method, counts, present, ballots, owners, verdict, contest } of result.votes.filter(
      ({ state }) => state === 'announced',
    )) {
      // 鼓掌 counts nobody.
      if (verdict === 'void' || method === 'acclamation') continue
      if (contest) {
        // Of several seats a ballot may name several; never more votes for one than there are ballots or hands.
        for (const votes of Object.values(contest.votes)) {
          expect(votes).toBeLessThanOrEqual(ballots?.valid ?? present ?? 0)
        }
        expect(ballots === null || ballots.collected === ballots.valid + ballots.invalid).toBe(true)
        continue
      }
      expect((counts.yes ?? 0) + (counts.no ?? 0) + (counts.abstain ?? 0) + (counts.silent ?? 0)).toBe(
        owners?.all.heads ?? ballots?.valid ?? present,
      )
    }
  })

  it.each(names)('%s says that its names are invented, and is a meeting to begin with', (name) => {
    const scenario = sample(name)
    expect(scenario.note).toContain('虚构')
    const now = Date.parse('2027-03-01T09:20:00+08:00')
    const setup = setupOf(scenario, now)
    expect(meetingSetupSchema.safeParse(setup).success).toBe(true)
    expect(setup.plan.startsAt).toBe(Date.parse('2027-03-01T10:00:00+08:00'))
  })

  it('show between them what a meeting can come to', async () => {
    const results = await Promise.all(names.map((name) => rehearsed(sample(name))))
    const votes = results.flatMap((result) => result.votes)
    const turns = results.flatMap((result) => result.turns)
    expect(new Set(votes.map(({ reason }) => reason))).toEqual(
      new Set([null, 'short', 'tie', 'tooManyBallots', 'lowParticipation']),
    )
    expect(new Set(votes.map(({ state }) => state))).toEqual(new Set(['announced', 'cancelled']))
    expect(new Set(votes.map(({ rule }) => rule))).toEqual(
      new Set([
        'presentMajority',
        'presentTwoThirds',
        'residentsAssembly',
        'simple',
        'ownersGeneral',
        'ownersSpecial',
        'knockOut',
      ]),
    )
    expect(turns.some(({ overtime }) => overtime > 0)).toBe(true)
    expect(turns.some(({ paused }) => paused > 0)).toBe(true)
    expect(turns.some(({ extended }) => extended > 0)).toBe(true)
    expect(results.some(({ undone }) => undone.length > 0)).toBe(true)
    expect(results.some((result) => result.votes.length === 0)).toBe(true)
  })
})

describe('小南庄 as a result', () => {
  it('gives each vote its sum, each turn its time, each person a place', async () => {
    const result = await rehearsed(sample('xiaonanzhuang-1.json'))
    expect(result.votes[0]).toMatchObject({
      item: '车位怎么分',
      method: 'showOfHands',
      rule: 'presentMajority',
      expected: 48,
      present: 45,
      base: 45,
      counts: { yes: 31, no: 9, abstain: 5, silent: null },
      verdict: 'passed',
      reason: null,
      calculation: { arithmetic: '31 × 2 = 62 ＞ 45', conclusion: '过半数需 23 票，已达到', need: 23 },
    })
    expect(result.votes.map(({ verdict, reason }) => reason ?? verdict)).toEqual([
      'passed',
      'short',
      'passed',
      'tie',
      'passed',
    ])
    expect(result.turns.find(({ speaker }) => speaker === '高振海')).toMatchObject({
      stance: 'for',
      allotted: 180,
      extended: 0,
      paused: 0,
      used: 222,
      overtime: 42,
    })
    expect(result.turns.find(({ speaker }) => speaker === '赵国强')).toMatchObject({ paused: 40, used: 155 })
    expect(result.attendance).toMatchObject({
      expected: { count: 48 },
      present: { count: 45 },
      excused: { names: ['冯玉梅', '许志强'], reasons: ['陪家人住院', '出差在外'] },
      absent: { names: ['田宝库'] },
      late: { names: ['马小军'] },
      leftEarly: { names: ['宋国平'] },
    })
    expect(result.quorum).toMatchObject({ need: 32, present: 44, met: true })
    expect(result.undone.map(({ step }) => step)).toEqual(['请张伟发言', '同意 14'])
    expect(result.steps.filter(({ refused }) => refused !== undefined)).not.toHaveLength(0)
  })
})
