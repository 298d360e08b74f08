import type { Attendance, Meeting } from '../state'

/**
 * The list of who has come, while a record is folded. Thousands sign in one after another: copying the list for each
 * of them would take longer than all the rest of the fold. A draft copies it once, and goes on writing into that copy
 * until `settle` says that somebody keeps the state as it is now.
 */
export class AttendanceDraft {
  #own: Record<string, Attendance> | null = null

  with(
    attendance: Meeting['attendance'],
    participantId: string,
    next: Attendance,
  ): Readonly<Record<string, Attendance>> {
    // Another list than the one written last: a copy has been made of it elsewhere, or it was never ours.
    const own = attendance === this.#own ? this.#own : { ...attendance }
    own[participantId] = next
    this.#own = own
    return own
  }

  /** From now on what was given out is not written into again. */
  settle(): void {
    this.#own = null
  }
}
