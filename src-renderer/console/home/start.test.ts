import { describe, expect, it } from 'vitest'
import { smallSetup, TestHall } from '#shared/testing/test-hall'
import { agendaOf, beginFrom, beginLike, nextHalfHour } from './start'

const NOW = Date.parse('2026-11-21T13:31:00+08:00')

function withTemplate() {
  const hall = new TestHall()
  hall.do({ type: 'createMeeting', setup: smallSetup() })
  hall.do({ type: 'saveTemplate', meetingId: hall.meetingId, name: '停车专题', replace: false })
  return hall.world.hall
}

describe('what a new meeting begins from', () => {
  it('is at the next half hour, whatever day the model was held', () => {
    expect(nextHalfHour(NOW)).toBe(Date.parse('2026-11-21T14:00:00+08:00'))
    const hall = withTemplate()
    const [template] = hall.templates
    for (const start of [
      { kind: 'blank' },
      { kind: 'preset', id: 'talk' },
      { kind: 'template', id: template?.id ?? '' },
    ] as const) {
      expect(beginFrom(hall, start, NOW)?.plan.startsAt, start.kind).toBe(nextHalfHour(NOW))
    }
  })

  it('a template brings its agenda and nobody of the roster', () => {
    const hall = withTemplate()
    const begun = beginFrom(hall, { kind: 'template', id: hall.templates[0]?.id ?? '' }, NOW)
    expect(begun?.agenda.map(({ title }) => title)).toEqual(['现状通报', '新增车位怎么分'])
    expect(begun?.participants).toEqual([])
  })

  it('a template that was removed is none', () => {
    const hall = withTemplate()
    const templates = hall.templates.map((template) => ({ ...template, removed: true }))
    expect(
      beginFrom({ ...hall, templates }, { kind: 'template', id: templates[0]?.id ?? '' }, NOW),
    ).toBeNull()
  })

  it('like another brings roster and registers', () => {
    const begun = beginLike({ setup: smallSetup(), owners: 3, households: 0 }, 'm1', NOW)
    expect(begun.participants).toHaveLength(7)
    expect(begun.registers).toEqual({ of: 'm1', owners: 3, households: 0 })
    expect(beginLike({ setup: smallSetup(), owners: 0, households: 0 }, 'm1', NOW).registers).toBeNull()
  })
})

it('the agenda is what was kept and what was put off, nothing twice', () => {
  const { agenda } = smallSetup()
  const [first, second] = agenda
  if (!first || !second) throw new Error('too short')
  expect(agendaOf(agenda, new Set([0]), [])).toEqual([second])
  expect(agendaOf(agenda, new Set(), [second])).toEqual(agenda)
  expect(agendaOf(agenda, new Set([1]), [second])).toEqual(agenda)
})
