import { z } from 'zod'
import { hallSettingsSchema } from '../hall/state'
import { voteMethodSchema } from '../meeting/facts'
import {
  NO_PROXIES,
  OWN_PROXIES,
  proxyRuleSchema,
  WRITTEN_PROXIES,
  type ProxyRule,
} from '../meeting/proxy/proxy-rule'
import { electorateSchema } from '../meeting/electorate'
import { countingSchema, voteScriptSchema } from '../meeting/vote/counting'
import { householdDraftSchema } from '../meeting/vote/named/households'
import { ownerUnitDraftSchema, type OwnerUnitDraft } from '../meeting/vote/owners/owners'
import {
  agendaItemDraftSchema,
  motionTextSchema,
  attendanceClassSchema,
  itemKindSchema,
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
  type QuorumRule,
} from '../voting/rule'
import { clausesFieldsSchema } from './clauses-fields'
import { RULE_FIGURES, ruleTemplateSchema } from '../rules/rules'
import { contestRuleSchema } from '../voting/contest/rule'
import { parseArea } from '../voting/area'
import { OWNERS_RULES, ownersRuleSchema } from '../voting/owners-rule'
import { CONTEST_RULE_IDS, contestFieldsSchema } from './contest-fields'
import { motionFault, motionOf } from './motion-fields'
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
  noticePrefix: hall.noticePrefix,
  subdistrict: hall.subdistrict.default(''),
  contactPerson: hall.contactPerson.default(''),
  contactPhone: hall.contactPhone.default(''),
  supervisionPhone: hall.supervisionPhone.default(''),
  address: hall.address.default(''),
})

const PROXY_RULES = { none: NO_PROXIES, own: OWN_PROXIES, written: WRITTEN_PROXIES } as const
const PROXY_IDS = ['none', 'own', 'written'] as const satisfies readonly (keyof typeof PROXY_RULES)[]

export function proxiesOf(rule: ProxyRule | keyof typeof PROXY_RULES): ProxyRule {
  return typeof rule === 'string' ? PROXY_RULES[rule] : rule
}

export const QUORUM_IDS = [
  'twoThirds',
  'majority',
  'residentsAssembly',
  'villagersByAdults',
  'villagersByHouseholds',
  'villageReps',
  'villagerGroup',
  'ownersCommittee',
  'propertyMgmt',
] as const satisfies readonly (keyof typeof QUORUM_RULES)[]
export const RULE_IDS = [
  'simple',
  'presentMajority',
  'expectedMajority',
  'presentTwoThirds',
  'residentsAssembly',
  'committeeElection',
  'committeeElectionByReps',
  'recall',
  'recallByReps',
  'villagersAssembly',
  'villageReps',
  'villagerGroup',
  'ownersCommittee',
  'propertyMgmt',
  'buildingHouseholds',
  'votedMajority',
  'validMajority',
] as const satisfies readonly (keyof typeof DECISION_RULES)[]

const OWNERS_RULE_IDS = [
  'ownersGeneral',
  'ownersSpecial',
  'ownersElevator',
  'ownersAll',
] as const satisfies readonly (keyof typeof OWNERS_RULES)[]

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
  itemMinutes: plan.itemMinutes.describe('Minutes one item may take in all; left out: not limited.'),
  interjectionSeconds: plan.interjectionSeconds.describe('Seconds for a 插话; left out: 30.'),
  script: voteScriptSchema
    .exactOptional()
    .describe('How hands are asked for: official (left out) or robert.'),
  quorum: z
    .union([z.enum(QUORUM_IDS), quorumRuleSchema])
    .nullable()
    .describe('法定人数: the name of a rule, or a rule in full; null where the meeting asks for none.'),
  seconding: plan.seconding.describe('附议: motions and amendments need a second; left out: they do not.'),
  electorate: z
    .strictObject({
      unit: electorateSchema.shape.unit
        .default('people')
        .describe('What 应到 and 实到 count: people, or 户.'),
      expected: electorateSchema.shape.expected
        .default(null)
        .describe('应到 as a figure; null: as on the roster.'),
      presentBy: electorateSchema.shape.presentBy
        .default('signIn')
        .describe('实到: those signed in, or a head count (headCount).'),
    })
    .nullable()
    .describe('Who is counted; null: the people on the roster.'),
}

const proxiesSchema = z
  .union([z.enum(PROXY_IDS), proxyRuleSchema])
  .describe('委托: none, own (written, one each), written (at most three each), or a rule in full.')

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
    proxies: proxiesSchema.exactOptional().describe('委托; left out: as the kind of meeting has it.'),
    electorate: planShape.electorate.default(null),
  })
  .meta({ id: 'plan' })

/** Some fields of the plan, put in the place of what they were. */
export const planChangeSchema = z
  .strictObject({ ...planShape, proxies: proxiesSchema })
  .partial()
  .meta({ id: 'planChange' })
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

const rule = ruleTemplateSchema.shape
export const ruleFieldsSchema = z
  .strictObject({
    name: rule.name,
    clause: rule.clause.describe(
      `What it asks; may name ${RULE_FIGURES.map((one) => `{${one}}`).join(', ')}.`,
    ),
    unlimited: z
      .strictObject(rule.unlimited.unwrap().shape)
      .exactOptional()
      .describe('Said instead where a figure of the clause is not limited.'),
  })
  .meta({ id: 'rule' })

const counting = countingSchema.shape
const countingFieldsSchema = z
  .strictObject({
    twoTellers: counting.twoTellers.describe('Two tellers count on their own and must come to the same.'),
    hidden: counting.hidden.describe('The wall shows no figures until the result.'),
    script: counting.script.describe(
      'official: 同意, 反对, 弃权; robert: 赞成 and 反对 only; left out: as the plan has it.',
    ),
  })
  .meta({ id: 'counting' })

const item = agendaItemDraftSchema.shape
export const itemFieldsSchema = z
  .strictObject({
    title: item.title,
    kind: itemKindSchema
      .exactOptional()
      .describe('deliberation 商议 (where left out), or questions 问答, in which nothing is voted.'),
    plannedMinutes: item.plannedMinutes.default(0),
    facts: z
      .array(z.strictObject(item.facts.element.shape))
      .max(4)
      .default([])
      .describe('Figures for the screen, four at most.'),
    motion: z
      .strictObject({
        text: motionTextSchema,
        rule: z
          .union([
            z.enum([...new Set([...RULE_IDS, ...OWNERS_RULE_IDS, ...CONTEST_RULE_IDS])]),
            decisionRuleSchema,
            ownersRuleSchema,
            contestRuleSchema,
          ])
          .describe(
            'Name of a rule, or a rule in full; those of the owners go with ownersRegister, those of a contest with contestHands and contestBallot.',
          ),
        method: voteMethodSchema
          .default('showOfHands')
          .describe(
            '举手, 无记名票 with 唱票, 记名唱名, 记名票, 一户一票 by signature, 鼓掌 of what is procedural, or 业主书面签字 by the register; among several by 举手 or 无记名票.',
          ),
        procedural: z
          .boolean()
          .exactOptional()
          .describe('程序性: about how the meeting is run; what acclamation asks for.'),
        counting: countingFieldsSchema
          .exactOptional()
          .describe('How it is counted; left out: one count, shown as it is heard.'),
        scope: z
          .string()
          .trim()
          .min(1)
          .max(40)
          .exactOptional()
          .describe('业主书面签字 of only those units whose doors begin so, such as 5号楼3单元.'),
        contest: contestFieldsSchema
          .exactOptional()
          .describe('推选, 多方案比选: who or what is chosen among.'),
      })
      .check(({ value, issues }) => {
        const fault = motionFault(value)
        if (fault !== null) issues.push({ code: 'custom', message: fault, input: value })
      })
      .nullable()
      .default(null)
      .describe('The one sentence that is put to the vote; null where nothing is voted.'),
    limits: z
      .strictObject(turnLimitsSchema.shape)
      .exactOptional()
      .describe('Limits of this item; left out: those of the meeting.'),
    clauses: clausesFieldsSchema
      .exactOptional()
      .describe('逐条表决: the clauses of a rule text; `motion.text` is what the whole text is put as.'),
  })
  .meta({ id: 'agendaItem' })
export type ItemFields = z.infer<typeof itemFieldsSchema>

export function itemOf(fields: ItemFields): AgendaItemDraft {
  return { ...fields, motion: fields.motion === null ? null : motionOf(fields.motion) }
}

export const householdFieldsSchema = z
  .strictObject({
    door: householdDraftSchema.shape.door,
    name: householdDraftSchema.shape.name.default('').describe('户代表'),
  })
  .meta({ id: 'household' })

/** Area in ㎡ as it is written, such as "59.05". */
export const ownerUnitFieldsSchema = z
  .strictObject({
    door: ownerUnitDraftSchema.shape.door,
    owner: ownerUnitDraftSchema.shape.owner,
    area: z.string().refine((text) => parseArea(text) !== null, '面积要写成平方米，例如 "59.05"'),
  })
  .meta({ id: 'ownerUnit' })

export function ownerUnitOf({ door, owner, area }: z.infer<typeof ownerUnitFieldsSchema>): OwnerUnitDraft {
  return { door, owner, area: parseArea(area) ?? 0 }
}

type Named<Rule, Id extends string> = Rule | Id

export function quorumOf(rule: Named<QuorumRule, (typeof QUORUM_IDS)[number]> | null): QuorumRule | null {
  return typeof rule === 'string' ? QUORUM_RULES[rule] : rule
}
