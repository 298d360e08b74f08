import type { Meeting } from '../meeting/state'
import { followsSeal } from './compose'
import type { NoticeKind } from './kinds'

/** As much of the minutes of a meeting as tells whether a notice still says what they say. */
export interface MinutesStanding {
  /** The last edition that was sealed; 0: none. */
  readonly edition: number
  /** Whether they are being corrected. */
  readonly correcting: boolean
}

export function minutesStanding({
  seal,
  earlierSeals,
  correction,
}: Pick<Meeting, 'seal' | 'earlierSeals' | 'correction'>): MinutesStanding {
  return { edition: earlierSeals.length + (seal ? 1 : 0), correcting: correction !== null }
}

/** That the minutes a notice is taken from are no longer the last word; null where they are. */
export function correctedCall(
  { kind, edition }: { readonly kind: NoticeKind; readonly edition: number },
  minutes: MinutesStanding | undefined,
): { readonly text: string; readonly overdue: boolean } | null {
  if (!minutes || !followsSeal(kind)) return null
  if (minutes.edition > edition) return { text: '依据的会议记录已更正', overdue: true }
  return minutes.correcting && minutes.edition === edition
    ? { text: '依据的会议记录正在更正', overdue: false }
    : null
}
