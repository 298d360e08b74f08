import { z } from 'zod'

const line = (max: number) => z.string().trim().max(max)
const day = z.iso.date()

/** `DB-2026-003`: given once and never again, also where the item is taken back with its meeting. */
export const followUpNumberSchema = z.object({
  year: z.int(),
  serial: z.int().positive(),
  text: z.string(),
})
export type FollowUpNumber = z.infer<typeof followUpNumberSchema>

/** Where it comes from: 责任分工 of a deliberation, or what was promised in answer to a question. */
export const followUpFormSchema = z.enum(['assignment', 'deed', 'writing'])
export type FollowUpForm = z.infer<typeof followUpFormSchema>
export const FOLLOW_UP_FORM_NAMES: Readonly<Record<FollowUpForm, string>> = {
  assignment: '责任分工',
  deed: '承诺',
  writing: '书面答复',
}

export const followUpSourceSchema = z.object({
  meetingId: z.string(),
  outcomeId: z.string(),
  form: followUpFormSchema,
  meetingTitle: z.string(),
  /** 小南庄社议〔2026〕3号 */
  minutesNumber: z.string(),
  /** Day of the meeting, `2026-11-21`. */
  heldOn: day,
  /** Title of the item of the agenda; empty where it belongs to none. */
  itemTitle: z.string(),
  /** The question it was promised in answer to, else empty. */
  question: z.string(),
})
export type FollowUpSource = z.infer<typeof followUpSourceSchema>

const owner = { ownerOrg: line(60), ownerPerson: line(40) }
const dueDate = z.union([z.literal(''), day])

/** What is to be done, by whom, by when (`2026-12-10`; empty: not set). */
export const followUpDutySchema = z.object({ text: line(500), ...owner, dueDate })
export type FollowUpDuty = z.infer<typeof followUpDutySchema>

export const satisfactionSchema = z.enum(['satisfied', 'mostlySatisfied', 'notVerySatisfied', 'dissatisfied'])
export type Satisfaction = z.infer<typeof satisfactionSchema>
export const SATISFACTION_NAMES: Readonly<Record<Satisfaction, string>> = {
  satisfied: '满意',
  mostlySatisfied: '基本满意',
  notVerySatisfied: '不太满意',
  dissatisfied: '不满意',
}

/** One line of the course of an item. */
export const followUpEntrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), text: line(500).min(1, '请写进展') }),
  /** 办结, on the day named, with what came of it. */
  z.object({ kind: z.literal('done'), text: line(500).min(1, '请写办理结果'), on: day }),
  z.object({
    kind: z.literal('extended'),
    dueDate: day,
    reason: line(200).min(1, '请写延期原因'),
    approver: line(40).min(1, '请写批准人'),
  }),
  /** 销号: the monitor confirms it, with what residents say of it. */
  z.object({
    kind: z.literal('closed'),
    monitor: line(40).min(1, '请写监督人'),
    feedback: line(500).min(1, '请写居民反馈'),
    satisfaction: satisfactionSchema.nullable(),
  }),
  z.object({ kind: z.literal('reopened'), reason: line(200).min(1, '请写重新办理的原因') }),
  /** 明确责任: who answers for it from now on, and the day where none had been set. */
  z.object({ kind: z.literal('assigned'), ...owner, dueDate, reason: line(200) }),
])
export type FollowUpEntry = z.infer<typeof followUpEntrySchema>
export type FollowUpEntryKind = FollowUpEntry['kind']
export const FOLLOW_UP_ENTRY_NAMES: Readonly<Record<FollowUpEntryKind, string>> = {
  progress: '进展',
  done: '办结',
  extended: '延期',
  closed: '销号',
  reopened: '重新办理',
  assigned: '明确责任',
}

export const followUpSchema = z.object({
  id: z.string(),
  number: followUpNumberSchema,
  source: followUpSourceSchema,
  /** As it was recorded at the meeting. */
  duty: followUpDutySchema,
  /** Hall clock, ms. */
  openedAt: z.int(),
  /** Its meeting was opened again, or the line taken out before the seal. */
  withdrawn: z.boolean(),
  entries: z.array(z.object({ id: z.string(), at: z.int(), entry: followUpEntrySchema })),
})
/** 督办事项. What it has come to is worked out from its entries (`progressOf`). */
export type FollowUp = z.infer<typeof followUpSchema>

/** By id, in the order in which they were opened. */
export type FollowUps = ReadonlyMap<string, FollowUp>
