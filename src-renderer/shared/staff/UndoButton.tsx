import { Button } from 'antd'
import { createContext, useCallback, useContext } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { useClient } from '../client/react'
import { useCommand } from './commands'
import { Keycap } from './Keycap'

const UnsavedContext = createContext<(() => Promise<boolean>) | null>(null)
/**
 * Of a window in which words are written: saves what is not saved yet, true when nothing is left. 撤销 waits for it,
 * because what was typed last is what is meant, also before it has been saved.
 */
export const SavesBeforeUndo = UnsavedContext

interface UndoProps {
  readonly meeting: Meeting
  readonly role: 'console' | 'desk'
}

/** Takes back the last step of this role; null where there is none. */
export function useUndo({ meeting, role }: UndoProps): (() => void) | null {
  const command = useCommand()
  const client = useClient()
  const save = useContext(UnsavedContext)
  const cause = meeting.steps[role].at(-1)?.cause
  const undo = useCallback(async () => {
    const meant = save === null ? cause : (await save()) ? lastCause(client, meeting.id, role) : undefined
    if (meant !== undefined) await command({ type: 'undo', meetingId: meeting.id, cause: meant })
  }, [command, client, save, meeting.id, role, cause])
  return cause === undefined || meeting.phase === 'sealed' ? null : () => void undo()
}

/** The last step as the record has it now, which may be newer than what is drawn. */
function lastCause(
  client: ReturnType<typeof useClient>,
  meetingId: string,
  role: UndoProps['role'],
): string | undefined {
  const meeting = client.getSnapshot().record?.meeting
  return meeting?.id === meetingId ? meeting.steps[role].at(-1)?.cause : undefined
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
