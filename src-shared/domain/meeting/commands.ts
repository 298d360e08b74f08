import { z } from 'zod'
import {
  ballotChoiceSchema,
  outcomeDraftSchema,
  sceneSchema,
  signerRoleSchema,
  stanceSchema,
  strokesSchema,
  violationSchema,
  voteOptionSchema,
} from './facts'
import { OWNER_UNITS_LIMIT, ownerAnswerSchema, ownerUnitDraftSchema } from './owners'
import { agendaItemDraftSchema, meetingPlanSchema, participantDraftSchema } from './setup'

const id = z.string().min(1).max(80)
const inMeeting = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), meetingId: id, ...shape })

const text = z.string().max(2000)

/** Everything that can be asked of one meeting. Refusals are listed with each decision. */
export const meetingCommandSchema = z.discriminatedUnion('type', [
  // 筹备
  inMeeting('revisePlan', { plan: meetingPlanSchema }),
  inMeeting('addAgendaItem', { item: agendaItemDraftSchema }),
  inMeeting('reviseAgendaItem', { itemId: id, item: agendaItemDraftSchema }),
  inMeeting('removeAgendaItem', { itemId: id }),
  inMeeting('moveAgendaItem', { itemId: id, toIndex: z.int().nonnegative() }),
  inMeeting('addParticipants', { participants: z.array(participantDraftSchema).min(1).max(5000) }),
  inMeeting('reviseParticipant', { participantId: id, participant: participantDraftSchema }),
  inMeeting('removeParticipant', { participantId: id }),
  /** 业主名册 */
  inMeeting('addOwners', { units: z.array(ownerUnitDraftSchema).min(1).max(OWNER_UNITS_LIMIT) }),
  inMeeting('removeOwner', { unitId: id }),
  // 签到
  inMeeting('signIn', { participantId: id }),
  inMeeting('excuse', { participantId: id, reason: z.string().trim().max(60) }),
  inMeeting('clearSignIn', { participantId: id }),
  inMeeting('leave', { participantId: id }),
  // 会议
  inMeeting('openMeeting', { withoutQuorum: z.boolean() }),
  inMeeting('enterItem', { itemId: id }),
  inMeeting('closeMeeting', {}),
  inMeeting('showScene', { scene: sceneSchema.nullable() }),
  // 发言
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
  // 记录
  inMeeting('notePoint', { itemId: id.nullable(), turnId: id.nullable(), text }),
  inMeeting('revisePoint', { pointId: id, text }),
  inMeeting('removePoint', { pointId: id }),
  inMeeting('recordOutcome', { itemId: id.nullable(), outcome: outcomeDraftSchema }),
  inMeeting('reviseOutcome', { outcomeId: id, outcome: outcomeDraftSchema }),
  inMeeting('removeOutcome', { outcomeId: id }),
  // 表决
  inMeeting('openVote', { itemId: id }),
  inMeeting('reportCount', { voteId: id, option: voteOptionSchema, count: z.number() }),
  inMeeting('clearCount', { voteId: id, option: voteOptionSchema }),
  /** 发票, 收票 and 唱票 of a vote by paper ballots. */
  inMeeting('issueBallots', { voteId: id, count: z.number() }),
  inMeeting('collectBallots', { voteId: id, count: z.number() }),
  inMeeting('callBallot', { voteId: id, choice: ballotChoiceSchema }),
  /** Of the nth ballot called, from 1. */
  inMeeting('correctBallot', { voteId: id, n: z.int().positive(), choice: ballotChoiceSchema }),
  /** From a signed sheet; null takes it off again. */
  inMeeting('answerOwner', { voteId: id, head: id, answer: ownerAnswerSchema.nullable() }),
  inMeeting('announceVote', { voteId: id }),
  inMeeting('cancelVote', { voteId: id, reason: z.string().trim().max(200) }),
  // 纪要
  /** `text` null goes back to the drafted words. */
  inMeeting('reviseMinutes', { blockId: z.string().min(1).max(120), text: z.string().max(5000).nullable() }),
  /** `contentHash` is the hash of the minutes the signer saw: a change in between refuses the signature. */
  inMeeting('signMinutes', {
    as: signerRoleSchema,
    name: z.string().trim().min(1).max(40),
    strokes: strokesSchema,
    contentHash: z.string().length(64),
  }),
  inMeeting('sealMinutes', { contentHash: z.string().length(64) }),
  /** Takes back the step that `cause` names, which must be the last one of the same role. */
  inMeeting('undo', { cause: id }),
])
export type MeetingCommand = z.infer<typeof meetingCommandSchema>
