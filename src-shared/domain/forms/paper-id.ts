import { z } from 'zod'

export const paperIdSchema = z.enum([
  'topicIntake',
  'deliberationPlan',
  'topicNotice',
  'meetingNotice',
  'signInSheet',
  'rulesSheet',
  'ballots',
  'surveyForm',
  'attendanceRecord',
  'minutes',
  'voteStatistics',
  'summaryMinutes',
  'agreement',
  'resolution',
  'notice',
  'surveySummary',
])
/** 议题征集表, 协商方案 …: a paper that is made of a meeting. */
export type PaperId = z.infer<typeof paperIdSchema>
