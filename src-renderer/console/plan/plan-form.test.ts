import { plainPlan } from '#shared/domain/hall/presets'
import { FIRST_DEFAULTS } from '#shared/domain/hall/templates'
import { describe, expect, it } from 'vitest'
import { meetingPlanSchema, type MeetingPlan } from '#shared/domain/meeting/setup'
import { QUORUM_RULES } from '#shared/domain/voting/rule'
import { planFromForm, planToForm, quorumChoice } from './plan-form'

const plan: MeetingPlan = {
  title: '居民代表会议 · 停车管理专题',
  kind: 'residentRepsMeeting',
  place: '党群服务中心二层',
  // 2026-11-21 14:00 in the hall
  startsAt: Date.UTC(2026, 10, 21, 6, 0),
  facilitator: '周桂芳',
  recorder: '林晓',
  scrutineers: '何素芬',
  tellers: '丁建平、吴晓燕',
  turnSeconds: 180,
  warnSeconds: 30,
  maxTurns: null,
  quorum: QUORUM_RULES.twoThirds,
}

describe('plan form', () => {
  it('gives back the plan it was filled from', () => {
    expect(planFromForm(planToForm(plan), plan)).toEqual(plan)
  })

  it('shows the time of the hall, whatever zone the machine is set to', () => {
    expect(planToForm(plan).startsAt?.format('YYYY-MM-DD HH:mm')).toBe('2026-11-21 14:00')
  })

  it('is nothing while the time is missing; a limit left empty is none', () => {
    expect(planFromForm({ ...planToForm(plan), startsAt: null }, plan)).toBeNull()
    const unlimited = planFromForm({ ...planToForm(plan), turnSeconds: null, maxTurns: null }, plan)
    expect(unlimited).toEqual({ ...plan, turnSeconds: null, maxTurns: null })
    expect(meetingPlanSchema.safeParse(unlimited).success).toBe(true)
  })

  it('keeps what the plan says of items and interjections, and leaves unsaid what it does not say', () => {
    const own = { ...plan, itemMinutes: 40, interjectionSeconds: 45 }
    expect(planFromForm(planToForm(own), own)).toEqual(own)
    expect(planFromForm({ ...planToForm(own), itemMinutes: null, interjectionSeconds: null }, own)).toEqual(
      plan,
    )
    expect(planFromForm({ ...planToForm(plan), itemMinutes: 20, interjectionSeconds: 60 }, plan)).toEqual({
      ...plan,
      itemMinutes: 20,
      interjectionSeconds: 60,
    })
    const back = planFromForm({ ...planToForm(own), interjectionSeconds: 30 }, own)
    expect(back?.interjectionSeconds).toBe(30)
  })

  it('keeps a quorum of its own, and takes a preset where one is chosen', () => {
    const own = { share: { num: 3, den: 5 }, comparison: 'atLeast', source: '本厅议事规则第八条' } as const
    const before = { ...plan, quorum: own }
    expect(quorumChoice(own)).toBe('kept')
    expect(planFromForm(planToForm(before), before)?.quorum).toEqual(own)
    expect(planFromForm({ ...planToForm(before), quorum: 'majority' }, before)?.quorum).toEqual(
      QUORUM_RULES.majority,
    )
    expect(planFromForm({ ...planToForm(before), quorum: 'none' }, before)?.quorum).toBeNull()
  })

  it('keeps the source a quorum was printed with', () => {
    const before = { ...plan, quorum: { ...QUORUM_RULES.twoThirds, source: '章程第三条' } }
    expect(planFromForm(planToForm(before), before)?.quorum?.source).toBe('章程第三条')
  })

  it('holds a new meeting of the hall, complete but for the names', () => {
    const begun = plainPlan(FIRST_DEFAULTS, Date.UTC(2026, 10, 21, 6, 0))
    const values = planToForm(begun)
    expect(values.startsAt?.format('HH:mm')).toBe('14:00')
    const filled = planFromForm({ ...values, title: '议事会', facilitator: '周桂芳', recorder: '林晓' }, null)
    expect(meetingPlanSchema.safeParse(filled).success).toBe(true)
    expect(meetingPlanSchema.safeParse(planFromForm(values, null)).success).toBe(false)
  })
})
