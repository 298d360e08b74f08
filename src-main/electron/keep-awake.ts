import { powerSaveBlocker } from 'electron'
import type { World } from '#shared/domain/world'

/** Whether a meeting is in session: only then the screens must not go dark. */
export function isInSession({ hall, meetings }: World): boolean {
  const open = hall.openMeetingId === null ? undefined : meetings.get(hall.openMeetingId)
  return open?.meeting.phase === 'inSession'
}

/** Keeps the screens on for as long as it is told to. */
export class KeepAwake {
  #blocker: number | null = null

  set(on: boolean): void {
    if (on === (this.#blocker !== null)) return
    if (this.#blocker === null) {
      this.#blocker = powerSaveBlocker.start('prevent-display-sleep')
    } else {
      powerSaveBlocker.stop(this.#blocker)
      this.#blocker = null
    }
  }
}
