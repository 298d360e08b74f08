import { STANCE_NAMES } from '#shared/domain/meeting/facts'
import { activeInterjection } from '#shared/domain/meeting/interjection/interjection'
import { awaitsSecond } from '#shared/domain/meeting/motion/decide-subject'
import { nextSubject } from '#shared/domain/meeting/motion/progress'
import type { MotionSubject } from '#shared/domain/meeting/motion/subject'
import { pendingAmendment, subjectName } from '#shared/domain/meeting/motion/text'
import { activeRecess } from '#shared/domain/meeting/recess/recess'
import { activeTurn, currentItem, participantById } from '#shared/domain/meeting/selectors'
import type { Question } from '#shared/domain/meeting/questions/question'
import {
  currentQuestion,
  isQuestions,
  nextQuestion,
  questionState,
} from '#shared/domain/meeting/questions/selectors'
import { askerName } from '#shared/domain/meeting/questions/wording'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import { nextSpeaker, type QueuedSpeaker } from '#shared/domain/meeting/floor/speaking-order'
import type { Meeting } from '#shared/domain/meeting/state'
import { pendingContest } from '#shared/domain/meeting/vote/contest/chain'
import type { ContestRound } from '#shared/domain/meeting/vote/contest/round'
import { CONTEST_STAGE_NAMES } from '#shared/domain/voting/contest/result'

/** What the meeting calls for now: the one red button. */
export type NextStep =
  /** 继续开会 */
  | { readonly kind: 'endRecess' }
  | { readonly kind: 'endInterjection'; readonly interjectionId: string; readonly speaker: string }
  | { readonly kind: 'endTurn'; readonly turnId: string; readonly next: QueuedSpeaker | null }
  | { readonly kind: 'startTurn'; readonly next: QueuedSpeaker }
  /** 请人答复: who answers is for the facilitator to choose. */
  | { readonly kind: 'chooseAnswerer' }
  | { readonly kind: 'callQuestion'; readonly question: Question }
  /** What the result of a contest calls for. */
  | { readonly kind: 'openRunoff'; readonly round: ContestRound }
  /** Asks who seconds the motion, or the amendment that is pending. */
  | { readonly kind: 'second'; readonly item: AgendaItem }
  | { readonly kind: 'openVote'; readonly item: AgendaItem; readonly subject: MotionSubject }
  | { readonly kind: 'enterItem'; readonly item: AgendaItem }
  | { readonly kind: 'close' }

/**
 * In a recess, go on. Else finish the speech; then the next whom the rules call from the queue; then the vote, where the item has one: of its
 * amendment, of its next clause; then the next item; and at the end 散会. A vote that is open has a page of its own. What
 * needs a second is seconded before all this.
 */
export function nextStep(meeting: Meeting): NextStep {
  if (activeRecess(meeting)) return { kind: 'endRecess' }
  const turn = activeTurn(meeting)
  const next = nextSpeaker(meeting)
  const interjection = activeInterjection(meeting)
  if (turn && interjection) {
    const speaker = participantById(meeting, turn.participantId)?.name ?? '发言人'
    return { kind: 'endInterjection', interjectionId: interjection.id, speaker }
  }
  const item = currentItem(meeting)
  // What is asked is answered before anybody asks again.
  if (turn) return { kind: 'endTurn', turnId: turn.id, next: isQuestions(item) ? null : next }
  const asked = currentQuestion(meeting)
  if (asked && questionState(meeting, asked) === 'waiting') return { kind: 'chooseAnswerer' }
  const unseconded = item && awaitsSecond(meeting, item.id) !== null
  if (next && (!unseconded || next.request.stance === 'procedure')) return { kind: 'startTurn', next }
  if (unseconded) return { kind: 'second', item }
  const waiting = nextQuestion(meeting)
  if (waiting) return { kind: 'callQuestion', question: waiting }
  const subject = item && nextSubject(meeting, item.id)
  if (item && subject) return { kind: 'openVote', item, subject }
  const pending = item && pendingContest(meeting, item.id)
  if (pending) return { kind: 'openRunoff', round: pending }
  const following = itemAfter(meeting, item)
  return following ? { kind: 'enterItem', item: following } : { kind: 'close' }
}

/** The next item in the order of the agenda; null after the last. */
export function itemAfter(meeting: Meeting, item: AgendaItem | null): AgendaItem | null {
  const index = item ? meeting.agenda.findIndex(({ id }) => id === item.id) : -1
  return meeting.agenda[index + 1] ?? null
}

/** 李桂兰（反对） */
export function speakerText(meeting: Meeting, { request }: QueuedSpeaker): string {
  const name = participantById(meeting, request.participantId)?.name ?? '下一位'
  return `${name}（${STANCE_NAMES[request.stance]}）`
}

/** 开始表决, 表决修正案, 表决第三条（收费标准）, 表决全文 */
export function openVoteLabel(meeting: Meeting, itemId: string, subject: MotionSubject): string {
  const name = subjectName(meeting, itemId, subject)
  return name === '' ? '开始表决' : `表决${name}`
}

/** The same of what is voted next in the item under way. */
export function openVoteLabelNow(meeting: Meeting): string {
  const item = currentItem(meeting)
  const subject = item && nextSubject(meeting, item.id)
  return item && subject ? openVoteLabel(meeting, item.id, subject) : '开始表决'
}

/** What the red button says. */
export function nextStepLabel(meeting: Meeting, step: NextStep): string {
  switch (step.kind) {
    case 'endRecess':
      return '继续开会'
    case 'endInterjection':
      return `结束插话，${step.speaker}接着说`
    case 'endTurn':
      return step.next ? `结束，请下一位：${speakerText(meeting, step.next)}` : '结束发言'
    case 'startTurn':
      return `请 ${speakerText(meeting, step.next)} 发言`
    case 'second':
      return pendingAmendment(meeting, step.item.id) ? '登记修正案的附议人' : '登记附议人'
    case 'chooseAnswerer':
      return '请人答复：选答复人'
    case 'callQuestion':
      return `下一个提问：${askerName(meeting, step.question)}`
    case 'openVote':
      return openVoteLabel(meeting, step.item.id, step.subject)
    case 'openRunoff':
      return runoffLabel(step.round)
    case 'enterItem':
      return meeting.currentItemId === null
        ? `进入第一项：${step.item.title}`
        : `继续下一项：${step.item.title}`
    case 'close':
      return '散会'
  }
}

/** 再次投票：钱文海、周玉珍，选 1 名 */
export function runoffLabel({ choosing, contenders, result }: ContestRound): string {
  const next = result?.next
  if (!next) return '再投一轮'
  const among = contenders.filter(({ number }) => next.contenders.includes(number))
  const names = among.map(({ name }) => name).join('、')
  const who = [...names].length <= 16 && among.length === next.contenders.length ? `：${names}` : ''
  const seats = choosing === 'people' ? `，选 ${next.seats} 名` : ''
  return `${CONTEST_STAGE_NAMES[next.stage]}${who}${seats}`
}
