import { Switch } from 'antd'
import { useId } from 'react'
import type { BallotRound } from '#shared/domain/meeting/state'
import { useCommand } from '../../shared/staff/commands'

/** Whether the room sees the figures while they are counted; with the result it sees them in any case. */
export function HideCounts({
  meetingId,
  round,
}: {
  readonly meetingId: string
  readonly round: BallotRound
}) {
  const command = useCommand()
  const label = useId()
  return (
    <div className="hide-counts">
      <Switch
        aria-labelledby={label}
        checked={!round.hidden}
        checkedChildren="显示"
        unCheckedChildren="不显示"
        onChange={(shown) =>
          void command({ type: shown ? 'revealCounts' : 'hideCounts', meetingId, voteId: round.id })
        }
      />
      <span id={label}>计票时大屏显示票数</span>
    </div>
  )
}
