import { MEETING_PRESETS, plainPlan, planOfPreset } from '#shared/domain/hall/presets'
import type { Hall } from '#shared/domain/hall/state'
import type {
  AgendaItemDraft,
  MeetingPlan,
  MeetingSetup,
  ParticipantDraft,
} from '#shared/domain/meeting/setup'
import type { Carried } from './CarriedItems'

/** What a new meeting begins from. */
export type Start =
  | { readonly kind: 'blank' }
  | { readonly kind: 'preset'; readonly id: string }
  | { readonly kind: 'template'; readonly id: string }
  | { readonly kind: 'like'; readonly meetingId: string }

export const startKey = (start: Start): string =>
  start.kind === 'blank' ? 'blank' : `${start.kind}:${start.kind === 'like' ? start.meetingId : start.id}`

/** What comes along with the start that was chosen. */
export interface Begun {
  readonly plan: MeetingPlan
  readonly agenda: readonly AgendaItemDraft[]
  readonly participants: readonly ParticipantDraft[]
  /** The meeting whose registers can be taken over, and how many entries they have. */
  readonly registers: { readonly of: string; readonly owners: number; readonly households: number } | null
}

const HALF_HOUR = 30 * 60_000

/** ms since 1970: the next half hour. */
export const nextHalfHour = (now: number): number => Math.ceil(now / HALF_HOUR) * HALF_HOUR

/** What the hall itself has for a start; null where that is gone, or has to be asked for (`like`). */
export function beginFrom(hall: Hall, start: Start, now: number): Begun | null {
  const startsAt = nextHalfHour(now)
  const bare = { participants: [], registers: null }
  switch (start.kind) {
    case 'blank':
      return { ...bare, plan: plainPlan(hall.meetingDefaults, startsAt), agenda: [] }
    case 'preset': {
      const preset = MEETING_PRESETS.find(({ id }) => id === start.id)
      if (!preset) return null
      return { ...bare, plan: planOfPreset(preset, hall.meetingDefaults, startsAt), agenda: preset.agenda }
    }
    case 'template': {
      const template = hall.templates.find(({ id, removed }) => id === start.id && !removed)
      return template ? { ...bare, plan: { ...template.plan, startsAt }, agenda: template.agenda } : null
    }
    case 'like':
      return null
  }
}

export interface Likeness {
  readonly setup: MeetingSetup
  readonly owners: number
  readonly households: number
}

export function beginLike({ setup, owners, households }: Likeness, meetingId: string, now: number): Begun {
  return {
    plan: { ...setup.plan, startsAt: nextHalfHour(now) },
    agenda: setup.agenda,
    participants: setup.participants,
    registers: owners + households === 0 ? null : { of: meetingId, owners, households },
  }
}

/** The agenda of the new meeting: what was kept of the start's, and what earlier meetings put off. */
export function agendaOf(
  agenda: readonly AgendaItemDraft[],
  left: ReadonlySet<number>,
  carried: readonly Carried['item'][],
): AgendaItemDraft[] {
  const kept = agenda.filter((_, index) => !left.has(index))
  const titles = new Set(kept.map(({ title }) => title))
  return [...kept, ...carried.filter(({ title }) => !titles.has(title))]
}
