import { z } from 'zod'
import { meetingPhaseSchema } from '../hall/state'
import { failureReasonSchema, sceneSchema, voteVerdictSchema } from '../meeting/facts'
import { motionEndingSchema } from '../meeting/motion/events'
import { contestExpectationSchema } from './check-contest'
import { durationSchema, itemNameSchema, partSchema, personSchema } from './names'

const count = z.int().nonnegative().optional()

/** What can be asserted of the meeting at this moment. */
export const expectationSchema = z.strictObject({
  phase: meetingPhaseSchema.optional(),
  scene: sceneSchema.optional().describe('What the projector shows.'),
  expected: count.describe('应到'),
  present: count.describe('实到'),
  represented: count.describe('Of the present, those by proxy.'),
  excused: count.describe('请假'),
  observers: count.describe('列席 and 旁听 who are here'),
  quorumMet: z.boolean().optional(),
  quorumNeed: z.int().nonnegative().nullable().optional(),
  item: itemNameSchema.nullable().optional().describe('The item under way; null: none yet.'),
  speaker: personSchema.nullable().optional().describe('Who has the floor; null: nobody.'),
  queue: z
    .array(personSchema)
    .optional()
    .describe('Who has asked to speak: those moved forward, then in order of asking.'),
  remaining: durationSchema.optional().describe('What is left of the turn under way.'),
  overtime: durationSchema.optional().describe('By how much the turn under way, or the last one, ran over.'),
  used: durationSchema.optional().describe('What the turn under way, or the last one, has used.'),
  paused: z.boolean().optional(),
  turns: count.describe('Turns so far'),
  interjecting: personSchema.nullable().optional().describe('Who is heard within the turn; null: nobody.'),
  interjections: count.describe('插话 so far'),
  reminders: count.describe('Reminders of the facilitator so far'),
  chair: personSchema.nullable().optional().describe('Who has the chair instead of 主持人; null: nobody.'),
  rules: count.describe('Version of 议事规则 that the meeting has'),
  rulesRead: z.boolean().optional().describe('Whether 议事规则 have been read out.'),
  itemRemaining: durationSchema.optional().describe('What is left of the time of the item under way.'),
  points: count.describe('Points so far'),
  outcomes: count.describe('Outcomes so far'),
  question: partSchema.nullable().optional().describe('A part of the question the room is at; null: none.'),
  questionState: z
    .enum(['waiting', 'asking', 'answering', 'answered', 'inWriting'])
    .optional()
    .describe('待答, 正在提问, 正在答复, 已答, 书面答复'),
  waiting: count.describe('Questions of the item under way that still wait for an answer'),
  counts: z
    .strictObject({
      yes: z.int().nullable().optional(),
      no: z.int().nullable().optional(),
      abstain: z.int().nullable().optional(),
      silent: z.int().nullable().optional(),
    })
    .optional()
    .describe('Of the last vote; null: not counted yet.'),
  ballots: z
    .strictObject({ issued: count, collected: count, called: count, valid: count, invalid: count })
    .optional()
    .describe('Of the last vote, where it is by paper ballots, or by name: `called` are those entered.'),
  owners: z
    .strictObject({ heads: count, area: z.string().optional(), yes: count, no: count, abstain: count })
    .optional()
    .describe('Of the last vote, where owners decide: heads, and the area of all in ㎡.'),
  fate: z
    .enum(['open', 'passed', 'partly', 'failed', ...motionEndingSchema.options])
    .optional()
    .describe('What has become of the motion of the item under way, or of the last.'),
  pieces: z
    .strictObject({ passed: count, failed: count, left: count })
    .optional()
    .describe('Of its clauses or parts: passed, failed, not voted.'),
  wording: partSchema.optional().describe('A part of what its motion, or one of its clauses, says now.'),
  amending: personSchema.nullable().optional().describe('Whose amendment is pending; null: none.'),
  contest: contestExpectationSchema.optional().describe('Of the last vote, where it is 推选 or 比选.'),
  recounts: count.describe('How often the last vote was counted again.'),
  doubtful: count.describe('疑问票 of the last vote that nobody has ruled on.'),
  shown: z.boolean().optional().describe('Whether the wall may show the figures of the last vote.'),
  vote: z.enum(['open', 'announced', 'cancelled']).optional().describe('State of the last vote.'),
  verdict: voteVerdictSchema.nullable().optional(),
  reason: failureReasonSchema.nullable().optional().describe('Why the last vote failed.'),
  need: z.int().nullable().optional().describe('Least number of 同意 that passes.'),
  calculation: partSchema.optional().describe('A part of the printed calculation.'),
  undo: partSchema.optional().describe('A part of what the 撤销 button of 主持台 says.'),
  number: partSchema.optional().describe('A part of the number the minutes have been given.'),
  signatures: count,
  editions: count.describe('Editions of the minutes that were sealed.'),
  correction: z.int().nullable().optional().describe('Which 更正 is open; null: none.'),
  minutes: z
    .union([partSchema, z.array(partSchema).min(1)])
    .optional()
    .describe('Words that the minutes contain as they now stand.'),
})
export type Expectation = z.infer<typeof expectationSchema>
