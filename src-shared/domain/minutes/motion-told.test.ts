import { describe, expect, it } from 'vitest'
import { TestHall, smallSetup } from '#shared/testing/test-hall'
import { nextSubject } from '../meeting/motion/progress'
import { pendingAmendment } from '../meeting/motion/text'
import { attendanceCount } from '../meeting/electorate'
import { noticeOf } from '../notice/draft'
import { minutesOf } from './draft'

const TITLE = '新增车位怎么分'

function begin(clauses: boolean, seconding = false): TestHall {
  const hall = new TestHall()
  const setup = smallSetup({ seconding })
  const list = [
    { title: '分配', text: '一户一车。' },
    { title: '', text: '每年公布。' },
  ]
  const agenda = setup.agenda.map((item) =>
    item.motion && clauses ? { ...item, clauses: { list, wholeVote: true } } : item,
  )
  hall.do({ type: 'createMeeting', setup: { ...setup, agenda } })
  hall.signIn('孙秀英', '李桂兰', '赵国强', '高振海')
  hall.do({ type: 'openMeeting', meetingId: hall.meetingId, withoutQuorum: false })
  hall.do({ type: 'enterItem', meetingId: hall.meetingId, itemId: hall.itemId(TITLE) })
  return hall
}

const here = (hall: TestHall) => ({ meetingId: hall.meetingId, itemId: hall.itemId(TITLE) })

function amend(hall: TestHall, who: string, text: string, partId?: string): void {
  const target = partId === undefined ? ({ kind: 'motion' } as const) : ({ kind: 'part', partId } as const)
  hall.wait(60)
  hall.do({ type: 'proposeAmendment', ...here(hall), target, proposerId: hall.idOf(who), text })
}

function decide(hall: TestHall, passes: boolean): void {
  const { meetingId, itemId } = here(hall)
  const subject = nextSubject(hall.meeting, itemId)
  if (!subject) throw new Error('nothing is left to vote')
  hall.do({ type: 'openVote', meetingId, itemId, subject, evenThoughQueued: true })
  const voteId = hall.meeting.activeVoteId ?? ''
  const { present } = attendanceCount(hall.meeting)
  const counts = { yes: passes ? present : 0, no: passes ? 0 : present, abstain: 0 }
  for (const option of ['yes', 'no', 'abstain'] as const) {
    hall.do({ type: 'reportCount', meetingId, voteId, option, count: counts[option] })
  }
  hall.wait(60)
  hall.do({ type: 'announceVote', meetingId, voteId })
}

const lines = (hall: TestHall): readonly string[] =>
  minutesOf(hall.meeting, hall.world.hall.settings).blocks.map(({ text }) => text)

function inThisOrder(all: readonly string[], wanted: readonly string[]): void {
  let from = 0
  for (const part of wanted) {
    const at = all.findIndex((line, index) => index >= from && line.includes(part))
    expect(at, `${part} in\n${all.slice(from).join('\n')}`).toBeGreaterThanOrEqual(0)
    from = at
  }
}

describe('the minutes of a motion', () => {
  it('tell each amendment, its vote and what became of the words, in their order', () => {
    const hall = begin(false)
    amend(hall, '孙秀英', '一户一车，购房优先。')
    decide(hall, true)
    amend(hall, '李桂兰', '按抽签分配。')
    decide(hall, false)
    amend(hall, '李桂兰', '一户一车，购房优先，每年公布。')
    const amendmentId = pendingAmendment(hall.meeting, hall.itemId(TITLE))?.id ?? ''
    hall.do({ type: 'acceptAmendment', meetingId: hall.meetingId, amendmentId })
    decide(hall, true)
    inThisOrder(lines(hall), [
      '孙秀英（居民代表，3号楼）提出修正案，动议改为：一户一车，购房优先。原文：新增车位按一户一车分配。',
      '表决：修正案',
      '动议改为：一户一车，购房优先。',
      '修正案通过，动议第二稿：一户一车，购房优先。',
      '李桂兰（居民代表，7号楼）提出修正案，动议改为：按抽签分配。',
      '修正案未通过，动议文字不变。',
      '没有人反对，修正案通过，动议第三稿：一户一车，购房优先，每年公布。',
      '一户一车，购房优先，每年公布。14时',
    ])
  })

  it('list the clauses with their results, and the text that was adopted, numbered anew', () => {
    const hall = begin(true)
    amend(hall, '李桂兰', '每半年公布。', 'c2')
    decide(hall, true)
    decide(hall, false)
    decide(hall, true)
    decide(hall, true)
    inThisOrder(lines(hall), [
      '本项逐条表决，草案共2条，各条表决后再表决全文。',
      '表决：修正案（第二条）',
      '修正案通过，第二条第二稿：每半年公布。',
      '表决：第一条（分配）',
      '表决：第二条',
      '表决：全文',
      '逐条表决结果：第一条未通过，第二条通过；通过1条，未通过1条。',
      '通过的文字如下：',
      '第一条　每半年公布。',
    ])
  })

  it('say of a whole text that was voted down that nothing of it stands', () => {
    const hall = begin(true)
    decide(hall, true)
    decide(hall, true)
    decide(hall, false)
    expect(lines(hall)).toContain(
      '逐条表决结果：第一条通过，第二条通过；通过2条，未通过0条，没有通过的文字。',
    )
    expect(lines(hall)).not.toContain('通过的文字如下：')
  })

  it('tell who seconded, and what nobody did', () => {
    const hall = begin(false, true)
    const second = (who: string, amendmentId: string | null) =>
      hall.do({ type: 'secondProposal', ...here(hall), amendmentId, participantId: hall.idOf(who) })
    second('赵国强', null)
    amend(hall, '孙秀英', '按抽签分配。')
    const amendmentId = pendingAmendment(hall.meeting, hall.itemId(TITLE))?.id ?? ''
    hall.do({ type: 'dropAmendment', meetingId: hall.meetingId, amendmentId })
    inThisOrder(lines(hall), ['赵国强（居民代表，5号楼）附议。', '提出修正案', '无人附议，修正案不予讨论。'])
  })

  it('tell a motion that was split, and one that was put off', () => {
    const hall = begin(false)
    const parts = [
      { title: '', text: '一户一车。' },
      { title: '公布', text: '每年公布。' },
    ]
    hall.do({ type: 'splitMotion', ...here(hall), parts })
    decide(hall, true)
    hall.do({
      type: 'endMotion',
      ...here(hall),
      how: 'postponed',
      byId: hall.idOf('孙秀英'),
      reason: '等报价',
    })
    inThisOrder(lines(hall), [
      '主持人将动议拆分为2部分，分别表决。第一部分：一户一车；第二部分：公布，每年公布。',
      '经孙秀英（居民代表，3号楼）提出，动议暂缓，下次会议再议。原因：等报价。',
      '分部分表决结果：第一部分通过，第二部分未表决；通过1部分，未通过0部分，未表决1部分。',
    ])
    const [head] = minutesOf(hall.meeting, hall.world.hall.settings).head.filter(
      ({ label }) => label === '议题',
    )
    expect(head?.value).toContain(`${TITLE}（暂缓）`)
  })

  it('say that the chair let it come to the vote while people waited', () => {
    const hall = begin(false)
    hall.do({
      type: 'requestTurn',
      meetingId: hall.meetingId,
      participantId: hall.idOf('赵国强'),
      stance: 'for',
    })
    decide(hall, true)
    expect(lines(hall)).toContain('开始表决时还有1人等候发言，经主持人确认后表决。')
  })
})

describe('the notice of a motion', () => {
  const paragraphs = (hall: TestHall): string =>
    JSON.stringify(noticeOf(hall.meeting, hall.world.hall.settings, hall.now).document.parts)

  it('gives the words as they were adopted, and leaves out the votes on amendments', () => {
    const hall = begin(false)
    amend(hall, '孙秀英', '一户一车，购房优先。')
    decide(hall, true)
    decide(hall, true)
    const text = paragraphs(hall)
    expect(text).toContain(`${TITLE}：一户一车，购房优先。`)
    expect(text).not.toContain('修正案')
    expect(text).not.toContain('按一户一车分配')
  })

  it('gives the clauses that were adopted', () => {
    const hall = begin(true)
    decide(hall, true)
    decide(hall, false)
    decide(hall, true)
    const text = paragraphs(hall)
    expect(text).toContain('通过 1 条，未通过 1 条'.replaceAll(' ', ''))
    expect(text).toContain('第一条　分配：一户一车。')
    expect(text).not.toContain('每年公布。')
  })

  it('says of a motion that was put off that it was', () => {
    const hall = begin(false)
    hall.speak('孙秀英', 30)
    hall.do({ type: 'endMotion', ...here(hall), how: 'postponed', byId: null, reason: '等报价' })
    expect(paragraphs(hall)).toContain('本次会议暂缓，下次会议再议')
  })
})
