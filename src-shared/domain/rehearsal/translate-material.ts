import { hashOf } from '../kernel/canonical'
import { ok, type Result } from '../kernel/result'
import { materialsOf, type Material, type MaterialDraft } from '../meeting/material/material'
import type { Meeting } from '../meeting/state'
import { findItem, mistake } from './find'
import type { StepOf } from './steps'
import { map, NOTHING, type Commands } from './translation'

type MaterialStep = StepOf<
  'addMaterial' | 'reviseMaterial' | 'moveMaterial' | 'removeMaterial' | 'showMaterial'
>

/** Photos and documents of the items, and what of them the room sees. */
export function translateMaterial(step: MaterialStep, meeting: Meeting): Commands {
  const meetingId = meeting.id
  if (step.do === 'addMaterial') {
    const item =
      step.item === undefined ? ok({ id: meeting.currentItemId ?? NOTHING }) : findItem(meeting, step.item)
    return map(item, ({ id: itemId }) => ({
      type: 'addMaterial',
      meetingId,
      itemId,
      material: draftOf(step),
    }))
  }
  return map(findMaterial(meeting, step.find), ({ id: materialId }) => {
    switch (step.do) {
      case 'reviseMaterial':
        return { type: 'reviseMaterial', meetingId, materialId, caption: step.caption }
      case 'moveMaterial':
        return { type: 'moveMaterial', meetingId, materialId, toIndex: step.to - 1 }
      case 'removeMaterial':
        return { type: 'removeMaterial', meetingId, materialId }
      case 'showMaterial': {
        const { page, zoom, part } = step
        return { type: 'showMaterial', meetingId, materialId, page, zoom, part: part - 1 }
      }
    }
  })
}

/** What has no hash of its own gets one that nothing lies under, the same each time. */
export function draftOf({
  name,
  kind,
  size,
  sha256,
  caption,
  pages,
}: Pick<StepOf<'addMaterial'>, 'name' | 'kind' | 'size' | 'sha256' | 'caption' | 'pages'>): MaterialDraft {
  return {
    name,
    kind,
    size,
    sha256: sha256 ?? hashOf(['material', name]),
    caption,
    pages: pages.map((page, index) => ({
      ...page,
      sha256: page.sha256 ?? hashOf(['material', name, index + 1]),
    })),
  }
}

/** The one that is meant: of the item under way before any other, the last before the first. */
function findMaterial(meeting: Meeting, part: string): Result<Material> {
  const has = ({ caption, name }: Material) => caption.includes(part) || name.includes(part)
  const found = materialsOf(meeting, meeting.currentItemId).findLast(has) ?? meeting.materials.findLast(has)
  return found ? ok(found) : mistake(`没有找到含“${part}”的材料，请核对 find。`)
}
