import { z } from 'zod'
import { paperIdSchema } from '../forms/paper-id'
import { MATERIAL_STEPS } from './material-steps'
import { partSchema as part } from './names'
import { step } from './step-shape'
import { surveyCountSchema } from '../meeting/survey/survey'

const [{ shape: file }] = MATERIAL_STEPS

/** What comes back on paper once the meeting is over. */
export const AFTER_STEPS = [
  step('attachScan', '附签字扫描件: what was signed in ink, beside the paper it shows.', {
    paper: paperIdSchema.default('minutes'),
    edition: z.int().positive().optional().describe('Of the minutes; left out: the present one.'),
    name: file.name,
    kind: file.kind,
    size: file.size,
    sha256: file.sha256,
    pages: file.pages,
  }),
  step('removeScan', 'Takes a scan off; it stays in the record.', {
    find: part.describe('A part of the name of its file.'),
    reason: z.string().trim().min(1).max(200),
  }),
  step('countSurvey', '满意度调查 as its sheets were counted.', surveyCountSchema.shape),
] as const
