import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'

/** What every form about a motion is given. */
export interface MotionFormProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly onClose: () => void
}
