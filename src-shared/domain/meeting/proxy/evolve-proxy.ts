import type { MeetingEvent } from '../events'
import type { Meeting } from '../state'

/** 委托 given and ended. */
export function evolveProxy(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'proxyGiven': {
      const { proxyId, ...given } = event.data
      const proxy = { id: proxyId, ...given, givenAt: at, endedAt: null, endedBy: null }
      return { ...meeting, proxies: [...meeting.proxies, proxy] }
    }
    case 'proxyEnded':
      return {
        ...meeting,
        proxies: meeting.proxies.map((proxy) =>
          proxy.id === event.data.proxyId && proxy.endedAt === null
            ? { ...proxy, endedAt: at, endedBy: event.data.by }
            : proxy,
        ),
      }
    default:
      return meeting
  }
}
