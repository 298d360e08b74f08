import { Button } from 'antd'
import { useState } from 'react'
import { NOTICE_KIND_NAMES } from '#shared/domain/notice/kinds'
import { noticeLines } from '#shared/domain/notice/standing'
import { isoDate } from '#shared/domain/text/chinese-date'
import { minutesIn } from './minutes-in'
import { useHall, useHallNow } from '../../shared/client/react'
import { CallTags } from './CallTags'
import { LaterNoticeDesk } from './LaterNoticeDesk'
import './notices.css'

const MINUTE_MS = 60_000
const MOST_SHOWN = 4

/** 公示 on the home page: those that something is to be done about, and the way to all. Nothing where there is none. */
export function NoticeReminders() {
  const { notices, meetings } = useHall()
  const today = isoDate(useHallNow(MINUTE_MS))
  const [open, setOpen] = useState(false)
  const [noticeId, setNoticeId] = useState<string | null>(null)
  if (notices.byId.size === 0) return null
  const calling = noticeLines(notices.byId.values(), today, minutesIn(meetings)).filter(
    ({ calls }) => calls.length > 0,
  )
  const overdue = calling.filter(({ calls }) => calls.some((call) => call.overdue)).length
  const show = (id: string | null) => {
    setNoticeId(id)
    setOpen(true)
  }
  return (
    <section className="follow-ups notice-reminders" aria-labelledby="notices-title">
      <h2 id="notices-title">
        公示
        <small>
          要办的 {calling.length} 份{overdue > 0 && <b>，过期 {overdue} 份</b>}
        </small>
        <Button className="notice-reminders__all" onClick={() => show(null)}>
          全部公示（{notices.byId.size}）
        </Button>
      </h2>
      {calling.length === 0 ? (
        <p className="empty">没有要张贴、揭下或答复的公示。</p>
      ) : (
        <ul>
          {calling.slice(0, MOST_SHOWN).map(({ notice, standing, calls }) => (
            <li key={notice.id}>
              <div>
                <b>{standing.version.content.title}</b>
                <p>
                  {notice.number.text} · {NOTICE_KIND_NAMES[notice.kind]}
                </p>
              </div>
              <CallTags calls={calls} />
              <Button onClick={() => show(notice.id)} aria-label={`办理${notice.number.text}`}>
                办理
              </Button>
            </li>
          ))}
        </ul>
      )}
      <LaterNoticeDesk open={open} noticeId={noticeId} onOpen={setNoticeId} onClose={() => setOpen(false)} />
    </section>
  )
}
