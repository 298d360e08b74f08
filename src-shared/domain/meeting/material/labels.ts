import type { MeetingEvent } from '../events'
import type { Meeting } from '../state'
import { materialTitle } from './material'

export type MaterialEvent = Extract<
  MeetingEvent,
  { type: 'materialAdded' | 'materialRevised' | 'materialMoved' | 'materialRemoved' }
>

/** What 撤销 says it takes back. */
export function materialLabel(meeting: Meeting, event: MaterialEvent): string {
  if (event.type === 'materialAdded') return `添加材料“${brief(materialTitle(event.data.material))}”`
  const material = meeting.materials.find(({ id }) => id === event.data.materialId)
  const title = brief(material ? materialTitle(material) : '材料')
  switch (event.type) {
    case 'materialRevised':
      return `修改材料“${title}”的说明`
    case 'materialMoved':
      return `移动材料“${title}”`
    case 'materialRemoved':
      return `删除材料“${title}”`
  }
}

function brief(title: string): string {
  const characters = [...title]
  return characters.length > 10 ? `${characters.slice(0, 9).join('')}…` : title
}
