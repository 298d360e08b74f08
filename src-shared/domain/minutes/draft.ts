import type { HallSettings } from '../hall/state'
import { STANCE_NAMES } from '../meeting/facts'
import { UNIT_WORDS } from '../voting/tally'
import { quorumNeed } from '../voting/quorum'
import { materialsText } from '../meeting/material/text'
import { subjectName } from '../meeting/motion/text'
import { interjectionsIn } from '../meeting/interjection/interjection'
import { byProxyText } from '../meeting/proxy/text'
import { isNamed } from '../meeting/vote/named/named'
import type { BallotRound, Meeting, Outcome, Point, Turn } from '../meeting/state'
import { overtimeMs, usedMs } from '../meeting/floor/timer'
import { chineseDate, chineseDuration, chineseIsoDate, chineseTime } from '../text/chinese-date'
import { chineseNumber } from '../text/chinese-number'
import { withCorrection } from './correction/told'
import type { MinutesBlock, MinutesDocument } from './document'
import { questionBlocks, turnsOfQuestions } from './questions-text'
import {
  handoverText,
  interjectionText,
  itemExtendedText,
  recessText,
  rulesReadText,
  turnNotes,
} from './floor-text'
import { postedText } from './electorate-text'
import { headOf, minutesTitle } from './head'
import { motionTold, toldBehindVote } from './motion-told'
import { acclamationText, namedLists } from './named-text'
import { PeopleNames } from './people'
import { inOrder, Sections, type Section, type TellBlock, type Told } from './sections'
import { asSentence, onPaper } from './sentences'
import { verdictParagraph, voteParagraph } from './vote-text'

/**
 * The minutes as far as the meeting has come: drafted from what happened, in its order, with the recorder's own
 * words laid over. Nothing that was noted is left out: what has lost its place stands under 其他记录.
 */
export function minutesOf(meeting: Meeting, settings: HallSettings): MinutesDocument {
  if (meeting.seal) return meeting.seal.document
  const hall = meeting.hallAtClose ?? settings
  const people = new PeopleNames(meeting.participants)
  const head = headOf(meeting, people)
  const sections = new Sections(meeting)
  const beforeItems: Told[] = []
  const elsewhere: Told[] = []
  tellCourse(meeting, people, sections, beforeItems, elsewhere)

  const drafted: TellBlock[] = [
    fact('opening', 'paragraph', openingText(meeting)),
    ...postedBlocks(meeting),
    ...head.longLists.map(({ id, text }) => fact(id, 'paragraph', text)),
    ...inOrder(beforeItems),
  ]
  let heading = 0
  const head1 = (id: string, title: string) => {
    heading += 1
    drafted.push(fact(id, 'heading', `${chineseNumber(heading)}、${title}`))
  }
  for (const section of sections.list) {
    // Going back to an item for a moment, without anything happening, is not worth a heading.
    if (section.repeat > 0 && section.told.length === 0) continue
    head1(
      `item:${section.itemId}${section.repeat === 0 ? '' : `:${section.repeat + 1}`}`,
      sectionTitle(section),
    )
    if (section.repeat === 0) drafted.push(...materialBlocks(meeting, section.itemId))
    drafted.push(...(section.told.length === 0 ? [passedOver(section)] : inOrder(section.told)))
  }
  for (const { id, title, outcomes } of outcomeGroups(meeting)) {
    head1(id, title)
    drafted.push(...outcomes.map((outcome) => words(`outcome:${outcome.id}`, outcomeText(outcome))))
  }
  const others = [...inOrder(elsewhere), ...unplacedWords(meeting, drafted, elsewhere)]
  if (others.length > 0) {
    head1('other', '其他记录')
    drafted.push(...others)
  }
  if (meeting.closedAt !== null) drafted.push(fact('closing', 'closing', '散会'))

  return withCorrection(meeting, {
    title: minutesTitle(meeting, hall),
    number: meeting.number ?? '',
    head: head.rows,
    blocks: drafted.map((block) => withWords(block, meeting.minutesEdits)),
    issuer: hall.committee,
    date: chineseDate(meeting.closedAt ?? meeting.openedAt ?? meeting.plan.startsAt),
  })
}

/** Puts every turn, note, vote and outage where it belongs. */
function tellCourse(
  meeting: Meeting,
  people: PeopleNames,
  sections: Sections,
  beforeItems: Told[],
  elsewhere: Told[],
): void {
  const pointsOf = new Map<string, Point[]>()
  const turnIds = new Set(meeting.turns.map(({ id }) => id))
  const loose: Point[] = []
  for (const point of meeting.points) {
    if (point.turnId === null || !turnIds.has(point.turnId)) loose.push(point)
    else pointsOf.set(point.turnId, [...(pointsOf.get(point.turnId) ?? []), point])
  }
  const place = (itemId: string, told: Told) => {
    if (!sections.tell(itemId, told)) elsewhere.push(told)
  }
  const saidIn = (turn: Turn) => inOrder(turnTold(meeting, turn, pointsOf.get(turn.id) ?? [], people))
  const inQuestions = turnsOfQuestions(meeting)
  for (const turn of meeting.turns) {
    if (inQuestions.has(turn.id)) continue
    const line = fact(`turn:${turn.id}`, 'subheading', turnText(meeting, turn, people))
    place(turn.itemId, { at: turn.startedAt, blocks: [line, ...saidIn(turn)] })
  }
  tellQuestions(meeting, people, saidIn, place)
  for (const handover of meeting.handovers) {
    const block = fact(`chair:${handover.id}`, 'paragraph', handoverText(meeting, handover, people))
    place(handover.itemId, { at: handover.at, blocks: [block] })
  }
  for (const extension of meeting.itemExtensions) {
    const block = fact(`extension:${extension.id}`, 'paragraph', itemExtendedText(extension))
    place(extension.itemId, { at: extension.at, blocks: [block] })
  }
  for (const recess of meeting.recesses) {
    const block = fact(`recess:${recess.id}`, 'paragraph', recessText(recess))
    const told: Told = { at: recess.startedAt, blocks: [block] }
    if (!sections.tellCurrent(told)) beforeItems.push(told)
  }
  const { rules, rulesReadAt } = meeting
  if (rulesReadAt !== null) {
    const block = fact('rules', 'paragraph', rulesReadText(rules.version, rulesReadAt))
    const told: Told = { at: rulesReadAt, blocks: [block] }
    if (!sections.tellCurrent(told)) beforeItems.push(told)
  }
  const firstItemAt = meeting.visits[0]?.enteredAt ?? Number.POSITIVE_INFINITY
  for (const point of loose) {
    const told: Told = { at: point.at, blocks: [pointBlock(point)] }
    if (point.itemId !== null) place(point.itemId, told)
    else if (point.at <= firstItemAt) beforeItems.push(told)
    else elsewhere.push(told)
  }
  for (const item of meeting.agenda) {
    for (const told of motionTold(meeting, item, people)) place(item.id, told)
  }
  for (const round of meeting.votes) {
    const verdict = verdictParagraph(round)
    const blocks = [
      fact(`voting:${round.id}`, 'subheading', votingTitle(meeting, round)),
      fact(`vote:${round.id}`, 'paragraph', voteText(round, people)),
      ...(isNamed(round) ? namedLists(round) : []).map(({ id, text }) =>
        fact(`named:${round.id}:${id}`, 'paragraph', text),
      ),
      ...(round.stillWaiting === 0 ? [] : [fact(`waiting:${round.id}`, 'paragraph', waitingText(round))]),
      ...(verdict === '' ? [] : [fact(`verdict:${round.id}`, 'paragraph', verdict)]),
      ...toldBehindVote(meeting, round, people),
    ]
    place(round.itemId, { at: round.openedAt, blocks })
  }
  meeting.outages.forEach(({ from, to }, index) => {
    const whole = meeting.openedAt === null || to <= meeting.openedAt
    if (whole || (meeting.closedAt !== null && from >= meeting.closedAt)) return
    const told: Told = { at: from, blocks: [fact(`outage:${index + 1}`, 'paragraph', outageText(from, to))] }
    if (!sections.tellCurrent(told)) beforeItems.push(told)
  })
}

/** 问答: each question with its answers, the figures and what was promised. */
function tellQuestions(
  meeting: Meeting,
  people: PeopleNames,
  saidIn: (turn: Turn) => readonly TellBlock[],
  place: (itemId: string, told: Told) => void,
): void {
  const turns = new Map(meeting.turns.map((turn) => [turn.id, turn]))
  for (const question of meeting.questions) {
    const blocks = questionBlocks(meeting, question, people, {
      times: (turnId) => {
        const turn = turns.get(turnId)
        return turn ? turnFacts(meeting, turn) : ''
      },
      said: (turnId) => {
        const turn = turns.get(turnId)
        return turn ? saidIn(turn) : []
      },
      outcome: (outcome) => meeting.minutesEdits[`outcome:${outcome.id}`] ?? outcomeText(outcome),
    })
    place(question.itemId, { at: question.at, blocks })
  }
}

function voteText(round: BallotRound, people: PeopleNames): string {
  return round.method === 'acclamation' && (round.state !== 'cancelled' || round.objection !== null)
    ? `${asSentence(round.motion)}${acclamationText(round, people)}`
    : voteParagraph(round)
}

/** What was said in a turn: by its speaker, and by those who were heard within it. */
function turnTold(
  meeting: Meeting,
  turn: Turn,
  points: readonly Point[],
  people: PeopleNames,
): readonly Told[] {
  const interjections = interjectionsIn(meeting, turn.id)
  const own = points.filter(({ interjectionId }) => interjectionId === null)
  return [
    ...own.map((point): Told => ({ at: point.at, blocks: [pointBlock(point)] })),
    ...interjections.map((one): Told => {
      const said = points.filter(({ interjectionId }) => interjectionId === one.id).map(({ text }) => text)
      const text = interjectionText(meeting, one, said, people)
      const id = `interjection:${one.id}`
      return {
        at: one.startedAt,
        // What the recorder has reworded stays theirs, also when the notes it was made of are gone.
        blocks: [
          said.length === 0 && meeting.minutesEdits[id] === undefined
            ? fact(id, 'paragraph', text)
            : words(id, text),
        ],
      }
    }),
  ]
}

/** 表决, 表决：修正案（第三条）, 表决：全文（已取消） */
function votingTitle(meeting: Meeting, round: BallotRound): string {
  const name = subjectName(meeting, round.itemId, round.subject)
  const objected = round.method === 'acclamation' && round.objection !== null
  const ended = round.state !== 'cancelled' ? '' : objected ? '（有异议）' : '（已取消）'
  return `表决${name === '' ? '' : `：${name}`}${ended}`
}

/** 开始表决时还有2人等候发言，经主持人确认后表决。 */
function waitingText({ stillWaiting }: BallotRound): string {
  return `开始表决时还有${stillWaiting}人等候发言，经主持人确认后表决。`
}

function postedBlocks(meeting: Meeting): readonly TellBlock[] {
  const text = meeting.openedAt === null ? '' : postedText(meeting)
  return text === '' ? [] : [fact('posted', 'paragraph', text)]
}

function materialBlocks(meeting: Meeting, itemId: string): readonly TellBlock[] {
  const text = materialsText(meeting, itemId)
  return text === '' ? [] : [fact(`materials:${itemId}`, 'paragraph', text)]
}

function openingText(meeting: Meeting): string {
  const { plan, opening, openedAt } = meeting
  if (!opening || openedAt === null) return '会议尚未开始。'
  const { expected, present, represented, unit, quorumMet } = opening
  const word = UNIT_WORDS[unit]
  const excused = excusedBefore(meeting, openedAt)
  const counts = `应到${expected}${word}，实到${present}${word}${onPaper(byProxyText(represented))}${excused === 0 ? '' : `，请假${excused}人`}`
  const opened = `${chineseTime(openedAt)}，主持人${plan.facilitator}宣布开会。${counts}`
  const need = quorumNeed(plan.quorum, expected)
  if (need === null || !plan.quorum) return `${opened}。`
  const rule = `须到${need}${word}`
  return quorumMet
    ? `${opened}，符合法定人数（${rule}）。`
    : `${opened}，不符合法定人数（${rule}），会议继续进行。`
}

function excusedBefore(meeting: Meeting, openedAt: number): number {
  const represented = new Set(
    meeting.proxies
      .filter(({ givenAt, endedAt }) => givenAt <= openedAt && (endedAt === null || endedAt > openedAt))
      .map(({ principalId }) => principalId),
  )
  return meeting.participants.filter(({ id, attendance }) => {
    const entry = meeting.attendance[id]
    return (
      !represented.has(id) && attendance === 'attending' && entry?.state === 'excused' && entry.at <= openedAt
    )
  }).length
}

/** 张建国（居民代表，3号楼2单元501）　赞成（用时3分42秒，超时42秒） */
function turnText(meeting: Meeting, turn: Turn, people: PeopleNames): string {
  return `${people.speaker(turn.participantId)}　${STANCE_NAMES[turn.stance]}（${turnFacts(meeting, turn)}）`
}

/** 用时3分42秒，超时42秒 */
function turnFacts(meeting: Meeting, turn: Turn): string {
  const ended = turn.endedAt ?? meeting.closedAt
  const times = ended === null ? ['正在发言'] : turnTimes(turn, ended)
  return [...times, ...turnNotes(meeting, turn)].join('，')
}

function turnTimes(turn: Turn, ended: number): readonly string[] {
  const over = overtimeMs(turn, ended)
  const times = [`用时${chineseDuration(usedMs(turn, ended))}`]
  if (turn.extendedMs > 0) times.push(`主持人延时${chineseDuration(turn.extendedMs)}`)
  if (over >= 1000) times.push(`超时${chineseDuration(over)}`)
  return times
}

function outageText(from: number, to: number): string {
  const minutes = Math.round((to - from) / 60_000)
  const length = minutes < 1 ? '不足1分钟' : `${minutes}分钟`
  return `${chineseTime(from)}，因故中断${length}，${chineseTime(to)}恢复。`
}

function sectionTitle({ title, repeat }: Section): string {
  return repeat === 0 ? title : `${title}（继续）`
}

function passedOver({ itemId, enteredAt, leftAt }: Section): TellBlock {
  const until = leftAt === null ? '开始' : `至${chineseTime(leftAt)}进行`
  return words(`passed:${itemId}`, `本项于${chineseTime(enteredAt)}${until}，无人发言，未作表决。`)
}

interface OutcomeGroup {
  readonly id: string
  readonly title: string
  readonly outcomes: readonly Outcome[]
}

function outcomeGroups(meeting: Meeting): readonly OutcomeGroup[] {
  const of = (kind: Outcome['kind']) => meeting.outcomes.filter((outcome) => outcome.kind === kind)
  const groups: readonly OutcomeGroup[] = [
    { id: 'consensus', title: '形成的共识', outcomes: of('consensus') },
    { id: 'dissent', title: '分歧意见', outcomes: of('dissent') },
    { id: 'assignment', title: '责任分工', outcomes: of('assignment') },
  ]
  return groups.filter(({ outcomes }) => outcomes.length > 0)
}

/** 建成车位台账并公布。责任单位：停车自管会；责任人：孙秀英；时限：2026年12月10日前。 */
function outcomeText(outcome: Outcome): string {
  const text = asSentence(outcome.text)
  if (outcome.kind !== 'assignment') return text
  const due = outcome.dueDate === '' ? '未定' : `${chineseIsoDate(outcome.dueDate)}前`
  return `${text}责任单位：${outcome.ownerOrg || '未定'}；责任人：${outcome.ownerPerson || '未定'}；时限：${due}。`
}

/** The recorder's words for blocks that the draft no longer has: under their old id, so that they can be changed. */
function unplacedWords(
  meeting: Meeting,
  drafted: readonly TellBlock[],
  elsewhere: readonly Told[],
): readonly TellBlock[] {
  const placed = new Set([...drafted, ...inOrder(elsewhere)].map(({ id }) => id))
  return Object.entries(meeting.minutesEdits)
    .filter(([id, text]) => text !== '' && !placed.has(id) && !FIXED_IDS.has(id))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id]) => words(id, ''))
}

function withWords(block: TellBlock, edits: Meeting['minutesEdits']): MinutesBlock {
  const own = block.editable ? edits[block.id] : undefined
  return { ...block, text: own ?? block.drafted }
}

/** Blocks that come and go at the end, whatever the recorder has written. */
const FIXED_IDS: ReadonlySet<string> = new Set(['other', 'closing'])

const fact = (id: string, kind: TellBlock['kind'], drafted: string): TellBlock => ({
  id,
  kind,
  drafted,
  editable: false,
})
const words = (id: string, drafted: string): TellBlock => ({ id, kind: 'paragraph', drafted, editable: true })
const pointBlock = (point: Point): TellBlock => words(`point:${point.id}`, point.text)
