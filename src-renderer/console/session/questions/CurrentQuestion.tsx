import { Button } from 'antd'
import {
  QUESTION_STATE_NAMES,
  type Question,
  type QuestionState,
} from '#shared/domain/meeting/questions/question'
import { answererOf, askerName, readerName } from '#shared/domain/meeting/questions/wording'
import type { Participant } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommand } from '../../../shared/staff/commands'
import { PersonField } from '../../../shared/staff/PersonField'
import { FiguresLine } from '../../../shared/staff/questions/FiguresLine'
import { PromiseLine } from '../../../shared/staff/questions/PromiseLine'
import { PromiseList } from '../../../shared/staff/questions/PromiseList'
import { QuestionText } from '../../../shared/staff/questions/QuestionText'
import { usePersonSearch } from '../../../shared/staff/use-person-search'
import { useQuestionActions } from './use-question-actions'

interface CurrentQuestionProps {
  readonly meeting: Meeting
  readonly question: Question
  readonly state: QuestionState
}

const ANSWER_FIELD_ID = 'question-answerer'

/** Brings the cursor to where the answerer is chosen. */
export function focusAnswerer(): void {
  document.getElementById(ANSWER_FIELD_ID)?.focus()
}

/** The question the room is at: its words, who answers it, the figures, and what was promised. */
export function CurrentQuestion({ meeting, question, state }: CurrentQuestionProps) {
  const command = useCommand()
  const actions = useQuestionActions(meeting)
  const search = usePersonSearch(meeting.participants)
  const isPresent = ({ id }: Participant) => meeting.attendance[id]?.state === 'present'
  const reader = readerName(meeting, question)
  const answerers = question.answers.map((answer) => answererOf(meeting, answer))
  const { askerId } = question

  const answer = async (participant: Participant) => {
    const { id: participantId } = participant
    const here =
      isPresent(participant) || (await command({ type: 'signIn', meetingId: meeting.id, participantId }))
    if (!here) return
    const questionId = question.id
    await command({ type: 'startAnswer', meetingId: meeting.id, questionId, participantId, org: '' })
  }
  const askFurther = async () => {
    const { onBehalfOf } = question
    await actions.ask({ parentId: question.id, askerId, onBehalfOf, text: '', begin: true })
  }
  return (
    <div className="current-question" role="group" aria-label="正在答的提问">
      <p className="current-question__who">
        <b>
          {question.parentId === null ? '问' : '追问'}：{askerName(meeting, question)}
        </b>
        {reader !== '' && <span>{reader}代读</span>}
        <span className="current-question__state">{QUESTION_STATE_NAMES[state]}</span>
      </p>
      <QuestionText meetingId={meeting.id} question={question} />
      {answerers.length > 0 && (
        <p className="current-question__answerers">
          答：
          {answerers.map(({ org, name }) => [org, name].filter(Boolean).join(' ')).join('；')}
        </p>
      )}
      <div className="current-question__answer">
        <PersonField
          id={ANSWER_FIELD_ID}
          label="请人答复"
          placeholder={
            answerers.length === 0 ? '请谁答复：姓名、拼音或单位' : '再请一位答复：姓名、拼音或单位'
          }
          search={(typed) => search(typed, isPresent)}
          note={(participant) => (isPresent(participant) ? participant.identity : '未签到')}
          onPick={(participant) => void answer(participant)}
        />
        <Button
          disabled={askerId === null || state === 'asking' || state === 'answering' || answerers.length === 0}
          onClick={() => void askFurther()}
        >
          追问
        </Button>
      </div>
      <FiguresLine meetingId={meeting.id} question={question} />
      <PromiseList meeting={meeting} question={question} />
      <PromiseLine meeting={meeting} question={question} />
    </div>
  )
}
