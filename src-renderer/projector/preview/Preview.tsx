import { useHall, useHallNow } from '../../shared/client/react'
import { KeepShowing } from '../KeepShowing'
import { Screen } from '../Screen'
import { drawnScene } from '../view'

/** ms. Both lie on the same whole seconds as the wall's own steps. */
const TURN_STEP = 250
const CLOCK_STEP = 1000

/**
 * The wall in small: the same scenes from the same facts, and nothing that a room hears or waits for. It is never the
 * wall itself, so it makes no sound and changes without a cross-fade.
 */
export function Preview() {
  const { connection, hall, record, notices } = useHall()
  const meeting = record?.meeting ?? null
  const now = useHallNow(meeting && drawnScene(meeting) === 'turn' ? TURN_STEP : CLOCK_STEP)
  if (connection === 'connecting') return null
  return (
    <KeepShowing hallName={hall.settings.hallName} now={now} watch={record}>
      <Screen hall={hall.settings} meeting={meeting} now={now} connection={connection} notices={notices} />
    </KeepShowing>
  )
}
