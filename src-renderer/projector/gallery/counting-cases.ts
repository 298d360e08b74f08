import type { HallSettings } from '#shared/domain/hall/state'
import type { MeetingSetup } from '#shared/domain/meeting/setup'
import type { Counting } from '#shared/domain/meeting/vote/counting'
import { OWNERS_RULES, type OwnersRule } from '#shared/domain/voting/owners-rule'
import { DECISION_RULES } from '#shared/domain/voting/rule'
import type { ScreenProps } from '../Screen'
import { Sample } from './sample'
import { elevator, HALL, HOSTILE_HALL, hostile, parking } from './setups'

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')

const screenOf = (hall: HallSettings, play: () => Sample) => (): ScreenProps => {
  const sample = play()
  return { hall, meeting: sample.meeting, now: sample.now, connection: 'live' }
}

function counted(setup: MeetingSetup, counting: Partial<Counting>): MeetingSetup {
  return {
    ...setup,
    agenda: setup.agenda.map((item) =>
      item.motion
        ? { ...item, motion: { ...item.motion, counting: { twoTellers: false, hidden: false, ...counting } } }
        : item,
    ),
  }
}

const hands = (counting: Partial<Counting>) =>
  new Sample(HALL, counted(parking(DECISION_RULES.presentMajority), counting), MORNING)
    .at('13:40')
    .signIn(45)
    .at('14:00')
    .open()
    .enter(3)
    .at('15:06')
    .openVote()

const ballots = (counting: Partial<Counting>) =>
  new Sample(HALL, counted(parking(DECISION_RULES.presentMajority, 'secretBallot'), counting), MORNING)
    .at('13:40')
    .signIn(45)
    .at('14:00')
    .open()
    .enter(3)
    .at('15:06')
    .openVote()
    .issue(45)
    .collect(44)

const FOLLOWS: OwnersRule = { ...OWNERS_RULES.ownersGeneral, silence: 'withMajority' }

const owners = (count: number | undefined, counting: Partial<Counting> = {}) =>
  new Sample(HALL, counted(elevator(FOLLOWS), counting), MORNING)
    .at('14:00')
    .open()
    .enter(0)
    .register(count)
    .openVote()

export const COUNTING_CASES: Readonly<Record<string, () => ScreenProps>> = {
  'counting-hidden-hands': screenOf(HALL, () => hands({ hidden: true }).count('yes', 31)),
  'counting-hidden-hands-done': screenOf(HALL, () =>
    hands({ hidden: true }).count('yes', 31).count('no', 9).count('abstain', 5),
  ),
  'counting-hidden-ballots': screenOf(HALL, () => ballots({ hidden: true }).call('yes', 20).call('no', 4)),
  'counting-hidden-owners': screenOf(HALL, () => owners(undefined, { hidden: true }).answer('yes', 0, 30)),
  'counting-tellers-differ': screenOf(HALL, () =>
    hands({ twoTellers: true }).tell('first', 'yes', 31).tell('second', 'yes', 30),
  ),
  'counting-robert': screenOf(HALL, () => hands({ script: 'robert' })),
  'counting-robert-done': screenOf(HALL, () => hands({ script: 'robert' }).count('yes', 31).count('no', 9)),
  'counting-robert-result': screenOf(HALL, () =>
    hands({ script: 'robert' }).count('yes', 31).count('no', 9).announce(),
  ),
  'counting-again': screenOf(HALL, () => hands({}).count('yes', 31).recount()),
  'counting-again-ballots': screenOf(HALL, () => ballots({}).call('yes', 3).recount().collect(44)),
  'counting-again-result': screenOf(HALL, () =>
    hands({}).count('yes', 31).recount().count('yes', 30).count('no', 10).count('abstain', 5).announce(),
  ),
  'counting-doubtful': screenOf(HALL, () => ballots({}).call('yes', 20).call('no', 9).call('doubtful', 2)),
  'counting-doubtful-called': screenOf(HALL, () =>
    ballots({}).call('yes', 31).call('no', 9).call('invalid', 1).call('doubtful', 3),
  ),
  'counting-silence': screenOf(HALL, () =>
    owners(undefined).deliver(0, 50).answer('yes', 0, 28).answer('no', 28, 34),
  ),
  'counting-silence-passed': screenOf(HALL, () =>
    owners(undefined).deliver(0, 50).answer('yes', 0, 28).answer('no', 28, 34).announce(),
  ),
  'counting-silence-apart': screenOf(HALL, () =>
    owners(undefined).deliver(0, 50).answer('yes', 0, 10).answer('no', 10, 20).announce(),
  ),
}

const inHostile = (counting: Partial<Counting>, method: 'showOfHands' | 'secretBallot') =>
  new Sample(HOSTILE_HALL, counted(hostile(1000, DECISION_RULES.presentTwoThirds, method), counting), MORNING)
    .signIn(1000)
    .at('14:00')
    .open()
    .enter(128)
    .openVote()

export const HOSTILE_COUNTING_CASES: Readonly<Record<string, () => ScreenProps>> = {
  'counting-hidden-ballots': screenOf(HOSTILE_HALL, () =>
    inHostile({ hidden: true }, 'secretBallot').issue(1000).collect(1000).call('yes', 333),
  ),
  'counting-hidden-hands': screenOf(HOSTILE_HALL, () =>
    inHostile({ hidden: true }, 'showOfHands').count('yes', 1000),
  ),
  'counting-tellers-differ': screenOf(HOSTILE_HALL, () =>
    inHostile({ twoTellers: true }, 'showOfHands').tell('first', 'yes', 888).tell('second', 'yes', 877),
  ),
  'counting-robert': screenOf(HOSTILE_HALL, () =>
    inHostile({ script: 'robert' }, 'showOfHands')
      .count('yes', 666)
      .recount()
      .count('yes', 667)
      .count('no', 1),
  ),
  'counting-doubtful': screenOf(HOSTILE_HALL, () =>
    inHostile({}, 'secretBallot').issue(1000).collect(1000).call('yes', 100).call('doubtful', 111),
  ),
  'counting-silence': screenOf(HOSTILE_HALL, () =>
    owners(5000).deliver(0, 4000).answer('yes', 0, 40).answer('no', 40, 60).announce(),
  ),
}
