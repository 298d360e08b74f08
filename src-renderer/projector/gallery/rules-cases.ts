import type { HallSettings } from '#shared/domain/hall/state'
import type { Electorate } from '#shared/domain/meeting/electorate'
import type { MeetingSetup } from '#shared/domain/meeting/setup'
import { DECISION_RULES, QUORUM_RULES, type DecisionRule } from '#shared/domain/voting/rule'
import type { ScreenProps } from '../Screen'
import { people } from './people'
import { Sample } from './sample'
import { HALL, HOSTILE_HALL, hostile, parking } from './setups'

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')
const HOUSEHOLDS: Electorate = { unit: 'households', expected: 829, presentBy: 'headCount' }

const screenOf = (hall: HallSettings, play: () => Sample) => (): ScreenProps => {
  const sample = play()
  return { hall, meeting: sample.meeting, now: sample.now, connection: 'live' }
}

const assembly = (present: number, changes: Partial<MeetingSetup['plan']> = {}) => {
  const setup = parking(DECISION_RULES.residentsAssembly)
  const plan = {
    ...setup.plan,
    title: '小南庄社区2026年居民会议',
    kind: 'residentsAssembly' as const,
    quorum: QUORUM_RULES.residentsAssembly,
    electorate: HOUSEHOLDS,
    ...changes,
  }
  const sample = new Sample(HALL, { ...setup, plan }, MORNING)
  return sample.step({ type: 'publishAgenda' }).at('13:40').step({ type: 'reportHeadCount', count: present })
}

const atVote = (sample: Sample) => sample.at('14:00').open().enter(3).at('15:06').openVote()

/** A committee of nine, five of them owners' representatives, of whom two have come. */
const committee = () => {
  const setup = parking(DECISION_RULES.propertyMgmt)
  const members = people(9).map((member, index) => ({
    ...member,
    identity: index < 4 ? '居委会委员' : '业主代表委员',
  }))
  const plan = { ...setup.plan, kind: 'propertyMgmtCommittee' as const, quorum: QUORUM_RULES.propertyMgmt }
  return atVote(new Sample(HALL, { ...setup, plan, participants: members }, MORNING).at('13:40').signIn(6))
}

const election = (rule: DecisionRule, present: number) => {
  const setup = parking(rule, 'secretBallot')
  const electorate: Electorate = { unit: 'people', expected: 1200, presentBy: 'headCount' }
  const plan = { ...setup.plan, kind: 'residentsElection' as const, quorum: null, electorate }
  const sample = new Sample(HALL, { ...setup, plan }, MORNING)
  return atVote(sample.at('13:40').step({ type: 'reportHeadCount', count: present }))
}

export const RULES_CASES = {
  'waiting-households': screenOf(HALL, () => assembly(412)),
  'vote-households': screenOf(HALL, () => atVote(assembly(436)).count('yes', 219)),
  'result-households': screenOf(HALL, () =>
    atVote(assembly(436)).count('yes', 219).count('no', 160).count('abstain', 57).announce(),
  ),
  'result-group-short': screenOf(HALL, () =>
    committee().count('yes', 5).count('no', 1).count('abstain', 0).announce(),
  ),
  'result-turnout-short': screenOf(HALL, () =>
    election(DECISION_RULES.recall, 640).issue(640).collect(24).call('yes', 20).call('no', 4).announce(),
  ),
}

export const HOSTILE_RULES_CASES = {
  'result-gated': screenOf(HOSTILE_HALL, () => {
    const rule: DecisionRule = {
      ...DECISION_RULES.presentTwoThirds,
      gate: { share: { num: 667, den: 1000 }, comparison: 'moreThan' },
      quorum: { ...QUORUM_RULES.propertyMgmt, source: '' },
    }
    const setup = hostile(1000, rule)
    return new Sample(HOSTILE_HALL, setup, MORNING)
      .signIn(1000)
      .at('14:00')
      .open()
      .enter(0)
      .openVote()
      .count('yes', 1000)
      .count('no', 0)
      .count('abstain', 0)
      .announce()
  }),
}
