import type { ReactNode } from 'react'
import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import { SceneButtons, ScreenHead } from '../session/ScreenPanel'
import { ScreenPreview } from '../session/ScreenPreview'
import type { SceneActions } from '../session/use-scene-actions'
import { EarlierCounts } from './EarlierCounts'
import { HideCounts } from './HideCounts'

interface VoteSideProps {
  readonly meeting: Meeting
  readonly round: BallotRound
  readonly scenes: SceneActions
  /** What stands here, for those who cannot see it: 大屏和票数. */
  readonly label: string
  /** One line on how the counting goes on. */
  readonly remark: string
  readonly children: ReactNode
}

/** The right side of every vote: what the room sees, and what belongs to the method. */
export function VoteSide({ meeting, round, scenes, label, remark, children }: VoteSideProps) {
  return (
    <aside className="pane vote__side" aria-label={label}>
      <div>
        <ScreenHead meeting={meeting} scenes={scenes} />
        <ScreenPreview scene={scenes.shown} />
      </div>
      {round.method !== 'acclamation' && <HideCounts meetingId={meeting.id} round={round} />}
      <EarlierCounts round={round} />
      {children}
      <SceneButtons scenes={scenes} />
      <p className="caption vote__neutral">{remark}</p>
    </aside>
  )
}
