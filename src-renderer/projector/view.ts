import type { HallSettings } from '#shared/domain/hall/state'
import type { Scene } from '#shared/domain/meeting/facts'
import { activeRecess } from '#shared/domain/meeting/recess/recess'
import { materialInView } from '#shared/domain/meeting/material/view'
import { questionsOf } from '#shared/domain/meeting/questions/selectors'
import { activeTurn, activeVote, currentItem, sceneOf } from '#shared/domain/meeting/selectors'
import type { Notices } from '#shared/domain/notice/state'
import type { BallotRound, Meeting } from '#shared/domain/meeting/state'

/** What every scene is drawn from. */
export interface SceneProps {
  readonly hall: HallSettings
  readonly meeting: Meeting
  /** Hall clock, ms. */
  readonly now: number
  /** 公示 of the meeting. */
  readonly notices?: Notices
}

/** The result the room is looking at: the one just announced, or else the last there was. */
export function shownVote(meeting: Meeting): BallotRound | null {
  const announced = meeting.votes.filter(({ state }) => state === 'announced')
  return announced.find(({ id }) => id === meeting.shownVoteId) ?? announced.at(-1) ?? null
}

/** The scene that was asked for, or the nearest one there is something to show for. */
export function drawnScene(meeting: Meeting): Scene {
  const asked = sceneOf(meeting)
  const missing =
    (asked === 'turn' && !activeTurn(meeting)) ||
    (asked === 'vote' && !activeVote(meeting)) ||
    (asked === 'result' && !shownVote(meeting)) ||
    (asked === 'questions' && questionsOf(meeting, meeting.currentItemId).length === 0) ||
    (asked === 'recess' && !activeRecess(meeting)) ||
    (asked === 'material' && !materialInView(meeting)) ||
    (asked === 'item' && !currentItem(meeting))
  if (!missing) return asked
  return currentItem(meeting) ? 'item' : 'agenda'
}
