import type { HallSettings } from '#shared/domain/hall/state'
import { nextSubject } from '#shared/domain/meeting/motion/progress'
import type { AmendmentTarget } from '#shared/domain/meeting/motion/subject'
import { attendanceCount } from '#shared/domain/meeting/electorate'
import type { MeetingSetup } from '#shared/domain/meeting/setup'
import type { ScreenProps } from '../Screen'
import { text } from './people'
import { Sample } from './sample'
import { HALL, HOSTILE_HALL, hostile, parking } from './setups'

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')

const screenOf = (hall: HallSettings, play: () => Sample) => (): ScreenProps => {
  const sample = play()
  return { hall, meeting: sample.meeting, now: sample.now, connection: 'live' }
}

const CLAUSES = {
  wholeVote: true,
  list: [
    { title: '车位分配', text: '车位按一户一车分配，购房居住的优先；仍有空余的，再安排第二辆。' },
    { title: '车位回收', text: '连续三个月不用的车位由自管会收回，重新分配。' },
    { title: '收费', text: '固定车位每月200元，轮转车位每天10元，临时停车每小时3元。' },
    { title: '收益使用', text: '停车收入存入专户，每季度公布一次，结余用于小区照明和绿化。' },
  ],
}

/** The fourth item of 小南庄停车, clause by clause. */
function byClause(): MeetingSetup {
  const setup = parking()
  const agenda = setup.agenda.map((item, index) =>
    index === 3 && item.motion
      ? {
          ...item,
          title: '停车自治管理办法',
          motion: { ...item.motion, text: '通过《小南庄小区停车自治管理办法》。' },
          clauses: CLAUSES,
        }
      : item,
  )
  return { ...setup, agenda }
}

const begin = (setup: MeetingSetup, item = 3) =>
  new Sample(HALL, setup, MORNING).at('13:40').signIn(45).at('14:00').open().enter(item).at('14:26')

function amend(sample: Sample, words: string, target: AmendmentTarget = { kind: 'motion' }): Sample {
  const { meeting } = sample
  return sample.step({
    type: 'proposeAmendment',
    itemId: meeting.currentItemId ?? '',
    target,
    proposerId: meeting.participants[1]?.id ?? '',
    text: words,
  })
}

function open(sample: Sample): Sample {
  const itemId = sample.meeting.currentItemId ?? ''
  const subject = nextSubject(sample.meeting, itemId)
  if (!subject) throw new Error('nothing is left to vote')
  return sample.step({ type: 'openVote', itemId, subject })
}

function decide(sample: Sample, no = 6): Sample {
  open(sample)
  const { present } = attendanceCount(sample.meeting)
  return sample
    .count('yes', present - no)
    .count('no', no)
    .count('abstain', 0)
    .announce()
}

const amended = () =>
  amend(begin(parking()), '按“一户一车、购房优先”分配，空出的车位七日内收回，重新分配并公布。')
const amendedClause = () =>
  amend(decide(begin(byClause())), '连续两个月不用的车位由自管会收回，七日内重新分配并公布。', {
    kind: 'part',
    partId: 'c2',
  })

function postponed(): Sample {
  const sample = begin(parking())
  const itemId = sample.meeting.currentItemId ?? ''
  return sample.step({ type: 'endMotion', itemId, how: 'postponed', byId: null, reason: '材料不全' })
}

function hostileAmendment(): Sample {
  const sample = new Sample(HOSTILE_HALL, hostile(40), MORNING).signIn(40).at('14:00').open().enter(128)
  const words = text(
    '固定车位、轮转车位和临时车位分级收费，收益存入专户，每月公示一次，用于补贴照明和绿化养护；',
    300,
  )
  return amend(sample, words)
}

function hostileClause(): Sample {
  const setup = hostile(40)
  const list = Array.from({ length: 60 }, (_, index) => ({
    title: text('关于地面车位重新施划以后分配使用的规定', 40),
    text: text(
      `第${index + 1}项，固定车位、轮转车位和临时车位分级收费，收益存入专户，每季度公示一次；`,
      1000,
    ),
  }))
  const agenda = setup.agenda.map((item) => ({ ...item, clauses: { list, wholeVote: true } }))
  return new Sample(HOSTILE_HALL, { ...setup, agenda }, MORNING).signIn(40).at('14:00').open().enter(128)
}

/** Amendments and clauses on the wall. */
export const MOTION_CASES = {
  'motion-amendment': screenOf(HALL, amended),
  'motion-amendment-clause': screenOf(HALL, amendedClause),
  'motion-amendment-vote': screenOf(HALL, () => open(amended())),
  'motion-amendment-result': screenOf(HALL, () => decide(amended())),
  'motion-amendment-adopted': screenOf(HALL, () => decide(amended()).show('item')),
  'motion-clause': screenOf(HALL, () => decide(begin(byClause())).show('item')),
  'motion-clause-vote': screenOf(HALL, () => open(decide(begin(byClause())))),
  'motion-whole-vote': screenOf(HALL, () => open(decide(decide(decide(decide(begin(byClause()))), 40)))),
  'motion-postponed': screenOf(HALL, postponed),
}

export const HOSTILE_MOTION_CASES = {
  'motion-amendment-hostile': screenOf(HOSTILE_HALL, hostileAmendment),
  'motion-clause-hostile': screenOf(HOSTILE_HALL, hostileClause),
  'motion-amendment-vote-hostile': screenOf(HOSTILE_HALL, () => open(hostileAmendment())),
}
