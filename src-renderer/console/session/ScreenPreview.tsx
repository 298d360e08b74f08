import { useEffect, useRef } from 'react'
import type { Scene } from '#shared/domain/meeting/facts'
import { useClient } from '../../shared/client/react'
import { mountPreview } from './preview-frame'
import { SCENE_NAMES } from './scenes'

/**
 * The big screen in small: the wall's own page in a frame, with the wall's own facts, so that what the facilitator
 * sees here is what the room sees.
 */
export function ScreenPreview({ scene }: { readonly scene: Scene }) {
  const client = useClient()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (box.current) return mountPreview(box.current, client)
  }, [client])
  return <div ref={box} className="screen" role="img" aria-label={`大屏缩影：${SCENE_NAMES[scene]}`} />
}
