import { useDrawnMark } from '../shared/client/drawn'
import { useHall, useHallNow } from '../shared/client/react'
import { useRemoteKeys } from '../shared/client/remote-keys'
import { CrossFade } from './CrossFade'
import { KeepShowing } from './KeepShowing'
import { Screen, screenKey, type ScreenProps } from './Screen'
import { drawnScene } from './view'

/** ms. A countdown is looked at often enough that its seconds fall on the beat; elsewhere only the clock moves. */
const TURN_STEP = 100
const CLOCK_STEP = 1000

/** The window on the wall: follows the hall. */
export function Projector() {
  const { connection, position, hall, record, status, notices } = useHall()
  const meeting = record?.meeting ?? null
  const now = useHallNow(meeting && drawnScene(meeting) === 'turn' ? TURN_STEP : CLOCK_STEP)
  useDrawnMark(position, now)
  useRemoteKeys()
  const props: ScreenProps = {
    hall: connection === 'connecting' ? null : hall.settings,
    meeting,
    now,
    notices,
    connection,
    test: status?.testPicture ?? false,
  }
  return (
    <KeepShowing hallName={hall.settings.hallName} now={now} watch={record}>
      <CrossFade sceneKey={screenKey(props)}>
        <Screen {...props} />
      </CrossFade>
    </KeepShowing>
  )
}
