import { Button, Card } from 'antd'
import { useState } from 'react'
import { minutesStanding } from '#shared/domain/notice/basis'
import { noticeUnavailable } from '#shared/domain/notice/compose'
import { NOTICE_KIND_NAMES, noticeKindSchema, type NoticeKind } from '#shared/domain/notice/kinds'
import { NOTICE_STATE_NAMES, noticeLines } from '#shared/domain/notice/standing'
import type { Meeting } from '#shared/domain/meeting/state'
import { isoDate } from '#shared/domain/text/chinese-date'
import { useClient, useHall, useHallNow } from '../../shared/client/react'
import { useCommand } from '../../shared/staff/commands'
import { CallTags } from './CallTags'
import { LaterNoticeDesk } from './LaterNoticeDesk'
import './notices.css'

const MINUTE_MS = 60_000

interface MeetingNoticesProps {
  readonly meeting: Meeting
  readonly stage: 'before' | 'after'
}

/** 公示 of one meeting: those there are, and the ones that can be drafted. */
export function MeetingNotices({ meeting, stage }: MeetingNoticesProps) {
  const client = useClient()
  const command = useCommand()
  const { hall, notices, followUps } = useHall()
  const now = useHallNow(MINUTE_MS)
  const today = isoDate(now)
  const [openId, setOpenId] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const lines = noticeLines(
    [...notices.byId.values()].filter(({ meetingId }) => meetingId === meeting.id),
    today,
    () => minutesStanding(meeting),
  )
  const source = {
    meeting,
    hall: hall.settings,
    now,
    followUps: [...followUps.values()].filter((item) => item.source.meetingId === meeting.id),
  }
  const kinds = noticeKindSchema.options.filter((kind) => (kind === 'topics') === (stage === 'before'))
  const show = (id: string) => {
    setOpenId(id)
    setOpen(true)
  }
  const draft = async (kind: NoticeKind) => {
    if (!(await command({ type: 'draftNotice', meetingId: meeting.id, kind }))) return
    const mine = [...client.getSnapshot().notices.byId.values()].filter(
      (one) => one.meetingId === meeting.id && one.kind === kind,
    )
    const last = mine.at(-1)
    if (last) show(last.id)
  }
  if (meeting.practice) return null
  return (
    <Card role="region" aria-label="公示" title="公示" className="papers meeting-notices">
      <ul className="papers__list">
        {lines.map(({ notice, state, calls }) => (
          <li key={notice.id}>
            <div>
              <b>{NOTICE_KIND_NAMES[notice.kind]}</b>
              <span className="caption">
                {notice.number.text} · {NOTICE_STATE_NAMES[state]}
              </span>
            </div>
            <Button onClick={() => show(notice.id)} aria-label={`打开${notice.number.text}`}>
              打开
            </Button>
            <CallTags calls={calls} />
          </li>
        ))}
        {kinds
          .filter((kind) => !lines.some(({ notice, state }) => notice.kind === kind && state === 'draft'))
          .map((kind) => {
            const why = noticeUnavailable(kind, source)
            return (
              <li key={kind}>
                <div>
                  <b>{NOTICE_KIND_NAMES[kind]}</b>
                  <span className="caption">{why ?? '有公示期、张贴和异议的记录'}</span>
                </div>
                {why === null && (
                  <Button onClick={() => void draft(kind)} aria-label={`起草${NOTICE_KIND_NAMES[kind]}`}>
                    起草
                  </Button>
                )}
              </li>
            )
          })}
      </ul>
      <LaterNoticeDesk open={open} noticeId={openId} onOpen={setOpenId} onClose={() => setOpen(false)} />
    </Card>
  )
}
