import { proxyOf } from '#shared/domain/meeting/proxy/proxies'
import type { Meeting } from '#shared/domain/meeting/state'
import type { NamedMethod, Voter } from '#shared/domain/meeting/vote/named/named'
import { clockTime } from '#shared/domain/text/chinese-date'

/** What a page of each kind is called, and what its parts say. */
export const HEADS: Readonly<
  Record<
    NamedMethod,
    {
      readonly title: string
      readonly how: string
      readonly find: string
      readonly placeholder: string
      readonly list: string
      readonly unit: string
      readonly rest: string
    }
  >
> = {
  rollCall: {
    title: '记名唱名',
    how: '唱名人点名，按 1 同意、2 反对、3 弃权、0 未应答，自动到下一位',
    find: '查找姓名或门牌，更正或提前登记',
    placeholder: '更正或提前登记：姓名或门牌',
    list: '点名册',
    unit: '人',
    rest: '记为未表态',
  },
  namedBallot: {
    title: '按票登记',
    how: '写票上的姓名，回车选中，再按 1 同意、2 反对、3 弃权、0 无效',
    find: '查找票上的姓名',
    placeholder: '票上的姓名，或门牌',
    list: '投票人',
    unit: '人',
    rest: '没有交票',
  },
  households: {
    title: '逐户登记',
    how: '写门牌，回车选中，再按 1 同意、2 反对、3 弃权、0 无效',
    find: '查找门牌',
    placeholder: '门牌，如 3单元501',
    list: '户名册',
    unit: '户',
    rest: '没有签字',
  },
}

/** Why somebody on the list cannot answer just now, in a few words; empty where they can. */
export function awayOf(meeting: Meeting, { participantId }: Voter): string {
  if (participantId === null || proxyOf(meeting, participantId) !== null) return ''
  const entry = meeting.attendance[participantId]
  if (entry?.state === 'present') return ''
  return entry?.state === 'left' ? `已于 ${clockTime(entry.at)} 离场` : '委托已经结束'
}
