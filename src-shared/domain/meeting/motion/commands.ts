import { z } from 'zod'
import { id, inMeeting } from '../in-meeting'
import { motionEndingSchema, PART_TEXT_LENGTH, PART_TITLE_LENGTH } from './events'
import { amendmentTargetSchema } from './subject'

export const PARTS_LIMIT = 20

/** What can be done with a motion besides speaking to it and voting on it. */
export const motionCommands = [
  inMeeting('proposeAmendment', {
    itemId: id,
    target: amendmentTargetSchema,
    proposerId: id,
    text: z.string().trim().max(PART_TEXT_LENGTH),
  }),
  /** 附议: of the amendment named; null: of the motion. */
  inMeeting('secondProposal', { itemId: id, amendmentId: id.nullable(), participantId: id }),
  /** By its proposer, before it is voted. */
  inMeeting('withdrawAmendment', { amendmentId: id }),
  /** 无异议: the chair has asked whether anybody objects, and nobody did. */
  inMeeting('acceptAmendment', { amendmentId: id }),
  /** 无人附议: the chair has asked for a second, and nobody gave one. */
  inMeeting('dropAmendment', { amendmentId: id }),
  inMeeting('splitMotion', {
    itemId: id,
    parts: z
      .array(
        z.object({
          title: z.string().trim().max(PART_TITLE_LENGTH),
          text: z.string().trim().max(PART_TEXT_LENGTH),
        }),
      )
      .max(PARTS_LIMIT),
  }),
  /** 撤回, 暂缓, 提交居民代表会议 or 无人附议; by whom, or null for the chair. */
  inMeeting('endMotion', {
    itemId: id,
    how: motionEndingSchema,
    byId: id.nullable(),
    reason: z.string().trim().max(200),
  }),
] as const
