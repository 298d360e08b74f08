import { canonicalJson } from '../../kernel/canonical'
import { ok, refuse } from '../../kernel/result'
import type { MeetingCommand } from '../commands'
import type { MeetingDecision } from '../decide-context'
import type { Meeting } from '../state'
import { surveyFaults } from './survey'

type SurveyCommand = Extract<MeetingCommand, { type: 'countSurvey' }>

/** Residents are asked after the meeting, before its minutes are sealed or long after. */
export function decideSurvey(meeting: Meeting, { count }: SurveyCommand): MeetingDecision {
  if (meeting.phase === 'planned' || meeting.phase === 'inSession') {
    return refuse('phase.notClosed', '散会以后才能填写满意度调查的结果。')
  }
  const [fault] = surveyFaults(count)
  if (fault) return refuse('survey.sum', fault.sentence)
  const last = meeting.surveys.at(-1)
  if (last) {
    const { at: _at, ...before } = last
    if (canonicalJson(before) === canonicalJson(count))
      return refuse('survey.same', '满意度调查的结果没有改动。')
  }
  return ok([{ type: 'surveyCounted', data: { count } }])
}
