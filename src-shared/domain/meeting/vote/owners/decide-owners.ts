import { ok, refuse } from '../../../kernel/result'
import { decideOwners } from '../../../voting/decide-owners'
import type { MeetingCommand } from '../../commands'
import type { MeetingContext, MeetingDecision } from '../../decide-context'
import { BALLOT_CHOICE_NAMES, type VoteOutcome } from '../../facts'
import { OWNER_UNITS_LIMIT, ownerKey, ownersTally, type OwnerAnswer, type OwnerUnit } from './owners'
import { activeVote } from '../../selectors'
import type { Motion } from '../../setup'
import type { Meeting, OwnersRound } from '../../state'
import type { ToOpen } from '../to-open'

type RegisterCommand = Extract<MeetingCommand, { type: 'addOwners' | 'removeOwner' }>

/** The owners' register: until 散会, but not under a vote that is being taken by it. */
export function decideRegister(
  meeting: Meeting,
  command: RegisterCommand,
  { nextSeq }: MeetingContext,
): MeetingDecision {
  if (meeting.phase === 'closed' || meeting.phase === 'sealed') {
    return refuse('phase.closed', '会议已经散会，业主名册不能再改。')
  }
  if (activeVote(meeting)?.method === 'ownersRegister') {
    return refuse('owners.voting', '正在按名册表决，名册不能改。请先宣布结果，或取消这次表决。')
  }
  if (command.type === 'removeOwner') {
    return meeting.owners.some(({ id }) => id === command.unitId)
      ? ok([{ type: 'ownerRemoved', data: { unitId: command.unitId } }])
      : refuse('owners.unknown', '名册里没有这一户，可能刚被删除。请看一眼名册再试。')
  }
  const total = meeting.owners.length + command.units.length
  if (total > OWNER_UNITS_LIMIT) {
    return refuse('owners.limit', `名册最多 ${OWNER_UNITS_LIMIT} 户，现在要有 ${total} 户。请分次表决。`)
  }
  const doors = new Set(meeting.owners.map(({ door }) => door))
  const headOf = new Map(meeting.owners.map(({ owner, head }) => [ownerKey(owner), head]))
  const units: OwnerUnit[] = []
  for (const [index, unit] of command.units.entries()) {
    if (doors.has(unit.door)) {
      return refuse('owners.duplicate', `名册里有两个“${unit.door}”，一户只能登记一次。请核对门牌。`)
    }
    doors.add(unit.door)
    const id = `o${nextSeq}-${index + 1}`
    const key = ownerKey(unit.owner)
    const head = headOf.get(key) ?? id
    headOf.set(key, head)
    units.push({ ...unit, id, head })
  }
  return ok([{ type: 'ownersAdded', data: { units } }])
}

/** Opens a vote by the register as it stands: the vote keeps it to its end. */
export function openOwnersVote(
  meeting: Meeting,
  { rule, scope }: Extract<Motion, { method: 'ownersRegister' }>,
  opened: ToOpen,
): MeetingDecision {
  if (meeting.owners.length === 0) {
    return refuse('owners.none', '业主名册是空的，没有人可以表决。请先在这一项议程里登记业主名册。')
  }
  const begun = { ...opened, rule }
  if (scope === undefined) return ok([{ type: 'ownersVoteOpened', data: { ...begun, scope: '' } }])
  const units = meeting.owners.filter(({ door }) => door.startsWith(scope)).map(({ id }) => id)
  return units.length === 0
    ? refuse(
        'owners.scope',
        `名册里有 ${meeting.owners.length} 户，没有一户的门牌以“${scope}”开头。请核对表决范围和门牌的写法。`,
      )
    : ok([{ type: 'ownersVoteOpened', data: { ...begun, scope, units } }])
}

/** One owner's answer from the signed sheet, for all units of theirs; null takes it off again. */
export function answerOwner(round: OwnersRound, head: string, answer: OwnerAnswer | null): MeetingDecision {
  const owner = round.heads.find((one) => one.head === head)
  if (!owner) return refuse('owners.unknown', '名册里没有这位业主。请重新查找门牌。')
  const before = round.answers[head] ?? null
  if (before === answer) {
    return refuse(
      'owners.same',
      answer === null
        ? `${owner.doors.join('、')}还没有登记意见，不用取消。`
        : `${owner.doors.join('、')}已经登记为${BALLOT_CHOICE_NAMES[answer]}。`,
    )
  }
  return ok([{ type: 'ownerAnswered', data: { voteId: round.id, head, answer } }])
}

export function ownersOutcome(round: OwnersRound): VoteOutcome {
  return decideOwners(round.rule, ownersTally(round))
}

/** 送达: whose ballot was handed over, by the register; needed where silence counts (从众). */
export function deliverBallots(
  round: OwnersRound,
  { heads, delivered }: { readonly heads: readonly string[]; readonly delivered: boolean },
): MeetingDecision {
  const known = new Map(round.heads.map((owner) => [owner.head, owner]))
  const chosen = [...new Set(heads)]
  if (chosen.some((head) => !known.has(head))) {
    return refuse('owners.unknown', '名册里没有这位业主。请重新查找门牌。')
  }
  const answered = delivered ? undefined : chosen.find((head) => round.answers[head] !== undefined)
  if (answered !== undefined) {
    const doors = known.get(answered)?.doors.join('、') ?? ''
    return refuse('owners.answered', `${doors}已经登记了意见，票自然是送到了的。要改，请先取消登记的意见。`)
  }
  const changed = chosen.filter((head) => (round.delivered[head] === true) !== delivered)
  if (changed.length === 0) {
    return refuse(
      'owners.same',
      delivered ? `这 ${chosen.length} 人都已经记为送达。` : `这 ${chosen.length} 人都没有记过送达。`,
    )
  }
  return ok([{ type: 'ballotsDelivered', data: { voteId: round.id, heads: changed, delivered } }])
}
