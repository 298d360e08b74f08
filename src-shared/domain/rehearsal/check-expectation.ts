import { itemLeftMs } from '../meeting/floor/item-time'
import { activeInterjection } from '../meeting/interjection/interjection'
import type { HallSettings } from '../hall/state'
import { ok, type Result } from '../kernel/result'
import { actingChair } from '../meeting/floor/chair'
import { editionsOf } from '../meeting/papers/correction/editions'
import { ballotTally } from '../meeting/vote/paper/ballots'
import { attendanceCount } from '../meeting/electorate'
import { quorumStanding } from '../meeting/quorum'
import { activeTurn, currentItem, sceneOf } from '../meeting/selectors'
import { currentQuestion, questionsOf, questionState } from '../meeting/questions/selectors'
import { contestBox } from '../meeting/vote/contest/tally'
import { isNamed, namedTally } from '../meeting/vote/named/named'
import { countsShown } from '../meeting/vote/shown'
import { ownersTally } from '../meeting/vote/owners/owners'
import type { BallotRound, Meeting, VoteCounts } from '../meeting/state'
import { overtimeMs, remainingMs, usedMs } from '../meeting/floor/timer'
import { areaText } from '../voting/area'
import { minutesOf } from '../minutes/draft'
import { checkContest } from './check-contest'
import { checkMotion } from './check-motion'
import { missing, unequal } from './compare'
import type { Expectation } from './expectation'
import { findItem, findPerson } from './find'
import { formatShort, parseDuration } from './time'

interface Now {
  readonly meeting: Meeting
  readonly settings: HallSettings
  readonly now: number
}

/** Sentences on all that does not stand as expected; none where everything does. */
export function checkExpectation(expected: Expectation, situation: Now): Result<readonly string[]> {
  const people = checkPeople(expected, situation.meeting)
  if (!people.ok) return people
  const motion = checkMotion(expected, situation.meeting)
  if (!motion.ok) return motion
  return ok([
    ...people.value,
    ...checkCourse(expected, situation.meeting),
    ...checkTime(expected, situation),
    ...motion.value,
    ...checkVote(expected, situation.meeting),
    ...checkQuestions(expected, situation.meeting),
    ...checkRecord(expected, situation),
  ])
}

function checkCourse(expected: Expectation, meeting: Meeting): string[] {
  const count = attendanceCount(meeting)
  const { met, need } = quorumStanding(meeting)
  return [
    ...unequal('阶段（phase）', expected.phase, meeting.phase),
    ...unequal('议事规则版本（rules）', expected.rules, meeting.rules.version),
    ...unequal('宣读规则（rulesRead）', expected.rulesRead, meeting.rulesReadAt !== null),
    ...unequal('大屏（scene）', expected.scene, sceneOf(meeting)),
    ...unequal('应到（expected）', expected.expected, count.expected),
    ...unequal('实到（present）', expected.present, count.present),
    ...unequal('其中委托（represented）', expected.represented, count.represented),
    ...unequal('请假（excused）', expected.excused, count.excused),
    ...unequal('列席和旁听（observers）', expected.observers, count.observersPresent),
    ...unequal('法定人数（quorumMet）', expected.quorumMet, met),
    ...unequal('法定人数需要（quorumNeed）', expected.quorumNeed, need),
  ]
}

/** Names are looked up as in any other step, so that a wrong name is told from a wrong expectation. */
function checkPeople(expected: Expectation, meeting: Meeting): Result<string[]> {
  const called = (id: string | undefined) =>
    meeting.participants.find((person) => person.id === id)?.name ?? null
  const unmet: string[] = []
  if (typeof expected.speaker === 'string') {
    const found = findPerson(meeting, expected.speaker)
    if (!found.ok) return found
    const speaking = activeTurn(meeting)?.participantId
    if (found.value.id !== speaking) {
      unmet.push(...unequal('发言人（speaker）', found.value.name, called(speaking)))
    }
  } else if (expected.speaker === null) {
    unmet.push(...unequal('发言人（speaker）', null, called(activeTurn(meeting)?.participantId)))
  }
  if (expected.item !== undefined) {
    const found = expected.item === null ? ok(null) : findItem(meeting, expected.item)
    if (!found.ok) return found
    unmet.push(
      ...unequal('正在议的议程（item）', found.value?.title ?? null, currentItem(meeting)?.title ?? null),
    )
  }
  if (expected.chair !== undefined) {
    const found = expected.chair === null ? ok(null) : findPerson(meeting, expected.chair)
    if (!found.ok) return found
    unmet.push(...unequal('代为主持（chair）', found.value?.name ?? null, actingChair(meeting)?.name ?? null))
  }
  if (expected.interjecting !== undefined) {
    const found = expected.interjecting === null ? ok(null) : findPerson(meeting, expected.interjecting)
    if (!found.ok) return found
    const heard = activeInterjection(meeting)?.participantId
    const actual = heard === undefined ? null : called(heard)
    unmet.push(...unequal('正在插话（interjecting）', found.value?.name ?? null, actual))
  }
  if (expected.queue) {
    const wanted: string[] = []
    for (const name of expected.queue) {
      const found = findPerson(meeting, name)
      if (!found.ok) return found
      wanted.push(found.value.id)
    }
    const actual = meeting.queue.map(({ participantId }) => participantId)
    if (wanted.join() !== actual.join()) {
      unmet.push(...unequal('发言排队（queue）', expected.queue.join('、'), actual.map(called).join('、')))
    }
  }
  return ok(unmet)
}

function checkTime(expected: Expectation, { meeting, now }: Now): string[] {
  const running = activeTurn(meeting)
  const turn = running ?? meeting.turns.at(-1) ?? null
  const { currentItemId } = meeting
  const itemLeft = currentItemId === null ? null : itemLeftMs(meeting, currentItemId, now)
  const length = (name: string, wanted: string | undefined, actual: number | null) =>
    wanted === undefined || parseDuration(wanted) === actual
      ? []
      : [`${name}应为 ${wanted}，实际是 ${actual === null ? '没有人在发言' : formatShort(actual)}`]
  return [
    ...length('剩余时间（remaining）', expected.remaining, running && remainingMs(running, now)),
    ...length('超时（overtime）', expected.overtime, turn && overtimeMs(turn, now)),
    ...length('已用时间（used）', expected.used, turn && usedMs(turn, now)),
    ...length('本项剩余（itemRemaining）', expected.itemRemaining, itemLeft),
    ...unequal('暂停（paused）', expected.paused, running?.pausedAt != null),
    ...unequal('提醒次数（reminders）', expected.reminders, meeting.reminders.length),
    ...unequal('发言次数（turns）', expected.turns, meeting.turns.length),
    ...unequal('插话次数（interjections）', expected.interjections, meeting.interjections.length),
  ]
}

function checkVote(expected: Expectation, meeting: Meeting): string[] {
  const round = meeting.votes.at(-1)
  const outcome = round?.outcome ?? null
  const calculation = outcome && [outcome.rule, outcome.arithmetic, outcome.conclusion].join('，')
  return [
    ...unequal('表决（vote）', expected.vote, round?.state ?? null),
    ...checkCounts(expected.counts, round?.counts ?? null),
    ...checkOwners(expected.owners, round),
    ...checkBallots(expected.ballots, round),
    ...checkContest(expected.contest, round),
    ...unequal('重新计票次数（recounts）', expected.recounts, round?.earlierCounts.length ?? 0),
    ...unequal(
      '疑问票（doubtful）',
      expected.doubtful,
      round?.method === 'secretBallot' || round?.method === 'contestBallot' ? round.doubtful : 0,
    ),
    ...unequal('大屏显示票数（shown）', expected.shown, round ? countsShown(round) : null),
    ...unequal('结果（verdict）', expected.verdict, outcome?.verdict ?? null),
    ...unequal('原因（reason）', expected.reason, outcome?.reason ?? null),
    ...unequal('需要票数（need）', expected.need, outcome?.need ?? null),
    ...missing('算式（calculation）', expected.calculation, calculation),
  ]
}

function checkCounts(expected: Expectation['counts'], counts: VoteCounts | null): string[] {
  return (['yes', 'no', 'abstain', 'silent'] as const).flatMap((option) =>
    unequal(`票数（counts.${option}）`, expected?.[option], counts?.[option] ?? null),
  )
}

function checkBallots(expected: Expectation['ballots'], round: BallotRound | undefined): string[] {
  const tally = boxOf(round)
  return (['issued', 'collected', 'called', 'valid', 'invalid'] as const).flatMap((figure) =>
    unequal(`选票（ballots.${figure}）`, expected?.[figure], tally?.[figure] ?? null),
  )
}

/** The figures of the paper, where there was any. */
function boxOf(round: BallotRound | undefined) {
  if (round?.method === 'secretBallot') return ballotTally(round)
  if (round?.method === 'contestBallot') return contestBox(round)
  if (!round || !isNamed(round)) return null
  const { issued, collected } = round
  const { given, valid, invalid } = namedTally(round)
  return { issued, collected, called: given, valid, invalid }
}

function checkOwners(expected: Expectation['owners'], round: BallotRound | undefined): string[] {
  const tally = round?.method === 'ownersRegister' ? ownersTally(round) : null
  return [
    ...unequal('业主人数（owners.heads）', expected?.heads, tally?.all.heads ?? null),
    ...unequal('业主面积（owners.area）', expected?.area, tally && areaText(tally.all.area)),
    ...(['yes', 'no', 'abstain'] as const).flatMap((answer) =>
      unequal(`业主意见（owners.${answer}）`, expected?.[answer], tally?.[answer].heads ?? null),
    ),
  ]
}

function checkQuestions(expected: Expectation, meeting: Meeting): string[] {
  const question = currentQuestion(meeting)
  const waiting = questionsOf(meeting, meeting.currentItemId).filter(
    (one) => questionState(meeting, one) === 'waiting',
  )
  return [
    ...(expected.question === null
      ? unequal('正在答的提问（question）', null, question?.text ?? null)
      : missing('正在答的提问（question）', expected.question, question?.text ?? null)),
    ...unequal(
      '提问的状态（questionState）',
      expected.questionState,
      question && questionState(meeting, question),
    ),
    ...unequal('待答的提问（waiting）', expected.waiting, waiting.length),
  ]
}

function checkRecord(expected: Expectation, { meeting, settings }: Now): string[] {
  const words = typeof expected.minutes === 'string' ? [expected.minutes] : (expected.minutes ?? [])
  const absent = words.length === 0 ? [] : absentFrom(words, meeting, settings)
  return [
    ...unequal('记录条数（points）', expected.points, meeting.points.length),
    ...unequal('协商结果条数（outcomes）', expected.outcomes, meeting.outcomes.length),
    ...unequal('签字人数（signatures）', expected.signatures, meeting.signatures.length),
    ...unequal('封存过几版（editions）', expected.editions, editionsOf(meeting).length),
    ...unequal('正在更正第几次（correction）', expected.correction, meeting.correction?.number ?? null),
    ...missing('编号（number）', expected.number, meeting.number),
    ...missing('撤销按钮（undo）', expected.undo, meeting.steps.console.at(-1)?.label ?? null),
    ...absent.map((part) => `会议记录（minutes）里应有“${part}”，没有找到`),
  ]
}

function absentFrom(words: readonly string[], meeting: Meeting, settings: HallSettings): string[] {
  const { title, number, head, blocks } = minutesOf(meeting, settings)
  const texts = [title, number, ...head.map(({ value }) => value), ...blocks.map(({ text }) => text)]
  return words.filter((part) => !texts.some((text) => text.includes(part)))
}
