import { ballotTally } from '#shared/domain/meeting/vote/paper/ballots'
import { contestBox } from '#shared/domain/meeting/vote/contest/tally'
import { sumOf, sumText } from '#shared/domain/meeting/vote/hands/hands'
import { participantById } from '#shared/domain/meeting/selectors'
import { isNamed, namedTally } from '#shared/domain/meeting/vote/named/named'
import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import type { MinutesDocument } from '#shared/domain/minutes/document'

export interface Check {
  readonly id: 'counts' | 'assignments' | 'points' | 'edits' | 'personal'
  readonly label: string
  /** `attention`: somebody should look before signing; nothing is forbidden by it. */
  readonly level: 'fine' | 'attention'
  readonly text: string
}

/** What is worth a look before anybody signs: figures against the record, gaps, changes, personal data. */
export function checkMinutes(meeting: Meeting, document: MinutesDocument): readonly Check[] {
  return [
    counts(meeting),
    assignments(meeting),
    ...points(meeting),
    edits(document),
    personalData(meeting, document),
  ]
}

function counts(meeting: Meeting): Check {
  const announced = meeting.votes.filter(({ state }) => state === 'announced')
  const wrong = announced.find((round) => disagreement(round) !== null)
  const text =
    announced.length === 0
      ? '人数一致，没有表决'
      : wrong
        ? (disagreement(wrong) ?? '')
        : `${announced.length} 次表决${
            announced.every(({ method }) => method === 'showOfHands') ? '与实到人数一致' : '的票数都对得上'
          }`
  return { id: 'counts', label: '票数、人数', level: wrong ? 'attention' : 'fine', text }
}

function disagreement(round: BallotRound): string | null {
  // Every head of the register is in the figures, those who did not take part among them.
  if (round.method === 'ownersRegister' || round.method === 'acclamation') return null
  const { counts: heard, present, expected } = round
  if (present > expected) return `实到 ${present} 人，多于应到 ${expected} 人`
  if (round.method === 'secretBallot' || round.method === 'contestBallot') {
    const { called, collected } = round.method === 'secretBallot' ? ballotTally(round) : contestBox(round)
    return round.outcome?.verdict === 'void' || called === collected
      ? null
      : `已唱 ${called} 张，与收回 ${collected} 张不一致`
  }
  // In a show of hands for several of several nobody can say whose hands were raised how often.
  if (round.method === 'contestHands') return null
  if (isNamed(round)) {
    const { left, all } = namedTally(round)
    return round.outcome?.verdict === 'void' || left === 0 ? null : `${all} 份里还有 ${left} 份没有登记`
  }
  return sumOf(heard) === present ? null : `${sumText(heard)}，与实到 ${present} 人不一致`
}

function assignments(meeting: Meeting): Check {
  const all = meeting.outcomes.filter(({ kind }) => kind === 'assignment')
  const open = all.filter(({ ownerOrg, ownerPerson, dueDate }) => (!ownerOrg && !ownerPerson) || !dueDate)
  const base = { id: 'assignments', label: '责任分工' } as const
  if (all.length === 0) return { ...base, level: 'fine', text: '没有责任分工' }
  if (open.length === 0) return { ...base, level: 'fine', text: `${all.length} 项都有人、有时限` }
  return {
    ...base,
    level: 'attention',
    text: `${open.length} 项缺责任人或时限：${named(open.map(({ text }) => text))}`,
  }
}

function points(meeting: Meeting): readonly Check[] {
  const noted = new Set(meeting.points.map(({ turnId }) => turnId))
  const silent = meeting.turns.filter(({ id }) => !noted.has(id))
  if (silent.length === 0) return []
  const names = silent.map(
    ({ participantId }) => participantById(meeting, participantId)?.name ?? '已移除的人',
  )
  return [
    {
      id: 'points',
      label: '发言要点',
      level: 'attention',
      text: `${silent.length} 次发言没有记要点：${named([...new Set(names)])}`,
    },
  ]
}

function edits({ blocks }: MinutesDocument): Check {
  const changed = blocks.filter(({ text, drafted }) => text !== drafted).length
  return {
    id: 'edits',
    label: '改动',
    level: 'fine',
    text: changed === 0 ? '照会上记录，没有改动' : `改了 ${changed} 段，其余照会上记录`,
  }
}

/** 11-digit mobile numbers, 18-digit identity numbers, not inside longer figures. */
const PERSONAL = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/

function personalData(meeting: Meeting, { head, blocks }: MinutesDocument): Check {
  const texts = [...head.map(({ value }) => value), ...blocks.map(({ text }) => text)]
  const found = texts.filter((text) => PERSONAL.test(text)).length
  return {
    id: 'personal',
    label: '个人信息',
    level: found > 0 ? 'attention' : 'fine',
    text:
      found > 0
        ? `有 ${found} 处电话或证件号码，请删去`
        : meeting.participants.length > 0
          ? '公示版会隐去居民姓名'
          : '没有个人信息',
  }
}

/** At most two of them, shortened: there is one line. */
function named(texts: readonly string[]): string {
  const shown = texts.slice(0, 2).map((text) => (text.length > 10 ? `${text.slice(0, 9)}…` : text))
  return `${shown.join('、')}${texts.length > 2 ? '等' : ''}`
}
