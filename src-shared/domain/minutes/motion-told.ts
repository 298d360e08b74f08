import {
  adoptedTexts,
  countsOf,
  decisionOn,
  motionFate,
  nextSubject,
  partProgress,
  type AdoptedText,
} from '../meeting/motion/progress'
import type { Amendment, MotionEnd, MotionEnding } from '../meeting/motion/state'
import { courseOf, partNumber, partsOf, pieceOf, targetName, versionsOf } from '../meeting/motion/text'
import type { AgendaItem } from '../meeting/setup'
import type { BallotRound, Meeting } from '../meeting/state'
import { chineseTime } from '../text/chinese-date'
import { chineseNumber } from '../text/chinese-number'
import type { PeopleNames } from './people'
import type { TellBlock, Told } from './sections'
import { asSentence, onPaper } from './sentences'

/** What happened to the motion of an item besides its votes, each at its time. */
export function motionTold(meeting: Meeting, item: AgendaItem, people: PeopleNames): readonly Told[] {
  const { second, split, amendments, end } = courseOf(meeting, item.id)
  const told: Told[] = []
  const tell = (at: number, ...blocks: readonly TellBlock[]) => told.push({ at, blocks })
  const begun = meeting.visits.find(({ itemId }) => itemId === item.id)
  if (begun && pieceOf(meeting, item.id) === 'clauses') {
    tell(begun.enteredAt, block(`clauses:${item.id}`, clausesText(meeting, item)))
  }
  if (second) {
    const text = `${chineseTime(second.at)}，${people.speaker(second.participantId)}附议。`
    tell(second.at, block(`second:${item.id}`, text))
  }
  for (const amendment of amendments) {
    tell(
      amendment.at,
      { ...block(`amending:${amendment.id}`, '修正案'), kind: 'subheading' },
      block(`amendment:${amendment.id}`, proposalText(meeting, item, amendment, people)),
    )
    const seconded = amendment.second
    if (seconded) {
      const text = `${chineseTime(seconded.at)}，${people.speaker(seconded.participantId)}附议修正案。`
      tell(seconded.at, block(`second:${amendment.id}`, text))
    }
    if (amendment.closedAt !== null && amendment.voteId === null) {
      tell(amendment.closedAt, fateBlock(meeting, item.id, amendment, people))
    }
  }
  if (split) tell(split.at, block(`split:${item.id}`, splitText(meeting, item, split.at)))
  if (end) {
    tell(end.at, block(`ended:${item.id}`, endText(end, people)), ...resultBlocks(meeting, item.id))
  }
  return told
}

/** What a vote came to besides its verdict: the fate of an amendment, or with the last of the clauses all of them. */
export function toldBehindVote(
  meeting: Meeting,
  round: BallotRound,
  people: PeopleNames,
): readonly TellBlock[] {
  const { id, itemId, subject } = round
  if (subject.kind === 'amendment') {
    const amendment = courseOf(meeting, itemId).amendments.find(({ voteId }) => voteId === id)
    return amendment ? [fateBlock(meeting, itemId, amendment, people)] : []
  }
  const last = courseOf(meeting, itemId).end === null && lastDecision(meeting, itemId)?.id === id
  return last ? resultBlocks(meeting, itemId) : []
}

function fateBlock(meeting: Meeting, itemId: string, amendment: Amendment, people: PeopleNames): TellBlock {
  return block(`amended:${amendment.id}`, fateText(meeting, itemId, amendment, people))
}

/** 本项逐条表决，草案共4条，各条表决后再表决全文。 */
function clausesText(meeting: Meeting, item: AgendaItem): string {
  const whole = item.clauses?.wholeVote ? '，各条表决后再表决全文' : ''
  return `本项逐条表决，草案共${partsOf(meeting, item.id).length}条${whole}。`
}

/** 14时20分，李桂兰（居民代表，7号楼）提出修正案，第三条（收费标准）改为：…。原文：…。 */
function proposalText(
  meeting: Meeting,
  { id }: AgendaItem,
  { proposerId, target, before, text, at }: Amendment,
  people: PeopleNames,
): string {
  const said = `${chineseTime(at)}，${people.speaker(proposerId)}提出修正案，${targetName(meeting, id, target)}改为：${text}`
  return `${asSentence(said)}${asSentence(`原文：${before}`)}`
}

function fateText(meeting: Meeting, id: string, amendment: Amendment, people: PeopleNames): string {
  const { target, state, text, closedAt, proposerId } = amendment
  if (closedAt === null) return ''
  const name = targetName(meeting, id, target)
  const time = chineseTime(closedAt)
  const version = versionsOf(meeting, id, target).findIndex(({ by }) => by?.id === amendment.id) + 1
  switch (state) {
    case 'pending':
      return ''
    case 'adopted':
      return asSentence(`修正案通过，${name}第${chineseNumber(version)}稿：${text}`)
    case 'accepted':
      return asSentence(
        `${time}，主持人询问有无异议，没有人反对，修正案通过，${name}第${chineseNumber(version)}稿：${text}`,
      )
    case 'rejected':
      return `修正案未通过，${name}文字不变。`
    case 'withdrawn':
      return `${time}，${people.speaker(proposerId)}撤回修正案，${name}文字不变。`
    case 'noSecond':
      return `${time}，主持人询问有无附议，无人附议，修正案不予讨论。`
    case 'lapsed':
      return '修正案未及表决。'
  }
}

/** 14时20分，主持人将动议拆分为2部分，分别表决：第一部分：…；第二部分：…。 */
function splitText(meeting: Meeting, { id }: AgendaItem, at: number): string {
  const parts = partsOf(meeting, id)
  const list = parts
    .map(({ id: partId, title, text }) =>
      withoutStop(`${partNumber(meeting, id, partId)}：${title === '' ? '' : `${title}，`}${text}`),
    )
    .join('；')
  return `${chineseTime(at)}，主持人将动议拆分为${parts.length}部分，分别表决。${list}。`
}

const ENDINGS: Readonly<Record<MotionEnding, string>> = {
  withdrawn: '动议撤回，不再表决',
  postponed: '动议暂缓，下次会议再议',
  referred: '动议提交居民代表会议讨论决定',
  noSecond: '动议无人附议，不予讨论',
}

/** 14时25分，经孙秀英（居民代表，3号楼）提出，动议暂缓，下次会议再议。原因：材料不全。 */
function endText({ how, byId, reason, at }: MotionEnd, people: PeopleNames): string {
  const by = byId === null ? '主持人宣布' : `经${people.speaker(byId)}提出`
  const why = reason === '' ? '' : asSentence(`原因：${reason}`)
  return `${chineseTime(at)}，${by}，${ENDINGS[how]}。${why}`.replace('主持人宣布，', '主持人宣布')
}

/** The vote that left nothing of a motion in pieces to be decided; null while something is. */
function lastDecision(meeting: Meeting, itemId: string): BallotRound | null {
  if (nextSubject(meeting, itemId) !== null) return null
  const rounds = [
    ...partProgress(meeting, itemId).map(({ round }) => round),
    decisionOn(meeting, itemId, { kind: 'whole' }),
  ].filter((round) => round !== null)
  return meeting.votes.findLast((round) => rounds.includes(round)) ?? null
}

/** How the clauses or parts came out, and the words that stand; none for a motion in one piece. */
function resultBlocks(meeting: Meeting, id: string): readonly TellBlock[] {
  if (pieceOf(meeting, id) === 'motion') return []
  const how = pieceOf(meeting, id) === 'clauses' ? '逐条表决' : '分部分表决'
  const each = partProgress(meeting, id)
    .map(({ part, state }) => `${partNumber(meeting, id, part.id)}${STATES[state]}`)
    .join('，')
  const failed = motionFate(meeting, id)?.kind === 'failed'
  const outcome = failed ? '，没有通过的文字' : ''
  return [
    block(`pieces:${id}`, `${how}结果：${each}；${onPaper(countsOf(meeting, id))}${outcome}。`),
    ...adoptedLines(meeting, id).map((line, index) => block(`adopted:${id}:${index + 1}`, line)),
  ]
}

const STATES = { waiting: '未表决', voting: '未表决', passed: '通过', failed: '未通过' } as const

/** 第二条　管理：车位收回后七日内重新分配。 */
export function adoptedLine({ title, text }: AdoptedText, n: number, clauses: boolean): string {
  const number = `第${chineseNumber(n)}${clauses ? '条' : '部分'}`
  return asSentence(`${number}　${title === '' ? '' : `${title}：`}${text}`)
}

/** What was adopted, a line for each clause or part, numbered anew; none for a motion in one piece. */
export function adoptedLines(meeting: Meeting, itemId: string): readonly string[] {
  const piece = pieceOf(meeting, itemId)
  if (piece === 'motion') return []
  const adopted = adoptedTexts(meeting, itemId)
  const lines = adopted.map((one, index) => adoptedLine(one, index + 1, piece === 'clauses'))
  return lines.length === 0 ? [] : ['通过的文字如下：', ...lines]
}

const withoutStop = (text: string): string => text.replace(/[。；;.]+$/u, '')

const block = (id: string, drafted: string): TellBlock => ({
  id,
  kind: 'paragraph',
  drafted,
  editable: false,
})
