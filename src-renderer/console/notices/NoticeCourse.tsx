import { Button } from 'antd'
import { noticeStepName, noticeStepText } from '#shared/domain/notice/step-text'
import { photosOf, type Notice } from '#shared/domain/notice/state'
import { chineseDate, clockTime } from '#shared/domain/text/chinese-date'
import { useCommand } from '../../shared/staff/commands'
import { Photos } from './PhotoField'

/** What happened to a notice, the latest first; only the latest can be taken back. */
export function NoticeCourse({ notice }: { readonly notice: Notice }) {
  const command = useCommand()
  const latestFirst = notice.steps.toReversed()
  return (
    <ol className="notice-course" aria-label="经过">
      {latestFirst.map(({ id, at, fact }, index) => (
        <li key={id}>
          <small>
            {chineseDate(at)} {clockTime(at)}
          </small>
          <b>{noticeStepName(fact)}</b>
          <div>
            {noticeStepText(fact)}
            <Photos name={`${noticeStepName(fact)}照片`} photos={photosOf(fact)} />
          </div>
          {index === 0 && latestFirst.length > 1 && (
            <Button
              type="text"
              onClick={() => void command({ type: 'takeBackNoticeStep', noticeId: notice.id, stepId: id })}
            >
              撤销{noticeStepName(fact)}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
