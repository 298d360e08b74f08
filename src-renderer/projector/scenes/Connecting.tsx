import { HallName } from './HallName'
import '../projector.css'
import './quiet.css'

/** Before anything is known of the hall: all that the window draws without the record's code. */
export function Connecting() {
  return (
    <main className="front" role="status">
      <HallName text="议事厅" />
      <p className="front__date">正在连接…</p>
    </main>
  )
}
