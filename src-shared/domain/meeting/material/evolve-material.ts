import type { MeetingEvent } from '../events'
import type { Meeting } from '../state'
import { materialsOf, type Material } from './material'
import { materialInView } from './view'

/** Materials of the agenda, and what the room sees of them. */
export function evolveMaterial(meeting: Meeting, event: MeetingEvent): Meeting {
  switch (event.type) {
    case 'materialAdded': {
      const { materialId: id, itemId, material } = event.data
      return { ...meeting, materials: [...meeting.materials, { ...material, id, itemId }] }
    }
    case 'materialRevised': {
      const { materialId, caption } = event.data
      return {
        ...meeting,
        materials: meeting.materials.map((material) =>
          material.id === materialId ? { ...material, caption } : material,
        ),
      }
    }
    case 'materialMoved':
      return { ...meeting, materials: moved(meeting, event.data.materialId, event.data.toIndex) }
    case 'materialRemoved':
      return without(meeting, ({ id }) => id === event.data.materialId)
    case 'agendaItemRemoved':
      return without(meeting, ({ itemId }) => itemId === event.data.itemId)
    case 'materialShown': {
      const { materialId, page, zoom, part } = event.data
      const view = { materialId, page, zoom, part }
      return seen({ ...meeting, materialView: view, sceneOverride: 'material' })
    }
    case 'sceneShown':
      return event.data.scene === 'material' ? seen(meeting) : meeting
    case 'itemEntered':
      return meeting.materialView === null ? meeting : { ...meeting, materialView: null }
    default:
      return meeting
  }
}

/** The minutes say what the room was shown. */
function seen(meeting: Meeting): Meeting {
  const id = materialInView(meeting)?.materialId
  return id === undefined || meeting.materialsSeen.includes(id)
    ? meeting
    : { ...meeting, materialsSeen: [...meeting.materialsSeen, id] }
}

function without(meeting: Meeting, gone: (material: Material) => boolean): Meeting {
  const materials = meeting.materials.filter((material) => !gone(material))
  if (materials.length === meeting.materials.length) return meeting
  const { materialView } = meeting
  const kept = materials.some(({ id }) => id === materialView?.materialId)
  return { ...meeting, materials, materialView: kept ? materialView : null }
}

/** Those of other items keep their places. */
function moved(meeting: Meeting, materialId: string, toIndex: number): readonly Material[] {
  const material = meeting.materials.find(({ id }) => id === materialId)
  if (!material) return meeting.materials
  const order = materialsOf(meeting, material.itemId)
    .filter(({ id }) => id !== materialId)
    .toSpliced(toIndex, 0, material)
  let at = 0
  return meeting.materials.map((other) => {
    if (other.itemId !== material.itemId) return other
    at += 1
    return order[at - 1] ?? other
  })
}
