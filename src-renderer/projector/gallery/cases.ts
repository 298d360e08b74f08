import type { HallSettings } from '#shared/domain/hall/state'
import type { MeetingSetup } from '#shared/domain/meeting/setup'
import { OWNERS_RULES, type OwnersRule } from '#shared/domain/voting/owners-rule'
import { DECISION_RULES, type DecisionRule } from '#shared/domain/voting/rule'
import type { ScreenProps } from '../Screen'
import { CONTEST_CASES, HOSTILE_CONTEST_CASES } from './contest-cases'
import { COUNTING_CASES, HOSTILE_COUNTING_CASES } from './counting-cases'
import { FLOOR_CASES, HOSTILE_FLOOR_CASES } from './floor-cases'
import { HOSTILE_MATERIAL_CASES, MATERIAL_CASES } from './material-cases'
import { HOSTILE_MOTION_CASES, MOTION_CASES } from './motion-cases'
import { HOSTILE_RULES_CASES, RULES_CASES } from './rules-cases'
import { HOSTILE_NAMED_CASES, NAMED_CASES } from './named-cases'
import { HOSTILE_NOTICE_CASES, NOTICE_CASES } from './notice-cases'
import { HOSTILE_QUESTION_CASES, QUESTION_CASES } from './question-cases'
import { Sample } from './sample'
import { elevator, HALL, HOSTILE_HALL, hostile, parking, stairwell, withPeople } from './setups'

/** A screen to look at. `hostile`: data as long as the forms allow, where lettering may be cut as a last resort. */
export interface Case {
  readonly name: string
  readonly hostile: boolean
  readonly props: () => ScreenProps
}

type Play = () => Sample

function screenOf(hall: HallSettings, play: Play, connection: ScreenProps['connection'] = 'live') {
  return (): ScreenProps => {
    const sample = play()
    return { hall, meeting: sample.meeting, now: sample.now, connection }
  }
}

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')
const start = (setup: MeetingSetup) => new Sample(HALL, setup, MORNING)

const inSession = (rule?: DecisionRule) => start(parking(rule)).at('13:40').signIn(45).at('14:00').open()

const onParking = (rule?: DecisionRule) =>
  inSession(rule).enter(0).pass(300).enter(1).pass(400).enter(2).pass(500).enter(3).at('14:26')

const ballots = () =>
  start(parking(DECISION_RULES.presentMajority, 'secretBallot'))
    .at('13:40')
    .signIn(45)
    .at('14:00')
    .open()
    .enter(3)
    .at('14:26')
    .openVote()
const owners = (rule?: OwnersRule, count?: number) =>
  start(elevator(rule)).at('14:00').open().enter(0).register(count).openVote()
const called = () =>
  ballots().issue(45).collect(44).call('yes', 20).call('no', 7).call('abstain', 3).call('invalid', 2)

const speaking = () => onParking().at('14:30').give(0, 'for')
const queued = () =>
  speaking().ask(1, 'against').ask(6, 'question').ask(4, 'for').ask(7, 'for').ask(8, 'against').ask(9, 'for')

const voting = (rule?: DecisionRule) => onParking(rule).at('15:06').openVote()
const voted = (yes: number, no: number, abstain: number) =>
  voting().count('yes', yes).count('no', no).count('abstain', abstain).at('15:12').announce()

const heard = () =>
  onParking()
    .speech(0, 'for', 180)
    .speech(2, 'against', 171)
    .speech(3, 'for', 180)
    .speech(4, 'for', 176)
    .speech(1, 'against', 171)
    .speech(0, 'for', 162)
    .speech(5, 'question', 124)
    .speech(2, 'against', 147)
    .speech(6, 'question', 58)
    .at('14:58')

const TALK = { turnSeconds: null, maxTurns: null }

/** The last of the roster who are here are from elsewhere. */
const heardByGroups = () => {
  const setup = parking()
  const ORGS = ['佳信物业公司', '海淀街道办事处', '沈正律师事务所']
  const participants = setup.participants.map((one, index) => {
    const org = ORGS[index - 42]
    return org === undefined ? one : { ...one, org, identity: '' }
  })
  const sample = start({ ...setup, participants })
    .at('13:40')
    .signIn(45)
    .at('14:00')
    .open()
    .enter(3)
  for (let index = 0; index < 9; index += 1)
    sample.speech(index, index % 2 ? 'against' : 'for', 90 + index * 9)
  return sample.speech(42, 'question', 150).speech(43, 'for', 61)
}

const NORMAL: Readonly<Record<string, () => ScreenProps>> = {
  connecting: () => ({ hall: null, meeting: null, now: MORNING, connection: 'connecting' }),
  front: () => ({ hall: HALL, meeting: null, now: MORNING, connection: 'live' }),
  'test-picture': () => ({ hall: HALL, meeting: null, now: MORNING, connection: 'live', test: true }),
  waiting: screenOf(HALL, () => start(parking()).at('13:48').signIn(41)),
  'waiting-short': screenOf(HALL, () => start(parking()).at('13:41').signIn(29)),
  'waiting-tomorrow': screenOf(HALL, () => start(parking())),
  'waiting-120': screenOf(HALL, () => start(withPeople(parking(), 120)).at('13:58').signIn(79)),
  'waiting-121': screenOf(HALL, () => start(withPeople(parking(), 121)).at('14:01').signIn(81)),
  'waiting-no-quorum': screenOf(HALL, () => start(stairwell()).at('13:48').signIn(12)),
  agenda: screenOf(HALL, () => onParking().show('agenda')),
  'agenda-before': screenOf(HALL, () => inSession()),
  item: screenOf(HALL, () => onParking()),
  'item-plain': screenOf(HALL, () => inSession().enter(1)),
  'item-short': screenOf(HALL, () => onParking().pass(300).enter(4)),
  turn: screenOf(HALL, () => queued().pass(46)),
  'turn-warning': screenOf(HALL, () => queued().pass(156)),
  'turn-overtime': screenOf(HALL, () => queued().pass(222)),
  'turn-paused': screenOf(HALL, () => queued().pass(46).pause().pass(30)),
  'turn-paused-overtime': screenOf(HALL, () => queued().pass(222).pause().pass(30)),
  'turn-extended': screenOf(HALL, () => speaking().pass(170).extend(60)),
  'turn-lost': screenOf(HALL, () => queued().pass(46), 'lost'),
  'turn-unlimited': screenOf(HALL, () =>
    onParking().limit(TALK).give(0, 'for').ask(1, 'against').ask(6, 'question').pass(425),
  ),
  'turn-procedure': screenOf(HALL, () => queued().handOver(12).ask(10, 'procedure').pass(46)),
  'turn-of-procedure': screenOf(HALL, () => onParking().give(1, 'procedure').pass(46)),
  'item-chair': screenOf(HALL, () => onParking().handOver(12)),
  vote: screenOf(HALL, () => voting()),
  'vote-no': screenOf(HALL, () => voting().count('yes', 31)),
  'vote-abstain': screenOf(HALL, () => voting().count('yes', 31).count('no', 9)),
  'vote-counted': screenOf(HALL, () => voting().count('yes', 31).count('no', 9).count('abstain', 5)),
  'vote-simple': screenOf(HALL, () => voting(DECISION_RULES.simple).count('yes', 31)),
  'vote-expected': screenOf(HALL, () => voting(DECISION_RULES.expectedMajority).count('yes', 31)),
  'vote-two-thirds': screenOf(HALL, () => voting(DECISION_RULES.presentTwoThirds).count('yes', 31)),
  'ballots-issuing': screenOf(HALL, () => ballots()),
  'ballots-voting': screenOf(HALL, () => ballots().issue(45)),
  'ballots-void': screenOf(HALL, () => ballots().issue(44).collect(45)),
  'ballots-begun': screenOf(HALL, () => ballots().issue(45).collect(44)),
  'ballots-calling': screenOf(HALL, () => called().call('yes', 4)),
  'ballots-invalid': screenOf(HALL, () => called().call('yes', 4).call('invalid', 1)),
  'ballots-done': screenOf(HALL, () => called().call('yes', 12)),
  'result-ballots': screenOf(HALL, () => called().call('yes', 12).announce()),
  'result-ballots-void': screenOf(HALL, () => ballots().issue(44).collect(45).announce()),
  'owners-begun': screenOf(HALL, () => owners()),
  'owners-entering': screenOf(HALL, () => owners().answer('yes', 0, 30).answer('no', 30, 34)),
  'owners-passed': screenOf(HALL, () =>
    owners().answer('yes', 0, 41).answer('no', 41, 46).answer('abstain', 46, 49).announce(),
  ),
  'owners-failed': screenOf(HALL, () => owners().answer('yes', 0, 30).answer('no', 30, 50).announce()),
  'owners-few': screenOf(HALL, () => owners(OWNERS_RULES.ownersGeneral).answer('yes', 0, 20).announce()),
  'result-passed': screenOf(HALL, () => voted(31, 9, 5)),
  'result-failed': screenOf(HALL, () => voted(21, 17, 7)),
  'result-silent': screenOf(HALL, () =>
    voting().count('yes', 31).count('no', 9).count('abstain', 4).count('silent', 1).announce(),
  ),
  'result-tie': screenOf(HALL, () =>
    start(stairwell())
      .at('18:50')
      .signIn(18)
      .at('19:00')
      .open()
      .enter(0)
      .openVote()
      .count('yes', 8)
      .count('no', 8)
      .count('abstain', 2)
      .at('19:30')
      .announce(),
  ),
  'result-no-quorum': screenOf(HALL, () =>
    start(parking())
      .signIn(20)
      .at('14:00')
      .open()
      .enter(3)
      .openVote()
      .count('yes', 18)
      .count('no', 2)
      .count('abstain', 0)
      .announce(),
  ),
  fairness: screenOf(HALL, () => heard().show('fairness')),
  'fairness-groups': screenOf(HALL, () =>
    heardByGroups().speech(44, 'question', 95).speech(3, 'procedure', 20).at('14:58').show('fairness'),
  ),
  'fairness-none': screenOf(HALL, () => onParking().show('fairness')),
  rules: screenOf(HALL, () => start(parking()).at('13:58').show('rules')),
  'rules-robert': screenOf(HALL, () =>
    start(parking()).limit({ turnSeconds: 120, maxTurns: 2 }).show('rules'),
  ),
  'rules-unlimited': screenOf(HALL, () => start(parking()).limit(TALK).show('rules')),
  black: screenOf(HALL, () => onParking().show('black')),
  closed: screenOf(HALL, () =>
    onParking()
      .openVote()
      .count('yes', 31)
      .count('no', 9)
      .count('abstain', 5)
      .announce()
      .enter(4)
      .openVote()
      .count('yes', 20)
      .count('no', 20)
      .count('abstain', 5)
      .announce()
      .at('16:10')
      .close(),
  ),
  'closed-no-votes': screenOf(HALL, () => inSession().enter(0).at('15:00').close()),
}

const startHostile = (participants: number) => new Sample(HOSTILE_HALL, hostile(participants), MORNING)
const inHostile = (item: number, participants = 40) =>
  startHostile(participants).signIn(participants).at('14:00').open().enter(item)

const hostileBallots = () =>
  new Sample(HOSTILE_HALL, hostile(1000, DECISION_RULES.presentTwoThirds, 'secretBallot'), MORNING)
    .signIn(1000)
    .at('14:00')
    .open()
    .enter(128)
    .openVote()

const hostileQueue = (speaker: number) =>
  inHostile(128).give(speaker, 'question').ask(1, 'against').ask(5, 'question').ask(3, 'for').ask(4, 'for')

const hostileVotes = () => {
  const sample = inHostile(0)
  for (let item = 1; item <= 12; item += 1) {
    sample.enter(item).openVote().count('yes', 30).count('no', 5).count('abstain', 5).announce()
  }
  return sample.at('23:10')
}

const HOSTILE: Readonly<Record<string, () => ScreenProps>> = {
  front: () => ({ hall: HOSTILE_HALL, meeting: null, now: MORNING, connection: 'live' }),
  'test-picture': () => ({ hall: HOSTILE_HALL, meeting: null, now: MORNING, connection: 'live', test: true }),
  waiting: screenOf(HOSTILE_HALL, () => startHostile(1000).at('13:20').signIn(400)),
  'waiting-long-words': screenOf(HALL, () => startHostile(48).at('13:20').signIn(30)),
  'waiting-nobody': screenOf(
    HOSTILE_HALL,
    () => new Sample(HOSTILE_HALL, { ...parking(), agenda: [], participants: [] }, MORNING),
  ),
  agenda: screenOf(HOSTILE_HALL, () => inHostile(100).show('agenda')),
  'agenda-end': screenOf(HOSTILE_HALL, () => inHostile(199).show('agenda')),
  'agenda-empty': screenOf(HALL, () =>
    new Sample(HALL, { ...parking(), agenda: [], participants: [] }, MORNING).show('agenda'),
  ),
  item: screenOf(HOSTILE_HALL, () => inHostile(128)),
  turn: screenOf(HOSTILE_HALL, () => hostileQueue(0).pass(100)),
  'turn-latin': screenOf(HOSTILE_HALL, () => hostileQueue(6).pass(3590)),
  'turn-overtime': screenOf(HOSTILE_HALL, () => hostileQueue(0).pass(3595 + 6042)),
  'turn-minority': screenOf(HALL, () => hostileQueue(2).pass(4000)),
  'turn-paused': screenOf(HOSTILE_HALL, () =>
    hostileQueue(9)
      .pass(3595 + 42)
      .pause(),
  ),
  'turn-lost': screenOf(HOSTILE_HALL, () => hostileQueue(0).pass(100), 'lost'),
  'turn-unlimited': screenOf(HOSTILE_HALL, () =>
    inHostile(128)
      .limit(TALK)
      .handOver(0)
      .give(6, 'procedure')
      .pass(60 * 60 * 3),
  ),
  'fairness-groups': screenOf(HOSTILE_HALL, () => {
    const sample = inHostile(128)
    for (let index = 0; index < 12; index += 1) sample.speech(index, 'procedure', 600)
    return sample.show('fairness')
  }),
  vote: screenOf(HOSTILE_HALL, () => inHostile(128, 1000).openVote().count('yes', 888).count('no', 66)),
  'ballots-voting': screenOf(HOSTILE_HALL, () => hostileBallots().issue(1000)),
  'ballots-hundreds': screenOf(HOSTILE_HALL, () =>
    hostileBallots().issue(182).collect(171).call('no', 12).call('abstain', 29).call('yes', 108),
  ),
  'ballots-thousand': screenOf(HOSTILE_HALL, () =>
    hostileBallots().issue(1000).collect(1000).call('no', 158).call('abstain', 159).call('yes', 660),
  ),
  'owners-thousands': screenOf(HOSTILE_HALL, () =>
    owners(OWNERS_RULES.ownersElevator, 5000).answer('yes', 0, 40).answer('no', 40, 60).announce(),
  ),
  'vote-four-digits': screenOf(HOSTILE_HALL, () => inHostile(128, 1000).openVote().count('yes', 1000)),
  result: screenOf(HOSTILE_HALL, () =>
    inHostile(128, 1000)
      .openVote()
      .count('yes', 666)
      .count('no', 222)
      .count('abstain', 111)
      .count('silent', 1)
      .announce(),
  ),
  'result-all': screenOf(HOSTILE_HALL, () =>
    inHostile(128, 1000).openVote().count('yes', 1000).count('no', 0).count('abstain', 0).announce(),
  ),
  'result-no-quorum': screenOf(HOSTILE_HALL, () =>
    startHostile(1000)
      .signIn(40)
      .at('14:00')
      .open()
      .enter(0)
      .openVote()
      .count('yes', 30)
      .count('no', 5)
      .count('abstain', 4)
      .count('silent', 1)
      .announce(),
  ),
  fairness: screenOf(HOSTILE_HALL, () => {
    const sample = inHostile(128)
    for (let index = 0; index < 30; index += 1) sample.speech(index, 'against', 600 + 400 * (index % 8))
    return sample.speech(0, 'question', 7000).show('fairness')
  }),
  closed: screenOf(HOSTILE_HALL, () => hostileVotes().close()),
  rules: screenOf(HOSTILE_HALL, () => startHostile(10).show('rules')),
}

export const CASES: readonly Case[] = [
  ...Object.entries({
    ...NORMAL,
    ...FLOOR_CASES,
    ...CONTEST_CASES,
    ...NAMED_CASES,
    ...COUNTING_CASES,
    ...RULES_CASES,
    ...MOTION_CASES,
    ...QUESTION_CASES,
    ...MATERIAL_CASES,
    ...NOTICE_CASES,
  }).map(([name, props]) => ({
    name,
    hostile: false,
    props,
  })),
  ...Object.entries({
    ...HOSTILE,
    ...HOSTILE_FLOOR_CASES,
    ...HOSTILE_CONTEST_CASES,
    ...HOSTILE_NAMED_CASES,
    ...HOSTILE_COUNTING_CASES,
    ...HOSTILE_MOTION_CASES,
    ...HOSTILE_RULES_CASES,
    ...HOSTILE_QUESTION_CASES,
    ...HOSTILE_MATERIAL_CASES,
    ...HOSTILE_NOTICE_CASES,
  }).map(([name, props]) => ({
    name: `hostile-${name}`,
    hostile: true,
    props,
  })),
]
