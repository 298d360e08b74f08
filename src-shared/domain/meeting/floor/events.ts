import { z } from 'zod'
import { count, fact, id } from '../fact'
import { sceneSchema, stanceSchema, turnStanceSchema, violationSchema } from '../facts'
import { hallSettingsSchema } from '../../hall/state'
import { FIRST_WORDING, wordingSchema } from '../../wording/wording'

/** The course of the meeting and who has the floor. */
export const floorFacts = [
  fact('meetingOpened', {
    expected: count,
    present: count,
    /** Of the present, those by proxy. */
    represented: count.default(0),
    quorumMet: z.boolean(),
    unit: z.enum(['people', 'households']).default('people'),
  }),
  fact('itemEntered', { itemId: id }),
  fact('itemExtended', { extensionId: id, itemId: id, byMs: count }),
  /** 宣读议事规则: the projector shows them meanwhile. */
  fact('rulesRead', { version: count }),
  fact('sceneShown', { scene: sceneSchema.nullable() }),
  fact('turnRequested', { requestId: id, participantId: id, stance: stanceSchema }),
  fact('requestWithdrawn', { requestId: id }),
  fact('turnStarted', {
    turnId: id,
    itemId: id,
    participantId: id,
    stance: turnStanceSchema,
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
  fact('speakerReminded', {
    reminderId: id,
    turnId: id,
    /** The one interjecting in the turn was meant. */
    interjectionId: id.nullable().default(null),
    violation: violationSchema,
  }),
  fact('chairHandedOver', { handoverId: id, itemId: id, participantId: id }),
  fact('chairTakenBack', { handoverId: id }),
  fact('turnPaused', { turnId: id }),
  fact('turnResumed', { turnId: id }),
  fact('turnExtended', { turnId: id, byMs: count }),
  fact('stanceChanged', { turnId: id, stance: stanceSchema }),
  fact('turnEnded', { turnId: id }),
  /** The machine was off between these times: not counted as anybody's speaking time. */
  fact('outageRecorded', { from: count, to: count }),
  /** With the hall's settings of that day: what is signed does not change with the hall's name or telephone. */
  fact('meetingClosed', {
    number: z.string().max(60),
    hall: hallSettingsSchema,
    /** 文件用语 of the day; records of before there were any have the program's own. */
    wording: wordingSchema.default(FIRST_WORDING),
  }),
] as const
