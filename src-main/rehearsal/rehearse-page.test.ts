import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectationSchema } from '#shared/domain/rehearsal/expectation'
import { play } from '#shared/domain/rehearsal/play'
import { readScenario } from '#shared/domain/rehearsal/read-scenario'
import { resultOf } from '#shared/domain/rehearsal/result'
import { scenarioWith, smallScenario } from '#shared/domain/rehearsal/sample.fixtures'
import { clockOf } from '#shared/domain/rehearsal/scenario'
import { itemFieldsSchema } from '#shared/domain/rehearsal/setup-fields'
import { DomainStage } from '#shared/domain/rehearsal/stage'
import { stepSchema, VERBS } from '#shared/domain/rehearsal/steps'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rehearse.md'), 'utf8')
const blocks = [...page.matchAll(/^```json\n(.*?)^```$/gmsu)].map(([, text]) => text ?? '')
const [complete = ''] = blocks
const examples = blocks.flatMap((text) => text.split('\n').filter((line) => line.startsWith('{ "do"')))

async function playComplete() {
  const read = readScenario(complete)
  if (!read.ok) throw new Error(read.error.message)
  const stage = new DomainStage(clockOf(read.value, 0))
  return { stage, played: await play(read.value, stage) }
}

describe('docs/rehearse.md', () => {
  it('has a complete scenario that runs as it stands', async () => {
    const { played } = await playComplete()
    expect(played).toMatchObject({ ok: true })
  })

  it('shows every verb, in a way that is right', () => {
    const shown = examples.map((line) => stepSchema.parse(JSON.parse(line)).do)
    expect(new Set(shown)).toEqual(new Set(VERBS))
  })

  it('shows a rule in full that is taken', () => {
    const rule: unknown = JSON.parse(blocks.find((text) => text.includes('threeQuarters')) ?? '')
    expect(itemFieldsSchema.safeParse({ title: '一', motion: { text: '好', rule } }).success).toBe(true)
  })

  it('names every field of an expectation and of a result', async () => {
    for (const field of Object.keys(expectationSchema.shape)) expect(page).toContain(`\`${field}\``)
    const { stage, played } = await playComplete()
    const [record] = stage.world().meetings.values()
    if (!played.ok || !record) throw new Error('not played')
    const settings = stage.world().hall.settings
    const { commits } = stage
    const result = resultOf({ record, settings, steps: played.value.steps, commits })
    for (const field of Object.keys(result)) expect(page).toContain(`\`${field}\``)
    for (const field of [result.turns, result.votes, result.outcomes].flatMap((list) =>
      Object.keys(list[0] ?? {}),
    )) {
      if (!field.endsWith('Name') || field === 'ruleName') expect(page).toContain(`\`${field}\``)
    }
  })

  it.each<[string, Record<string, unknown>]>([
    ['starTurn', { do: 'starTurn', who: '孙秀英' }],
    ['stanse', { do: 'startTurn', who: '孙秀英', stanse: 'for' }],
    ['2分', { do: 'wait', for: '2分' }],
  ])('tells the truth about a file with %s', (_what, step) => {
    const read = readScenario(JSON.stringify(smallScenario([{ do: 'open' }, step])))
    if (read.ok) throw new Error('expected a fault')
    const [sentence = ''] = read.error.message.split('。')
    expect(page).toContain(sentence)
  })

  it('tells the truth about a file that is no JSON', () => {
    const read = readScenario('{\n  "format": 1\n  "title": "试"\n}')
    expect(page).toContain(read.ok ? 'expected a fault' : read.error.message)
  })

  it.each<Record<string, unknown>>([
    { do: 'open' },
    { do: 'signIn', who: '孙秀荣' },
    { do: 'signIn', who: '张伟' },
    { do: 'expect', present: 2 },
    { do: 'signIn', who: '张伟@1号楼', at: '13:00' },
  ])('tells the truth about the step %j', async (step) => {
    const scenario = scenarioWith([{ do: 'signIn', who: '孙秀英' }, step])
    const played = await play(scenario, new DomainStage(clockOf(scenario, 0)))
    expect(page).toContain(played.ok ? 'expected a refusal' : played.error.message)
  })
})
