import { z } from 'zod'
import { meetingKindSchema, meetingPlanSchema, meetingSetupSchema, turnLimitsSchema } from '../meeting/setup'

/** As many own templates as a list can be chosen from at a glance. */
export const TEMPLATES_LIMIT = 50

export const templateNameSchema = z.string().trim().min(1, '请填写模板名称').max(30, '模板名称最多 30 个字')

/** What one meeting has in common with the next of its kind: all of its plan but the day, and its agenda. */
export const meetingTemplateSchema = z.object({
  id: z.string().min(1).max(100),
  name: templateNameSchema,
  plan: meetingPlanSchema.omit({ startsAt: true }),
  agenda: meetingSetupSchema.shape.agenda,
})
/** 模板 of the hall. No names of participants, and nothing of what was decided. */
export type MeetingTemplate = z.infer<typeof meetingTemplateSchema>

export const keptTemplateSchema = meetingTemplateSchema.extend({ removed: z.boolean() })
export type KeptTemplate = z.infer<typeof keptTemplateSchema>

export function withRemoved(
  templates: readonly KeptTemplate[],
  templateId: string,
  removed: boolean,
): KeptTemplate[] {
  return templates.map((template) => (template.id === templateId ? { ...template, removed } : template))
}

const plan = meetingPlanSchema.shape

/** What most meetings of a hall have alike, filled in where a new one is made. */
export const meetingDefaultsSchema = z.object({
  kind: meetingKindSchema,
  place: plan.place,
  facilitator: z.string().trim().max(40),
  recorder: z.string().trim().max(40),
  turnSeconds: turnLimitsSchema.shape.turnSeconds,
  maxTurns: turnLimitsSchema.shape.maxTurns,
  warnSeconds: plan.warnSeconds,
})
export type MeetingDefaults = z.infer<typeof meetingDefaultsSchema>

export const FIRST_DEFAULTS: MeetingDefaults = {
  kind: 'deliberationMeeting',
  place: '',
  facilitator: '',
  recorder: '',
  turnSeconds: 180,
  maxTurns: null,
  warnSeconds: 30,
}
