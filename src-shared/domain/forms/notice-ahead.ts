import type { Meeting } from '../meeting/state'

/** How long before a meeting its topics have to be posted. */
export interface NoticeAhead {
  /** Whole days between the posting and the meeting, neither of them counted. */
  readonly days: number
  readonly source: string
  /** By law, rather than by the custom of halls. */
  readonly statutory: boolean
}

const CUSTOM: NoticeAhead = { days: 2, source: '议事会惯例', statutory: false }
const BY_KIND: ReadonlyMap<string, NoticeAhead> = new Map([
  [
    'residentsAssembly',
    { days: 10, source: '城市居民委员会组织法（2025年修订）第二十六条', statutory: true },
  ],
  ['villagersAssembly', { days: 10, source: '村民委员会组织法（2025年修正）第二十五条', statutory: true }],
])
const OWNERS: NoticeAhead = { days: 15, source: '北京市物业管理条例第三十五条', statutory: true }

/** Owners who decide together are told longest before; then 居民会议 and 村民会议; else as halls are used to. */
export function noticeAhead({ plan, agenda }: Meeting): NoticeAhead {
  if (agenda.some(({ motion }) => motion?.method === 'ownersRegister')) return OWNERS
  return BY_KIND.get(plan.kind) ?? CUSTOM
}
