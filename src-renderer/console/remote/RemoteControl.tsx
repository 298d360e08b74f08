import { Alert } from 'antd'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { sceneOf } from '#shared/domain/meeting/selectors'
import type { RemotePress } from '#shared/protocol/remote'
import { useClient, useMeeting } from '../../shared/client/react'
import { useCommand } from '../../shared/staff/commands'
import { isAnyQuestionOpen } from '../../shared/staff/keys'
import { PressGate } from './press-gate'
import { blackByRemote, nextByRemote, previousByRemote, type RemoteStep } from './remote-step'
import { seeing, type SeenScenes } from './seen-scenes'
import './remote.css'

/** ms; long enough for somebody who stands among the people to come and read. */
const SAID_FOR = 15_000

/** Times: when the key went down, ms since 1970. */
export interface Remote {
  /** Carries out a press that came with the console's own keyboard. */
  readonly press: (press: RemotePress, at: number) => void
  /** Whether a key that goes on in the meeting counts, or is a bounce of the one before. */
  readonly admits: (press: RemotePress, at: number) => boolean
}

const RemoteContext = createContext<Remote>({ press() {}, admits: () => true })

export function useRemote(): Remote {
  return useContext(RemoteContext)
}

interface Said {
  readonly sentence: string
  /** Where the record stood: once the meeting goes on, what was said is no longer so. */
  readonly seq: number
}

/**
 * The console's end of the presenter remote: whichever window the key came to, what it means is decided here, and what
 * it does is sent as the console's own command, to be taken back like any other.
 */
export function RemoteControl({ children }: { readonly children: ReactNode }) {
  const client = useClient()
  const command = useCommand()
  const meeting = useMeeting()
  const gate = useRef(new PressGate())
  const seen = useRef<SeenScenes>({ shown: 'waiting', before: [] })
  const goingBack = useRef(false)
  const [said, setSaid] = useState<Said | null>(null)

  const shown = meeting === null ? 'waiting' : sceneOf(meeting)
  useEffect(() => {
    if (seen.current.shown === shown) return
    seen.current = seeing(seen.current, shown, goingBack.current)
    goingBack.current = false
  }, [shown])

  const admits = useCallback((press: RemotePress, at: number) => gate.current.admits(press, at), [])
  const carryOut = useCallback(
    async (press: RemotePress) => {
      // What the record says now, not what was drawn last: two presses may come between two drawings.
      const now = client.getSnapshot().record?.meeting ?? null
      const step = isAnyQuestionOpen()
        ? QUESTION_OPEN
        : press === 'next'
          ? nextByRemote(now, client.now())
          : press === 'previous'
            ? previousByRemote(now, seen.current.before)
            : blackByRemote(now)
      if (step.kind === 'say') {
        setSaid({ sentence: step.sentence, seq: now?.seq ?? 0 })
        return
      }
      setSaid(null)
      goingBack.current = press === 'previous'
      if (!(await command(step.command))) goingBack.current = false
    },
    [client, command],
  )
  const press = useCallback(
    (pressed: RemotePress, at: number) => {
      if (admits(pressed, at)) void carryOut(pressed)
    },
    [admits, carryOut],
  )
  useEffect(() => client.onPress(press), [client, press])
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), SAID_FOR)
    return () => clearTimeout(timer)
  }, [said])

  const remote = useMemo(() => ({ press, admits }), [press, admits])
  const stands = said !== null && said.seq === (meeting?.seq ?? 0)
  return (
    <RemoteContext value={remote}>
      {children}
      <div className="remote-said" role="status" aria-label="翻页笔">
        {stands && (
          <Alert
            type="info"
            showIcon
            title={said.sentence}
            closable={{ closeIcon: '知道了', 'aria-label': '知道了', onClose: () => setSaid(null) }}
          />
        )}
      </div>
    </RemoteContext>
  )
}

const QUESTION_OPEN: RemoteStep = {
  kind: 'say',
  sentence: '主持台上有一个窗口等着回答，请先在主持台处理。',
}
