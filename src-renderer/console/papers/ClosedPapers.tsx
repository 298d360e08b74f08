import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { useWindows } from '../use-windows'
import { HallSettingsDialog } from './HallSettingsDialog'
import { PaperList } from './PaperList'

/** The papers of a meeting that is over; what it lacks can only be written at the desk now. */
export function ClosedPapers({ meeting }: { readonly meeting: Meeting }) {
  const windows = useWindows()
  const [configuring, setConfiguring] = useState(false)
  const desk = meeting.seal === null ? { desk: () => windows.open('desk') } : {}
  return (
    <>
      <PaperList meeting={meeting} stage="after" jumps={{ ...desk, hall: () => setConfiguring(true) }} />
      {configuring && <HallSettingsDialog onClose={() => setConfiguring(false)} />}
    </>
  )
}
