import { useMemo } from 'react'
import type { PromiseTyped, Question } from '#shared/domain/meeting/questions/question'
import { sameTyped } from '#shared/domain/meeting/questions/question'
import { figuresLine, readFigures } from '#shared/domain/meeting/questions/read-figures'
import { useClient } from '../../client/react'
import { useCommandResult } from '../commands'
import { removeOutcomeOf } from '../saving/answers'
import type { Autosave } from '../saving/autosave'
import type { TypedKind } from '../saving/typed-book'
import { useTyped, useTypedBooks } from '../saving/typed'

/** A question that was taken back meanwhile: there is nothing left that the words could be said of. */
const GONE = 'question.unknown'

/** What is asked, saved as it is typed. */
export function useQuestionText(meetingId: string, { id, text }: Question): Autosave<string> {
  const client = useClient()
  const send = useCommandResult()
  const kind = useMemo<TypedKind<string>>(
    () => ({
      async save(newest) {
        // Who asks may have been put right at the console since this was drawn.
        const { record } = client.getSnapshot()
        const now = record?.meeting.questions.find((question) => question.id === id)
        if (!now) return { kind: 'saved' }
        const { askerId, onBehalfOf } = now
        return removeOutcomeOf(
          await send({
            type: 'reviseQuestion',
            meetingId,
            questionId: id,
            askerId,
            onBehalfOf,
            text: newest,
          }),
          GONE,
        )
      },
    }),
    [client, send, meetingId, id],
  )
  return useTyped(useTypedBooks().texts, `${meetingId}/${id}/text`, text, kind)
}

/** The figures of the answer as one line, saved as they are typed. */
export function useFiguresField(meetingId: string, { id, figures }: Question): Autosave<string> {
  const send = useCommandResult()
  const kind = useMemo<TypedKind<string>>(
    () => ({
      // What makes no difference to the figures, such as a space at the end, is no difference.
      same: (a, b) => figuresLine(readFigures(a)) === figuresLine(readFigures(b)),
      async save(line) {
        const read = [...readFigures(line)]
        return removeOutcomeOf(
          await send({ type: 'setFigures', meetingId, questionId: id, figures: read }),
          GONE,
        )
      },
    }),
    [send, meetingId, id],
  )
  return useTyped(useTypedBooks().texts, `${meetingId}/${id}/figures`, figuresLine(figures), kind)
}

/** A promise while it is typed: kept, and not made before it is recorded. */
export function usePromiseField(meetingId: string, { id, promiseTyped }: Question): Autosave<PromiseTyped> {
  const send = useCommandResult()
  const kind = useMemo<TypedKind<PromiseTyped>>(
    () => ({
      same: sameTyped,
      async save(typed) {
        return removeOutcomeOf(await send({ type: 'typePromise', meetingId, questionId: id, typed }), GONE)
      },
    }),
    [send, meetingId, id],
  )
  return useTyped(useTypedBooks().promises, `${meetingId}/${id}/promise`, promiseTyped, kind)
}
