import { Button } from 'antd'
import { CloseOutlined } from '@ant-design/icons'
import { PROMISE_FORM_NAMES, type Question } from '#shared/domain/meeting/questions/question'
import { promisesOf } from '#shared/domain/meeting/questions/selectors'
import { promiseDue, promiseOwner } from '#shared/domain/meeting/questions/wording'
import type { Meeting } from '#shared/domain/meeting/state'
import { hallTime } from '#shared/domain/text/chinese-date'
import { useCommand } from '../commands'

interface PromiseListProps {
  readonly meeting: Meeting
  readonly question: Question
}

/** What was promised in answer to the question. */
export function PromiseList({ meeting, question }: PromiseListProps) {
  const command = useCommand()
  const promises = promisesOf(meeting, question.id)
  if (promises.length === 0) return null
  const { year } = hallTime(meeting.openedAt ?? meeting.plan.startsAt)
  return (
    <ul className="promise-list" aria-label="承诺">
      {promises.map((promise) => (
        <li key={promise.id}>
          <b>{PROMISE_FORM_NAMES[promise.answering?.form ?? 'deed']}</b>
          <span>{promise.text}</span>
          <small>
            {promiseOwner(promise)} · {promiseDue(promise.dueDate, year)}
          </small>
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={`删除承诺：${promise.text}`}
            onClick={() =>
              void command({ type: 'removeOutcome', meetingId: meeting.id, outcomeId: promise.id })
            }
          />
        </li>
      ))}
    </ul>
  )
}
