import { z } from 'zod'
import { followUpCommandSchema } from './follow-up/commands'
import { paperIdSchema } from './forms/paper-id'
import { hallExtras } from './hall/commands'
import { noticeCommandSchema } from './notice/commands'
import { phrasesSchema } from './hall/phrases'
import { hallSettingsSchema } from './hall/state'
import { ruleTemplatesSchema } from './rules/rules'
import { meetingCommandSchema } from './meeting/commands'
import { meetingSetupSchema } from './meeting/setup'
import { legible } from './text/legible'
import type { Role } from './kernel/event'

const meetingId = z.string().min(1).max(80)

export const hallCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('configureHall'), settings: hallSettingsSchema }),
  /** 议事规则 of the hall in a new version; meetings that are planned already keep theirs. */
  z.object({ type: z.literal('reviseHallRules'), rules: ruleTemplatesSchema }),
  /** 常用词 of the recorder, the whole list. */
  z.object({ type: z.literal('revisePhrases'), phrases: phrasesSchema }),
  z.object({ type: z.literal('undoPhrases') }),
  /** The new meeting's id is `m-` and the id of this command; it becomes the open meeting. */
  z.object({
    type: z.literal('createMeeting'),
    setup: meetingSetupSchema,
    /** 练习会: it gets no number and opens no 督办. */
    practice: z.literal(true).exactOptional(),
    /** Also takes over 业主名册 and 户名册 of this meeting. */
    registersOf: meetingId.exactOptional(),
  }),
  z.object({ type: z.literal('selectMeeting'), meetingId: meetingId.nullable() }),
  ...hallExtras,
])
export type HallCommand = z.infer<typeof hallCommandSchema>

/** What windows ask: whatever is written in it can be read, by everybody the same. */
export const commandSchema = z.preprocess(
  legible,
  z.union([hallCommandSchema, followUpCommandSchema, noticeCommandSchema, meetingCommandSchema]),
)
export type Command = z.infer<typeof commandSchema>
export type CommandType = Command['type']

/** What only the core itself may ask, never a window. */
export const systemCommandSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('recordOutage'),
    meetingId,
    from: z.int().nonnegative(),
    to: z.int().nonnegative(),
  }),
  /** Papers go out: each whose words are new becomes an edition. `anew`: also those that are kept as issued. */
  z.object({
    type: z.literal('issuePapers'),
    meetingId,
    papers: z.array(paperIdSchema),
    anew: z.boolean(),
  }),
])
export type SystemCommand = z.infer<typeof systemCommandSchema>

/** What 记录台 may ask; 主持台 may ask anything, 投影 nothing. */
const DESK_COMMANDS: ReadonlySet<CommandType> = new Set([
  'selectMeeting',
  'revisePhrases',
  'undoPhrases',
  'notePoint',
  'revisePoint',
  'removePoint',
  'recordOutcome',
  'reviseOutcome',
  'moveOutcome',
  'removeOutcome',
  'changeStance',
  'reviseQuestion',
  'setFigures',
  'typePromise',
  'recordPromise',
  'reviseMinutes',
  'signMinutes',
  'sealMinutes',
  'openCorrection',
  'dropCorrection',
  'undo',
])

export function mayCommand(role: Role, type: CommandType): boolean {
  return role === 'console' || (role === 'desk' && DESK_COMMANDS.has(type))
}
