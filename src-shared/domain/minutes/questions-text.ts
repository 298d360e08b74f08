import type { Answer, Question } from '../meeting/questions/question'
import { PROMISE_FORM_NAMES } from '../meeting/questions/question'
import { promisesOf, questionState } from '../meeting/questions/selectors'
import { participantById } from '../meeting/selectors'
import type { Meeting, Outcome } from '../meeting/state'
import type { PeopleNames } from './people'
import type { TellBlock } from './sections'
import { asSentence } from './vote-text'

/** What the minutes already know how to tell, for use within a question. */
export interface TurnTelling {
  /** 用时25秒，超时5秒 */
  readonly times: (turnId: string) => string
  /** What was said in it. */
  readonly said: (turnId: string) => readonly TellBlock[]
  /** A line of 责任分工, in the recorder's words where they have been changed. */
  readonly outcome: (outcome: Outcome) => string
}

/**
 * A question and all that came of it, together and in order, also where others were dealt with in between:
 * 问 · 答 · 数据 · 承诺.
 */
export function questionBlocks(
  meeting: Meeting,
  question: Question,
  people: PeopleNames,
  tell: TurnTelling,
): readonly TellBlock[] {
  const { id, askTurnIds } = question
  const [turnId] = askTurnIds
  const blocks: TellBlock[] = [
    fact(
      turnId === undefined ? `question:${id}` : `turn:${turnId}`,
      'subheading',
      askedText(question, people, tell),
    ),
    ...(question.text === ''
      ? []
      : [{ id: `asked:${id}`, kind: 'paragraph', drafted: question.text, editable: true } as const]),
    ...askTurnIds.flatMap(tell.said),
  ]
  for (const answer of question.answers) {
    blocks.push(
      fact(`turn:${answer.turnId}`, 'subheading', answeredText(meeting, answer, people, tell)),
      ...tell.said(answer.turnId),
    )
  }
  if (question.figures.length > 0) {
    const figures = question.figures.map(({ label, value }) => `${label}${value}`).join('；')
    blocks.push(fact(`figures:${id}`, 'paragraph', `数据：${figures}。`))
  }
  for (const promise of promisesOf(meeting, id)) {
    const name = PROMISE_FORM_NAMES[promise.answering?.form ?? 'deed']
    blocks.push(fact(`promise:${promise.id}`, 'paragraph', `${name}：${tell.outcome(promise)}`))
  }
  if (questionState(meeting, question) === 'waiting' && meeting.closedAt !== null) {
    blocks.push(fact(`unanswered:${id}`, 'paragraph', '这一提问会上未答复。'))
  }
  return blocks
}

/** 问：葛丽（居民代表，清泉里社区）（用时25秒）; 问：12345热线（主持人代读） */
function askedText(
  { parentId, askerId, onBehalfOf, askTurnIds }: Question,
  people: PeopleNames,
  tell: TurnTelling,
): string {
  const head = parentId === null ? '问' : '追问'
  const times = askTurnIds.map((turnId) => `（${tell.times(turnId)}）`).join('')
  if (onBehalfOf === '') return `${head}：${askerId === null ? '' : people.speaker(askerId)}${times}`
  const reader = askerId === null ? '主持人' : people.speaker(askerId)
  return `${head}：${onBehalfOf}（${reader}代读）${times}`
}

/** 答：刘颖（学前教育科，区教育委员会）（用时1分30秒） */
function answeredText(
  meeting: Meeting,
  { turnId, org }: Answer,
  people: PeopleNames,
  tell: TurnTelling,
): string {
  const turn = meeting.turns.find(({ id }) => id === turnId)
  const who = turn ? people.speaker(turn.participantId) : ''
  const own = participantById(meeting, turn?.participantId ?? '')?.org ?? ''
  const onBehalf = org === '' || org === own ? '' : `代表${org}`
  return `答：${who}${onBehalf}（${tell.times(turnId)}）`
}

/** Ids of the turns that stand within a question. */
export function turnsOfQuestions(meeting: Meeting): ReadonlySet<string> {
  return new Set(
    meeting.questions.flatMap(({ askTurnIds, answers }) => [
      ...askTurnIds,
      ...answers.map(({ turnId }) => turnId),
    ]),
  )
}

const fact = (id: string, kind: TellBlock['kind'], drafted: string): TellBlock => ({
  id,
  kind,
  drafted: kind === 'paragraph' ? asSentence(drafted) : drafted,
  editable: false,
})
