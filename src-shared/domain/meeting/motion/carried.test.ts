import { expect, it } from 'vitest'
import { smallSetup, TestHall } from '#shared/testing/test-hall'
import { carriedItems } from './carried'

const TITLE = '新增车位怎么分'

function putOff(how: 'postponed' | 'referred' | 'withdrawn'): TestHall {
  const hall = TestHall.inSession()
  const here = { meetingId: hall.meetingId, itemId: hall.itemId(TITLE) }
  hall.do({
    type: 'proposeAmendment',
    ...here,
    target: { kind: 'motion' },
    proposerId: hall.idOf('孙秀英'),
    text: '按抽签分配。',
  })
  const amendmentId = hall.meeting.motions[here.itemId]?.amendments[0]?.id ?? ''
  hall.do({ type: 'acceptAmendment', meetingId: hall.meetingId, amendmentId })
  hall.do({ type: 'endMotion', ...here, how, byId: null, reason: '材料不全' })
  hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
  return hall
}

it('are what was put off, in the words it was left in, and how it was voted', () => {
  const [carried, another] = carriedItems(putOff('postponed').world)
  expect(another).toBeUndefined()
  expect(carried).toMatchObject({
    meetingTitle: '停车管理议事会',
    how: 'postponed',
    reason: '材料不全',
    item: { title: TITLE, motion: { text: '按抽签分配。', method: 'showOfHands' } },
  })
  expect(carried?.item).not.toHaveProperty('id')
})

it('are also what was referred, but not what was withdrawn', () => {
  expect(carriedItems(putOff('referred').world).map(({ how }) => how)).toEqual(['referred'])
  expect(carriedItems(putOff('withdrawn').world)).toEqual([])
})

it('are not offered again once a later meeting has them on its agenda', () => {
  const hall = putOff('postponed')
  const [carried] = carriedItems(hall.world)
  hall.wait(60)
  const agenda = carried ? [carried.item] : []
  hall.do({ type: 'createMeeting', setup: { ...smallSetup(), agenda } })
  expect(hall.meeting.agenda.map(({ title }) => title)).toEqual([TITLE])
  expect(carriedItems(hall.world)).toEqual([])
})

it('bring of a rule text the clauses that were not voted', () => {
  const hall = new TestHall()
  const list = [
    { title: '分配', text: '一户一车。' },
    { title: '公布', text: '每年公布。' },
  ]
  const setup = smallSetup({ quorum: null })
  const agenda = setup.agenda.map((item) =>
    item.motion ? { ...item, clauses: { list, wholeVote: true } } : item,
  )
  hall.do({ type: 'createMeeting', setup: { ...setup, agenda } })
  hall.signIn('孙秀英', '李桂兰')
  const { meetingId } = hall
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
  const itemId = hall.itemId(TITLE)
  hall.do({ type: 'enterItem', meetingId, itemId })
  hall.do({ type: 'openVote', meetingId, itemId, subject: { kind: 'part', partId: 'c1' } })
  const voteId = hall.meeting.activeVoteId ?? ''
  hall.do({ type: 'reportCount', meetingId, voteId, option: 'yes', count: 2 })
  hall.do({ type: 'reportCount', meetingId, voteId, option: 'no', count: 0 })
  hall.do({ type: 'reportCount', meetingId, voteId, option: 'abstain', count: 0 })
  hall.do({ type: 'announceVote', meetingId, voteId })
  hall.do({ type: 'endMotion', meetingId, itemId, how: 'postponed', byId: null, reason: '时间不够' })
  expect(carriedItems(hall.world)[0]?.item.clauses).toEqual({
    list: [{ title: '公布', text: '每年公布。' }],
    wholeVote: true,
  })
})
