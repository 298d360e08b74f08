import {
  dueText,
  FOLLOW_UP_STATUS_NAMES,
  type DueState,
  type FollowUpProgress,
} from '#shared/domain/follow-up/progress'
import { Mark } from '../../shared/marks'

interface DueChipProps {
  readonly due: DueState
  readonly progress: FollowUpProgress
  /** `2026-12-08` */
  readonly today: string
}

/** How much time is left, in words and with a sign; the colour only repeats it. */
export function DueChip({ due, progress, today }: DueChipProps) {
  return (
    <span className={`due-chip is-${due}`}>
      {due === 'overdue' && <Mark kind="alert" plain />}
      {due === 'settled' && <Mark kind="check" plain />}
      {due === 'settled' ? FOLLOW_UP_STATUS_NAMES[progress.status] : dueText(progress, today)}
    </span>
  )
}
