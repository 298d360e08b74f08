import type { MeetingEvent } from '../events'
import { participantById } from '../selectors'
import type { Meeting } from '../state'

/** What 撤销 says of a 委托. */
export function proxyLabel(
  meeting: Meeting,
  event: Extract<MeetingEvent, { type: 'proxyGiven' | 'proxyEnded' }>,
): string {
  const nameOf = (id: string) => participantById(meeting, id)?.name ?? '这个人'
  if (event.type === 'proxyGiven') {
    return `${nameOf(event.data.principalId)}委托${nameOf(event.data.holderId)}`
  }
  const proxy = meeting.proxies.find(({ id }) => id === event.data.proxyId)
  return `结束${nameOf(proxy?.principalId ?? '')}的委托`
}
