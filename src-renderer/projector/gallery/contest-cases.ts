import type { HallSettings } from '#shared/domain/hall/state'
import type { MeetingSetup } from '#shared/domain/meeting/setup'
import type { ContestBallot } from '#shared/domain/meeting/vote/contest/ballot'
import type { Choosing, ContestMethod } from '#shared/domain/meeting/vote/contest/contenders'
import { CONTEST_RULES, type ContestRule } from '#shared/domain/voting/contest/rule'
import type { ScreenProps } from '../Screen'
import { LATIN_NAME, LONGEST_NAME, person, text } from './people'
import { Sample } from './sample'
import { HALL, HOSTILE_HALL, hostile, parking } from './setups'

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')

const screenOf = (hall: HallSettings, play: () => Sample) => (): ScreenProps => {
  const sample = play()
  return { hall, meeting: sample.meeting, now: sample.now, connection: 'live' }
}

interface Contest {
  readonly names: readonly string[]
  readonly seats: number
  readonly rule: ContestRule
  readonly method?: ContestMethod
  readonly choosing?: Choosing
  readonly title?: string
  readonly motion?: string
}

function withContest(setup: MeetingSetup, contest: Contest): MeetingSetup {
  const { names, seats, rule, method = 'contestBallot', choosing = 'people' } = contest
  const { title = '推选停车自管会委员', motion = '推选停车自管会第一届委员五名。' } = contest
  return {
    ...setup,
    plan: { ...setup.plan, quorum: null },
    agenda: [
      {
        title,
        plannedMinutes: 20,
        facts: [],
        motion: {
          text: motion,
          method,
          choosing,
          seats,
          rule,
          contenders: names.map((name) => ({ name, note: '', participantId: null })),
        },
      },
    ],
  }
}

/** 45 people present, the first item a contest that was just opened. */
function opened(contest: Contest, hall = HALL, setup = parking()): Sample {
  return new Sample(hall, withContest(setup, contest), MORNING)
    .at('13:40')
    .signIn(45)
    .at('14:00')
    .open()
    .enter(0)
    .at('14:26')
    .openVote()
}

const marked = (...numbers: readonly number[]): ContestBallot => ({ kind: 'marked', numbers: [...numbers] })
const named = (count: number) => Array.from({ length: count }, (_, index) => person(index).name)

const COMMITTEE: Contest = { names: named(7), seats: 5, rule: CONTEST_RULES.presentMajority }

/** 44 ballots: five of seven, the last seat level between two. */
const committee = (contest = COMMITTEE) =>
  opened(contest)
    .issue(45)
    .collect(44)
    .callNames(marked(1, 2, 3, 4, 5), 14)
    .callNames(marked(1, 2, 3, 4, 6), 14)
    .callNames(marked(1, 2, 5, 6), 9)
    .callNames(marked(1, 3, 7), 4)
    .callNames({ kind: 'blank' }, 1)
const counted = () => committee().callNames({ kind: 'invalid', why: 'tooMany' }, 2)

const LAYOUTS: Contest = {
  names: ['错时共享停车', '路侧施划车位', '立体车库'],
  seats: 1,
  rule: CONTEST_RULES.knockOut,
  method: 'contestHands',
  choosing: 'options',
  title: '选一个停车方案',
  motion: '在三个停车方案中选定一个。',
}

/** Everybody gets some votes: ballots go round the list. */
const round = (contest: Contest, ballots: number) => {
  const { names, seats } = contest
  const sample = opened(contest).issue(45).collect(45)
  for (let n = 0; n < ballots; n += 1) {
    const first = (n * 7) % names.length
    const numbers = Array.from(
      { length: Math.min(seats, names.length) },
      (_, k) => ((first + k * 2) % names.length) + 1,
    )
    sample.callNames(marked(...new Set(numbers)), 1)
  }
  return sample
}

const HOSTILE: Contest = {
  names: [
    LONGEST_NAME,
    LATIN_NAME,
    '阿不都拉·吐尔逊',
    '欧阳秀芝',
    '阿依夏木·阿不都热合曼',
    '孙秀英',
    '李桂兰',
  ],
  seats: 5,
  rule: CONTEST_RULES.committeeByReps,
  title: text('推选小南庄社区停车自治管理委员会第一届委员并确定召集人', 80),
  motion: text('推选小南庄社区停车自治管理委员会第一届委员五名，任期三年，可以连选连任。', 300),
}
const hostileBox = () => opened(HOSTILE, HOSTILE_HALL, hostile(60))

export const CONTEST_CASES: Readonly<Record<string, () => ScreenProps>> = Object.fromEntries([
  ['contest-issuing', screenOf(HALL, () => opened(COMMITTEE))],
  ['contest-voting', screenOf(HALL, () => opened(COMMITTEE).issue(45))],
  ['contest-void', screenOf(HALL, () => opened(COMMITTEE).issue(44).collect(45))],
  ['contest-calling', screenOf(HALL, () => committee())],
  ['contest-calling-six', screenOf(HALL, () => round({ ...COMMITTEE, names: named(6) }, 38))],
  ['contest-calling-twelve', screenOf(HALL, () => round({ ...COMMITTEE, names: named(12) }, 44))],
  ['contest-calling-thirty', screenOf(HALL, () => round({ ...COMMITTEE, names: named(30), seats: 9 }, 44))],
  [
    'contest-voting-thirty',
    screenOf(HALL, () => opened({ ...COMMITTEE, names: named(30), seats: 9 }).issue(45)),
  ],
  ['contest-called', screenOf(HALL, counted)],
  ['contest-hidden', screenOf(HALL, () => committee().hideCounts())],
  ['contest-result-tie', screenOf(HALL, () => counted().announce())],
  [
    'contest-runoff-result',
    screenOf(HALL, () =>
      counted()
        .announce()
        .runoff()
        .issue(45)
        .collect(45)
        .callNames(marked(5), 24)
        .callNames(marked(6), 20)
        .callNames({ kind: 'blank' }, 1)
        .announce(),
    ),
  ],
  ['contest-doubtful', screenOf(HALL, () => committee().callNames({ kind: 'doubtful' }, 2))],
  ['contest-result-void', screenOf(HALL, () => opened(COMMITTEE).issue(44).collect(45).announce())],
  [
    'contest-result-thirty',
    screenOf(HALL, () =>
      round({ ...COMMITTEE, names: named(30), seats: 9, rule: CONTEST_RULES.plurality }, 45).announce(),
    ),
  ],
  ['contest-hands', screenOf(HALL, () => opened(LAYOUTS).hands(1, 19).hands(2, 15))],
  [
    'contest-hands-result',
    screenOf(HALL, () => opened(LAYOUTS).hands(1, 19).hands(2, 15).hands(3, 8).hands(null, 3).announce()),
  ],
])

export const HOSTILE_CONTEST_CASES: Readonly<Record<string, () => ScreenProps>> = Object.fromEntries([
  ['contest-voting', screenOf(HOSTILE_HALL, () => hostileBox().issue(45))],
  [
    'contest-calling',
    screenOf(HOSTILE_HALL, () =>
      hostileBox()
        .issue(45)
        .collect(44)
        .callNames(marked(1, 2, 3, 4, 5), 40),
    ),
  ],
  [
    'contest-result',
    screenOf(HOSTILE_HALL, () =>
      hostileBox()
        .issue(45)
        .collect(45)
        .callNames(marked(1, 2, 3, 4, 5), 44)
        .callNames(marked(1, 2, 3, 4, 6), 1)
        .announce(),
    ),
  ],
])
