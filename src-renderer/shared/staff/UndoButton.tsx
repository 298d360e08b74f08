import { Button } from 'antd'
import { createContext, useCallback, useContext } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { useClient } from '../client/react'
import { useCommand, useShowRefusal } from './commands'
import { Keycap } from './Keycap'
import { useTypedBooks, useTypedSaved } from './saving/typed'

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

/** Takes back the last step of this role; null where there is none, and nothing is about to become one. */
export function useUndo({ meeting, role }: UndoProps): (() => void) | null {
  const command = useCommand()
  const client = useClient()
  const showRefusal = useShowRefusal()
  const save = useContext(UnsavedContext)
  const typed = useTypedBooks()
  const typedSaved = useTypedSaved()
  const cause = meeting.steps[role].at(-1)?.cause
  const undo = useCallback(async () => {
    const saved = await Promise.all([save === null || save(), typed.flush()])
    if (!saved.every(Boolean)) {
      showRefusal({ code: 'undo.unsaved', message: '刚才写的还没有存上，先不撤销；存上以后再按一次。' })
      return
    }
    // What is drawn may be older than what was just saved, and that is what is meant.
    const meant = save === null && typedSaved ? cause : lastCause(client, meeting.id, role)
    if (meant !== undefined) await command({ type: 'undo', meetingId: meeting.id, cause: meant })
  }, [command, client, showRefusal, save, typed, typedSaved, meeting.id, role, cause])
  const nothing = cause === undefined && typedSaved && save === null
  return nothing || meeting.phase === 'sealed' ? null : () => void undo()
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

interface UndoButtonProps extends UndoProps {
  /** Something is written that is about to be the last step. */
  readonly unsaved?: boolean
}

/** 撤销：登记高振海 — always names what it takes back. */
export function UndoButton({ unsaved = false, ...props }: UndoButtonProps) {
  const undo = useUndo(props)
  const step = props.meeting.steps[props.role].at(-1)
  const label = step?.label ?? (unsaved ? '正在写的' : null)
  if (!undo || label === null) return <Button disabled>没有可撤销的</Button>
  return (
    <Button className="undo" onClick={undo} title={`撤销：${label}`}>
      <span className="undo__label">撤销：{label}</span>
      <Keycap>Z</Keycap>
    </Button>
  )
}
