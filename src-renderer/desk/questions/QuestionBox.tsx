import { QUESTION_STATE_NAMES } from '#shared/domain/meeting/questions/question'
import { currentQuestion, isQuestions, questionState } from '#shared/domain/meeting/questions/selectors'
import { answererOf, askerName } from '#shared/domain/meeting/questions/wording'
import { currentItem } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { FiguresLine } from '../../shared/staff/questions/FiguresLine'
import { PromiseLine } from '../../shared/staff/questions/PromiseLine'
import { PromiseList } from '../../shared/staff/questions/PromiseList'
import { QuestionText } from '../../shared/staff/questions/QuestionText'
import '../../shared/staff/questions/questions.css'
import './question-box.css'

/** In 问答, above the sheet: what is asked, the figures of the answer and what was promised. */
export function QuestionBox({ meeting }: { readonly meeting: Meeting }) {
  if (!isQuestions(currentItem(meeting))) return null
  const question = currentQuestion(meeting)
  if (!question) return <p className="question-box caption">还没有提问。有人提问，问什么写在这里。</p>
  const answerers = question.answers.map((answer) => answererOf(meeting, answer))
  return (
    <section className="question-box" aria-label="正在答的提问" key={question.id}>
      <p className="question-box__who">
        <b>
          {question.parentId === null ? '问' : '追问'}：{askerName(meeting, question)}
        </b>
        {answerers.length > 0 && (
          <span>
            答：
            {answerers.map(({ org, name }) => [org, name].filter(Boolean).join(' ')).join('；')}
          </span>
        )}
        <span className="question-box__state">{QUESTION_STATE_NAMES[questionState(meeting, question)]}</span>
      </p>
      <QuestionText meetingId={meeting.id} question={question} />
      <FiguresLine meetingId={meeting.id} question={question} />
      <PromiseList meeting={meeting} question={question} />
      <PromiseLine meeting={meeting} question={question} />
    </section>
  )
}
