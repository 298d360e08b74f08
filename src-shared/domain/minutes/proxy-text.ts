import type { ProxyEnd } from '../meeting/proxy/events'
import type { Proxy } from '../meeting/proxy/proxies'
import { participantById } from '../meeting/selectors'
import type { Meeting } from '../meeting/state'
import { chineseTime } from '../text/chinese-date'
import type { PeopleNames } from './people'

/** 委托 that held at some time of the meeting: one that was over before it was opened meant nothing to it. */
export function heldProxies({ proxies, openedAt }: Meeting): readonly Proxy[] {
  return proxies.filter(({ endedAt }) => endedAt === null || (openedAt !== null && endedAt > openedAt))
}

/** 赵国强委托李桂兰（书面委托），高振海委托李桂兰（书面委托，14时20分本人到会，委托终止） */
export function proxiesText(meeting: Meeting, people: PeopleNames): readonly string[] {
  const nameOf = (id: string) => {
    const participant = participantById(meeting, id)
    return participant ? people.name(participant) : id
  }
  return heldProxies(meeting).map((proxy) => {
    const marks = [proxy.written ? '书面委托' : '口头委托', proxy.note, endText(proxy)]
    const told = marks.filter((mark) => mark !== '').join('，')
    return `${nameOf(proxy.principalId)}委托${nameOf(proxy.holderId)}（${told}）`
  })
}

const ENDINGS: Readonly<Record<ProxyEnd, string>> = {
  withdrawn: '委托终止',
  arrived: '本人到会，委托终止',
  holderLeft: '受托人离场，委托终止',
}

function endText({ endedAt, endedBy }: Proxy): string {
  return endedAt === null || endedBy === null ? '' : `${chineseTime(endedAt)}${ENDINGS[endedBy]}`
}
