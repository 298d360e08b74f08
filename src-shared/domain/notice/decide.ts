import type { HallSettings } from '../hall/state'
import { refuse, ok, type Result } from '../kernel/result'
import { periodBefore } from '../forms/posting'
import type { Wording } from '../wording/wording'
import type { Meeting } from '../meeting/state'
import { addDays, chineseIsoDate, hallTime, isoDate } from '../text/chinese-date'
import type { NoticeCommand } from './commands'
import {
  composeNotice,
  hideIn,
  isFinal,
  noticeUnavailable,
  noticeWording,
  type ComposedNotice,
  type NoticeSource,
} from './compose'
import { correctedCall, minutesStanding } from './basis'
import { checkStep } from './check-step'
import type { NoticeEvent } from './events'
import { NOTICE_KIND_NAMES, usualPeriod, type NoticeKind } from './kinds'
import { periodOf } from './period'
import type { NoticePeriod, PeriodRule } from './period-rule'
import { standingOf, type NoticeStanding } from './standing'
import type { Notice, NoticeNumber, Notices, NoticeVersion } from './state'
import { noticeStepName } from './step-text'

export interface NoticeContext {
  /** Hall clock, ms. */
  readonly now: number
  /** Place the fact will take in the stream: a notice and its steps have their ids from it. */
  readonly nextSeq: number
  readonly hall: HallSettings
  readonly wording: Wording
  /** A meeting with its 督办; null where there is none of that id. */
  readonly sourceOf: (meetingId: string) => Pick<NoticeSource, 'meeting' | 'followUps'> | null
}

type NoticeDecision = Result<readonly NoticeEvent[]>

export function decideNotice(
  notices: Notices,
  command: NoticeCommand,
  context: NoticeContext,
): NoticeDecision {
  if (command.type === 'draftNotice') return draftNotice(notices, command, context)
  if (command.type === 'reviseNoticeDays') return reviseDays(notices, command.days)
  const notice = notices.byId.get(command.noticeId)
  const standing = notice && standingOf(notice)
  if (!notice || !standing) return refuse('notice.unknown', '没有这份公示。请从列表里重新选。')
  const place = { noticeId: notice.id, stepId: `s${context.nextSeq}` }
  switch (command.type) {
    case 'reviseNotice':
    case 'redraftNotice':
      return reviseNotice(notices, { notice, standing, command, context })
    case 'takeBackNoticeStep':
      return takeBack(notice, command.stepId)
    default: {
      const refused =
        checkStep(notice, standing, command, isoDate(context.now)) ??
        (command.type === 'postNotice' ? ofCorrectedMinutes(notice, standing, context) : null)
      if (refused) return refused
      switch (command.type) {
        case 'postNotice':
          return ok([{ type: 'noticePosted', data: { ...place, posting: command.posting } }])
        case 'takeDownNotice':
          return ok([{ type: 'noticeTakenDown', data: { ...place, takingDown: command.takingDown } }])
        case 'receiveObjection': {
          const objectionId = `o${context.nextSeq}`
          return ok([
            { type: 'objectionReceived', data: { ...place, objectionId, objection: command.objection } },
          ])
        }
        case 'answerObjection': {
          const { objectionId, answer } = command
          return ok([{ type: 'objectionAnswered', data: { ...place, objectionId, answer } }])
        }
        case 'withdrawNotice':
          return ok([{ type: 'noticeWithdrawn', data: { ...place, reason: command.reason } }])
      }
    }
  }
}

function draftNotice(
  notices: Notices,
  command: Extract<NoticeCommand, { type: 'draftNotice' }>,
  { now, nextSeq, hall, wording, sourceOf }: NoticeContext,
): NoticeDecision {
  const { kind, meetingId } = command
  const found = sourceOf(meetingId)
  if (!found) return refuse('meeting.unknown', '没有这个会议。请回到首页，从列表里重新打开。')
  if (found.meeting.practice) {
    return refuse('notice.practice', '这是练习会议，人名和内容都是虚构的，不起草公示，也不占用文号。')
  }
  const source: NoticeSource = { ...found, hall, now, wording }
  const why = noticeUnavailable(kind, source)
  if (why !== null) return refuse('notice.unavailable', `现在不能起草${NOTICE_KIND_NAMES[kind]}：${why}`)
  const standing = [...notices.byId.values()].find(
    (one) => one.meetingId === meetingId && one.kind === kind && isUnposted(one),
  )
  if (standing) {
    return refuse(
      'notice.exists',
      `这个会议的${NOTICE_KIND_NAMES[kind]}已经起草（${standing.number.text}），还没有张贴。请打开那一份修改，不用再起草。`,
    )
  }
  const { days, unit } = usualPeriod(kind, source.meeting.plan.kind)
  const rule: PeriodRule = { postOn: command.postOn ?? isoDate(now), days, unit }
  const version = versionOf(kind, composeNotice(kind, source), { rule, notices, source })
  if (!version.ok) return version
  return ok([
    {
      type: 'noticeDrafted',
      data: {
        noticeId: `n${nextSeq}`,
        stepId: `s${nextSeq}`,
        number: nextNumber(notices, hall, now),
        kind,
        meetingId,
        meetingTitle: source.meeting.plan.title,
        ...version.value,
      },
    },
  ])
}

/** What is no longer in the minutes is not put on the wall. */
function ofCorrectedMinutes(
  { kind, meetingId }: Notice,
  { version }: NoticeStanding,
  { sourceOf }: NoticeContext,
): ReturnType<typeof refuse> | null {
  const meeting = sourceOf(meetingId)?.meeting
  if (!meeting) return null
  const call = correctedCall({ kind, edition: version.edition }, minutesStanding(meeting))
  return call === null
    ? null
    : refuse(
        'notice.corrected',
        `${call.text}，这份公示不能张贴。更正封存以后请“按会议重新起草”，重新打印再张贴。`,
      )
}

function isUnposted(notice: Notice): boolean {
  const standing = standingOf(notice)
  return standing?.posting === null && standing.withdrawn === null
}

interface Revision {
  readonly notice: Notice
  readonly standing: NoticeStanding
  readonly command: Extract<NoticeCommand, { type: 'reviseNotice' | 'redraftNotice' }>
  readonly context: NoticeContext
}

function reviseNotice(notices: Notices, { notice, standing, command, context }: Revision): NoticeDecision {
  const { kind, number, meetingId } = notice
  if (standing.withdrawn !== null) return refuse('notice.withdrawn', `${number.text}已经撤回，不能再改。`)
  if (standing.posting !== null) {
    return refuse(
      'notice.posted',
      `${number.text}已在${chineseIsoDate(standing.posting.on)}张贴，墙上的字不能悄悄改。要改请先撤回，再另起草一份。`,
    )
  }
  const found = context.sourceOf(meetingId)
  if (!found) return refuse('meeting.unknown', '没有这个会议。请回到首页，从列表里重新打开。')
  const { hall, now, wording } = context
  const source: NoticeSource = { ...found, hall, now, wording }
  const { rule } = command.type === 'reviseNotice' ? command.change : standing.version
  let composed: ComposedNotice
  if (command.type === 'reviseNotice') {
    composed = hideIn(command.change.content, source)
    // What was hidden in its first words stays on the list: it is hidden still.
    const known = new Set(composed.masked.map((one) => `${one.kind} ${one.raw}`))
    const earlier = standing.version.masked.filter((one) => !known.has(`${one.kind} ${one.raw}`))
    composed = { ...composed, masked: [...earlier, ...composed.masked] }
  } else {
    const why = noticeUnavailable(kind, source)
    if (why !== null) return refuse('notice.unavailable', `现在不能重新起草：${why}`)
    composed = composeNotice(kind, source)
  }
  const version = versionOf(kind, composed, { rule, notices, source })
  if (!version.ok) return version
  // Words changed by hand are those of the minutes, and of the wording, they were first taken from.
  const kept = command.type === 'redraftNotice' ? version.value : standing.version
  const revised = { ...version.value, final: kept.final, wording: kept.wording, edition: kept.edition }
  if (JSON.stringify(revised) === JSON.stringify(versionIn(standing))) {
    return refuse('notice.same', '公示没有改动。')
  }
  return ok([
    {
      type: 'noticeRevised',
      data: { noticeId: notice.id, stepId: `s${context.nextSeq}`, ...revised },
    },
  ])
}

function versionIn({ version }: NoticeStanding): NoticeVersion {
  const { content, masked, rule, period, final, wording, edition } = version
  return { content, masked, rule, period, final, wording, edition }
}

interface VersionParts {
  readonly rule: PeriodRule
  readonly notices: Notices
  readonly source: NoticeSource
}

function versionOf(
  kind: NoticeKind,
  { content, masked }: ComposedNotice,
  { rule, notices, source }: VersionParts,
): Result<NoticeVersion> {
  const { meeting } = source
  const period = kind === 'topics' ? topicPeriod(meeting, rule.postOn) : ok(periodOf(rule, notices.days))
  if (!period.ok) return period
  return ok({
    content,
    masked: [...masked],
    rule,
    period: period.value,
    final: isFinal(kind, meeting),
    wording: noticeWording(kind, source).version,
    edition: meeting.earlierSeals.length + 1,
  })
}

/** 会前议题公示 stays up to the day before the meeting. */
function topicPeriod(meeting: Meeting, postOn: string): Result<NoticePeriod> {
  const period = periodBefore(meeting, postOn)
  if (period) return ok(period)
  const held = isoDate(meeting.plan.startsAt)
  return refuse(
    'notice.tooLate',
    `会议定在${chineseIsoDate(held)}，${chineseIsoDate(postOn)}张贴，到开会前一天没有一整天公示。最晚要在${chineseIsoDate(addDays(held, -2))}张贴，或推后开会时间。`,
  )
}

function takeBack({ id: noticeId, steps }: Notice, stepId: string): NoticeDecision {
  const last = steps.at(-1)
  if (!last || steps.length === 1) {
    return refuse('notice.noStep', '这份公示刚起草，没有可以撤销的。不要这份公示，请用“撤回”。')
  }
  return last.id === stepId
    ? ok([{ type: 'noticeStepTakenBack', data: { noticeId, stepId } }])
    : refuse('notice.stale', `只能撤销最后一步（${noticeStepName(last.fact)}）。请看一眼再按。`)
}

function reviseDays(notices: Notices, days: Notices['days']): NoticeDecision {
  const seen = new Set<string>()
  for (const { on } of days) {
    if (seen.has(on)) return refuse('notice.dayTwice', `${chineseIsoDate(on)}写了两次，请只留一次。`)
    seen.add(on)
  }
  const sorted = days.toSorted((a, b) => a.on.localeCompare(b.on))
  return JSON.stringify(sorted) === JSON.stringify(notices.days)
    ? refuse('notice.sameDays', '放假和上班的日子没有改动。')
    : ok([{ type: 'noticeDaysRevised', data: { days: sorted } }])
}

/** The highest number given in the year and one more, so that none comes twice. */
function nextNumber(notices: Notices, hall: HallSettings, now: number): NoticeNumber {
  const { year } = hallTime(now)
  const given = [...notices.byId.values()].flatMap(({ number }) =>
    number.year === year ? [number.serial] : [],
  )
  const serial = Math.max(0, ...given) + 1
  return { year, serial, text: `${noticePrefix(hall)}〔${year}〕${serial}号` }
}

/** 小南庄社公示: the hall's own, or made of what stands before the numbers of its minutes (小南庄社议). */
export function noticePrefix({ numberPrefix, noticePrefix: own }: HallSettings): string {
  return own === '' ? `${numberPrefix.replace(/议$/u, '')}公示` : own
}
