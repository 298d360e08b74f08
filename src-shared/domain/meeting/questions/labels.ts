import type { MeetingEvent } from '../events'
import { participantById } from '../selectors'
import type { Meeting } from '../state'
import { questionById } from './selectors'

export type QuestionEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'questionAsked'
      | 'questionRevised'
      | 'questionRemoved'
      | 'questionCalled'
      | 'askingBegun'
      | 'answerBegun'
      | 'figuresSet'
  }
>

/** What 撤销 says it takes back. */
export function questionLabel(meeting: Meeting, event: QuestionEvent): string {
  switch (event.type) {
    case 'questionAsked':
      return `${askerLabel(meeting, event.data)}${event.data.parentId === null ? '提问' : '追问'}`
    case 'questionRevised':
      return '修改提问'
    case 'questionRemoved':
      return `删除${questionLabelOf(meeting, event.data.questionId)}`
    case 'questionCalled':
      return `转到${questionLabelOf(meeting, event.data.questionId)}`
    case 'askingBegun':
      return '请人提问'
    case 'answerBegun':
      return `请${participantById(meeting, event.data.participantId)?.name ?? '人'}答复`
    case 'figuresSet':
      return '答复数据'
  }
}

function questionLabelOf(meeting: Meeting, questionId: string): string {
  const question = questionById(meeting, questionId)
  return question ? `${askerLabel(meeting, question)}的提问` : '提问'
}

function askerLabel(
  meeting: Meeting,
  { askerId, onBehalfOf }: { readonly askerId: string | null; readonly onBehalfOf: string },
): string {
  if (onBehalfOf !== '') return `代${onBehalfOf}`
  return participantById(meeting, askerId ?? '')?.name ?? '这个人'
}
