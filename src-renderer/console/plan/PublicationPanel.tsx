import { Button, DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { KIND_TERMS } from '#shared/domain/meeting/kinds'
import { publicationStanding } from '#shared/domain/meeting/preparation/publication'
import { MEETING_KIND_NAMES } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { chineseIsoDate } from '#shared/domain/text/chinese-date'
import { Mark } from '../../shared/marks'
import { useCommand } from '../../shared/staff/commands'

/** 公布议程: whether what is to be voted on hangs on the board, since when, and whether that is early enough. */
export function PublicationPanel({ meeting }: { readonly meeting: Meeting }) {
  const command = useCommand()
  const [day, setDay] = useState<Dayjs | null>(null)
  const { kind } = meeting.plan
  const { notice, mustPost } = KIND_TERMS[kind]
  if (meeting.agenda.length === 0 || (notice === null && meeting.posted.length === 0)) return null
  const planned = meeting.phase === 'planned'
  const publish = async () => {
    const done = await command({
      type: 'publishAgenda',
      meetingId: meeting.id,
      ...(day ? { postedOn: day.format('YYYY-MM-DD') } : {}),
    })
    if (done) setDay(null)
  }
  return (
    <section className="publication card" aria-label="公布议程">
      <Standing meeting={meeting} />
      {mustPost && (
        <p className="caption">
          {MEETING_KIND_NAMES[kind]}只能表决会前公布的事项，公布以后新加、改动的不能表决。
        </p>
      )}
      {planned && (
        <div className="publication__post">
          <DatePicker
            value={day}
            format="YYYY年M月D日"
            placeholder="今天公布"
            aria-label="公布的日期"
            maxDate={dayjs()}
            onChange={(chosen) => setDay(chosen)}
          />
          <Button onClick={() => void publish()}>
            {meeting.posted.length === 0 ? '记下：议程已公布' : '记下：重新公布'}
          </Button>
        </div>
      )}
    </section>
  )
}

function Standing({ meeting }: { readonly meeting: Meeting }) {
  const { notice, mustPost } = KIND_TERMS[meeting.plan.kind]
  const { days, enough, missing } = publicationStanding(meeting)
  const asked = notice ? `要求提前 ${notice.days} 日` : ''
  if (days === null) {
    return (
      <p role="status">
        {mustPost && <Mark kind="alert" plain />} <b>议程还没有公布</b>
        {asked === '' ? '' : `，${asked}`}
        {notice && <small className="caption">依据：{notice.source}</small>}
      </p>
    )
  }
  const last = meeting.posted
    .map(({ postedOn }) => postedOn)
    .reduce((one, other) => (one > other ? one : other))
  return (
    <p role="status">
      <Mark kind={enough && missing.length === 0 ? 'check' : 'alert'} plain />{' '}
      <b>
        {chineseIsoDate(last)}公布，距会议 {days} 日
      </b>
      {enough ? '' : `，${asked}，还差 ${(notice?.days ?? 0) - days} 日`}
      {missing.length > 0 && (
        <span>
          ；{missing.map(({ title }) => `“${title}”`).join('、')}公布以后新加或改过
          {mustPost ? '，不重新公布就不能表决' : ''}
        </span>
      )}
      {!enough && notice && <small className="caption">依据：{notice.source}</small>}
    </p>
  )
}
