import { z } from 'zod'
import {
  ballotChoiceSchema,
  outcomeDraftSchema,
  outcomeKindSchema,
  sceneSchema,
  signerRoleSchema,
  stanceSchema,
  violationSchema,
  voteOptionSchema,
} from '../meeting/facts'
import { phrasesSchema } from '../hall/phrases'
import { interjectionKindSchema } from '../meeting/interjection/interjection'
import { LONGEST_REASON, LONGEST_RECESS_MINUTES } from '../meeting/recess/recess'
import { HOUSEHOLDS_LIMIT } from '../meeting/vote/named/households'
import { givenAnswerSchema } from '../meeting/vote/named/named'
import { OWNER_UNITS_LIMIT, ownerAnswerSchema } from '../meeting/vote/owners/owners'
import { MOST_RULES } from '../rules/rules'
import { tellerSchema } from '../meeting/vote/counting'
import { COUNTING_STEPS } from './counting-steps'
import { CONTEST_STEPS } from './contest-steps'
import { expectationSchema } from './expectation'
import { AFTER_STEPS } from './after-steps'
import { MATERIAL_STEPS } from './material-steps'
import { NOTICE_STEPS } from './notice-steps'
import { MOTION_STEPS, voteOfSchema } from './motion-steps'
import { QUESTION_STEPS } from './question-steps'
import {
  durationSchema as duration,
  itemNameSchema as itemName,
  partSchema as part,
  peopleSchema as people,
  personSchema as person,
} from './names'
import {
  householdFieldsSchema,
  itemFieldsSchema,
  ownerUnitFieldsSchema,
  participantFieldsSchema,
  planChangeSchema,
  ruleFieldsSchema,
} from './setup-fields'
import { COMMON, step } from './step-shape'

const words = z.string().max(2000)

const heads = z.number().optional()

/** 签到 */
const ATTENDANCE_STEPS = [
  step('signIn', '签到: whoever is here already or excused is left out of "everyone" and "except".', {
    who: people,
    apart: duration.optional().describe('Time between one and the next.'),
  }),
  step('excuse', '请假', { who: people, reason: z.string().max(60).default('') }),
  step('clearSignIn', '取消签到或请假', { who: people }),
  step('leave', '提前离场', { who: people }),
  step('giveProxy', '委托: `who` is absent and has `to` vote for them.', {
    who: person,
    to: person,
    written: z.boolean().default(true).describe('The signed paper was handed in.'),
    note: z.string().max(60).default(''),
  }),
  step('endProxy', '结束委托 of `who`.', { who: person }),
] as const

/** 筹备 */
const PREPARATION_STEPS = [
  step('revisePlan', 'Changes the plan; what is not named stays.', { change: planChangeSchema }),
  step('reviseRules', '议事规则 of the hall in a new version; a meeting planned before keeps its own.', {
    rules: z.array(ruleFieldsSchema).min(1).max(MOST_RULES),
  }),
  step('phrases', '常用词 of the recorder: the whole list, each with its code.', { phrases: phrasesSchema }),
  step('undoPhrases', 'Takes back the last change of 常用词.', {}),
  step('adoptRules', 'Gives the meeting, before it begins, the rules as the hall has them now.', {}),
  step('addItem', 'Adds an item at the end of the agenda.', { item: itemFieldsSchema }),
  step('reviseItem', 'Puts a new text in the place of an item.', { item: itemName, to: itemFieldsSchema }),
  step('removeItem', 'Removes an item.', { item: itemName }),
  step('moveItem', 'Moves an item to another place, counted from 1.', {
    item: itemName,
    to: z.int().positive(),
  }),
  step('addParticipants', 'Adds people to the roster.', {
    participants: z.array(participantFieldsSchema).min(1).max(5000),
  }),
  step('reviseParticipant', 'Corrects one person; give all fields.', {
    who: person,
    to: participantFieldsSchema,
  }),
  step('removeParticipant', 'Takes one person off the roster.', { who: person }),
  step('publishAgenda', '公布议程: the agenda as it stands was posted.', {
    on: z.iso.date().optional().describe('Day it was posted, such as 2026-11-01; left out: today.'),
  }),
  step('headCount', '清点实到: how many are in the hall, where the plan counts them so.', {
    count: z.number(),
  }),
] as const

/** 会议的进行 */
const COURSE_STEPS = [
  step('open', '宣布开会', { withoutQuorum: z.boolean().default(false) }),
  step('enterItem', '进入一项议程', { item: itemName }),
  step('extendItem', '给这一项延时: beyond its time in all.', {
    minutes: z.int().min(1).max(120),
    item: itemName.optional().describe('Left out: the item under way.'),
  }),
  step('readRules', '宣读议事规则: shown on the projector, and on the record.', {}),
  step('beginRecess', '休会: clocks stand still, the queue stays.', {
    minutes: z.int().min(1).max(LONGEST_RECESS_MINUTES).describe('Until the meeting is to go on.'),
    reason: z.string().max(LONGEST_REASON).default('').describe('Such as 休息.'),
  }),
  step('extendRecess', 'The meeting is to go on later than was announced.', {
    minutes: z.int().min(1).max(LONGEST_RECESS_MINUTES),
  }),
  step('endRecess', '继续开会', {}),
  step('showScene', 'What the projector shows; null: what the meeting calls for.', {
    scene: sceneSchema.nullable(),
  }),
  step('close', '散会', {}),
] as const

/** 发言 */
const FLOOR_STEPS = [
  step('request', '登记发言', { who: person, stance: stanceSchema }),
  step('withdraw', '取消排队', { who: person }),
  step('startTurn', '请人发言; whoever has asked keeps the stance they asked with.', {
    who: person,
    stance: stanceSchema.optional(),
    overLimit: overLimit(),
  }),
  step('advance', '排到最前: moves somebody who has asked to the front of the queue.', {
    who: person,
    reason: z.string().max(60).default('').describe('Such as 行动不便.'),
  }),
  step('pause', '暂停计时', {}),
  step('resume', '继续计时', {}),
  step('extend', '延时', { time: duration }),
  step('stance', '改立场: of the person named, or of whoever speaks or spoke last.', {
    stance: stanceSchema,
    who: person.optional(),
  }),
  step('endTurn', '结束发言; `next` gives the floor to somebody who has asked, in the same step.', {
    next: person.optional(),
    overLimit: overLimit(),
  }),
  step('remind', '提醒并记录: of the turn under way, or of the interjection in it.', {
    violation: violationSchema,
  }),
  step('interject', '插话: somebody else is heard within the turn under way, whose clock stands still.', {
    who: person,
    kind: interjectionKindSchema.default('answer').describe('A question to the speaker, or an answer.'),
  }),
  step('endInterjection', '结束插话: the clock of the turn goes on where it was.', {}),
  step('handOver', '移交主持, for the item under way.', { who: person }),
  step('takeBack', '收回主持', {}),
] as const

/** 记录 */
const RECORD_STEPS = [
  step('note', 'Points the recorder writes: of the turn or interjection under way, else of the item.', {
    text: z.union([words, z.array(words).min(1)]),
    apart: duration.optional().describe('Time between one point and the next.'),
    who: person.optional().describe('Of the last turn of this person.'),
    item: itemName.optional().describe('Of this item, in nobody’s turn.'),
  }),
  step('reviseNote', 'Corrects the last point that contains `find`.', { find: part, text: words }),
  step('removeNote', 'Removes the last point that contains `find`.', { find: part }),
  step('outcome', '记一条共识、分歧或责任分工', {
    kind: outcomeKindSchema,
    ...outcomeFields(),
    item: itemName.optional(),
  }),
  step('reviseOutcome', 'Puts a new text in the place of the last outcome that contains `find`.', {
    find: part,
    kind: outcomeKindSchema,
    ...outcomeFields(),
  }),
  step('moveOutcome', 'Moves the last outcome that contains `find` to a box, before another or behind all.', {
    find: part,
    kind: outcomeKindSchema,
    before: part.optional().describe('A part of the outcome it comes to stand before.'),
  }),
  step('removeOutcome', 'Removes the last outcome that contains `find`.', { find: part }),
] as const

function overLimit() {
  return z.boolean().exactOptional().describe('主持人确认破例: beyond the turns each may have.')
}

function outcomeFields() {
  const { text, ownerOrg, ownerPerson, dueDate } = outcomeDraftSchema.shape
  return {
    text,
    ownerOrg: ownerOrg.default('').describe('责任单位'),
    ownerPerson: ownerPerson.default('').describe('责任人'),
    dueDate: dueDate.default('').describe('时限, such as 2026-12-10'),
  }
}

function teller() {
  return tellerSchema
    .exactOptional()
    .describe('Whose count it is, where two tellers count: 甲 first or 乙 second.')
}

/** 表决 */
const VOTE_STEPS = [
  step('openVote', '开始表决', {
    item: itemName.optional().describe('Left out: the item under way.'),
    of: voteOfSchema.default('motion'),
    evenThoughQueued: z
      .boolean()
      .exactOptional()
      .describe('主持人确认: although people who were not heard still wait to speak.'),
  }),
  step('count', '报数: one count or several, in the order yes, no, abstain, silent.', {
    yes: heads,
    no: heads,
    abstain: heads,
    silent: heads,
    teller: teller(),
  }),
  step('clearCount', '重新点数', { option: voteOptionSchema, teller: teller() }),
  step('issueBallots', '发票: how many ballots were given out.', { count: z.number() }),
  step('collectBallots', '收票: how many lie in the box.', { count: z.number() }),
  step('callBallots', '唱票: ballot by ballot, in this order.', {
    ballots: z.array(ballotChoiceSchema).min(1).max(5000),
    apart: duration.optional().describe('Time between one ballot and the next.'),
  }),
  step('correctBallot', '更正一张票: the nth that was called, from 1.', {
    n: z.int().positive(),
    choice: ballotChoiceSchema,
  }),
  step('addOwners', '登记业主名册; units of one owner are one head.', {
    units: z.array(ownerUnitFieldsSchema).min(1).max(OWNER_UNITS_LIMIT),
  }),
  step('removeOwner', 'Takes a unit off the register.', { door: z.string().min(1) }),
  step('answerOwners', '登记签字意见 of the owners of these doors; answer null takes it off again.', {
    doors: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
    answer: ownerAnswerSchema.nullable(),
    apart: duration.optional().describe('Time between one sheet and the next.'),
  }),
  step('answerVoters', '记名登记: what these people said or signed; of households, name the doors.', {
    who: people.describe('"everyone" and "except": those who have not answered yet.'),
    answer: givenAnswerSchema.nullable().describe('Null takes it off again.'),
    apart: duration.optional().describe('Time between one and the next.'),
  }),
  step('passVoters', '未应答: the second time they are 未表态.', {
    who: people,
    apart: duration.optional().describe('Time between one and the next.'),
  }),
  step('silenceRest', '其余记为未表态', {}),
  step('object', '有人提出异议: what was to be adopted by acclamation is put to a show of hands.', {
    who: person.optional().describe('Left out: not known who.'),
    note: z.string().max(200).default(''),
  }),
  step('addHouseholds', '登记户名册, for 一户一票; without one the doors of the roster vote.', {
    households: z.array(householdFieldsSchema).min(1).max(HOUSEHOLDS_LIMIT),
  }),
  step('removeHousehold', 'Takes a household off the register.', { door: z.string().min(1) }),
  step('announce', '宣布结果', {}),
  step('cancelVote', '取消表决', { reason: z.string().max(200) }),
] as const

/** 纪要 */
const MINUTES_STEPS = [
  step('reviseMinutes', 'Rewords the paragraph of the minutes that contains `find`; text null: as drafted.', {
    find: part,
    text: z.string().max(5000).nullable(),
  }),
  step('sign', '签字, with an invented scribble.', {
    as: signerRoleSchema,
    name: z.string().trim().min(1).max(40).optional().describe('Left out: 主持人 or 记录员 of the plan.'),
  }),
  step('seal', '封存', {}),
  step(
    'openCorrection',
    '更正 of sealed minutes; what follows changes a new edition, to be signed and sealed.',
    {
      reason: z.string().trim().min(1).max(200),
    },
  ),
  step('dropCorrection', '放弃更正: back to what was sealed.', {}),
  step('undo', '撤销: takes back the last step of 主持台, or of 记录台 with "by": "desk".', {
    what: part.optional().describe('A part of what the button says, to be sure of what is taken back.'),
  }),
] as const

const TIME_STEPS = [
  z
    .strictObject({ do: z.literal('wait'), for: duration, remark: COMMON.remark })
    .describe('Nothing happens for a while.'),
  z
    .strictObject({ do: z.literal('expect'), remark: COMMON.remark, ...expectationSchema.shape })
    .describe('Says how things must stand now; the rehearsal ends where they do not.'),
] as const

export const stepSchema = z.discriminatedUnion('do', [
  ...ATTENDANCE_STEPS,
  ...PREPARATION_STEPS,
  ...COURSE_STEPS,
  ...FLOOR_STEPS,
  ...RECORD_STEPS,
  ...MOTION_STEPS,
  ...VOTE_STEPS,
  ...QUESTION_STEPS,
  ...COUNTING_STEPS,
  ...CONTEST_STEPS,
  ...MINUTES_STEPS,
  ...MATERIAL_STEPS,
  ...AFTER_STEPS,
  ...NOTICE_STEPS,
  ...TIME_STEPS,
])
export type Step = z.infer<typeof stepSchema>
export type Verb = Step['do']
export type StepOf<V extends Verb> = Extract<Step, { do: V }>
/** A step that asks the meeting for something. */
export type Deed = Exclude<Step, { do: 'wait' | 'expect' }>

export const VERBS: readonly Verb[] = stepSchema.options.map((option) => option.shape.do.value)
