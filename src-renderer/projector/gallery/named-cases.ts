import { OWN_PROXIES } from '#shared/domain/meeting/proxy/proxy-rule'
import type { MeetingSetup, RoomMethod } from '#shared/domain/meeting/setup'
import type { GivenAnswer } from '#shared/domain/meeting/vote/named/named'
import { DECISION_RULES } from '#shared/domain/voting/rule'
import type { ScreenProps } from '../Screen'
import { Sample } from './sample'
import { HALL, HOSTILE_HALL, hostile, parking } from './setups'

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')

/** Somebody votes for the last on the roster, and the motion of the current item is put to the vote by name. */
class NamedSample extends Sample {
  proxy(principal: number, holder: number): this {
    const idOf = (person: number) => this.meeting.participants[person]?.id ?? ''
    return this.step({
      type: 'giveProxy',
      principalId: idOf(principal),
      holderId: idOf(holder),
      written: true,
      note: '',
    })
  }

  answerAs(answer: GivenAnswer, from: number, to: number): this {
    const voteId = this.meeting.activeVoteId ?? ''
    for (let n = from; n < to; n += 1) {
      this.step({ type: 'answerVoter', voteId, voterId: `n${n + 1}`, answer })
    }
    return this
  }

  passOver(n: number): this {
    return this.step({
      type: 'passVoter',
      voteId: this.meeting.activeVoteId ?? '',
      voterId: `n${n + 1}`,
    })
  }

  rest(): this {
    return this.step({ type: 'silenceRest', voteId: this.meeting.activeVoteId ?? '' })
  }
}

const withProxies = (setup: MeetingSetup): MeetingSetup => ({
  ...setup,
  plan: { ...setup.plan, proxies: { ...OWN_PROXIES, perHolder: 2 } },
})

function procedural(setup: MeetingSetup): MeetingSetup {
  return {
    ...setup,
    agenda: setup.agenda.map((item) =>
      item.motion?.method === 'acclamation'
        ? { ...item, motion: { ...item.motion, procedural: true } }
        : item,
    ),
  }
}

const voting = (method: RoomMethod) =>
  new NamedSample(HALL, procedural(withProxies(parking(DECISION_RULES.presentMajority, method))), MORNING)
    .at('13:40')
    .signIn(42)
    .proxy(47, 3)
    .proxy(46, 8)
    .at('14:00')
    .open()
    .enter(3)
    .at('14:26')
    .openVote()

const hostileVoting = (method: RoomMethod, count: number) =>
  new NamedSample(
    HOSTILE_HALL,
    procedural(withProxies(hostile(count, DECISION_RULES.presentTwoThirds, method))),
    MORNING,
  )
    .signIn(count)
    .at('14:00')
    .open()
    .enter(128)
    .openVote()

const screen = (play: () => Sample) => (): ScreenProps => {
  const sample = play()
  return { hall: sample.hall, meeting: sample.meeting, now: sample.now, connection: 'live' }
}

export const NAMED_CASES: Readonly<Record<string, () => ScreenProps>> = {
  'roll-call': screen(() =>
    voting('rollCall').answerAs('yes', 0, 14).answerAs('no', 14, 18).passOver(18).answerAs('abstain', 19, 21),
  ),
  'roll-call-proxy': screen(() => voting('rollCall').answerAs('yes', 0, 42)),
  'roll-call-done': screen(() =>
    voting('rollCall').answerAs('yes', 0, 30).answerAs('no', 30, 38).answerAs('abstain', 38, 44),
  ),
  'roll-call-result': screen(() =>
    voting('rollCall').answerAs('yes', 0, 30).answerAs('no', 30, 38).answerAs('abstain', 38, 44).announce(),
  ),
  'named-ballots': screen(() =>
    voting('namedBallot').issue(44).collect(43).answerAs('yes', 0, 21).answerAs('invalid', 21, 22),
  ),
  'named-ballots-before': screen(() => voting('namedBallot').issue(44)),
  households: screen(() => voting('households').answerAs('yes', 0, 21).answerAs('no', 21, 24)),
  'households-result': screen(() =>
    voting('households').answerAs('yes', 0, 31).answerAs('no', 31, 34).rest().announce(),
  ),
  acclamation: screen(() => voting('acclamation')),
  'acclamation-result': screen(() => voting('acclamation').announce()),
}

export const HOSTILE_NAMED_CASES: Readonly<Record<string, () => ScreenProps>> = {
  'roll-call-long-names': screen(() => hostileVoting('rollCall', 40).answerAs('yes', 0, 3).passOver(3)),
  'roll-call-thousand': screen(() => hostileVoting('rollCall', 400).answerAs('yes', 0, 130)),
  'named-ballots-thousand': screen(() =>
    hostileVoting('namedBallot', 1000).issue(1000).collect(999).answerAs('yes', 0, 300),
  ),
  'acclamation-long': screen(() => hostileVoting('acclamation', 40)),
}
