import { performance } from 'node:perf_hooks'
import { HallSearch } from '../../src-main/app/hall-search'
import { DESK, smallSetup, START, TestHall } from '#shared/testing/test-hall'
import { summary, type Summary } from './summary'

const WORDS =
  '车位 楼道 电梯 物业 快递柜 垃圾 老人 孩子 路灯 门禁 绿化 噪声 晾衣 充电 停车费 公共收益 维修资金 来客 登记 轮流 先到先得 一户一车 通知 张贴 监督 签字'.split(
    ' ',
  )
const QUERIES =
  '车位 cw chewei zjg 孙秀英 sxy kdg 充电 lou 轮流 公共收益 ggsy wxzj 没有这回事 路灯 监督'.split(' ')

/** Words in an order that comes again with every run. */
function sentence(seed: number): string {
  return Array.from({ length: 10 }, (_, at) => WORDS[(seed * 7 + at * at * 3 + at) % WORDS.length]).join('')
}

/** One meeting with `points` points of one turn; the others differ from it by their ids only, which search ignores. */
function heldMeeting(number: number, points: number): TestHall {
  const hall = new TestHall()
  hall.do({ type: 'createMeeting', setup: smallSetup({ title: `第${number}次停车管理议事会` }) })
  const { meetingId } = hall
  hall.signIn('孙秀英', '李桂兰', '赵国强', '高振海', '马玉梅')
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
  const itemId = hall.itemId('新增车位怎么分')
  hall.do({ type: 'enterItem', meetingId, itemId })
  const participantId = hall.idOf('孙秀英')
  hall.do({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId: null })
  const turnId = hall.meeting.activeTurnId
  for (let point = 0; point < points; point += 1) {
    const text = sentence(number * points + point)
    hall.do({ type: 'notePoint', meetingId, itemId, turnId, interjectionId: null, text }, DESK)
  }
  return hall
}

export interface SearchTimes {
  readonly meetings: number
  /** In each. */
  readonly points: number
  /** The first search, which reads all that is held, ms. */
  readonly firstMs: number
  readonly thenMs: Summary
}

/** Search across years of records: the first one, which reads all of them, and those after it. */
export function measureSearch(meetings: number, points: number): SearchTimes {
  const base = heldMeeting(0, points)
  const record = base.world.meetings.get(base.meetingId)
  if (!record) throw new Error('the meeting is not there')
  const years = new Map(
    Array.from({ length: meetings }, (_, number) => {
      const id = `m${number}`
      const { plan } = record.meeting
      const meeting = {
        ...record.meeting,
        id,
        plan: { ...plan, title: `第${number}次${plan.title}`, startsAt: START + number * 86_400_000 },
        points: record.meeting.points.map((one, at) => ({ ...one, text: sentence(number * points + at) })),
      }
      return [id, { ...record, meeting }] as const
    }),
  )
  const world = { ...base.world, meetings: years }
  const search = new HallSearch()
  const began = performance.now()
  search.search(world, '车位', false)
  const firstMs = performance.now() - began
  const taken = Array.from({ length: 160 }, (_, at) => {
    const from = performance.now()
    search.search(world, QUERIES[at % QUERIES.length] ?? '', false)
    return performance.now() - from
  })
  return { meetings, points, firstMs: Math.round(firstMs), thenMs: summary(taken) }
}
