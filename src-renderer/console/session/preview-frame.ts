import { PREVIEW_PATH } from '#shared/protocol/preview'
import type { HallClient } from '../../shared/client/hall-client'
import { feedPreview } from '../../shared/client/preview-feed'
import { offerPort } from '../../shared/client/preview-port'

/** px. The wall that is drawn in small; scenes are laid out for it as for any projector of its shape. */
const WALL = { width: 1366, height: 768 }

/**
 * Puts the wall's own page into the box, as wide as the box, and tells it what the wall is told. The answer takes it
 * away again.
 */
export function mountPreview(box: HTMLElement, client: HallClient): () => void {
  const frame = document.createElement('iframe')
  frame.src = PREVIEW_PATH
  frame.title = '大屏缩影'
  frame.width = String(WALL.width)
  frame.height = String(WALL.height)
  // Nothing in it is there to be pressed, and the focus never goes in.
  frame.tabIndex = -1
  frame.inert = true
  let stopFeeding = () => {}
  frame.addEventListener('load', () => {
    stopFeeding()
    const transport = offerPort(frame)
    stopFeeding = transport ? feedPreview(client, transport) : () => {}
  })
  const scale = new ResizeObserver(() => {
    frame.style.transform = `scale(${box.clientWidth / WALL.width})`
  })
  scale.observe(box)
  box.append(frame)
  return () => {
    scale.disconnect()
    stopFeeding()
    frame.remove()
  }
}
