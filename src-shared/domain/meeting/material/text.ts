import type { Meeting } from '../state'
import { materialsOf, materialTitle } from './material'

/** 本项材料：1．现状照片（1页，会上展示）；2．停车方案（共12页）。 Empty where the item has none. */
export function materialsText(meeting: Meeting, itemId: string): string {
  const list = materialsOf(meeting, itemId)
  if (list.length === 0) return ''
  const many = list.length > 1
  const told = list.map((material, index) => {
    const pages = material.pages.length
    const shown = meeting.materialsSeen.includes(material.id) ? '，会上展示' : ''
    return `${many ? `${index + 1}．` : ''}${materialTitle(material)}（${pages > 1 ? '共' : ''}${pages}页${shown}）`
  })
  return `附件：${told.join('；')}。`
}
