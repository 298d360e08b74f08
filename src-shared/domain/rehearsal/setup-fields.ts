import { z } from 'zod'
import { hallSettingsSchema } from '../hall/state'
import { voteMethodSchema } from '../meeting/facts'
import {
  agendaItemDraftSchema,
  attendanceClassSchema,
  meetingPlanSchema,
  participantDraftSchema,
  turnLimitsSchema,
  type AgendaItemDraft,
} from '../meeting/setup'
import {
  DECISION_RULES,
  decisionRuleSchema,
  QUORUM_RULES,
  quorumRuleSchema,
  type DecisionRule,
  type QuorumRule,
} from '../voting/rule'
import { HALL_TIME_PATTERN, parseHallTime } from './time'

const NO_HALL_TIME = '要写成北京时间，例如 2026-11-21T14:00'

export const hallTimeSchema = z
  .string()
  .regex(HALL_TIME_PATTERN, NO_HALL_TIME)
  .refine((text) => parseHallTime(text) !== null, NO_HALL_TIME)
  .meta({ id: 'hallTime', description: 'A day and a time in Beijing, such as 2026-11-21T14:00.' })

const hall = hallSettingsSchema.shape
export const hallFieldsSchema = z.strictObject({
  hallName: hall.hallName,
  community: hall.community,
  committee: hall.committee,
  numberPrefix: hall.numberPrefix,
  subdistrict: hall.subdistrict.default(''),
  contactPerson: hall.contactPerson.default(''),
  contactPhone: hall.contactPhone.default(''),
  supervisionPhone: hall.supervisionPhone.default(''),
  address: hall.address.default(''),
})

const QUORUM_IDS = ['twoThirds', 'majority'] as const satisfies readonly (keyof typeof QUORUM_RULES)[]
const RULE_IDS = [
  'simple',
  'presentMajority',
  'expectedMajority',
  'presentTwoThirds',
] as const satisfies readonly (keyof typeof DECISION_RULES)[]

const plan = meetingPlanSchema.shape
const planShape = {
  title: plan.title,
  kind: plan.kind,
  place: plan.place,
  startsAt: hallTimeSchema
    .nullable()
    .describe('When the meeting is planned to begin; null: the next full hour.'),
  facilitator: plan.facilitator.describe('主持人'),
  recorder: plan.recorder.describe('记录员'),
  scrutineers: plan.scrutineers.describe('监票人, names apart by 、'),
  tellers: plan.tellers.describe('计票人, names apart by 、'),
  turnSeconds: plan.turnSeconds.describe('Seconds each may speak at a time; null: not limited.'),
  warnSeconds: plan.warnSeconds,
  maxTurns: turnLimitsSchema.shape.maxTurns.describe(
    'How often one person may speak to one item; null: not limited.',
  ),
  quorum: z
    .union([z.enum(QUORUM_IDS), quorumRuleSchema])
    .nullable()
    .describe('法定人数: the name of a rule, or a rule in full; null where the meeting asks for none.'),
}

export const planFieldsSchema = z
  .strictObject({
    ...planShape,
    place: planShape.place.default(''),
    startsAt: planShape.startsAt.default(null),
    scrutineers: planShape.scrutineers.default(''),
    tellers: planShape.tellers.default(''),
    turnSeconds: planShape.turnSeconds.default(180),
    warnSeconds: planShape.warnSeconds.default(30),
    maxTurns: planShape.maxTurns.default(null),
    quorum: planShape.quorum.default(null),
  })
  .meta({ id: 'plan' })

/** Some fields of the plan, put in the place of what they were. */
export const planChangeSchema = z.strictObject(planShape).partial().meta({ id: 'planChange' })
export type PlanChange = z.infer<typeof planChangeSchema>

export const participantFieldsSchema = z
  .strictObject({
    name: participantDraftSchema.shape.name,
    attendance: attendanceClassSchema
      .default('attending')
      .describe('attending 出席 (votes), observing 列席 (speaks), audience 旁听 (listens)'),
    identity: participantDraftSchema.shape.identity.default(''),
    door: participantDraftSchema.shape.door.default(''),
    org: participantDraftSchema.shape.org.default(''),
    phone: participantDraftSchema.shape.phone.default(''),
  })
  .meta({ id: 'participant' })

const item = agendaItemDraftSchema.shape
export const itemFieldsSchema = z
  .strictObject({
    title: item.title,
    plannedMinutes: item.plannedMinutes.default(0),
    facts: z
      .array(z.strictObject(item.facts.element.shape))
      .max(4)
      .default([])
      .describe('Figures for the screen, four at most.'),
    motion: z
      .strictObject({
        text: item.motion.unwrap().shape.text,
        rule: z.union([z.enum(RULE_IDS), decisionRuleSchema]).describe('Name of a rule, or a rule in full.'),
        method: voteMethodSchema.default('showOfHands').describe('举手, or 无记名票 with 唱票.'),
      })
      .nullable()
      .default(null)
      .describe('The one sentence that is put to the vote; null where nothing is voted.'),
    limits: z
      .strictObject(turnLimitsSchema.shape)
      .exactOptional()
      .describe('Limits of this item; left out: those of the meeting.'),
  })
  .meta({ id: 'agendaItem' })
export type ItemFields = z.infer<typeof itemFieldsSchema>

export function itemOf(fields: ItemFields): AgendaItemDraft {
  const { motion } = fields
  return { ...fields, motion: motion === null ? null : { ...motion, rule: ruleOf(motion.rule) } }
}

type Named<Rule, Id extends string> = Rule | Id

function ruleOf(rule: Named<DecisionRule, (typeof RULE_IDS)[number]>): DecisionRule {
  return typeof rule === 'string' ? DECISION_RULES[rule] : rule
}

export function quorumOf(rule: Named<QuorumRule, (typeof QUORUM_IDS)[number]> | null): QuorumRule | null {
  return typeof rule === 'string' ? QUORUM_RULES[rule] : rule
}
