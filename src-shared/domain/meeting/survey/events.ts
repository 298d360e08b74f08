import { fact } from '../fact'
import { surveyCountSchema } from './survey'

/** 满意度调查: what residents said of the meeting, as their sheets were counted. */
export const surveyFacts = [fact('surveyCounted', { count: surveyCountSchema })] as const
