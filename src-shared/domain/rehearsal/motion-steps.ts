import { z } from 'zod'
import { motionEndingSchema, PART_TEXT_LENGTH, PART_TITLE_LENGTH } from '../meeting/motion/events'
import { itemNameSchema as itemName, personSchema as person } from './names'
import { step } from './step-shape'

const partNumber = z.int().positive()

/** What of the item is voted. */
export const voteOfSchema = z
  .union([z.enum(['motion', 'amendment', 'whole']), z.strictObject({ part: partNumber })])
  .meta({
    id: 'voteOf',
    description:
      'The motion, the amendment that is pending, a clause or part by its number, or the whole text.',
  })
export type VoteOf = z.infer<typeof voteOfSchema>

/** 动议 */
export const MOTION_STEPS = [
  step(
    'amend',
    '提修正案: new words for the motion of the item under way, or for one clause or part of it.',
    {
      who: person,
      part: partNumber.optional().describe('Which clause or part, from 1; left out: the motion.'),
      text: z.string().trim().max(PART_TEXT_LENGTH),
    },
  ),
  step('second', '附议: of the amendment that is pending, else of the motion.', { who: person }),
  step('settleAmendment', '撤回修正案, 无异议通过 or 无人附议, without a vote.', {
    how: z.enum(['withdrawn', 'accepted', 'noSecond']),
  }),
  step('split', '拆分: the parts the motion of the item under way is voted in.', {
    parts: z
      .array(
        z.strictObject({
          title: z.string().trim().max(PART_TITLE_LENGTH).default(''),
          text: z.string().trim().max(PART_TEXT_LENGTH),
        }),
      )
      .max(20),
  }),
  step('endMotion', '撤回, 暂缓, 提交居民代表会议 or 无人附议: the motion is not voted.', {
    how: motionEndingSchema,
    who: person.optional().describe('Who asks for it; left out: the chair.'),
    reason: z.string().trim().max(200).default(''),
    item: itemName.optional().describe('Left out: the item under way.'),
  }),
] as const
