import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { useWindows } from '../use-windows'
import { HallSettingsDialog } from './HallSettingsDialog'
import { PaperList } from './PaperList'

interface ClosedPapersProps {
  readonly meeting: Meeting
  readonly onSurvey: () => void
}

/** The papers of a meeting that is over; what it lacks can only be written at the desk now. */
export function ClosedPapers({ meeting, onSurvey }: ClosedPapersProps) {
  const windows = useWindows()
  const [configuring, setConfiguring] = useState(false)
  const desk = meeting.seal === null ? { desk: () => windows.open('desk') } : {}
  return (
    <>
      <PaperList
        meeting={meeting}
        stage="after"
        jumps={{ ...desk, survey: onSurvey, hall: () => setConfiguring(true) }}
      />
      {configuring && <HallSettingsDialog onClose={() => setConfiguring(false)} />}
    </>
  )
}
