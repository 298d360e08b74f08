import { chineseDuration } from '../../text/chinese-date'
import type { MeetingEvent } from '../events'

type RecessEvent = Extract<MeetingEvent, { type: 'recessBegun' | 'recessExtended' | 'recessEnded' }>

/** What 撤销 says it takes back: 休会 15分钟, 继续开会 */
export function recessLabel(event: RecessEvent): string {
  switch (event.type) {
    case 'recessBegun':
      return `休会${chineseDuration(event.data.plannedMs)}`
    case 'recessExtended':
      return `休会延长${chineseDuration(event.data.byMs)}`
    case 'recessEnded':
      return '继续开会'
  }
}
