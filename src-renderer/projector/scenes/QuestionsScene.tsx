import {
  PROMISE_FORM_NAMES,
  QUESTION_STATE_NAMES,
  type Question,
} from '#shared/domain/meeting/questions/question'
import {
  currentQuestion,
  promisesOf,
  questionsOf,
  questionState,
} from '#shared/domain/meeting/questions/selectors'
import {
  answererOf,
  askerName,
  promiseDue,
  promiseOwner,
  readerName,
} from '#shared/domain/meeting/questions/wording'
import { turnClock, turnTone } from '#shared/domain/meeting/floor/timer'
import { activeTurn, participantById } from '#shared/domain/meeting/selectors'
import type { Meeting, Outcome } from '#shared/domain/meeting/state'
import { hallTime } from '#shared/domain/text/chinese-date'
import { Mark, type MarkKind } from '../../shared/marks'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import type { SceneProps } from '../view'
import { buildingOf } from '../wording'
import './questions.css'

/** 问答与承诺: what is asked, who answers, the figures, and last of all what was promised, by whom and by when. */
export function QuestionsScene({ meeting, now }: SceneProps) {
  const question = currentQuestion(meeting)
  return (
    <section className="questions">
      {question ? <Current meeting={meeting} question={question} now={now} /> : <List meeting={meeting} />}
      <Waiting meeting={meeting} />
    </section>
  )
}

interface CurrentProps {
  readonly meeting: Meeting
  readonly question: Question
  readonly now: number
}

function Current({ meeting, question, now }: CurrentProps) {
  const promises = promisesOf(meeting, question.id)
  const answerers = question.answers.map((answer) => answererOf(meeting, answer))
  const watch = JSON.stringify([
    question,
    answerers,
    promises.map(({ text, ownerOrg, ownerPerson, dueDate }) => [text, ownerOrg, ownerPerson, dueDate]),
    questionState(meeting, question),
  ])
  return (
    <Fit className="questions__current" watch={watch} levels={2}>
      <Asked meeting={meeting} question={question} />
      <Answered meeting={meeting} question={question} now={now} />
      {question.figures.length > 0 && (
        <dl className="questions__figures within" data-count={question.figures.length}>
          {question.figures.map(({ label, value }, index) => (
            <div key={index}>
              <dd>{value}</dd>
              <dt>{label}</dt>
            </div>
          ))}
        </dl>
      )}
      {promises.length > 0 && <Promises promises={promises} year={hallTime(now).year} />}
    </Fit>
  )
}

function Asked({ meeting, question }: Omit<CurrentProps, 'now'>) {
  const asker = question.onBehalfOf === '' ? participantById(meeting, question.askerId ?? '') : null
  const from = asker ? asker.org || buildingOf(asker.door) : ''
  const reader = readerName(meeting, question)
  return (
    <div className="questions__ask">
      <p className="questions__who">
        <span className="questions__tag">{question.parentId === null ? '问' : '追问'}</span>
        <b>{askerName(meeting, question)}</b>
        {from !== '' && <span>{from}</span>}
        {reader !== '' && <span>{reader}代读</span>}
      </p>
      {question.text !== '' && (
        <h1 className="clamp">
          <Phrases text={question.text} byClause />
        </h1>
      )}
    </div>
  )
}

function Answered({ meeting, question, now }: CurrentProps) {
  const state = questionState(meeting, question)
  const turn = state === 'answering' ? activeTurn(meeting) : null
  const answerers = question.answers.map((answer) => answererOf(meeting, answer))
  const [only] = answerers
  return (
    <div className={`questions__answer is-${state}`}>
      <span className="questions__tag is-answer">答</span>
      {answerers.length === 0 || !only ? (
        <span className="questions__state">
          <Mark kind={STATE_MARKS[state]} /> {state === 'waiting' ? '等待答复' : QUESTION_STATE_NAMES[state]}
        </span>
      ) : (
        <span className="questions__answerers clamp">
          {answerers.map(({ turnId, name, org }) => (
            <span key={turnId}>
              {org !== '' && <b>{org}</b>} {name}
            </span>
          ))}
        </span>
      )}
      {turn && (
        <span className={`questions__clock is-${turnTone(turn, meeting.plan.warnSeconds, now)}`} role="timer">
          {turn.pausedAt === null ? '' : '已暂停 '}
          {turnClock(turn, now)}
        </span>
      )}
      {turn === null && answerers.length > 0 && (
        <span className="questions__state">
          <Mark kind={STATE_MARKS[state]} /> {QUESTION_STATE_NAMES[state]}
        </span>
      )}
    </div>
  )
}

const STATE_MARKS: Readonly<Record<ReturnType<typeof questionState>, MarkKind>> = {
  waiting: 'question',
  asking: 'question',
  answering: 'answer',
  answered: 'check',
  inWriting: 'answer',
}

/** Beyond so many the last lines would push the question off the wall. */
const MOST_PROMISES = 2

function Promises({ promises, year }: { readonly promises: readonly Outcome[]; readonly year: number }) {
  const shown = promises.slice(-MOST_PROMISES)
  return (
    <ul className="questions__promises">
      {shown.map((promise) => (
        <li key={promise.id}>
          <span className="questions__tag is-promise">
            {PROMISE_FORM_NAMES[promise.answering?.form ?? 'deed']}
          </span>
          <span className="questions__promise clamp">
            <Phrases text={promise.text} />
          </span>
          <span className="questions__owner">
            <span className="clamp">{promiseOwner(promise)}</span>
            <b>{promiseDue(promise.dueDate, year)}</b>
          </span>
        </li>
      ))}
    </ul>
  )
}

const MOST_ROWS = 6

/** All questions, while the room is at none of them. */
function List({ meeting }: { readonly meeting: Meeting }) {
  const all = questionsOf(meeting, meeting.currentItemId)
  const rows = all.slice(-MOST_ROWS).map((question) => ({
    id: question.id,
    name: askerName(meeting, question),
    text: question.text,
    state: questionState(meeting, question),
  }))
  return (
    <Fit className="questions__list" watch={JSON.stringify(rows)}>
      <ul>
        {rows.map(({ id, name, text, state }) => (
          <li key={id}>
            <span className={`questions__rowstate is-${state}`}>
              <Mark kind={STATE_MARKS[state]} /> {QUESTION_STATE_NAMES[state]}
            </span>
            <span className="clamp">
              <b>{name}</b> {text}
            </span>
          </li>
        ))}
      </ul>
    </Fit>
  )
}

const MOST_WAITING = 3

/** What is still to be answered, and how far the item has come. */
function Waiting({ meeting }: { readonly meeting: Meeting }) {
  const all = questionsOf(meeting, meeting.currentItemId)
  const states = all.map((question) => ({ question, state: questionState(meeting, question) }))
  const waiting = states.filter(
    ({ question, state }) => state === 'waiting' && question.id !== meeting.currentQuestionId,
  )
  const names = waiting.slice(0, MOST_WAITING).map(({ question }) => askerName(meeting, question))
  const answered = states.filter(({ state }) => state === 'answered').length
  const inWriting = states.filter(({ state }) => state === 'inWriting').length
  return (
    <p className="questions__foot">
      <span className="questions__caption">接下来答</span>
      {names.length === 0 ? (
        <span>没有等着答的提问，想问请举手</span>
      ) : (
        names.map((name, index) => <b key={index}>{name}</b>)
      )}
      <span className="questions__sum">
        已答 {answered}／{all.length}
        {inWriting > 0 && ` · 书面 ${inWriting}`}
      </span>
    </p>
  )
}
