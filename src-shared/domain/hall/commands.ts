import { z } from 'zod'
import { paperIdSchema } from '../forms/paper-id'
import { templateFileSchema } from '../own-template/state'
import { ownPassagesSchema } from '../wording/wording'
import { meetingDefaultsSchema, templateNameSchema } from './templates'

const meetingId = z.string().min(1).max(80)
const templateId = z.string().min(1).max(100)

/** What can be asked of the hall beside its settings, rules and meetings. */
export const hallExtras = [
  /** 存为模板: plan and agenda of a meeting. `replace`: in the place of the one with the same name. */
  z.object({
    type: z.literal('saveTemplate'),
    meetingId,
    name: templateNameSchema,
    replace: z.boolean(),
  }),
  z.object({ type: z.literal('removeTemplate'), templateId }),
  z.object({ type: z.literal('restoreTemplate'), templateId }),
  z.object({ type: z.literal('setMeetingDefaults'), defaults: meetingDefaultsSchema }),
  z.object({ type: z.literal('endGuide') }),
  z.object({ type: z.literal('removePractice'), meetingId }),
  /** 换成本厅自己的模板: a file that the host has looked over and keeps under its hash. */
  z.object({ type: z.literal('adoptOwnTemplate'), template: templateFileSchema }),
  z.object({ type: z.literal('dropOwnTemplate'), paper: paperIdSchema }),
  /** 文件用语 in a new version: every passage that is not to be in the program's own words. */
  z.object({ type: z.literal('reviseWording'), passages: ownPassagesSchema }),
] as const

const hallExtraSchema = z.discriminatedUnion('type', hallExtras)
export type HallExtra = z.infer<typeof hallExtraSchema>
