import { Button, Drawer } from 'antd'
import { lazy, Suspense, useState } from 'react'
import {
  NOTICE_STATE_NAMES,
  noticeLines,
  type NoticeLine,
  type NoticeState,
} from '#shared/domain/notice/standing'
import { NOTICE_KIND_NAMES } from '#shared/domain/notice/kinds'
import { spanText } from '#shared/domain/notice/period-rule'
import { isoDate } from '#shared/domain/text/chinese-date'
import { minutesIn } from './minutes-in'
import { useHall, useHallNow } from '../../shared/client/react'
import { RefusalNotice } from '../../shared/staff/commands'
import { CallTags } from './CallTags'
import { NoticeDays } from './NoticeDays'
import './notices.css'

/** With the sheet that prints, its pictures and forms: nobody looks at a notice before a meeting is there. */
const NoticePage = lazy(async () => ({ default: (await import('./NoticePage')).NoticePage }))

const MINUTE_MS = 60_000

interface NoticeDeskProps {
  readonly open: boolean
  /** The notice that is open; null: the list. */
  readonly noticeId: string | null
  readonly onOpen: (noticeId: string | null) => void
  readonly onClose: () => void
}

/** 公示, over the whole window: the list, and one of them. */
export function NoticeDesk({ open, noticeId, onOpen, onClose }: NoticeDeskProps) {
  const { notices, meetings } = useHall()
  const today = isoDate(useHallNow(MINUTE_MS))
  const [daysOpen, setDaysOpen] = useState(false)
  const lines = noticeLines(notices.byId.values(), today, minutesIn(meetings))
  const line = lines.find(({ notice }) => notice.id === noticeId) ?? null
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size="100%"
      title={line ? `${NOTICE_KIND_NAMES[line.notice.kind]}　${line.notice.number.text}` : '公示'}
      extra={
        line ? (
          <Button onClick={() => onOpen(null)}>全部公示</Button>
        ) : (
          <Button onClick={() => setDaysOpen(true)}>放假和上班的日子</Button>
        )
      }
      destroyOnHidden
    >
      <div className="notices">
        {!daysOpen && <RefusalNotice />}
        {line ? (
          <Suspense fallback={<p role="status">正在打开公示…</p>}>
            <NoticePage key={line.notice.id} line={line} today={today} />
          </Suspense>
        ) : (
          <NoticeList lines={lines} onOpen={onOpen} />
        )}
      </div>
      {daysOpen && <NoticeDays days={notices.days} onClose={() => setDaysOpen(false)} />}
    </Drawer>
  )
}

const GROUPS: readonly { readonly title: string; readonly states: readonly NoticeState[] }[] = [
  { title: '待张贴', states: ['draft'] },
  { title: '公示中', states: ['posted'] },
  { title: '已满期，待揭下', states: ['ended'] },
  { title: '已揭下、已撤回', states: ['takenDown', 'withdrawn'] },
]

function NoticeList({
  lines,
  onOpen,
}: {
  readonly lines: readonly NoticeLine[]
  readonly onOpen: (noticeId: string) => void
}) {
  if (lines.length === 0) {
    return (
      <p className="notices__empty">
        还没有公示。打开一个会议，在“文件”里起草会前议题公示；散会以后，在会议页面起草结果公示。
      </p>
    )
  }
  return GROUPS.map(({ title, states }) => {
    const shown = lines.filter(({ state }) => states.includes(state))
    if (shown.length === 0) return null
    return (
      <section key={title} className="notices__group" aria-label={title}>
        <h3>
          {title}
          <small>{shown.length} 份</small>
        </h3>
        <ul>
          {shown.map((line) => (
            <NoticeRow key={line.notice.id} line={line} onOpen={onOpen} />
          ))}
        </ul>
      </section>
    )
  })
}

function NoticeRow({
  line: { notice, standing, state, calls },
  onOpen,
}: {
  readonly line: NoticeLine
  readonly onOpen: (noticeId: string) => void
}) {
  return (
    <li>
      <div>
        <b>{standing.version.content.title}</b>
        <p className="caption">
          {notice.number.text} · {NOTICE_KIND_NAMES[notice.kind]} · {spanText(standing.version.period)} ·{' '}
          {NOTICE_STATE_NAMES[state]}
        </p>
      </div>
      <CallTags calls={calls} />
      <Button onClick={() => onOpen(notice.id)} aria-label={`打开${notice.number.text}`}>
        打开
      </Button>
    </li>
  )
}
