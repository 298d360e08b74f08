import { Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { attendanceCount } from '#shared/domain/meeting/electorate'
import type { Meeting } from '#shared/domain/meeting/state'
import { UNIT_WORDS } from '#shared/domain/voting/tally'
import { useCommand } from '../../shared/staff/commands'
import { parseCount } from '../vote/parse-count'

/** 实到 as it is counted in the hall, where too many come for everybody to be signed in. */
export function HeadCountField({ meeting }: { readonly meeting: Meeting }) {
  const command = useCommand()
  const { expected, unit } = attendanceCount(meeting)
  const [typed, setTyped] = useState('')
  const count = parseCount(typed)
  const word = UNIT_WORDS[unit]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (count === null) return
    const done = await command({ type: 'reportHeadCount', meetingId: meeting.id, count })
    if (done) setTyped('')
  }
  return (
    <form className="head-count" aria-label="清点实到" onSubmit={(event) => void submit(event)}>
      <label htmlFor="head-count">
        清点实到（应到 {expected} {word}）
      </label>
      <Input
        id="head-count"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        placeholder={meeting.headCount === null ? '还没有清点' : `上次清点 ${meeting.headCount}`}
        suffix={word}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button htmlType="submit" disabled={count === null}>
        记下实到
      </Button>
    </form>
  )
}
