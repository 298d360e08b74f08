import { z } from 'zod'
import { fact, id } from '../fact'
import { amendmentTargetSchema } from './subject'

export const PART_TITLE_LENGTH = 40
export const PART_TEXT_LENGTH = 1000

export const motionEndingSchema = z.enum(['withdrawn', 'postponed', 'referred', 'noSecond'])

/** What happens to a motion before it is voted. */
export const motionFacts = [
  /** 附议: of the amendment named, or of the motion. */
  fact('proposalSeconded', { itemId: id, amendmentId: id.nullable(), participantId: id }),
  fact('amendmentProposed', {
    amendmentId: id,
    itemId: id,
    target: amendmentTargetSchema,
    proposerId: id,
    /** The words as they stood, kept for before and after to be read side by side. */
    before: z.string().max(PART_TEXT_LENGTH),
    text: z.string().max(PART_TEXT_LENGTH),
  }),
  /** Without a vote: taken back by its proposer, accepted as nobody objected, or not seconded. */
  fact('amendmentSettled', { amendmentId: id, how: z.enum(['withdrawn', 'accepted', 'noSecond']) }),
  fact('motionSplit', {
    itemId: id,
    parts: z.array(
      z.object({ id, title: z.string().max(PART_TITLE_LENGTH), text: z.string().max(PART_TEXT_LENGTH) }),
    ),
  }),
  fact('motionEnded', {
    itemId: id,
    how: motionEndingSchema,
    /** Null: by the chair. */
    byId: id.nullable(),
    reason: z.string().max(200),
  }),
] as const
