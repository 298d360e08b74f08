import { z } from 'zod'
import { FIRST_PHRASES, phrasesSchema } from './phrases'
import { meetingKindSchema } from '../meeting/setup'
import { FIRST_DEFAULTS, keptTemplateSchema, meetingDefaultsSchema } from './templates'
import { keptOwnTemplateSchema } from '../own-template/state'
import { FIRST_RULES, hallRulesSchema } from '../rules/rules'
import { FIRST_HALL_WORDING, hallWordingSchema } from '../wording/wording'

const line = (max: number) => z.string().trim().max(max)

/** What the hall says of itself on screens and papers. */
export const hallSettingsSchema = z.object({
  /** 小南庄社区议事厅 */
  hallName: line(40).min(1, '请填写议事厅名称'),
  /** 小南庄社区 */
  community: line(40).min(1, '请填写社区名称'),
  /** 小南庄社区居民委员会: the issuer of papers, in full. */
  committee: line(60).min(1, '请填写居民委员会全称'),
  subdistrict: line(40),
  /** What stands before 〔2026〕3号, such as 小南庄社议. */
  numberPrefix: line(20).min(1, '请填写文号前缀'),
  /** What stands before 〔2026〕3号 of a 公示; empty: made of `numberPrefix`. */
  noticePrefix: line(20).default(''),
  contactPerson: line(20),
  contactPhone: line(30),
  /** Telephone of 街道 or 居务监督委员会, printed on notices. */
  supervisionPhone: line(30),
  address: line(80),
})
export type HallSettings = z.infer<typeof hallSettingsSchema>

/** A number people see: given once, never reused, even when the meeting it was given to is taken back. */
export const issuedNumberSchema = z.object({
  meetingId: z.string(),
  year: z.int(),
  serial: z.int().positive(),
  /** 小南庄社议〔2026〕3号 */
  text: z.string(),
})
export type IssuedNumber = z.infer<typeof issuedNumberSchema>

export const hallSchema = z.object({
  settings: hallSettingsSchema,
  /** False until somebody has filled in the settings: the first start shows the form. */
  configured: z.boolean(),
  openMeetingId: z.string().nullable(),
  numbers: z.array(issuedNumberSchema),
  /** 议事规则 as they now stand. */
  rules: hallRulesSchema,
  /** 文件用语 as they now stand. */
  wording: hallWordingSchema,
  /** 文件模板 of the hall's own, a paper each. */
  ownTemplates: z.array(keptOwnTemplateSchema),
  /** The hall's own, in the order they were saved; one that was removed can be had back. */
  templates: z.array(keptTemplateSchema),
  /** What a new meeting begins with. */
  meetingDefaults: meetingDefaultsSchema,
  guideEnded: z.boolean(),
  /** Ids of practice meetings that were deleted. */
  removedMeetings: z.array(z.string()),
  /** 常用词 of the recorder. */
  phrases: phrasesSchema,
  /** How the list came to be, newest last: what 撤销 goes back to. */
  phraseSteps: z.array(z.object({ label: z.string(), before: phrasesSchema })),
})
export type Hall = z.infer<typeof hallSchema>

export const meetingPhaseSchema = z.enum(['planned', 'inSession', 'closed', 'sealed'])
/** 筹备/候场 · 开会中 · 已散会（整理纪要） · 已封存 */
export type MeetingPhase = z.infer<typeof meetingPhaseSchema>

/** A meeting as it stands in a list. */
export const meetingSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: meetingKindSchema,
  place: z.string(),
  startsAt: z.int(),
  phase: meetingPhaseSchema,
  number: z.string().nullable(),
  practice: z.boolean(),
  itemCount: z.int().nonnegative(),
  /** 应到, in the unit of the meeting; 0 while there is no roster. */
  expected: z.int().nonnegative(),
  /** 散会, ms; null: not yet. */
  closedAt: z.int().nullable(),
  /** The last edition of the minutes that was sealed; 0: none. */
  edition: z.int().nonnegative(),
  /** 更正 that is open. */
  correction: z.object({ number: z.int().positive(), openedAt: z.int() }).nullable(),
})
export type MeetingSummary = z.infer<typeof meetingSummarySchema>

export const NEW_HALL: Hall = {
  settings: {
    hallName: '社区议事厅',
    community: '本社区',
    committee: '社区居民委员会',
    subdistrict: '',
    numberPrefix: '社议',
    noticePrefix: '',
    contactPerson: '',
    contactPhone: '',
    supervisionPhone: '',
    address: '',
  },
  configured: false,
  openMeetingId: null,
  numbers: [],
  rules: FIRST_RULES,
  wording: FIRST_HALL_WORDING,
  ownTemplates: [],
  templates: [],
  meetingDefaults: FIRST_DEFAULTS,
  guideEnded: false,
  removedMeetings: [],
  phrases: [...FIRST_PHRASES],
  phraseSteps: [],
}
