import { Alert } from 'antd'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
  type ReactNode,
} from 'react'
import type { Command } from '#shared/domain/command'
import type { DomainError, Result } from '#shared/domain/kernel/result'
import type { Query, QueryAnswer } from '#shared/protocol/queries'
import { useClient } from '../client/react'

interface Refusals {
  readonly show: (error: DomainError) => void
  readonly clear: () => void
  readonly began: () => void
  readonly finished: () => void
  /** A place to show refusals in has come; the function answered takes it away again. */
  readonly enter: (place: string) => () => void
}

interface CommandState {
  /** Why the last command was refused; null once another went through or it was closed. */
  readonly refusal: DomainError | null
  /** Commands sent and not yet in the record. */
  readonly pending: number
  /** Places where refusals can be shown, the topmost (a drawer, a dialog) last. */
  readonly places: readonly string[]
}

const RefusalsContext = createContext<Refusals>({
  show() {},
  clear() {},
  began() {},
  finished() {},
  enter: () => () => {},
})
const StateContext = createContext<CommandState>({ refusal: null, pending: 0, places: [] })

export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const [refusal, setRefusal] = useState<DomainError | null>(null)
  const [pending, setPending] = useState(0)
  const [places, setPlaces] = useState<readonly string[]>([])
  const refusals = useMemo<Refusals>(
    () => ({
      show: setRefusal,
      clear: () => setRefusal(null),
      began: () => setPending((count) => count + 1),
      finished: () => setPending((count) => count - 1),
      enter: (place) => {
        setPlaces((before) => [...before, place])
        return () => setPlaces((before) => before.filter((other) => other !== place))
      },
    }),
    [],
  )
  const state = useMemo(() => ({ refusal, pending, places }), [refusal, pending, places])
  return (
    <RefusalsContext value={refusals}>
      <StateContext value={state}>{children}</StateContext>
    </RefusalsContext>
  )
}

/**
 * Sends a command and answers with the result once it is in the record. A refusal is not shown: for a place of
 * its own, such as below a field.
 */
export function useCommandResult(): (command: Command) => Promise<Result<unknown>> {
  const client = useClient()
  const { clear, began, finished } = useContext(RefusalsContext)
  return useCallback(
    async (command) => {
      began()
      const result = await client.command(command).finally(finished)
      if (result.ok) clear()
      return result
    },
    [client, clear, began, finished],
  )
}

/**
 * Sends a command; true once it is in the record. A refusal stands in `RefusalNotice` until it is closed or
 * another command goes through.
 */
export function useCommand(): (command: Command) => Promise<boolean> {
  const send = useCommandResult()
  const { show } = useContext(RefusalsContext)
  return useCallback(
    async (command) => {
      const result = await send(command)
      if (!result.ok) show(result.error)
      return result.ok
    },
    [send, show],
  )
}

/** Shows a sentence where refused commands are shown: for questions to the host that failed. */
export function useShowRefusal(): (error: DomainError) => void {
  return useContext(RefusalsContext).show
}

/** Whether something was sent that is not in the record yet. */
export function useSaving(): boolean {
  return useContext(StateContext).pending > 0
}

/**
 * Where a refused command says why; stays until it is closed or the next one goes through. A drawer or dialog that
 * sends commands has one of its own, which then shows it instead of the page behind.
 */
export function RefusalNotice() {
  const { refusal, places } = useContext(StateContext)
  const { clear, enter } = useContext(RefusalsContext)
  const place = useId()
  useEffect(() => enter(place), [enter, place])
  if (!refusal || places.at(-1) !== place) return null
  return (
    <Alert
      className="refusal"
      type="warning"
      showIcon
      banner
      role="alert"
      title={refusal.message}
      closable={{ closeIcon: '知道了', 'aria-label': '知道了', onClose: clear }}
    />
  )
}

/** Asks the host; null where it could not answer, which is then shown like a refused command. */
export function useAsk(): (query: Query) => Promise<QueryAnswer | null> {
  const client = useClient()
  const { show } = useContext(RefusalsContext)
  return useCallback(
    async (query) => {
      const result = await client.query(query)
      if (result.ok) return result.value
      show(result.error)
      return null
    },
    [client, show],
  )
}
