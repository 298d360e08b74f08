import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import type { HallClient, HallView } from './hall-client'
import { followSteps, stepOf } from './hall-steps'

const ClientContext = createContext<HallClient | null>(null)

export function ClientProvider({ client, children }: { client: HallClient; children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>
}

export function useClient(): HallClient {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('useClient needs a ClientProvider above it')
  return client
}

/** All that is known of the hall; draws anew whenever it changes. */
export function useHall(): HallView {
  const client = useClient()
  return useSyncExternalStore(client.subscribe, client.getSnapshot)
}

/** The meeting that is open in the hall, or null. */
export function useMeeting(): Meeting | null {
  return useHall().record?.meeting ?? null
}

/**
 * Hall time for drawing countdowns and clocks, ms since 1970. It moves in steps of `intervalMs` that lie on the hall
 * clock's own whole multiples, so that every window changes at the same moment and shows the same; and it never
 * lies before the last thing that was recorded in the open meeting.
 */
export function useHallNow(intervalMs = 1000): number {
  const client = useClient()
  const { record } = useHall()
  const [step, setStep] = useState(() => stepOf(client.now(), intervalMs))

  useEffect(() => followSteps(client, intervalMs, setStep), [client, intervalMs])

  return Math.max(step, record?.meeting.lastAt ?? 0)
}
