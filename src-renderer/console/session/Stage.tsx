import { Button } from 'antd'
import { activeRecess } from '#shared/domain/meeting/recess/recess'
import { activeTurn, currentItem } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { isQuestions } from '#shared/domain/meeting/questions/selectors'
import { Keycap } from '../../shared/staff/Keycap'
import { MaterialBar } from '../materials/MaterialBar'
import { openMotionItem, type MotionDialogKind } from '../motion/motion-actions'
import { MotionMenu } from '../motion/MotionMenu'
import { ItemCard } from './ItemCard'
import { nextStepLabel, openVoteLabelNow } from './next-step'
import { OpeningCard } from './OpeningCard'
import { QuestionsCard } from './questions/QuestionsCard'
import { RecessCard } from './RecessCard'
import { ResultCard } from './ResultCard'
import { ScreenPanel } from './ScreenPanel'
import { TurnCard } from './TurnCard'
import type { SceneActions } from './use-scene-actions'
import type { SessionActions } from './use-session-actions'

interface StageProps {
  readonly meeting: Meeting
  readonly actions: SessionActions
  readonly scenes: SceneActions
  readonly onMotion: (kind: MotionDialogKind) => void
}

/** The middle: what the room sees, what is going on, and the one next step. */
export function Stage({ meeting, actions, scenes, onMotion }: StageProps) {
  const { step } = actions
  const moving = openMotionItem(meeting)
  return (
    <>
      <ScreenPanel meeting={meeting} scenes={scenes} />
      {scenes.shown === 'material' && <MaterialBar meeting={meeting} />}
      <StageCard meeting={meeting} actions={actions} />
      <div className="primary-bar">
        {moving && <MotionMenu meeting={meeting} item={moving} onDialog={onMotion} />}
        <SecondStep meeting={meeting} actions={actions} />
        <Button type="primary" size="large" onClick={() => actions.take(step)}>
          {nextStepLabel(meeting, step)} <Keycap>→</Keycap>
        </Button>
      </div>
    </>
  )
}

function StageCard({ meeting, actions }: Pick<StageProps, 'meeting' | 'actions'>) {
  const recess = activeRecess(meeting)
  if (recess) return <RecessCard meetingId={meeting.id} recess={recess} />
  const asked = currentItem(meeting)
  if (asked && isQuestions(asked)) return <QuestionsCard meeting={meeting} item={asked} actions={actions} />
  const turn = activeTurn(meeting)
  if (turn) return <TurnCard meeting={meeting} turn={turn} actions={actions} />
  const shown = meeting.votes.find(({ id }) => id === meeting.shownVoteId)
  if (shown?.outcome) return <ResultCard meeting={meeting} round={shown} outcome={shown.outcome} />
  const item = currentItem(meeting)
  return item ? <ItemCard meeting={meeting} item={item} /> : <OpeningCard meeting={meeting} />
}

/** What else is often wanted at this point, beside the red button. */
function SecondStep({ meeting, actions }: Pick<StageProps, 'meeting' | 'actions'>) {
  if (actions.step.kind === 'endRecess') return null
  const turn = activeTurn(meeting)
  if (turn) {
    // While somebody interjects, the speaker's clock stands anyway.
    return actions.togglePause === null ? null : (
      <Button size="large" onClick={actions.togglePause}>
        {turn.pausedAt === null ? '暂停' : '继续'} <Keycap>空格</Keycap>
      </Button>
    )
  }
  if (actions.openVote && actions.step.kind !== 'openVote') {
    return (
      <Button size="large" onClick={actions.openVote}>
        {openVoteLabelNow(meeting)} <Keycap>V</Keycap>
      </Button>
    )
  }
  const item = currentItem(meeting)
  const following = item ? meeting.agenda[meeting.agenda.indexOf(item) + 1] : undefined
  if (following && actions.step.kind !== 'enterItem') {
    return (
      <Button size="large" onClick={() => actions.enterItem(following)}>
        先议下一项
      </Button>
    )
  }
  return null
}
