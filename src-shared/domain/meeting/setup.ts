import { z } from 'zod'
import { ownersRuleSchema } from '../voting/owners-rule'
import { decisionRuleSchema, quorumRuleSchema } from '../voting/rule'
import { proxyRuleSchema } from './proxy/proxy-rule'
import { electorateSchema } from './electorate'
import { countingSchema, voteScriptSchema } from './vote/counting'
import { contestFault, contestFields } from './vote/contest/contenders'

const line = (max: number) => z.string().trim().max(max)

export const meetingKindSchema = z.enum([
  'deliberationMeeting',
  'buildingMeeting',
  'residentRepsMeeting',
  'residentsAssembly',
  'residentsElection',
  'villagersAssembly',
  'villageRepsMeeting',
  'villagerGroupMeeting',
  'ownersAssembly',
  'ownersCommittee',
  'propertyMgmtCommittee',
  'hearing',
  'mediationMeeting',
  'reviewMeeting',
  'talk',
])
export type MeetingKind = z.infer<typeof meetingKindSchema>

export const MEETING_KIND_NAMES: Readonly<Record<MeetingKind, string>> = {
  deliberationMeeting: '议事会',
  buildingMeeting: '楼门议事会',
  residentRepsMeeting: '居民代表会议',
  residentsAssembly: '居民会议',
  residentsElection: '居民委员会选举大会',
  villagersAssembly: '村民会议',
  villageRepsMeeting: '村民代表会议',
  villagerGroupMeeting: '村民小组会议',
  ownersAssembly: '业主大会',
  ownersCommittee: '业主委员会会议',
  propertyMgmtCommittee: '物业管理委员会会议',
  hearing: '听证会',
  mediationMeeting: '协调会',
  reviewMeeting: '评议会',
  talk: '恳谈会',
}

export const attendanceClassSchema = z.enum(['attending', 'observing', 'audience'])
/** 出席 may vote · 列席 may speak, no vote · 旁听 listens. */
export type AttendanceClass = z.infer<typeof attendanceClassSchema>

export const ATTENDANCE_CLASS_NAMES: Readonly<Record<AttendanceClass, string>> = {
  attending: '出席',
  observing: '列席',
  audience: '旁听',
}

export const participantDraftSchema = z.object({
  name: line(40).min(1, '请填写姓名'),
  attendance: attendanceClassSchema,
  /** 居民代表, 物业经理, … */
  identity: line(40),
  /** 3号楼2单元501 */
  door: line(60),
  /** 单位 */
  org: line(60),
  phone: line(30),
})
export type ParticipantDraft = z.infer<typeof participantDraftSchema>

export const participantSchema = participantDraftSchema.extend({ id: z.string() })
export type Participant = z.infer<typeof participantSchema>

export const clauseSchema = z.object({
  /** 收费标准; may be empty. Without its number, which comes from its place. */
  title: line(40),
  text: line(1000).min(1, '请填写条文'),
})
export type Clause = z.infer<typeof clauseSchema>

/** A rule text (管理办法) that is adopted clause by clause, and then, where `wholeVote`, as a whole. */
export const clausesSchema = z.object({
  list: z.array(clauseSchema).min(1, '请填写条文').max(60, '最多 60 条'),
  wholeVote: z.boolean(),
})
export type Clauses = z.infer<typeof clausesSchema>

/** Null: speech is not limited. */
const turnSecondsSchema = z.int('秒数须为整数').min(10, '至少 10 秒').max(3600, '最多 3600 秒').nullable()
const maxTurnsSchema = z.int('次数须为整数').min(1, '至少 1 次').max(20, '最多 20 次').nullable()

const interjectionSecondsSchema = z.int('秒数须为整数').min(5, '至少 5 秒').max(600, '最多 600 秒')

const itemMinutesSchema = z.int('分钟须为整数').min(1, '至少 1 分钟').max(600, '最多 600 分钟')

/** How long a turn may be, s, and how often one person may speak to one item. */
export const turnLimitsSchema = z.object({
  turnSeconds: turnSecondsSchema,
  maxTurns: maxTurnsSchema,
  /** What one item may take in all, min; absent: not limited. */
  itemMinutes: itemMinutesSchema.exactOptional(),
})
export type TurnLimits = z.infer<typeof turnLimitsSchema>

export const motionTextSchema = line(300).min(1, '请填写表决的一句话')

/** Ways to vote that are decided by a rule of heads. */
export const roomMethodSchema = z.enum([
  'showOfHands',
  'secretBallot',
  'rollCall',
  'namedBallot',
  'households',
  'acclamation',
])
export type RoomMethod = z.infer<typeof roomMethodSchema>

/** What is put to the vote, how, and by which rule: people in the room, owners by their register, or some of several. */
const motionSchema = z.union([
  z.object({
    text: motionTextSchema,
    rule: decisionRuleSchema,
    method: roomMethodSchema.default('showOfHands'),
    /** 程序性: about how the meeting is run; only such a motion may be adopted by 鼓掌. */
    procedural: z.boolean().exactOptional(),
    /** Absent: one count, shown as it is heard. */
    counting: countingSchema.exactOptional(),
  }),
  z.object({
    text: motionTextSchema,
    rule: ownersRuleSchema,
    method: z.literal('ownersRegister'),
    counting: countingSchema.exactOptional(),
    /** Only units whose doors begin with this, such as 5号楼3单元; absent: the whole register. */
    scope: line(40).min(1).exactOptional(),
  }),
  z
    .object({
      text: motionTextSchema,
      ...contestFields,
      /** Absent: shown as it is heard. */
      counting: countingSchema.exactOptional(),
    })
    .check(({ value, issues }) => {
      const fault = contestFault(value)
      if (fault !== null) issues.push({ code: 'custom', message: fault, input: value, path: ['contenders'] })
    }),
])
export type Motion = z.infer<typeof motionSchema>

export const itemKindSchema = z.enum(['deliberation', 'questions'])
/** 商议 leads to a motion or a common view; in 问答 people ask, departments answer, and nothing is voted. */
export type ItemKind = z.infer<typeof itemKindSchema>
export const ITEM_KIND_NAMES: Readonly<Record<ItemKind, string>> = { deliberation: '商议', questions: '问答' }

export const agendaItemDraftSchema = z.object({
  title: line(80).min(1, '请填写议程标题'),
  /** Absent: 商议. */
  kind: itemKindSchema.exactOptional(),
  plannedMinutes: z.int('分钟须为整数').min(0).max(600),
  /** Figures the room should have before its eyes; at most four. */
  facts: z.array(z.object({ label: line(20), value: line(20) })).max(4),
  /** Null where nothing is voted. */
  motion: motionSchema.nullable(),
  /** Limits of this item; absent where those of the meeting hold. */
  limits: turnLimitsSchema.exactOptional(),
  /** Absent where the motion is voted in one piece; with it, `motion.text` is what the whole text is put as. */
  clauses: clausesSchema.exactOptional(),
})
export type AgendaItemDraft = z.infer<typeof agendaItemDraftSchema>

export const agendaItemSchema = agendaItemDraftSchema.extend({ id: z.string() })
export type AgendaItem = z.infer<typeof agendaItemSchema>

export const meetingPlanSchema = z.object({
  title: line(80).min(1, '请填写会议名称'),
  kind: meetingKindSchema,
  place: line(80),
  /** ms since 1970 */
  startsAt: z.int().nonnegative(),
  facilitator: line(40).min(1, '请填写主持人'),
  recorder: line(40).min(1, '请填写记录员'),
  /** 监票人 and 计票人, as names apart by 、; empty where none were chosen. */
  scrutineers: line(80),
  tellers: line(80),
  turnSeconds: turnSecondsSchema,
  /** The amber reminder comes this many seconds before the end. */
  warnSeconds: z.int().min(0).max(600),
  maxTurns: maxTurnsSchema.default(null),
  itemMinutes: itemMinutesSchema.exactOptional(),
  /** What a 插话 within somebody's turn may take, s; absent: `USUAL_INTERJECTION_SECONDS`. */
  interjectionSeconds: interjectionSecondsSchema.exactOptional(),
  /** Null where the kind of meeting asks for none. */
  quorum: quorumRuleSchema.nullable(),
  /** 委托; absent: as the kind of meeting has it (`proxyRuleOf`). */
  proxies: proxyRuleSchema.exactOptional(),
  /** 附议: whether motions and amendments need somebody else's support before they are discussed. */
  seconding: z.boolean().exactOptional(),
  /** Who is counted; absent where it is the roster, person by person. */
  electorate: electorateSchema.exactOptional(),
  /** How a show of hands is asked for, where the motion does not say; absent: the official way. */
  script: voteScriptSchema.exactOptional(),
})
export type MeetingPlan = z.infer<typeof meetingPlanSchema>

/** Everything a meeting is made of before it begins; samples are files of this shape. */
export const meetingSetupSchema = z.object({
  plan: meetingPlanSchema,
  agenda: z.array(agendaItemDraftSchema).max(200),
  participants: z.array(participantDraftSchema).max(5000),
})
export type MeetingSetup = z.infer<typeof meetingSetupSchema>
