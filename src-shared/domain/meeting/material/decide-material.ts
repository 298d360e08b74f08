import { ok, refuse } from '../../kernel/result'
import type { MeetingCommand } from '../commands'
import type { MeetingContext, MeetingDecision } from '../decide-context'
import type { Meeting } from '../state'
import { MATERIAL_LIMITS, materialsOf, materialTitle, type Material } from './material'
import { materialInView, viewOf } from './view'

type MaterialCommand = Extract<
  MeetingCommand,
  { type: 'addMaterial' | 'reviseMaterial' | 'moveMaterial' | 'removeMaterial' | 'showMaterial' }
>

/** What belongs to an item changes until 散会; what the room sees of it, at any time. */
export function decideMaterial(
  meeting: Meeting,
  command: MaterialCommand,
  { nextSeq }: MeetingContext,
): MeetingDecision {
  if (command.type === 'showMaterial') return showMaterial(meeting, command)
  if (meeting.phase === 'closed' || meeting.phase === 'sealed') {
    return refuse('phase.closed', '会议已经散会，材料不能再增减或改动。')
  }
  if (command.type === 'addMaterial') return addMaterial(meeting, command, nextSeq)
  const { materialId } = command
  const material = meeting.materials.find(({ id }) => id === materialId)
  if (!material) return unknown()
  switch (command.type) {
    case 'reviseMaterial':
      return command.caption === material.caption
        ? refuse('material.same', '材料的说明没有改动。')
        : ok([{ type: 'materialRevised', data: { materialId, caption: command.caption } }])
    case 'moveMaterial':
      return moveMaterial(meeting, material, command.toIndex)
    case 'removeMaterial':
      return ok([{ type: 'materialRemoved', data: { materialId } }])
  }
}

function addMaterial(
  meeting: Meeting,
  { itemId, material }: Extract<MaterialCommand, { type: 'addMaterial' }>,
  seq: number,
): MeetingDecision {
  const item = meeting.agenda.find(({ id }) => id === itemId)
  if (!item) return refuse('item.unknown', '议程里没有这一项，可能刚被删除。请看一眼议程再试。')
  const there = materialsOf(meeting, itemId)
  if (there.length >= MATERIAL_LIMITS.perItem) {
    return refuse(
      'material.tooMany',
      `“${item.title}”已有 ${there.length} 份材料，一项最多 ${MATERIAL_LIMITS.perItem} 份。请先删去用不着的。`,
    )
  }
  const same = there.find(({ sha256 }) => sha256 === material.sha256)
  if (same) {
    return refuse('material.double', `这份材料已经在这一项里，就是“${materialTitle(same)}”，不用再加。`)
  }
  const wanted = material.kind === 'pdf' ? null : 1
  if (wanted !== null && material.pages.length !== wanted) {
    return refuse('material.pages', `一张图片只有 1 页，收到的是 ${material.pages.length} 页。请重新添加。`)
  }
  return ok([{ type: 'materialAdded', data: { materialId: `a${seq}`, itemId, material } }])
}

function moveMaterial(meeting: Meeting, { id, itemId }: Material, toIndex: number): MeetingDecision {
  const list = materialsOf(meeting, itemId)
  if (toIndex >= list.length) {
    return refuse('material.position', `这一项只有 ${list.length} 份材料，不能移到第 ${toIndex + 1} 份。`)
  }
  return list[toIndex]?.id === id
    ? refuse('material.unmoved', '这份材料已经在这个位置。')
    : ok([{ type: 'materialMoved', data: { materialId: id, toIndex } }])
}

function showMaterial(
  meeting: Meeting,
  { materialId, page, zoom, part }: Extract<MaterialCommand, { type: 'showMaterial' }>,
): MeetingDecision {
  const material = meeting.materials.find(({ id }) => id === materialId)
  if (!material) return unknown()
  const count = material.pages.length
  if (page > count) {
    return refuse('material.page', `“${materialTitle(material)}”只有 ${count} 页，没有第 ${page} 页。`)
  }
  const view = { materialId, page, zoom, part }
  if (viewOf(meeting, view) === null) {
    return refuse('material.part', '这一页没有分成那么多块。请按“整页”再放大。')
  }
  const now = meeting.sceneOverride === 'material' ? materialInView(meeting) : null
  return now?.materialId === materialId && now.page === page && now.zoom === zoom && now.part === part
    ? refuse('scene.same', '大屏已经在显示这一页。')
    : ok([{ type: 'materialShown', data: view }])
}

/** Refusal to show what is not there; null where there is something. */
export function nothingToShow(meeting: Meeting): MeetingDecision | null {
  return materialInView(meeting) === null
    ? refuse('material.none', '这一项议程没有材料。请先在“安排”里给它添加照片或文件。')
    : null
}

function unknown(): MeetingDecision {
  return refuse('material.unknown', '没有这份材料，可能刚被删除。请看一眼材料再试。')
}
