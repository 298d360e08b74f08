import { z } from 'zod'
import type { MeetingPlan, MeetingSetup } from '../meeting/setup'
import {
  hallFieldsSchema,
  hallTimeSchema,
  itemFieldsSchema,
  itemOf,
  participantFieldsSchema,
  planFieldsSchema,
  proxiesOf,
  quorumOf,
} from './setup-fields'
import { stepSchema } from './steps'
import { nextFullHour, parseHallTime } from './time'

/**
 * A whole meeting as a file: who, about what, and step by step what happens. Its `setup` alone is a sample to
 * begin a meeting with.
 */
export const scenarioSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  title: z.string().trim().min(1, '请填写标题').max(80),
  note: z.string().trim().min(1, '请写明人名和数字从哪里来').max(1000),
  clock: hallTimeSchema
    .nullable()
    .default(null)
    .describe('Where the clock stands when the rehearsal begins; left out: 30 minutes before the meeting.'),
  hall: hallFieldsSchema,
  setup: z.strictObject({
    plan: planFieldsSchema,
    agenda: z.array(itemFieldsSchema).max(200),
    participants: z.array(participantFieldsSchema).max(5000),
  }),
  steps: z.array(stepSchema).min(1).max(2000),
})
export type Scenario = z.infer<typeof scenarioSchema>

const WAITING_MS = 30 * 60_000

/** Where the hall's clock stands at the beginning, ms, a whole second; `now` is for a scenario that names no day. */
export function clockOf({ clock, setup }: Scenario, now: number): number {
  const begins = clock === null ? null : parseHallTime(clock)
  const startsAt = setup.plan.startsAt === null ? null : parseHallTime(setup.plan.startsAt)
  return begins ?? (startsAt === null ? now - (now % 1000) : startsAt - WAITING_MS)
}

/** The meeting to be made; one without a time of its own begins at the next full hour after `now`. */
export function setupOf({ setup }: Pick<Scenario, 'setup'>, now: number): MeetingSetup {
  const { plan, agenda, participants } = setup
  const { proxies, electorate, ...fields } = plan
  const startsAt = fields.startsAt === null ? null : parseHallTime(fields.startsAt)
  const meetingPlan: MeetingPlan = {
    ...fields,
    startsAt: startsAt ?? nextFullHour(now),
    quorum: quorumOf(fields.quorum),
    ...(proxies === undefined ? {} : { proxies: proxiesOf(proxies) }),
    ...(electorate ? { electorate } : {}),
  }
  return { plan: meetingPlan, agenda: agenda.map(itemOf), participants }
}
