import { Button } from 'antd'
import { activeTurn, participantById } from '#shared/domain/meeting/selectors'
import { nextSpeaker } from '#shared/domain/meeting/floor/speaking-order'
import type { Meeting } from '#shared/domain/meeting/state'
import { StanceTag } from '../../shared/marks'
import { Keycap } from '../../shared/staff/Keycap'
import { useWindows } from '../use-windows'
import { DisplaysButton } from '../displays/DisplaysButton'
import { ScreenPreview } from './ScreenPreview'
import { SoundControl } from './SoundControl'
import { SCENE_NAMES } from './scenes'
import type { SceneActions } from './use-scene-actions'

interface ScreenPanelProps {
  readonly meeting: Meeting
  readonly scenes: SceneActions
}

/** What the room sees, what it will see next, and the buttons to change it. */
export function ScreenPanel({ meeting, scenes }: ScreenPanelProps) {
  return (
    <div className="screen-panel">
      <section aria-label="大屏">
        <ScreenHead meeting={meeting} scenes={scenes} />
        <ScreenPreview scene={scenes.shown} />
      </section>
      <section aria-label="切换大屏">
        <p className="screen-head">
          切换大屏
          <DisplaysButton />
          <span className="screen-head__end">
            {scenes.follow && (
              <Button type="text" onClick={scenes.follow}>
                跟随会议
              </Button>
            )}
            <SoundControl />
          </span>
        </p>
        <SceneButtons scenes={scenes} />
      </section>
    </div>
  )
}

export function ScreenHead({ meeting, scenes }: ScreenPanelProps) {
  const windows = useWindows()
  const next = nextSpeaker(meeting)
  const nextName = next && participantById(meeting, next.request.participantId)?.name
  if (!windows.projectorOpen) {
    return (
      <p className="screen-head is-off">
        大屏没有打开
        <Button className="screen-head__end" onClick={() => windows.open('projector')}>
          打开大屏
        </Button>
      </p>
    )
  }
  return (
    <p className="screen-head">
      <span className="live-dot" />
      大屏正在显示：{SCENE_NAMES[scenes.shown]}
      {activeTurn(meeting) && next && (
        <span className="screen-head__end">
          接着：{nextName} <StanceTag stance={next.request.stance} />
        </span>
      )}
    </p>
  )
}

export function SceneButtons({ scenes }: { readonly scenes: SceneActions }) {
  return (
    <div className="scene-buttons" role="group" aria-label="大屏显示什么">
      {scenes.choices.map(({ key, cap, label, shown, press }) => (
        <Button
          key={key}
          aria-pressed={shown}
          className={shown ? 'is-shown' : ''}
          {...(press ? { onClick: press } : { disabled: true })}
        >
          <span>{label}</span>
          <Keycap>{cap}</Keycap>
        </Button>
      ))}
    </div>
  )
}
