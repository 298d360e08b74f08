import { AutoComplete } from 'antd'
import { useState } from 'react'
import { chineseDay, DUE_WORDS, readDue } from './due-words'

interface DueFieldProps {
  readonly label: string
  /** `2026-12-10`; empty where there is none. */
  readonly value: string
  /** `2026-11-21` */
  readonly today: string
  readonly onChange: (dueDate: string) => void
  readonly onLeave: () => void
}

/** 时限, as people say it: 下周五, 月底, 12月10日. The day that was understood is what stands there afterwards. */
export function DueField({ label, value, today, onChange, onLeave }: DueFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const reading = typed === null ? null : readDue(typed, today)
  const unread = typed !== null && typed.trim() !== '' && reading === null
  const take = (words: string): void => {
    setTyped(words)
    const day = words.trim() === '' ? '' : readDue(words, today)
    if (day !== null) onChange(day)
  }
  return (
    <span className="due-field">
      <AutoComplete
        value={typed ?? (value === '' ? '' : chineseDay(value, today))}
        options={
          typed === null || typed.trim() === ''
            ? DUE_WORDS.flatMap((words) => {
                const day = readDue(words, today)
                return day === null ? [] : [{ value: words, label: `${words} · ${chineseDay(day, today)}` }]
              })
            : []
        }
        defaultActiveFirstOption={false}
        popupMatchSelectWidth={false}
        maxLength={30}
        placeholder="时限：下周五"
        aria-label={label}
        status={unread ? 'warning' : ''}
        onChange={(words: string) => take(words)}
        onSelect={(words: string) => {
          take(words)
          setTyped(null)
          onLeave()
        }}
        onInputKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || unread) return
          setTyped(null)
          onLeave()
        }}
        onBlur={() => {
          if (!unread) setTyped(null)
          onLeave()
        }}
      />
      <small role="status">
        {unread ? '读不出是哪天，请写如“12月10日”' : reading ? chineseDay(reading, today) : ''}
      </small>
    </span>
  )
}
