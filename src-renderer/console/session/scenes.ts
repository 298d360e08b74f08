import type { Scene } from '#shared/domain/meeting/facts'
import { activeRecess } from '#shared/domain/meeting/recess/recess'
import { materialInView } from '#shared/domain/meeting/material/view'
import { sceneOf } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'

export const SCENE_NAMES: Readonly<Record<Scene, string>> = {
  waiting: '候场',
  agenda: '议程',
  item: '议题',
  turn: '发言计时',
  questions: '问答与承诺',
  vote: '表决计数',
  result: '表决结果',
  fairness: '发言时长',
  rules: '议事规则',
  recess: '休会',
  material: '材料',
  black: '静场（黑屏）',
  closed: '散会',
  notice: '公示',
}

export interface SceneChoice {
  readonly key: string
  readonly cap: string
  readonly label: string
  /** Null: there is nothing of the kind to show just now. */
  readonly scene: Scene | null
}

/**
 * What the facilitator can put on the big screen by hand, in the order of the buttons: three to a row, and nine of
 * them have room without scrolling at 1366 × 768. Where there is a notice to show, it stands for 休会 until the meeting
 * rests. Silence stays last. F5 is what presenter remotes send to fill the
 * screen: no scene may have it.
 */
export function sceneChoices(meeting: Meeting, hasNotice = false): readonly SceneChoice[] {
  const resting = activeRecess(meeting) !== null
  const recess: SceneChoice = { key: 'F8', cap: 'F8', label: '休会', scene: resting ? 'recess' : null }
  const notice: SceneChoice = { key: 'F10', cap: 'F10', label: '公示', scene: 'notice' }
  const vote = meeting.activeVoteId !== null ? 'vote' : meeting.shownVoteId !== null ? 'result' : null
  return [
    { key: 'F2', cap: 'F2', label: '议题', scene: meeting.currentItemId === null ? null : 'item' },
    { key: 'F3', cap: 'F3', label: '时长', scene: 'fairness' },
    { key: 'F4', cap: 'F4', label: '规则', scene: 'rules' },
    { key: 'F6', cap: 'F6', label: '议程', scene: 'agenda' },
    { key: 'F7', cap: 'F7', label: '表决', scene: vote },
    ...(resting || !hasNotice ? [recess] : []),
    { key: 'F9', cap: 'F9', label: '材料', scene: materialInView(meeting) ? 'material' : null },
    ...(hasNotice ? [notice] : []),
    { key: 'b', cap: 'B', label: '静场', scene: 'black' },
  ]
}

/**
 * What to ask for when a choice is pressed: the scene; or, where it is shown by hand already, what the meeting
 * calls for (null). Undefined where pressing it changes nothing.
 */
export function sceneToShow(meeting: Meeting, chosen: Scene | null): Scene | null | undefined {
  if (chosen === null) return undefined
  if (meeting.sceneOverride === chosen) return null
  if (sceneOf(meeting) === chosen) return undefined
  // Back to what the meeting calls for by itself: no need to hold it there by hand.
  return sceneOf({ ...meeting, sceneOverride: null }) === chosen ? null : chosen
}
