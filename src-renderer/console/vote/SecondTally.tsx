import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { tellerTitle } from '#shared/domain/meeting/vote/counting'
import { Mark } from '../../shared/marks'
import { RefusalNotice } from '../../shared/staff/commands'
import { parseCount } from './parse-count'
import './second-tally.css'

interface SecondTallyProps {
  readonly meeting: Meeting
  /** The second teller has said what they have. */
  readonly reported: boolean
  readonly differences: readonly string[]
  /** What is counted, in the order of the sheet. */
  readonly lines: readonly string[]
  /** What the figures must come to, in a sentence. */
  readonly note: string
  /** True once they are in the record; they come in the order of `lines`. Null until the first teller is done. */
  readonly onReport: ((counts: readonly number[]) => Promise<boolean>) | null
}

/** The second teller's figures, written down where the first's cannot be seen, and held against them. */
export function SecondTally({ meeting, reported, differences, lines, note, onReport }: SecondTallyProps) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const second = tellerTitle('second', meeting.plan.tellers)
  const counts = lines.map((line) => parseCount(typed[line] ?? ''))
  const whole = counts.flatMap((count) => (count === null ? [] : [count]))
  return (
    <section className="card second-tally" aria-label="第二名计票人">
      <p>
        <b>{second}</b>：
        {!reported
          ? onReport === null
            ? '甲的数齐了以后报数'
            : '还没有报数'
          : differences.length === 0
            ? '与甲的数一致'
            : '与甲的数不一致'}
      </p>
      {differences.length > 0 && (
        <ul role="alert">
          {differences.map((line) => (
            <li key={line}>
              <Mark kind="alert" plain /> {line}
            </li>
          ))}
        </ul>
      )}
      {onReport && <Button onClick={() => setOpen(true)}>{reported ? '乙重新报数' : '写下乙的数'}</Button>}
      <Modal
        open={open}
        centered
        title={`${second}自己点的数`}
        okText="报数"
        cancelText="返回"
        okButtonProps={{ disabled: whole.length < lines.length }}
        destroyOnHidden
        onCancel={() => setOpen(false)}
        afterClose={() => setTyped({})}
        onOk={() => void onReport?.(whole).then((done) => done && setOpen(false))}
      >
        <RefusalNotice />
        <p>{note}</p>
        <div className="second-tally__fields">
          {lines.map((line) => (
            <label key={line}>
              {line}
              <Input
                size="large"
                inputMode="numeric"
                aria-label={`乙 ${line}`}
                value={typed[line] ?? ''}
                onChange={({ target }) => setTyped((before) => ({ ...before, [line]: target.value }))}
              />
            </label>
          ))}
        </div>
      </Modal>
    </section>
  )
}
