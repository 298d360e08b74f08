import type { HallSettings } from '../hall/state'
import { countsOf } from '../meeting/motion/progress'
import type { MotionEnding } from '../meeting/motion/state'
import { MOTION } from '../meeting/motion/subject'
import { courseOf, subjectName, textOf } from '../meeting/motion/text'
import { isNamed } from '../meeting/vote/named/named'
import { byProxyText } from '../meeting/proxy/text'
import type { BallotRound, Meeting, Outcome, RoomRound } from '../meeting/state'
import { adoptedLines } from '../minutes/motion-told'
import { isContest } from '../meeting/vote/contest/round'
import { attendanceLists } from '../minutes/people'
import { contestMethodText } from '../minutes/contest-text'
import { UNIT_WORDS } from '../voting/tally'
import { decidingLines } from '../voting/decide-vote'
import { asSentence, onPaper } from '../minutes/sentences'
import { ballotsText, countsText, verdictText } from '../minutes/vote-text'
import { redactionScope } from '../redaction/people-in-office'
import { Redactor } from '../redaction/redactor'
import { chineseDate, chineseIsoDate, isoDate } from '../text/chinese-date'
import { chineseNumber } from '../text/chinese-number'
import { about, quoted } from '../forms/topics'
import { contactsOf } from '../forms/facts'
import { said, wordingOf, type Wording } from '../wording/wording'
import { heldText } from '../wording/values'
import { KNOWN_YEARS } from './calendar'
import type { NoticeContent, NoticeDocument, NoticeDraft, NoticePart, NoticeVote } from './document'
import { DISCLOSURE_DAYS } from './kinds'
import { noticePeriod } from './period'
import { periodText, type NoticePeriod } from './period-rule'

/**
 * The public notice of what a meeting came to, to be posted on the day of `now` (ms). Dissenting views stay in the
 * minutes: on a board, even a masked name is soon guessed.
 */
export function noticeOf(meeting: Meeting, hall: HallSettings, now: number, wording?: Wording): NoticeDraft {
  const redactor = new Redactor(redactionScope(meeting, hall))
  const { parts, title, salutation, channels } = resultContent(
    { meeting, hall, ...(wording ? { wording } : {}) },
    'outcome',
    (text) => redactor.text(text),
  )
  const period = noticePeriod(isoDate(now))
  const document: NoticeDocument = {
    title,
    salutation,
    parts: [...parts, periodPart(period, channels)],
    period,
    contacts: [...contactsOf(hall)],
    issuer: hall.committee,
    date: chineseDate(now),
    number: meeting.number ?? '',
  }
  return { document, masked: redactor.masked, remarks: remarksOf(meeting, document) }
}

/** 公示期：…（共15日）。如有异议，… */
export function periodPart(period: NoticePeriod, channels: string): NoticePart {
  return { kind: 'paragraph', text: `公示期：${periodText(period)}。${channels}` }
}

interface ResultSource {
  readonly meeting: Meeting
  readonly hall: HallSettings
  readonly wording?: Wording
}

/**
 * What a meeting came to (`outcome`: all of it; `vote`: what was voted and nothing else), every text of it through
 * `hide`.
 */
export function resultContent(
  source: ResultSource,
  kind: 'outcome' | 'vote',
  hide: (text: string) => string,
): NoticeContent {
  const { meeting, hall } = source
  const wording = wordingOf(source)
  const votes = publicVotes(meeting)
  const parts: NoticePart[] = [{ kind: 'paragraph', text: hide(introduction(source, kind)) }]
  let heading = 0
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length === 0) return
    heading += 1
    parts.push({ kind: 'heading', text: `${chineseNumber(heading)}、${title}` })
    lines.forEach((line, index) =>
      parts.push({ kind: 'paragraph', text: lines.length === 1 ? line : `${index + 1}．${line}` }),
    )
  }
  const voted = new Set(votes.map(({ itemId }) => itemId))
  section(
    kind === 'vote' ? '表决事项' : '协商事项',
    matters(meeting, kind === 'vote' ? voted : null).map(hide),
  )
  if (votes.length > 0) {
    heading += 1
    parts.push(
      { kind: 'heading', text: `${chineseNumber(heading)}、表决结果` },
      ...voteTable(votes, meeting, hide),
      ...votes.map((round, index): NoticePart => ({
        kind: 'paragraph',
        text: hide(resultSentence(round, votes.length > 1 ? index + 1 : null)),
      })),
    )
  }
  const adopted = adoptedParagraphs(meeting).map(hide)
  if (adopted.length > 0) {
    heading += 1
    parts.push(
      { kind: 'heading', text: `${chineseNumber(heading)}、通过的文字` },
      ...adopted.map((text): NoticePart => ({ kind: 'paragraph', text })),
    )
  }
  if (kind === 'outcome') {
    section('形成的共识', outcomes(meeting, 'consensus').map(hide))
    section('责任和时限', outcomes(meeting, 'assignment').map(hide))
    section('落实事项', promises(meeting).map(hide))
  }
  return {
    title: hide(titleOf(meeting, votes, kind)),
    salutation: hide(said(wording, 'notice.salutation', {})),
    parts,
    channels: hide(said(wording, 'notice.channels', {})),
    contacts: [...contactsOf(hall)],
    issuer: hall.committee,
  }
}

/** The public is told what was decided; by which amendments the words came about stands in the minutes. */
export function publicVotes({ votes }: Meeting): readonly BallotRound[] {
  return votes.filter(
    ({ state, outcome, subject }) =>
      state === 'announced' && outcome?.verdict !== 'void' && subject.kind !== 'amendment',
  )
}

/** 关于“新增车位怎么分”协商结果的公示 where one matter was dealt with, else by the meeting's name. */
function titleOf(meeting: Meeting, votes: readonly BallotRound[], kind: 'outcome' | 'vote'): string {
  const dealtWith = new Set([
    ...votes.map(({ itemId }) => itemId),
    ...(kind === 'vote' ? [] : meeting.outcomes.flatMap(({ itemId }) => (itemId === null ? [] : [itemId]))),
  ])
  const [only] = dealtWith
  const item = dealtWith.size === 1 ? meeting.agenda.find(({ id }) => id === only) : undefined
  const what = kind === 'vote' ? '表决结果' : '协商结果'
  return item ? `关于${quoted(item.title)}${what}的公示` : `${about(meeting.plan.title)}${what}的公示`
}

function introduction(source: ResultSource, of: 'outcome' | 'vote'): string {
  const { meeting, hall } = source
  const { plan, opening } = meeting
  const lists = attendanceLists(meeting)
  const represented = lists.represented.length
  const observers = lists.observing.length === 0 ? '' : `，列席${lists.observing.length}人`
  const quorum = opening && plan.quorum ? `，${opening.quorumMet ? '' : '不'}符合法定人数` : ''
  const counted =
    plan.electorate && opening
      ? `应到${opening.expected}${UNIT_WORDS[opening.unit]}，实到${opening.present}${UNIT_WORDS[opening.unit]}`
      : `应到${lists.expected.length}人，实到${lists.present.length + represented}人`
  return said(wordingOf(source), 'notice.opening', {
    日期: chineseDate(meeting.openedAt ?? plan.startsAt),
    开会情况: heldText(hall, plan),
    主持人: plan.facilitator,
    到会情况: `${counted}${onPaper(byProxyText(represented))}`,
    列席情况: observers,
    法定人数: quorum,
    结果名称: of === 'vote' ? '表决结果' : '协商结果',
  })
}

/** What the meeting dealt with: items that were spoken or voted on, or came to something; else all it went through. */
function matters(meeting: Meeting, only: ReadonlySet<string | null> | null): readonly string[] {
  const withContent = new Set([
    ...meeting.turns.map(({ itemId }) => itemId),
    ...meeting.votes.map(({ itemId }) => itemId),
    ...meeting.outcomes.map(({ itemId }) => itemId),
    ...meeting.questions.map(({ itemId }) => itemId),
  ])
  const visited = new Set(meeting.visits.map(({ itemId }) => itemId))
  const dealt = meeting.agenda.filter(({ id }) => visited.has(id) && withContent.has(id))
  const visitedItems = dealt.length > 0 ? dealt : meeting.agenda.filter(({ id }) => visited.has(id))
  const items = only === null ? visitedItems : meeting.agenda.filter(({ id }) => only.has(id))
  return items.map(({ id, title, motion }) =>
    motion
      ? `${heading(title)}${asSentence(textOf(meeting, id, MOTION))}${endingSentence(meeting, id)}`
      : asSentence(title),
  )
}

/** What stands before its explanation: a question needs no colon after its mark. */
function heading(title: string): string {
  return /[。？！]$/u.test(title) ? title : `${title}：`
}

const ENDINGS: Readonly<Record<MotionEnding, string>> = {
  withdrawn: '本次会议上撤回，没有表决。',
  postponed: '本次会议暂缓，下次会议再议。',
  referred: '提交居民代表会议讨论决定。',
  noSecond: '本次会议无人附议，没有讨论。',
}

function endingSentence(meeting: Meeting, itemId: string): string {
  const { end } = courseOf(meeting, itemId)
  return end ? ENDINGS[end.how] : ''
}

/** Of each rule text or motion in parts how many passed, and the words that were adopted. */
function adoptedParagraphs(meeting: Meeting): readonly string[] {
  return meeting.agenda.flatMap(({ id, title }) => {
    const [, ...lines] = adoptedLines(meeting, id)
    return lines.length === 0 ? [] : [`“${title}”${onPaper(countsOf(meeting, id))}：`, ...lines]
  })
}

/**
 * Votes of the people in the room as a table; owners' votes are told in words, because they count area too, those of
 * households, because they count doors, and so is who was elected, because the votes of those who were not are nobody's
 * business.
 */
function voteTable(
  votes: readonly BallotRound[],
  meeting: Meeting,
  hide: (text: string) => string,
): readonly NoticePart[] {
  const rows = votes.flatMap((round, index) =>
    hasRow(round) ? [noticeVote(round, index, meeting, hide)] : [],
  )
  return rows.length > 0 ? [{ kind: 'votes', votes: rows }] : []
}

function hasRow(round: BallotRound): round is RoomRound {
  const { method } = round
  return (
    method !== 'ownersRegister' && method !== 'households' && method !== 'acclamation' && !isContest(round)
  )
}

function noticeVote(
  round: RoomRound,
  index: number,
  meeting: Meeting,
  hide: (text: string) => string,
): NoticeVote {
  const item = meeting.agenda.find(({ id }) => id === round.itemId)?.title ?? `第${index + 1}项`
  const name = subjectName(meeting, round.itemId, round.subject)
  const title = name === '' ? item : `${heading(item)}${name}`
  const { yes, no, abstain, silent } = round.counts
  return {
    label: hide(title),
    expected: round.expected,
    present: round.present,
    yes: yes ?? 0,
    no: no ?? 0,
    abstain: abstain ?? 0,
    silent: silent ?? 0,
    verdict: round.outcome?.verdict === 'passed' ? '通过' : '未通过',
  }
}

/** 第1项：同意31人，占实到45人的68.88%，超过一半，通过。 The threshold stands in the calculation; of the owners' four it is told before. */
function resultSentence(round: BallotRound, number: number | null): string {
  const which = number === null ? '' : `第${number}项：`
  const { outcome } = round
  if (round.method === 'ownersRegister') {
    const sum = outcome ? `规则是${outcome.rule}，${onPaper(outcome.arithmetic)}，` : ''
    return `${which}业主逐户书面签字，${countsText(round)}；${sum}${verdictText(round)}。`
  }
  if (round.method === 'acclamation') return `${which}程序性事项，${verdictText(round)}。`
  const ballots = ballotsText(round)
  if (isContest(round)) {
    const box = ballots === '' ? `实到${round.present}人` : ballots
    return `${which}${contestMethodText(round)}，${box}；规则是${round.outcome?.rule ?? ''}，${verdictText(round)}。`
  }
  const sum = outcome ? `${onPaper(decidingLines(outcome).join('；'))}，` : ''
  if (round.method === 'households') {
    return `${which}一户一票，逐户书面签字，共${round.present}户，${countsText(round)}；${sum}${verdictText(round)}。`
  }
  if (isNamed(round)) {
    const box = ballots === '' ? '' : `，${ballots}`
    return `${which}${round.method === 'rollCall' ? '记名唱名表决' : '记名投票'}${box}；${sum}${verdictText(round)}。`
  }
  return `${which}${ballots === '' ? '' : `无记名投票，${ballots}；`}${sum}${verdictText(round)}。`
}

/** In the recorder's words where the minutes have been reworded: both papers say the same. */
function outcomes(meeting: Meeting, kind: 'consensus' | 'assignment'): readonly string[] {
  return told(
    meeting,
    meeting.outcomes.filter((outcome) => outcome.kind === kind && outcome.answering === null),
  )
}

/** What was promised in answer to questions: 承诺 and 书面答复. */
function promises(meeting: Meeting): readonly string[] {
  return told(
    meeting,
    meeting.outcomes.filter(({ answering }) => answering !== null),
  )
}

function told(meeting: Meeting, list: readonly Outcome[]): readonly string[] {
  return list
    .map((outcome) => meeting.minutesEdits[`outcome:${outcome.id}`] ?? shortText(outcome))
    .filter((text) => text !== '')
}

/** 停车自管会（孙秀英）负责建成车位台账并公布，2026年12月10日前完成。 */
export function shortText({ kind, text, ownerOrg, ownerPerson, dueDate }: Outcome): string {
  if (kind !== 'assignment') return asSentence(text)
  const owner = ownerOrg && ownerPerson ? `${ownerOrg}（${ownerPerson}）` : ownerOrg || ownerPerson
  const duty = `${owner}${owner === '' ? '' : '负责'}${text.replace(/[。；;.]+$/u, '')}`
  return asSentence(dueDate === '' ? duty : `${duty}，${chineseIsoDate(dueDate)}前完成`)
}

function remarksOf(meeting: Meeting, { contacts, period }: NoticeDocument): readonly string[] {
  const remarks: string[] = []
  if (!meeting.seal) remarks.push('会议记录还没有封存，这份公示是草稿，封存后请重新导出。')
  const blank = contacts.filter(({ value }) => value === '').map(({ label }) => label)
  if (blank.length > 0) {
    remarks.push(`${blank.join('、')}没有填写，公示上留了空行。请在设置里补上，或打印后手写。`)
  }
  return [...remarks, ...periodRemarks(period)]
}

/** What wants a look about the days a notice is to stay up. */
export function periodRemarks(period: NoticePeriod, asked = DISCLOSURE_DAYS): readonly string[] {
  const remarks: string[] = []
  if (period.movedOn) {
    remarks.push(`公示满${asked}日正逢休息日，已顺延到${chineseIsoDate(period.to)}，共${period.days}日。`)
  }
  const unknown = holidaysUnknown(period)
  if (unknown !== null) remarks.push(unknown)
  return remarks
}

/** Why the last day may be wrong; null where the holidays of the whole period are known. */
export function holidaysUnknown({ from, to, holidaysKnown }: NoticePeriod): string | null {
  if (holidaysKnown) return null
  const year = Number(from.slice(0, 4)) > KNOWN_YEARS.last ? from.slice(0, 4) : to.slice(0, 4)
  return `${year}年的放假安排还没有收进本软件（只到${KNOWN_YEARS.last}年），截止日只避开了周末和本厅填写的日子，请核对。`
}
