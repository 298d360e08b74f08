import { Input } from 'antd'
import type { Question } from '#shared/domain/meeting/questions/question'
import { useCommand } from '../commands'
import { useTyped } from './use-typed'

interface QuestionTextProps {
  readonly meetingId: string
  readonly question: Question
}

/** What is asked, in a sentence or two: the room sees it once the asker has finished. */
export function QuestionText({ meetingId, question }: QuestionTextProps) {
  const command = useCommand()
  const { id: questionId, askerId, onBehalfOf } = question
  const typed = useTyped(question.text, (text) => {
    void command({ type: 'reviseQuestion', meetingId, questionId, askerId, onBehalfOf, text })
  })
  return (
    <Input.TextArea
      className="question-text"
      aria-label="问什么"
      placeholder="问什么：一两句话，提问结束后显示在大屏上"
      autoSize={{ minRows: 1, maxRows: 3 }}
      maxLength={300}
      value={typed.text}
      onChange={({ target }) => typed.onChange(target.value.replace(/\s*\n\s*/gu, ' '))}
      onCompositionStart={typed.onCompositionStart}
      onCompositionEnd={({ currentTarget }) => typed.onCompositionEnd(currentTarget.value)}
      onBlur={typed.commit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        typed.commit()
      }}
    />
  )
}
