import { z } from 'zod'
import { paperIdSchema } from '../forms/paper-id'
import { ownTemplateSchema } from '../own-template/state'
import { hallRulesSchema } from '../rules/rules'
import { nextWording, wordingSchema } from '../wording/wording'
import { phrasesChange, phrasesSchema } from './phrases'
import type { NewEvent, StoredEvent } from '../kernel/event'
import { hallSettingsSchema, issuedNumberSchema, type Hall } from './state'
import { meetingDefaultsSchema, meetingTemplateSchema, withRemoved } from './templates'

/** Enough for second thoughts about a list of words. */
const PHRASE_STEPS_KEPT = 20

export const HALL_STREAM = 'hall'
const HALL_EVENT_VERSION = 1

const hallEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hallConfigured'), data: z.object({ settings: hallSettingsSchema }) }),
  z.object({ type: z.literal('meetingSelected'), data: z.object({ meetingId: z.string().nullable() }) }),
  z.object({ type: z.literal('hallRulesRevised'), data: hallRulesSchema }),
  z.object({ type: z.literal('phrasesRevised'), data: z.object({ phrases: phrasesSchema }) }),
  /** The list is again as it was before the last change. */
  z.object({ type: z.literal('phrasesUndone'), data: z.object({}) }),
  z.object({ type: z.literal('numberIssued'), data: issuedNumberSchema }),
  /** A new template, or another in the place of the one with its id. */
  z.object({ type: z.literal('templateSaved'), data: z.object({ template: meetingTemplateSchema }) }),
  z.object({ type: z.literal('templateRemoved'), data: z.object({ templateId: z.string() }) }),
  z.object({ type: z.literal('templateRestored'), data: z.object({ templateId: z.string() }) }),
  z.object({ type: z.literal('meetingDefaultsSet'), data: meetingDefaultsSchema }),
  /** 文件用语 from here on; papers of meetings that are over keep theirs. */
  z.object({ type: z.literal('wordingRevised'), data: wordingSchema }),
  /** From here on the paper is laid out by this file of the hall's own. */
  z.object({ type: z.literal('ownTemplateAdopted'), data: ownTemplateSchema }),
  z.object({ type: z.literal('ownTemplateDropped'), data: z.object({ paper: paperIdSchema }) }),
  /** The first start was gone through, or put away for good. */
  z.object({ type: z.literal('guideEnded'), data: z.object({}) }),
  /** The record of a practice meeting stays; nobody is shown it any more. */
  z.object({ type: z.literal('practiceRemoved'), data: z.object({ meetingId: z.string() }) }),
])
export type HallEvent = z.infer<typeof hallEventSchema>

export const HALL_EVENT_TYPES: readonly string[] = hallEventSchema.options.map(
  (option) => option.shape.type.value,
)

export function newHallEvent(event: HallEvent): NewEvent {
  return { stream: HALL_STREAM, type: event.type, version: HALL_EVENT_VERSION, data: event.data }
}

export function evolveHall(hall: Hall, stored: StoredEvent): Hall {
  const parsed = hallEventSchema.safeParse({ type: stored.type, data: stored.data })
  if (!parsed.success || stored.version !== HALL_EVENT_VERSION) return hall
  const event = parsed.data
  switch (event.type) {
    case 'hallConfigured':
      return { ...hall, settings: event.data.settings, configured: true }
    case 'meetingSelected':
      return { ...hall, openMeetingId: event.data.meetingId }
    case 'hallRulesRevised':
      return { ...hall, rules: event.data }
    case 'phrasesRevised': {
      const { phrases } = event.data
      const step = { label: phrasesChange(hall.phrases, phrases), before: hall.phrases }
      return { ...hall, phrases, phraseSteps: [...hall.phraseSteps.slice(1 - PHRASE_STEPS_KEPT), step] }
    }
    case 'phrasesUndone': {
      const last = hall.phraseSteps.at(-1)
      return last ? { ...hall, phrases: last.before, phraseSteps: hall.phraseSteps.slice(0, -1) } : hall
    }
    case 'numberIssued':
      return { ...hall, numbers: [...hall.numbers, event.data] }
    case 'templateSaved': {
      const { template } = event.data
      const others = hall.templates.filter(({ id }) => id !== template.id)
      return { ...hall, templates: [...others, { ...template, removed: false }] }
    }
    case 'templateRemoved':
      return { ...hall, templates: withRemoved(hall.templates, event.data.templateId, true) }
    case 'templateRestored':
      return { ...hall, templates: withRemoved(hall.templates, event.data.templateId, false) }
    case 'meetingDefaultsSet':
      return { ...hall, meetingDefaults: event.data }
    case 'wordingRevised':
      return { ...hall, wording: nextWording(hall.wording, event.data, stored.at) }
    case 'ownTemplateAdopted': {
      const others = hall.ownTemplates.filter(({ paper }) => paper !== event.data.paper)
      return { ...hall, ownTemplates: [...others, { ...event.data, dropped: false }] }
    }
    case 'ownTemplateDropped':
      return {
        ...hall,
        ownTemplates: hall.ownTemplates.map((one) =>
          one.paper === event.data.paper ? { ...one, dropped: true } : one,
        ),
      }
    case 'guideEnded':
      return { ...hall, guideEnded: true }
    case 'practiceRemoved': {
      const { meetingId } = event.data
      return {
        ...hall,
        removedMeetings: [...hall.removedMeetings, meetingId],
        openMeetingId: hall.openMeetingId === meetingId ? null : hall.openMeetingId,
      }
    }
  }
}
