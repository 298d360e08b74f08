import { useMemo } from 'react'
import type { Scene } from '#shared/domain/meeting/facts'
import { sceneOf } from '#shared/domain/meeting/selectors'
import { isShowable } from '#shared/domain/notice/standing'
import type { Meeting } from '#shared/domain/meeting/state'
import { useHall } from '../../shared/client/react'
import { useCommand } from '../../shared/staff/commands'
import { sceneChoices, sceneToShow, type SceneChoice } from './scenes'

export interface SceneButton extends SceneChoice {
  readonly shown: boolean
  /** Null where there is nothing to show. */
  readonly press: (() => void) | null
}

export interface SceneActions {
  readonly shown: Scene
  readonly choices: readonly SceneButton[]
  /** Back to what the meeting calls for; null where the big screen follows it already. */
  readonly follow: (() => void) | null
}

/** What the big screen shows, and the ways to change it. */
export function useSceneActions(meeting: Meeting): SceneActions {
  const command = useCommand()
  const { notices } = useHall()
  const hasNotice = [...notices.byId.values()].some((notice) => isShowable(notice, meeting.id))
  return useMemo(() => {
    const show = (scene: Scene | null) => void command({ type: 'showScene', meetingId: meeting.id, scene })
    const shown = sceneOf(meeting)
    return {
      shown,
      choices: sceneChoices(meeting, hasNotice).map((choice) => ({
        ...choice,
        shown: choice.scene === shown,
        press:
          choice.scene === null
            ? null
            : () => {
                const scene = sceneToShow(meeting, choice.scene)
                if (scene !== undefined) show(scene)
              },
      })),
      follow: meeting.sceneOverride === null ? null : () => show(null),
    }
  }, [meeting, command, hasNotice])
}
