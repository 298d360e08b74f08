import { inMeeting } from '../in-meeting'
import { surveyCountSchema } from './survey'

/** 满意度调查 */
export const surveyCommands = [
  /** The sheets were counted, or counted again. Refused with the first thing that does not add up. */
  inMeeting('countSurvey', { count: surveyCountSchema }),
] as const
