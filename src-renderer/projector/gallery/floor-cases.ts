import type { HallSettings } from '#shared/domain/hall/state'
import { THIRTEEN_RULES, type RuleTemplate } from '#shared/domain/rules/rules'
import type { ScreenProps } from '../Screen'
import { text } from './people'
import { Sample } from './sample'
import { HALL, HOSTILE_HALL, hostile, parking } from './setups'

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')

const screenOf = (hall: HallSettings, play: () => Sample) => (): ScreenProps => {
  const sample = play()
  return { hall, meeting: sample.meeting, now: sample.now, connection: 'live' }
}

/** 47 is of the property company, who observes. */
const withManager = () => {
  const setup = parking()
  const participants = setup.participants.map((one, index) =>
    index === 47
      ? { ...one, attendance: 'observing' as const, org: '佳信物业公司', identity: '物业经理' }
      : one,
  )
  return new Sample(HALL, { ...setup, participants }, MORNING)
    .at('13:40')
    .signIn(48)
    .at('14:00')
    .open()
    .enter(3)
    .at('14:30')
}

const speaking = () => withManager().give(0, 'for').pass(46)

const hostileSpeech = (speaker: number) =>
  new Sample(HOSTILE_HALL, hostile(40), MORNING)
    .signIn(40)
    .at('14:00')
    .open()
    .enter(128)
    .give(speaker, 'question')
    .ask(1, 'against')
    .pass(100)

/** A hall that has written its own rules before the meeting was planned. */
function underRules(rules: readonly RuleTemplate[], hall: HallSettings = HALL) {
  return screenOf(hall, () => {
    const sample = new Sample(hall, parking(), MORNING)
    sample.run({ type: 'reviseHallRules', rules: [...rules] })
    return sample.step({ type: 'adoptRules' }).signIn(45).open().step({ type: 'readRules' })
  })
}

const longRule = (index: number): RuleTemplate => ({
  name: text(`第${index + 1}条规则名称写得很长很长`, 12),
  clause: text(
    '发言人应当先举手、经主持人同意后起立面向主持人说话，不得打断他人，不得与他人直接争论，也不得评论动机',
    60,
  ),
})

const plainRules = (count: number): readonly RuleTemplate[] =>
  Array.from({ length: count }, (_, index) => {
    const of = THIRTEEN_RULES[index % THIRTEEN_RULES.length]
    const clause = of?.clause ?? ''
    return { name: index < THIRTEEN_RULES.length ? (of?.name ?? '') : `补充规则${index - 12}`, clause }
  })

/** Who is heard, for how long still, and by which rules. */
export const FLOOR_CASES: Readonly<Record<string, () => ScreenProps>> = {
  interjection: screenOf(HALL, () => speaking().interject(47, 'answer').pass(9)),
  'interjection-question': screenOf(HALL, () => speaking().interject(5, 'question').pass(3)),
  'interjection-overtime': screenOf(HALL, () => speaking().interject(47, 'answer').pass(44)),
  'item-time': screenOf(HALL, () =>
    withManager().limit({ turnSeconds: 180, maxTurns: null, itemMinutes: 40 }).at('14:31'),
  ),
  'item-time-used': screenOf(HALL, () =>
    withManager().limit({ turnSeconds: 180, maxTurns: null, itemMinutes: 30 }).at('14:31'),
  ),
  'turn-item-time': screenOf(HALL, () =>
    speaking().limit({ turnSeconds: 180, maxTurns: null, itemMinutes: 40 }),
  ),
  recess: screenOf(HALL, () =>
    speaking()
      .recess(15, '休息')
      .pass(7 * 60 - 32),
  ),
  'recess-queue': screenOf(HALL, () => withManager().ask(1, 'against').recess(90)),
  'recess-item': screenOf(HALL, () => withManager().recess(10, '会场协商').pass(575)),
  'recess-over': screenOf(HALL, () => speaking().recess(10, '休息').pass(660)),
  'rules-read': underRules(plainRules(14)),
  'rules-8': underRules(plainRules(8)),
  'rules-20': underRules(plainRules(20)),
  'rules-long-clauses': underRules(
    plainRules(12).map((rule, index) =>
      index % 3 === 0 ? { ...rule, clause: '发言先举手，主持人点到名字再起立，对着主持人说话' } : rule,
    ),
  ),
}

export const HOSTILE_FLOOR_CASES: Readonly<Record<string, () => ScreenProps>> = {
  interjection: screenOf(HOSTILE_HALL, () => hostileSpeech(0).interject(2, 'answer').pass(10)),
  'interjection-latin': screenOf(HOSTILE_HALL, () => hostileSpeech(6).interject(9, 'question').pass(700)),
  'interjection-overtime': screenOf(HOSTILE_HALL, () =>
    hostileSpeech(2)
      .pass(3600 * 3)
      .interject(0, 'answer')
      .pass(3700),
  ),
  recess: screenOf(HOSTILE_HALL, () =>
    hostileSpeech(0).recess(600, text('请两位代表到楼道里实地丈量消防通道的宽度，', 40)),
  ),
  'recess-item': screenOf(HOSTILE_HALL, () =>
    new Sample(HOSTILE_HALL, hostile(40), MORNING)
      .signIn(40)
      .at('14:00')
      .open()
      .enter(128)
      .recess(600, text('W', 40))
      .pass(36_001),
  ),
  'item-time': screenOf(HOSTILE_HALL, () =>
    hostileSpeech(0)
      .limit({ turnSeconds: 3595, maxTurns: 20, itemMinutes: 600 })
      .step({ type: 'extendItem', itemId: 'i1-129', minutes: 120 })
      .handOver(11),
  ),
  'rules-8-long': underRules(
    Array.from({ length: 8 }, (_, index) => longRule(index)),
    HOSTILE_HALL,
  ),
  'rules-20-long': underRules(
    Array.from({ length: 20 }, (_, index) => longRule(index)),
    HOSTILE_HALL,
  ),
}
