import { useLazy } from '../lazy'
import { laterScenes } from '../parts'
import type { SceneProps } from '../view'
import { Agenda } from './Agenda'

export interface LaterSceneProps extends SceneProps {
  readonly scene: 'fairness' | 'rules' | 'recess' | 'closed' | 'questions' | 'material' | 'notice'
}

/** A scene that is fetched after the window stands; should that have failed, the agenda stands in its place. */
export function LaterScene({ scene, ...props }: LaterSceneProps) {
  const scenes = useLazy(laterScenes)
  if (scenes === 'not yet') return <section aria-busy="true" />
  if (scenes === 'never') return <Agenda {...props} />
  switch (scene) {
    case 'fairness':
      return <scenes.FairnessScene {...props} />
    case 'questions':
      return <scenes.QuestionsScene {...props} />
    case 'material':
      return <scenes.MaterialScene {...props} />
    case 'rules':
      return <scenes.Rules {...props} />
    case 'recess':
      return <scenes.RecessScene {...props} />
    case 'notice':
      return <scenes.NoticeScene {...props} />
    case 'closed':
      return <scenes.Closed {...props} />
  }
}
