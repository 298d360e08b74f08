import { Button } from 'antd'
import { useCallback } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommand } from './commands'
import { Keycap } from './Keycap'

interface UndoProps {
  readonly meeting: Meeting
  readonly role: 'console' | 'desk'
}

/** Takes back the last step of this role; null where there is none. */
export function useUndo({ meeting, role }: UndoProps): (() => void) | null {
  const command = useCommand()
  const cause = meeting.steps[role].at(-1)?.cause
  const undo = useCallback(() => {
    if (cause !== undefined) void command({ type: 'undo', meetingId: meeting.id, cause })
  }, [command, meeting.id, cause])
  return cause === undefined || meeting.phase === 'sealed' ? null : undo
}

/** 撤销：登记高振海 — always names what it takes back. */
export function UndoButton(props: UndoProps) {
  const undo = useUndo(props)
  const step = props.meeting.steps[props.role].at(-1)
  if (!undo || !step) return <Button disabled>没有可撤销的</Button>
  return (
    <Button className="undo" onClick={undo} title={`撤销：${step.label}`}>
      <span className="undo__label">撤销：{step.label}</span>
      <Keycap>Z</Keycap>
    </Button>
  )
}
