import { contentHashOf } from '#shared/domain/minutes/content-hash'
import { minutesOf } from '#shared/domain/minutes/draft'
import type { Stance, Strokes, VoteOption } from '#shared/domain/meeting/facts'
import { SAMPLE_HALL, SAMPLE_SETUP, SAMPLE_STARTS_AT } from './sample-hall'
import { Stage } from './stage'

export interface SampleOptions {
  /** How far the sample goes; each stage contains the ones before. */
  readonly until: 'planned' | 'inSession' | 'closed' | 'signed' | 'sealed' | 'correcting' | 'corrected'
}

/** A whole meeting of 48 representatives: turns, overtime, an outage, votes of every outcome, signatures, seal. */
export function sampleMeeting({ until }: SampleOptions): Stage {
  const stage = new Stage(SAMPLE_STARTS_AT - 3_600_000)
  stage.run({ type: 'configureHall', settings: SAMPLE_HALL })
  stage.run({ type: 'createMeeting', setup: SAMPLE_SETUP })
  if (until === 'planned') return stage
  signEverybodyIn(stage)
  stage.now = SAMPLE_STARTS_AT + 5 * 60_000
  stage.step({ type: 'openMeeting', withoutQuorum: false })
  note(stage, null, '会前各楼门已将停车方案征求意见稿张贴七天。')
  deliberate(stage)
  if (until === 'inSession') return stage
  stage.pass(90).step({ type: 'closeMeeting' })
  if (until === 'closed') return stage
  stage.step({
    type: 'reviseMinutes',
    blockId: pointBlockId(stage, '同意一户一车'),
    text: '同意一户一车。先把有房本、没车位的排在前面，再说第二辆。',
  })
  sign(stage, 'facilitator', '周明远')
  sign(stage, 'recorder', '林晓雯')
  sign(stage, 'oversight', '郑守义')
  sign(stage, 'representative', '孙秀英')
  if (until === 'signed') return stage
  stage.step({ type: 'sealMinutes', contentHash: hash(stage) })
  if (until === 'sealed') return stage
  stage.now += 12 * 86_400_000
  stage.step({ type: 'openCorrection', reason: '台账的责任人写错了' })
  correct(stage)
  if (until === 'correcting') return stage
  sign(stage, 'facilitator', '周明远')
  sign(stage, 'recorder', '林晓雯')
  stage.step({ type: 'sealMinutes', contentHash: hash(stage) })
  return stage
}

/** The ledger is another's duty, and two paragraphs are put right. */
function correct(stage: Stage): void {
  const ledger = stage.meeting.outcomes.find(({ text }) => text.startsWith('建成车位台账'))
  if (!ledger) throw new Error('the sample has lost its ledger')
  const { kind, text, ownerOrg, dueDate } = ledger
  const outcome = { kind, text, ownerOrg, ownerPerson: '李桂兰', dueDate }
  stage.step({ type: 'reviseOutcome', outcomeId: ledger.id, outcome })
  stage.step({
    type: 'reviseMinutes',
    blockId: pointBlockId(stage, '租户也住在这儿'),
    text: '租户也住在这儿，建议留30个临时位，按月轮换。',
  })
  stage.step({ type: 'reviseMinutes', blockId: pointBlockId(stage, '退休的人收入不高'), text: '' })
}

const who = (stage: Stage, name: string): string => {
  const found = stage.meeting.participants.find((participant) => participant.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found.id
}

function signEverybodyIn(stage: Stage): void {
  stage.now = SAMPLE_STARTS_AT - 20 * 60_000
  const excused = new Map([
    ['曾庆海', '住院'],
    ['程素云', '外出'],
  ])
  const late = ['袁野', '萧然']
  for (const { id, name } of stage.meeting.participants) {
    const reason = excused.get(name)
    if (reason !== undefined) stage.step({ type: 'excuse', participantId: id, reason })
    else if (!late.includes(name)) stage.pass(10).step({ type: 'signIn', participantId: id })
  }
}

function deliberate(stage: Stage): void {
  const [rules, spaces, fees, board] = stage.meeting.agenda.map(({ id }) => id)
  if (!rules || !spaces || !fees || !board) throw new Error('the sample has lost its agenda')
  stage.pass(20).step({ type: 'enterItem', itemId: rules })
  stage.pass(200).step({ type: 'signIn', participantId: who(stage, '袁野') })
  stage.pass(30).step({ type: 'enterItem', itemId: spaces })
  turn(stage, '刘淑珍', 'for', 180, ['车位本来就少，一户先保一辆才公平；有房本的住得久。'])
  turn(stage, '赵国强', 'against', 222, [
    '家里两代人两辆车，只给一个位，另一辆停哪儿？',
    '建议两代同住的家庭另行安排。',
  ])
  turn(stage, '高翔', 'question', 124, ['收回的车位由谁来登记、多久公布一次？'])
  turn(stage, '孙秀英', 'for', 95, [
    '同意一户一车，先把有房本、没车位的排在前面。',
    '租户也住在这儿，建议留20个临时位，按月轮换。',
    '收回的车位要在7天内公布，谁都能看到。',
  ])
  turn(stage, '王𠮷', 'question', 40, ['五证合一的居民路侧停车，手续到哪儿办？'])
  outage(stage, '欧阳明月')
  note(stage, spaces, '主持人归纳：争议集中在一户多车的家庭，先设临时车位轮换。')
  vote(stage, spaces, [31, 9, 5])
  outcome(stage, spaces, 'consensus', '一户先保一辆，有房本的优先。')
  outcome(stage, spaces, 'consensus', '收回的车位7天内公布。')
  outcome(stage, spaces, 'dissent', '赵国强等4人认为，两代同住、有两辆车的家庭应另行安排。')
  outcome(stage, spaces, 'assignment', '建成车位台账并公布', '停车自管会', '孙秀英', '2026-12-10')
  outcome(stage, spaces, 'assignment', '续签错时共享停车协议', '小南庄社区居民委员会', '陈立新', '2026-12-31')
  stage.pass(60).step({ type: 'enterItem', itemId: fees })
  turn(stage, '阿依古丽·买买提', 'against', 170, ['退休的人收入不高，150元偏贵。'])
  turn(stage, '张㛃', 'for', 60, ['收费用在补划车位和看护上，账目公开就同意。'])
  cancelledVote(stage, fees)
  vote(stage, fees, [20, 15, 10])
  stage.pass(40).step({ type: 'leave', participantId: who(stage, '于得水') })
  stage.pass(60).step({ type: 'enterItem', itemId: board })
  turn(stage, '吕䶮', 'for', 33, [])
  vote(stage, board, [20, 20, 4])
}

function turn(stage: Stage, name: string, stance: Stance, seconds: number, notes: readonly string[]): void {
  stage.pass(15).step({ type: 'startTurn', participantId: who(stage, name), stance, requestId: null })
  const turnId = stage.meeting.activeTurnId
  if (turnId === null) throw new Error('the turn has not begun')
  const pause = seconds / (notes.length + 1)
  for (const text of notes) {
    stage.pass(pause).step({ type: 'notePoint', itemId: null, turnId, text })
  }
  stage.pass(pause).step({ type: 'endTurn', turnId, nextRequestId: null })
}

/** The power fails in the middle of a speech, for four minutes. */
function outage(stage: Stage, name: string): void {
  stage.pass(15).step({ type: 'startTurn', participantId: who(stage, name), stance: 'for', requestId: null })
  const turnId = stage.meeting.activeTurnId
  if (turnId === null) throw new Error('the turn has not begun')
  const from = stage.pass(50).now
  stage.pass(240).step({ type: 'recordOutage', from, to: stage.now })
  stage.step({ type: 'notePoint', itemId: null, turnId, text: '停电前说的照旧：支持方案，盼早点施划。' })
  stage.step({ type: 'extendTurn', turnId, seconds: 60 })
  stage.pass(70).step({ type: 'endTurn', turnId, nextRequestId: null })
}

function vote(stage: Stage, itemId: string, counts: readonly [number, number, number]): void {
  stage.pass(20).step({ type: 'openVote', itemId })
  const voteId = stage.meeting.activeVoteId ?? ''
  const options: readonly VoteOption[] = ['yes', 'no', 'abstain']
  options.forEach((option, index) => {
    stage.pass(15).step({ type: 'reportCount', voteId, option, count: counts[index] ?? 0 })
  })
  stage.pass(10).step({ type: 'announceVote', voteId })
}

function cancelledVote(stage: Stage, itemId: string): void {
  stage.pass(20).step({ type: 'openVote', itemId })
  const voteId = stage.meeting.activeVoteId ?? ''
  stage.pass(20).step({ type: 'reportCount', voteId, option: 'yes', count: 40 })
  stage.step({ type: 'cancelVote', voteId, reason: '有人没听清方案，重新宣读后再表决' })
}

function note(stage: Stage, itemId: string | null, text: string): void {
  stage.pass(5).step({ type: 'notePoint', itemId, turnId: null, text })
}

function outcome(
  stage: Stage,
  itemId: string,
  kind: 'consensus' | 'dissent' | 'assignment',
  text: string,
  ownerOrg = '',
  ownerPerson = '',
  dueDate = '',
): void {
  stage.step({ type: 'recordOutcome', itemId, outcome: { kind, text, ownerOrg, ownerPerson, dueDate } })
}

/** A scribble that looks written: loops from left to right, a line below. */
export const SAMPLE_STROKES: Strokes = [
  Array.from({ length: 60 }, (_, index) => [
    90 + index * 13,
    Math.round(190 + 110 * Math.sin(index / 3.1) - index * 0.6),
    Math.round(500 + 350 * Math.sin(index / 5)),
    index * 16,
  ]),
  Array.from({ length: 20 }, (_, index) => [160 + index * 34, 330 - index * 3, 450, 1400 + index * 12]),
]

function sign(
  stage: Stage,
  as: 'facilitator' | 'recorder' | 'oversight' | 'representative',
  name: string,
): void {
  stage.pass(60).step({ type: 'signMinutes', as, name, strokes: SAMPLE_STROKES, contentHash: hash(stage) })
}

const hash = (stage: Stage): string => contentHashOf(minutesOf(stage.meeting, stage.hall))

function pointBlockId(stage: Stage, beginning: string): string {
  const point = stage.meeting.points.find(({ text }) => text.startsWith(beginning))
  if (!point) throw new Error(`no point begins with ${beginning}`)
  return `point:${point.id}`
}
