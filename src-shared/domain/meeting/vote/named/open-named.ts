import { ok, refuse } from '../../../kernel/result'
import type { MeetingDecision } from '../../decide-context'
import { activeProxies } from '../../proxy/proxies'
import { electorateOf } from '../../electorate'
import type { MeetingEventData } from '../../events'
import { participantById } from '../../selectors'
import type { Participant } from '../../setup'
import type { DecisionRule } from '../../../voting/rule'
import type { Meeting } from '../../state'
import { householdsOfRoster, listedHouseholds } from './households'
import { brief } from './check-named'
import type { ToOpen } from '../to-open'
import type { Voter } from './named'

/** 唱名 and 记名票: everybody here who has a vote, by name. */
export function openNamed(
  meeting: Meeting,
  method: 'rollCall' | 'namedBallot',
  opened: Omit<MeetingEventData<'namedVoteOpened'>, 'method' | 'voters'>,
): MeetingDecision {
  if (electorateOf(meeting).presentBy === 'headCount') {
    return refuse(
      'voter.noList',
      '这次会议的实到是点人数登记的，没有签到名单，不能记名表决。请改用举手或无记名投票。',
    )
  }
  return ok([{ type: 'namedVoteOpened', data: { ...opened, method, voters: votersOf(meeting) } }])
}

/**
 * Everybody with a vote who is here, or for whom somebody here votes, in the order of the roster; where households
 * have one vote each, the first of each door.
 */
function votersOf(meeting: Meeting): Voter[] {
  const holderOf = new Map(activeProxies(meeting).map(({ principalId, holderId }) => [principalId, holderId]))
  const isHere = (id: string) => meeting.attendance[id]?.state === 'present'
  const voting = meeting.participants.filter(
    ({ id, attendance }) => attendance === 'attending' && (isHere(id) || holderOf.has(id)),
  )
  return (electorateOf(meeting).unit === 'households' ? onePerDoor(voting, isHere) : voting).map(
    ({ id, name, door, org }, index) => {
      const holder = isHere(id) ? undefined : holderOf.get(id)
      const by = holder === undefined ? null : (participantById(meeting, holder)?.name ?? null)
      return { id: `n${index + 1}`, participantId: id, name, door: door || org, by }
    },
  )
}

/** Whoever of a household is here in person speaks for it, before somebody who is represented. */
function onePerDoor(voting: readonly Participant[], isHere: (id: string) => boolean): readonly Participant[] {
  const speaker = new Map<string, string>()
  for (const person of [...voting.filter(({ id }) => isHere(id)), ...voting]) {
    if (!speaker.has(doorOf(person))) speaker.set(doorOf(person), person.id)
  }
  return voting.filter((person) => speaker.get(doorOf(person)) === person.id)
}

const doorOf = ({ id, door }: Participant): string => (door === '' ? id : `door:${door}`)

/**
 * Opens a vote of the households of the register, or, where there is none, of those of the roster. Whether enough
 * take part is known only by how many have signed: `quorumMet` is asked again when the result is announced.
 */
export function openHouseholds(meeting: Meeting, rule: DecisionRule, opened: ToOpen): MeetingDecision {
  const { homeless } = householdsOfRoster(meeting)
  const listed = listedHouseholds(meeting)
  if (meeting.households.length === 0 && homeless.length > 0) {
    return refuse(
      'households.homeless',
      `名单里有 ${homeless.length} 位出席人没有门牌（${brief(homeless)}），不能按户计票。请补上门牌，或在这一项议程里登记户名册。`,
    )
  }
  if (listed.length === 0) {
    return refuse('households.none', '户名册是空的，没有一户可以表决。请先在这一项议程里登记户名册。')
  }
  const voters = listed.map(({ door, name }, index) => ({
    id: `n${index + 1}`,
    participantId: null,
    name,
    door,
    by: null,
  }))
  return ok([
    {
      type: 'namedVoteOpened',
      data: {
        ...opened,
        rule,
        method: 'households',
        voters,
        expected: voters.length,
        present: voters.length,
        represented: 0,
        quorumMet: true,
        unit: 'households',
        quorum: rule.quorum ?? meeting.plan.quorum,
      },
    },
  ])
}
