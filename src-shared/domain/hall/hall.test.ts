import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallSetup, TestHall } from '#shared/testing/test-hall'
import { evolve, EMPTY_WORLD, worldOf } from '../world'
import { carriedItems } from '../meeting/motion/carried'
import { practiceSetup } from '../practice/setup'
import { eventForRole } from '#shared/protocol/redact'
import { snapshotFor } from '#shared/protocol/view'
import { registersLike, setupLike } from './like-meeting'
import { MEETING_PRESETS, planOfPreset, plainPlan } from './presets'
import { FIRST_DEFAULTS, TEMPLATES_LIMIT } from './templates'
import { meetingPlanSchema, meetingSetupSchema } from '../meeting/setup'

function withMeeting(): TestHall {
  const hall = new TestHall()
  hall.do({ type: 'createMeeting', setup: smallSetup() })
  return hall
}

const templatesOf = (hall: TestHall) =>
  hall.world.hall.templates.filter(({ removed }) => !removed).map(({ name }) => name)

describe('templates', () => {
  it('keep plan and agenda, and neither the day nor anybody of the roster', () => {
    const hall = withMeeting()
    hall.do({ type: 'saveTemplate', meetingId: hall.meetingId, name: '停车专题', replace: false })
    const [template] = hall.world.hall.templates
    expect(template?.plan.turnSeconds).toBe(180)
    expect(template?.agenda.map(({ title }) => title)).toEqual(['现状通报', '新增车位怎么分'])
    expect(JSON.stringify(template)).not.toContain('孙秀英')
    expect(template?.plan).not.toHaveProperty('startsAt')
  })

  it('are replaced only when asked for', () => {
    const hall = withMeeting()
    const save = (replace: boolean) =>
      hall.try({ type: 'saveTemplate', meetingId: hall.meetingId, name: '停车专题', replace })
    expect(save(false)).toBeNull()
    const { id } = hall.world.hall.templates[0] ?? { id: '' }
    expect(save(false)?.message).toContain('已经有一个模板叫“停车专题”')
    expect(save(true)).toBeNull()
    expect(hall.world.hall.templates.map((one) => one.id)).toEqual([id])
  })

  it('can be removed and had back, but not beside another of the same name', () => {
    const hall = withMeeting()
    const save = () =>
      hall.do({ type: 'saveTemplate', meetingId: hall.meetingId, name: '停车专题', replace: false })
    save()
    const templateId = hall.world.hall.templates[0]?.id ?? ''
    hall.do({ type: 'removeTemplate', templateId })
    expect(templatesOf(hall)).toEqual([])
    expect(hall.try({ type: 'removeTemplate', templateId })?.code).toBe('template.same')
    hall.do({ type: 'restoreTemplate', templateId })
    expect(templatesOf(hall)).toEqual(['停车专题'])
    hall.do({ type: 'removeTemplate', templateId })
    save()
    expect(hall.try({ type: 'restoreTemplate', templateId })?.code).toBe('template.name')
  })

  it('are refused for a meeting without an agenda, and beyond their number', () => {
    const hall = new TestHall()
    hall.do({ type: 'createMeeting', setup: { ...smallSetup(), agenda: [] } })
    const save = (name: string) =>
      hall.try({ type: 'saveTemplate', meetingId: hall.meetingId, name, replace: false })
    expect(save('空的')?.code).toBe('template.empty')
    hall.do({ type: 'createMeeting', setup: smallSetup() })
    for (let n = 1; n <= TEMPLATES_LIMIT; n += 1) expect(save(`模板${n}`)).toBeNull()
    expect(save('再多一个')?.message).toContain(`最多存 ${TEMPLATES_LIMIT} 个模板`)
  })

  it('are not sent to the wall', () => {
    const hall = withMeeting()
    hall.do({ type: 'saveTemplate', meetingId: hall.meetingId, name: '停车专题', replace: false })
    expect(snapshotFor(hall.world, 'projector').hall.templates).toEqual([])
    expect(snapshotFor(hall.world, 'console').hall.templates).toHaveLength(1)
  })
})

describe('a practice meeting', () => {
  function practised(): TestHall {
    const hall = new TestHall()
    hall.do({ type: 'createMeeting', setup: practiceSetup(hall.now), practice: true })
    const { meetingId } = hall
    for (const person of hall.meeting.participants) {
      hall.do({ type: 'signIn', meetingId, participantId: person.id })
    }
    hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
    hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('楼道堆物怎么清') })
    hall.do({
      type: 'recordOutcome',
      meetingId,
      itemId: hall.itemId('楼道堆物怎么清'),
      outcome: { kind: 'assignment', text: '贴通知', ownerOrg: '物业', ownerPerson: '', dueDate: '' },
    })
    return hall
  }

  it('takes no number and opens no 督办, and the meeting after it has number one', () => {
    const hall = practised()
    hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
    expect(hall.meeting.number).toBe('练习会（不编号）')
    expect(hall.world.hall.numbers).toEqual([])
    expect(hall.world.followUps.size).toBe(0)
    hall.do({ type: 'createMeeting', setup: smallSetup() })
    hall.do({ type: 'openMeeting', meetingId: hall.meetingId, withoutQuorum: true })
    hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
    expect(hall.world.hall.numbers.map(({ serial }) => serial)).toEqual([1])
  })

  it('can be left at any point, and deleted whole; its record stays', () => {
    const hall = practised()
    const { meetingId } = hall
    hall.do({ type: 'selectMeeting', meetingId: null })
    expect(hall.world.meetings.get(meetingId)?.meeting.phase).toBe('inSession')
    hall.do({ type: 'selectMeeting', meetingId })
    hall.do({ type: 'removePractice', meetingId })
    expect(hall.world.hall.openMeetingId).toBeNull()
    expect(snapshotFor(hall.world, 'console').meetings).toEqual([])
    expect(hall.world.meetings.has(meetingId)).toBe(true)
    expect(hall.try({ type: 'selectMeeting', meetingId })?.code).toBe('meeting.unknown')
    expect(hall.try({ type: 'closeMeeting', meetingId })?.code).toBe('meeting.unknown')
    expect(hall.try({ type: 'removePractice', meetingId })?.code).toBe('practice.removed')
  })

  it('a meeting that counts is never deleted', () => {
    const hall = withMeeting()
    expect(hall.try({ type: 'removePractice', meetingId: hall.meetingId })?.message).toContain(
      '正式会议的记录不能删除',
    )
  })

  it('what it put off is not carried to a meeting that counts', () => {
    const hall = practised()
    const itemId = hall.itemId('楼道堆物怎么清')
    hall.do({
      type: 'endMotion',
      meetingId: hall.meetingId,
      itemId,
      how: 'postponed',
      byId: null,
      reason: '先练习',
    })
    expect(carriedItems(hall.world)).toEqual([])
  })
})

describe('a meeting like the last one', () => {
  it('has its plan, agenda and roster, and nothing of what happened', () => {
    const hall = TestHall.inSession()
    hall.speak('孙秀英', 20)
    hall.vote(3, 1, 1)
    const setup = meetingSetupSchema.parse(setupLike(hall.meeting))
    expect(setup).toEqual(smallSetup())
  })

  it('takes over the registers under ids of its own, so that later units never share them', () => {
    const hall = withMeeting()
    const { meetingId } = hall
    hall.do({
      type: 'addOwners',
      meetingId,
      units: [
        { door: '1号楼101', owner: '张三', area: 6000 },
        { door: '1号楼102', owner: '李四', area: 7000 },
        { door: '1号楼103', owner: '张三', area: 2000 },
      ],
    })
    hall.do({ type: 'addHouseholds', meetingId, households: [{ door: '1号楼101', name: '张三' }] })
    hall.do({ type: 'removeOwner', meetingId, unitId: hall.meeting.owners[0]?.id ?? '' })
    hall.do({ type: 'createMeeting', setup: setupLike(hall.meeting), registersOf: meetingId })
    expect(hall.meeting.owners.map(({ id, head, door }) => [id, head, door])).toEqual([
      ['o1-1', 'o1-1', '1号楼102'],
      ['o1-2', 'o1-2', '1号楼103'],
    ])
    expect(hall.meeting.households.map(({ id, door }) => [id, door])).toEqual([['h1-1', '1号楼101']])
    expect(hall.meeting.steps.console).toEqual([])
    // The wall is told heads and areas of what was taken over, as of what is read in.
    const stored = hall.world.meetings.get(hall.meetingId)?.events[0]
    expect(stored && JSON.stringify(eventForRole(stored, 'projector').data)).not.toMatch(/李四|张三/)
  })

  it('keeps together the units of one owner', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 20 }), (owners) => {
        const units = owners.map((owner, index) => ({
          id: `o7-${index + 1}`,
          head: `o7-${owners.indexOf(owner) + 1}`,
          door: `${index + 1}号`,
          owner: `业主${owner}`,
          area: 100,
        }))
        const copied = registersLike({ owners: units.slice(1), households: [] }).owners ?? []
        const groups = (list: readonly { owner: string; head: string }[]) =>
          list.map((one) => list.findIndex(({ head }) => head === one.head))
        expect(groups(copied)).toEqual(groups(units.slice(1)))
      }),
    )
  })
})

describe('presets', () => {
  it.each(MEETING_PRESETS.map((preset) => [preset.name, preset] as const))(
    '%s makes a meeting',
    (_, preset) => {
      const plan = {
        ...planOfPreset(preset, FIRST_DEFAULTS, 0),
        title: '一次会',
        facilitator: '甲',
        recorder: '乙',
      }
      const setup = { plan, agenda: [...preset.agenda], participants: [] }
      expect(meetingSetupSchema.safeParse(setup).success).toBe(true)
      const hall = new TestHall()
      hall.do({ type: 'createMeeting', setup })
      expect(hall.meeting.plan.kind).toBe(preset.kind)
      expect(hall.meeting.agenda.every(({ motion }) => motion === null)).toBe(true)
    },
  )

  it('take the limits of the hall where they have none of their own', () => {
    const defaults = { ...FIRST_DEFAULTS, turnSeconds: 120, place: '二层' }
    const [usual] = MEETING_PRESETS
    const talk = MEETING_PRESETS.find(({ id }) => id === 'talk')
    if (!usual || !talk) throw new Error('no presets')
    expect(planOfPreset(usual, defaults, 0)).toMatchObject({ turnSeconds: 120, place: '二层' })
    expect(planOfPreset(talk, defaults, 0).turnSeconds).toBeNull()
  })

  it('a plain plan lacks only its names', () => {
    const plan = plainPlan(FIRST_DEFAULTS, 0)
    const named = { ...plan, title: '一次会', facilitator: '甲', recorder: '乙' }
    expect(meetingPlanSchema.safeParse(plan).success).toBe(false)
    expect(meetingPlanSchema.safeParse(named).success).toBe(true)
  })
})

it('the hall is the same built event by event and in one pass', () => {
  const hall = withMeeting()
  hall.do({ type: 'saveTemplate', meetingId: hall.meetingId, name: '停车专题', replace: false })
  hall.do({ type: 'setMeetingDefaults', defaults: { ...FIRST_DEFAULTS, place: '二层' } })
  hall.do({ type: 'endGuide' })
  expect(hall.try({ type: 'endGuide' })?.code).toBe('guide.ended')
  hall.do({ type: 'createMeeting', setup: practiceSetup(hall.now), practice: true })
  hall.do({ type: 'removePractice', meetingId: hall.meetingId })
  const events = [...hall.events]
  expect(worldOf(events).hall).toEqual(hall.world.hall)
  expect(events.reduce(evolve, EMPTY_WORLD).hall).toEqual(hall.world.hall)
})
