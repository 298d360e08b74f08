import { Button } from 'antd'
import { questionsOf, questionState } from '#shared/domain/meeting/questions/selectors'
import { askerName } from '#shared/domain/meeting/questions/wording'
import { QUESTION_STATE_NAMES } from '#shared/domain/meeting/questions/question'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import { activeInterjection } from '#shared/domain/meeting/interjection/interjection'
import { activeTurn } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommand } from '../../../shared/staff/commands'
import { InterjectionRow } from '../InterjectionRow'
import type { SessionActions } from '../use-session-actions'
import { AskBar } from './AskBar'
import { CurrentQuestion } from './CurrentQuestion'
import { TurnLine } from './TurnLine'
import '../../../shared/staff/questions/questions.css'
import './questions-card.css'

interface QuestionsCardProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly actions: SessionActions
}

/** A 问答 item: the question the room is at, and all others with how far they are. */
export function QuestionsCard({ meeting, item, actions }: QuestionsCardProps) {
  const command = useCommand()
  const turn = activeTurn(meeting)
  const interjection = activeInterjection(meeting)
  const questions = questionsOf(meeting, item.id).map((question) => ({
    question,
    state: questionState(meeting, question),
  }))
  const waiting = questions.filter(({ state }) => state === 'waiting').length
  const current = questions.find(({ question }) => question.id === meeting.currentQuestionId)
  return (
    <section className="card stage-card questions-card" aria-label="问答">
      <header>
        <h2>{item.title}</h2>
        <small>
          {questions.length === 0 ? '还没有提问' : `提问 ${questions.length} 个，待答 ${waiting} 个`}
        </small>
      </header>
      {turn && interjection && actions.endTurn && (
        <InterjectionRow
          meeting={meeting}
          turn={turn}
          interjection={interjection}
          endTurn={actions.endTurn}
        />
      )}
      {turn && !interjection && <TurnLine meeting={meeting} turn={turn} actions={actions} />}
      {current && (
        <CurrentQuestion
          key={current.question.id}
          meeting={meeting}
          question={current.question}
          state={current.state}
        />
      )}
      <AskBar meeting={meeting} />
      {questions.length > 0 && (
        <ol className="questions-card__list" aria-label="全部提问">
          {questions.map(({ question, state }) => (
            <li
              key={question.id}
              className={`is-${state}${question.parentId === null ? '' : ' is-further'}`}
              {...(question.id === meeting.currentQuestionId ? { 'aria-current': 'true' } : {})}
            >
              <span className="questions-card__state">{QUESTION_STATE_NAMES[state]}</span>
              <span className="questions-card__asked">
                <b>
                  {question.parentId === null ? '' : '追问 '}
                  {askerName(meeting, question)}
                </b>{' '}
                {question.text || '（还没有写问什么）'}
              </span>
              {question.id !== meeting.currentQuestionId && (
                <Button
                  type="text"
                  disabled={turn !== null}
                  aria-label={`转到${askerName(meeting, question)}的提问`}
                  onClick={() =>
                    void command({ type: 'callQuestion', meetingId: meeting.id, questionId: question.id })
                  }
                >
                  {state === 'waiting' ? '现在答' : '再看'}
                </Button>
              )}
              {state === 'waiting' && question.askTurnIds.length === 0 && (
                <Button
                  type="text"
                  aria-label={`删除${askerName(meeting, question)}的提问`}
                  onClick={() =>
                    void command({ type: 'removeQuestion', meetingId: meeting.id, questionId: question.id })
                  }
                >
                  删除
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
