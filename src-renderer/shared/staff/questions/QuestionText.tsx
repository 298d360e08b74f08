import { Input } from 'antd'
import { useId } from 'react'
import type { Question } from '#shared/domain/meeting/questions/question'
import { LineState } from '../saving/LineState'
import { useField } from '../saving/use-field'
import { usePhrases } from '../text/use-phrases'
import { useQuestionText } from './use-question-fields'

interface QuestionTextProps {
  readonly meetingId: string
  readonly question: Question
}

/** What is asked, in a sentence or two: the room sees it once the asker has finished. */
export function QuestionText({ meetingId, question }: QuestionTextProps) {
  const field = useQuestionText(meetingId, question)
  const state = useField(field)
  const typed = usePhrases()
  const stateId = useId()
  return (
    <div className="question-text">
      <Input.TextArea
        aria-label="问什么"
        aria-describedby={stateId}
        placeholder="问什么：一两句话，提问结束后显示在大屏上"
        autoSize={{ minRows: 1, maxRows: 3 }}
        maxLength={300}
        value={state.value}
        status={state.status === 'refused' ? 'error' : ''}
        onChange={(event) => field.input(oneParagraph(typed(event)))}
        onCompositionStart={() => field.compositionStart()}
        onCompositionEnd={({ currentTarget }) => field.compositionEnd(oneParagraph(currentTarget.value))}
        onBlur={() => void field.flush()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          void field.flush()
        }}
      />
      <LineState state={state} id={stateId} />
    </div>
  )
}

function oneParagraph(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ')
}
