import { z } from 'zod'
import { outcomeDraftSchema, outcomeKindSchema, signerRoleSchema, strokesSchema } from '../facts'
import { id, inMeeting } from '../in-meeting'
import { scanShape } from './scans/scan'

const text = z.string().max(2000)

/** 记录 and 纪要 */
export const paperCommands = [
  /** `interjectionId`: said by the one interjecting in that turn, not by its speaker. */
  inMeeting('notePoint', {
    itemId: id.nullable(),
    turnId: id.nullable(),
    interjectionId: id.nullable().exactOptional(),
    text,
  }),
  inMeeting('revisePoint', { pointId: id, text }),
  inMeeting('removePoint', { pointId: id }),
  inMeeting('recordOutcome', { itemId: id.nullable(), outcome: outcomeDraftSchema }),
  inMeeting('reviseOutcome', { outcomeId: id, outcome: outcomeDraftSchema }),
  inMeeting('moveOutcome', { outcomeId: id, kind: outcomeKindSchema, beforeId: id.nullable() }),
  inMeeting('removeOutcome', { outcomeId: id }),
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
  /** 更正: the sealed minutes stay as they are, and a new edition is written beside them. */
  inMeeting('openCorrection', {
    reason: z.string().trim().min(1, '请写明为什么更正').max(200, '更正的原因最多 200 字'),
  }),
  /** 放弃更正: what was changed since is gone, and the sealed minutes are the last word again. */
  inMeeting('dropCorrection', {}),
  /** The files have to be with the host already. */
  inMeeting('attachScan', scanShape),
  inMeeting('removeScan', {
    scanId: id,
    reason: z.string().trim().min(1, '请写明为什么去掉').max(200, '去掉的原因最多 200 字'),
  }),
] as const
