import { Button, DatePicker, Input, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { FollowUpLine } from '#shared/domain/follow-up/progress'
import {
  FOLLOW_UP_ENTRY_NAMES,
  SATISFACTION_NAMES,
  satisfactionSchema,
  type FollowUpEntryKind,
} from '#shared/domain/follow-up/state'
import { useCommand } from '../../shared/staff/commands'
import { blankEntry, entryFrom, kindsFor, type EntryValues } from './entry-form'

interface EntryFormProps {
  readonly line: FollowUpLine
  readonly today: string
}

const DATE = 'YYYY-MM-DD'

/** What is noted next: 进展, 办结, 延期, 销号 … */
export function EntryForm({ line, today }: EntryFormProps) {
  const { item, progress } = line
  const command = useCommand()
  const kinds = kindsFor(progress)
  const [kind, setKind] = useState<FollowUpEntryKind>(kinds[0])
  const [values, setValues] = useState<EntryValues>(() => blankEntry(kinds[0], progress, today))
  const [tried, setTried] = useState(false)
  const entry = entryFrom(kind, values)
  const set = (part: Partial<EntryValues>) => setValues((before) => ({ ...before, ...part }))

  const note = async () => {
    setTried(true)
    if (typeof entry === 'string') return
    await command({ type: 'noteFollowUp', itemId: item.id, entry })
  }
  return (
    <form
      className="entry-form"
      aria-label="记办理情况"
      onSubmit={(event) => {
        event.preventDefault()
        void note()
      }}
    >
      <Segmented
        aria-label="记什么"
        options={kinds.map((value) => ({ value, label: FOLLOW_UP_ENTRY_NAMES[value] }))}
        value={kind}
        onChange={(value) => {
          setKind(value)
          setTried(false)
          setValues(blankEntry(value, progress, today))
        }}
      />
      <EntryFields kind={kind} values={values} set={set} dated={progress.dueDate !== ''} />
      <div className="entry-form__foot">
        <Button type="primary" htmlType="submit">
          记下{FOLLOW_UP_ENTRY_NAMES[kind]}
        </Button>
        {tried && typeof entry === 'string' && (
          <span role="alert" className="entry-form__missing">
            {entry}
          </span>
        )}
      </div>
    </form>
  )
}

interface EntryFieldsProps {
  readonly kind: FollowUpEntryKind
  readonly values: EntryValues
  readonly set: (part: Partial<EntryValues>) => void
  /** Whether a last day was set before: then only 延期 changes it. */
  readonly dated: boolean
}

function EntryFields({ kind, values, set, dated }: EntryFieldsProps) {
  const words = (label: string) => (
    <Input.TextArea
      aria-label={label}
      placeholder={label}
      autoSize={{ minRows: 2, maxRows: 5 }}
      maxLength={500}
      value={values.text}
      onChange={({ target }) => set({ text: target.value })}
    />
  )
  const line = (label: string, key: 'reason' | 'who' | 'ownerOrg' | 'ownerPerson', max: number) => (
    <Input
      aria-label={label}
      placeholder={label}
      maxLength={max}
      value={values[key]}
      onChange={({ target }) => set({ [key]: target.value })}
    />
  )
  const day = (label: string) => (
    <DatePicker
      aria-label={label}
      placeholder={label}
      value={values.date === '' ? null : dayjs(values.date)}
      format={['YYYY年M月D日', DATE, 'M月D日', 'M-D']}
      suffixIcon={null}
      onChange={(date) => set({ date: date ? date.format(DATE) : '' })}
    />
  )
  switch (kind) {
    case 'progress':
      return words('办到哪一步了')
    case 'done':
      return (
        <>
          {words('办理结果')}
          {day('办结日期')}
        </>
      )
    case 'extended':
      return (
        <>
          {day('延期到')}
          {line('延期原因', 'reason', 200)}
          {line('批准人', 'who', 40)}
        </>
      )
    case 'closed':
      return (
        <>
          {line('监督人', 'who', 40)}
          {words('居民反馈')}
          <Segmented
            aria-label="满意程度"
            options={[
              { value: '', label: '未评' },
              ...satisfactionSchema.options.map((value) => ({ value, label: SATISFACTION_NAMES[value] })),
            ]}
            value={values.satisfaction ?? ''}
            onChange={(value) => {
              const chosen = satisfactionSchema.safeParse(value)
              set({ satisfaction: chosen.success ? chosen.data : null })
            }}
          />
        </>
      )
    case 'reopened':
      return line('重新办理的原因', 'reason', 200)
    case 'assigned':
      return (
        <>
          {line('责任单位', 'ownerOrg', 60)}
          {line('责任人', 'ownerPerson', 40)}
          {!dated && day('时限')}
          {line('说明（可不写）', 'reason', 200)}
        </>
      )
  }
}
