import { z } from 'zod'
import { sceneSchema, stanceSchema, violationSchema } from '../facts'
import { id, inMeeting } from '../in-meeting'

/** 会议的进行 and 发言 */
export const floorCommands = [
  inMeeting('openMeeting', { withoutQuorum: z.boolean() }),
  inMeeting('enterItem', { itemId: id }),
  /** 给这一项延时: more time in all than its limit says. */
  inMeeting('extendItem', { itemId: id, minutes: z.int().min(1).max(120) }),
  inMeeting('readRules', {}),
  inMeeting('closeMeeting', {}),
  inMeeting('showScene', { scene: sceneSchema.nullable() }),
  inMeeting('requestTurn', { participantId: id, stance: stanceSchema }),
  inMeeting('withdrawRequest', { requestId: id }),
  /** `overLimit`: the facilitator has confirmed that this person may speak beyond the turns each may have. */
  inMeeting('startTurn', {
    participantId: id,
    stance: stanceSchema,
    requestId: id.nullable(),
    overLimit: z.boolean().exactOptional(),
  }),
  /** Moves a request to the front of the queue, with a short reason that may be empty. */
  inMeeting('advanceRequest', { requestId: id, reason: z.string().trim().max(60) }),
  inMeeting('pauseTurn', { turnId: id }),
  inMeeting('resumeTurn', { turnId: id }),
  inMeeting('extendTurn', { turnId: id, seconds: z.int().min(5).max(1800) }),
  inMeeting('changeStance', { turnId: id, stance: stanceSchema }),
  /** Ends the turn and, in the same step, gives the floor to the request named. */
  inMeeting('endTurn', {
    turnId: id,
    nextRequestId: id.nullable(),
    overLimit: z.boolean().exactOptional(),
  }),
  inMeeting('remindSpeaker', { turnId: id, violation: violationSchema }),
  /** 移交主持: gives the chair of the current item to somebody who is here. */
  inMeeting('handOverChair', { participantId: id }),
  inMeeting('takeBackChair', {}),
] as const
