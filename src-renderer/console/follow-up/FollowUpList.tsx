import { Button, Segmented } from 'antd'
import { useState } from 'react'
import {
  FOLLOW_UP_FILTER_NAMES,
  followUpFilterSchema,
  passesFilter,
  type FollowUpFilter,
} from '#shared/domain/follow-up/filter'
import { FOLLOW_UP_STATUS_NAMES, followUpLines, type FollowUpLine } from '#shared/domain/follow-up/progress'
import { FOLLOW_UP_FORM_NAMES } from '#shared/domain/follow-up/state'
import { isoDate } from '#shared/domain/text/chinese-date'
import { promiseDue, promiseOwner } from '#shared/domain/meeting/questions/wording'
import { useHall, useHallNow } from '../../shared/client/react'
import { DueChip } from './DueChip'
import { LedgerButton } from './LedgerButton'
import { FollowUpDrawer } from './FollowUpDrawer'
import './follow-up.css'

const MINUTE_MS = 60_000

interface FollowUpListProps {
  /** The one that is open from the start; null: none. */
  readonly first?: string | null
}

/** 督办事项: what was promised at the meetings of the hall, what is overdue first. Nothing where there is none. */
export function FollowUpList({ first = null }: FollowUpListProps) {
  const { followUps } = useHall()
  const today = isoDate(useHallNow(MINUTE_MS))
  const [filter, setFilter] = useState<FollowUpFilter>('open')
  const [openId, setOpenId] = useState<string | null>(first)
  const lines = followUpLines(followUps.values(), today)
  if (lines.length === 0) return null
  const shown = lines.filter((line) => passesFilter(line, filter))
  const overdue = lines.filter(({ due }) => due === 'overdue').length
  const open = lines.filter(({ due }) => due !== 'settled').length
  return (
    <section className="follow-ups" aria-labelledby="follow-ups-title">
      <h2 id="follow-ups-title">
        督办事项
        <small>
          在办 {open} 件{overdue > 0 && <b>，逾期 {overdue} 件</b>}
        </small>
        <Segmented
          aria-label="显示哪些督办"
          options={followUpFilterSchema.options.map((value) => ({
            value,
            label: FOLLOW_UP_FILTER_NAMES[value],
          }))}
          value={filter}
          onChange={(value) => setFilter(value)}
        />
        <LedgerButton filter={filter} />
      </h2>
      {shown.length === 0 ? (
        <p className="empty">{EMPTY[filter]}</p>
      ) : (
        <ul>
          {shown.map((line) => (
            <Row key={line.item.id} line={line} today={today} onOpen={() => setOpenId(line.item.id)} />
          ))}
        </ul>
      )}
      <FollowUpDrawer
        line={lines.find(({ item }) => item.id === openId) ?? null}
        today={today}
        onClose={() => setOpenId(null)}
      />
    </section>
  )
}

const EMPTY: Readonly<Record<FollowUpFilter, string>> = {
  open: '没有在办的事项。',
  overdue: '没有逾期的事项。',
  settled: '还没有办结的事项。',
  all: '还没有督办事项。',
}

interface RowProps {
  readonly line: FollowUpLine
  readonly today: string
  readonly onOpen: () => void
}

function Row({ line, today, onOpen }: RowProps) {
  const { item, progress, due } = line
  return (
    <li>
      <DueChip due={due} progress={progress} today={today} />
      <div>
        <b>{item.duty.text}</b>
        <p>
          {item.number.text} · {promiseOwner(progress)} ·{' '}
          {promiseDue(progress.dueDate, Number(today.slice(0, 4)))} · {FOLLOW_UP_FORM_NAMES[item.source.form]}{' '}
          · {item.source.meetingTitle}
        </p>
      </div>
      <span className="follow-ups__status">{FOLLOW_UP_STATUS_NAMES[progress.status]}</span>
      <Button onClick={onOpen} aria-label={`办理：${item.duty.text}`}>
        办理
      </Button>
    </li>
  )
}
