import { z } from 'zod'
import { hallSettingsSchema } from '../hall/state'
import type { NewEvent, StoredEvent } from '../kernel/event'
import {
  ballotChoiceSchema,
  outcomeDraftSchema,
  sceneSchema,
  signerRoleSchema,
  stanceSchema,
  strokesSchema,
  violationSchema,
  voteOptionSchema,
  voteOutcomeSchema,
} from './facts'
import { ownerAnswerSchema, ownerUnitSchema } from './owners'
import { agendaItemSchema, meetingPlanSchema, participantSchema } from './setup'
import { minutesDocumentSchema } from '../minutes/document'
import { ownersRuleSchema } from '../voting/owners-rule'
import { decisionRuleSchema } from '../voting/rule'

const id = z.string().min(1).max(80)
const text = z.string().max(5000)
const count = z.int().nonnegative()
const outcome = outcomeDraftSchema.extend({ text: z.string().max(500) })

const fact = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), data: z.object(shape) })

/**
 * The facts a meeting's stream is made of, version 1 each. Changing the shape of one means a new version and an
 * upcaster for the old: a stored event is never rewritten.
 */
const meetingEventSchema = z.discriminatedUnion('type', [
  fact('meetingPlanned', {
    meetingId: id,
    plan: meetingPlanSchema,
    agenda: z.array(agendaItemSchema),
    participants: z.array(participantSchema),
  }),
  fact('planRevised', { plan: meetingPlanSchema }),
  fact('agendaItemAdded', { item: agendaItemSchema }),
  fact('agendaItemRevised', { item: agendaItemSchema }),
  fact('agendaItemRemoved', { itemId: id }),
  fact('agendaItemMoved', { itemId: id, toIndex: count }),
  fact('participantsAdded', { participants: z.array(participantSchema) }),
  fact('participantRevised', { participant: participantSchema }),
  fact('participantRemoved', { participantId: id }),
  fact('signedIn', { participantId: id }),
  fact('markedExcused', { participantId: id, reason: z.string().max(60) }),
  fact('signInCleared', { participantId: id }),
  fact('leftEarly', { participantId: id }),
  fact('meetingOpened', { expected: count, present: count, quorumMet: z.boolean() }),
  fact('itemEntered', { itemId: id }),
  fact('sceneShown', { scene: sceneSchema.nullable() }),
  fact('turnRequested', { requestId: id, participantId: id, stance: stanceSchema }),
  fact('requestWithdrawn', { requestId: id }),
  fact('turnStarted', {
    turnId: id,
    itemId: id,
    participantId: id,
    stance: stanceSchema,
    requestId: id.nullable(),
    /** Null: not limited. */
    allottedMs: count.nullable(),
    /** Before others whose turn it was: the reason, which may be empty; null: in order. */
    ahead: z.string().max(60).nullable().default(null),
    /** Beyond the turns each may have. */
    overLimit: z.boolean().default(false),
  }),
  /** The facilitator moved a request to the front of the queue. */
  fact('requestAdvanced', { requestId: id, reason: z.string().max(60) }),
  fact('speakerReminded', { reminderId: id, turnId: id, violation: violationSchema }),
  fact('chairHandedOver', { handoverId: id, itemId: id, participantId: id }),
  fact('chairTakenBack', { handoverId: id }),
  fact('turnPaused', { turnId: id }),
  fact('turnResumed', { turnId: id }),
  fact('turnExtended', { turnId: id, byMs: count }),
  fact('stanceChanged', { turnId: id, stance: stanceSchema }),
  fact('turnEnded', { turnId: id }),
  /** The machine was off between these times: not counted as anybody's speaking time. */
  fact('outageRecorded', { from: count, to: count }),
  fact('pointNoted', { pointId: id, itemId: id.nullable(), turnId: id.nullable(), text }),
  fact('pointRevised', { pointId: id, text }),
  fact('pointRemoved', { pointId: id }),
  fact('outcomeRecorded', { outcomeId: id, itemId: id.nullable(), outcome }),
  fact('outcomeRevised', { outcomeId: id, outcome }),
  fact('outcomeRemoved', { outcomeId: id }),
  fact('voteOpened', {
    voteId: id,
    itemId: id,
    motion: z.string(),
    rule: decisionRuleSchema,
    method: z.enum(['showOfHands', 'secretBallot']),
    /** The base the vote keeps to its end, whoever comes or goes meanwhile. */
    expected: count,
    present: count,
    quorumMet: z.boolean(),
  }),
  fact('countReported', { voteId: id, option: voteOptionSchema, count }),
  fact('countCleared', { voteId: id, option: voteOptionSchema }),
  fact('ballotsIssued', { voteId: id, count }),
  fact('ballotsCollected', { voteId: id, count }),
  /** One ballot as it was called out, without any trace of whose it is. */
  fact('ballotCalled', { voteId: id, choice: ballotChoiceSchema }),
  /** The nth ballot, from 1, was heard or pressed wrongly. */
  fact('ballotCorrected', { voteId: id, n: z.int().positive(), choice: ballotChoiceSchema }),
  fact('ownersAdded', { units: z.array(ownerUnitSchema) }),
  fact('ownerRemoved', { unitId: id }),
  /** The vote keeps the register of this moment. */
  fact('ownersVoteOpened', { voteId: id, itemId: id, motion: z.string(), rule: ownersRuleSchema }),
  /** Of all units of one head; null: the sheet was entered by mistake. */
  fact('ownerAnswered', { voteId: id, head: id, answer: ownerAnswerSchema.nullable() }),
  fact('voteAnnounced', { voteId: id, outcome: voteOutcomeSchema }),
  fact('voteCancelled', { voteId: id, reason: z.string().max(200) }),
  /** With the hall's settings of that day: what is signed does not change with the hall's name or telephone. */
  fact('meetingClosed', { number: z.string().max(60), hall: hallSettingsSchema }),
  fact('minutesRevised', { blockId: z.string().max(120), text: text.nullable() }),
  fact('minutesSigned', {
    signatureId: id,
    as: signerRoleSchema,
    name: z.string().max(40),
    strokes: strokesSchema,
    contentHash: z.string().max(64),
  }),
  /** With the words themselves: a later version of the program may draft differently, but not what was sealed. */
  fact('minutesSealed', {
    contentHash: z.string().length(64),
    chainHash: z.string().length(64),
    document: minutesDocumentSchema,
  }),
  /** Names what it takes back; that stays in the record, and is left out when the state is built. */
  fact('stepUndone', {
    cause: id,
    /** Saves of the same text before `cause`, taken back with it. */
    earlier: z.array(id).default([]),
    label: z.string().max(200),
  }),
])
export type MeetingEvent = z.infer<typeof meetingEventSchema>
export type MeetingEventType = MeetingEvent['type']
export type MeetingEventData<T extends MeetingEventType> = Extract<MeetingEvent, { type: T }>['data']

export const MEETING_EVENT_TYPES: readonly MeetingEventType[] = meetingEventSchema.options.map(
  (option) => option.shape.type.value,
)

export const MEETING_EVENT_VERSION = 1

export const meetingStream = (meetingId: string): string => `meeting:${meetingId}`

export function meetingIdOfStream(stream: string): string | null {
  return stream.startsWith('meeting:') ? stream.slice('meeting:'.length) : null
}

export function newMeetingEvent(meetingId: string, event: MeetingEvent): NewEvent {
  return {
    stream: meetingStream(meetingId),
    type: event.type,
    version: MEETING_EVENT_VERSION,
    data: event.data,
  }
}

/** The typed fact in a stored event; null where this version of the program does not know it. */
export function readMeetingEvent(stored: StoredEvent): MeetingEvent | null {
  if (stored.version !== MEETING_EVENT_VERSION) return null
  const parsed = meetingEventSchema.safeParse({ type: stored.type, data: stored.data })
  return parsed.success ? parsed.data : null
}
