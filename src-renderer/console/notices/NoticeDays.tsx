import { Button, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { KNOWN_YEARS } from '#shared/domain/notice/calendar'
import type { CalendarDay } from '#shared/domain/notice/calendar-day'
import { chineseIsoDate } from '#shared/domain/text/chinese-date'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { DayField } from './DayField'

interface NoticeDaysProps {
  readonly days: readonly CalendarDay[]
  readonly onClose: () => void
}

/** 放假和上班的日子 that the program does not know, or knows wrongly. */
export function NoticeDays({ days, onClose }: NoticeDaysProps) {
  const command = useCommand()
  const [on, setOn] = useState('')
  const [kind, setKind] = useState<'off' | 'work'>('off')
  const [note, setNote] = useState('')
  const revise = (next: readonly CalendarDay[]) => command({ type: 'reviseNoticeDays', days: [...next] })
  return (
    <Modal open title="放假和上班的日子" centered onCancel={onClose} footer={null} width={620}>
      <RefusalNotice />
      <p className="caption">
        公示期按国家放假安排算，已收到{KNOWN_YEARS.last}
        年。以后年份的安排公布了，或者本地另有规定，在这里补上；已经起草的公示保存一次就按新的算。
      </p>
      <ul className="notice-days">
        {days.map((day) => (
          <li key={day.on}>
            <b>{chineseIsoDate(day.on)}</b>
            <span>
              {day.off ? '放假' : '上班'}
              {day.note === '' ? '' : `（${day.note}）`}
            </span>
            <Button
              aria-label={`删去${chineseIsoDate(day.on)}`}
              onClick={() => void revise(days.filter((one) => one.on !== day.on))}
            >
              删去
            </Button>
          </li>
        ))}
      </ul>
      <form
        aria-label="添一天"
        className="notice-form__row"
        onSubmit={(event) => {
          event.preventDefault()
          if (on === '') return
          void revise([...days, { on, off: kind === 'off', note: note.trim() }]).then((done) => {
            if (done) setOn('')
          })
        }}
      >
        <DayField label="哪一天" value={on} onChange={setOn} />
        <Segmented
          aria-label="放假还是上班"
          options={[
            { value: 'off', label: '放假' },
            { value: 'work', label: '上班' },
          ]}
          value={kind}
          onChange={(value) => setKind(value === 'work' ? 'work' : 'off')}
        />
        <Input
          aria-label="说明"
          placeholder="说明，如：春节"
          maxLength={40}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <Button htmlType="submit" disabled={on === ''}>
          添上
        </Button>
      </form>
    </Modal>
  )
}
