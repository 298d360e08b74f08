import { addDays, chineseIsoDate, startOfIsoDate } from '../text/chinese-date'
import { correctedCall, type MinutesStanding } from './basis'
import type { NoticeDocument } from './document'
import { NOTICE_KIND_NAMES } from './kinds'
import { periodText } from './period-rule'
import type {
  Notice,
  NoticeFact,
  NoticeVersion,
  ObjectionAnswer,
  ObjectionDraft,
  Posting,
  TakingDown,
} from './state'

export interface Objection extends ObjectionDraft {
  readonly id: string
  /** Came after the last day of the period. */
  readonly late: boolean
  readonly answer: ObjectionAnswer | null
}

/** What a notice has come to. */
export interface NoticeStanding {
  readonly version: NoticeVersion
  readonly posting: Posting | null
  readonly takingDown: TakingDown | null
  readonly objections: readonly Objection[]
  /** Why it was withdrawn; null where it was not. */
  readonly withdrawn: string | null
}

/** What a notice has come to, step by step; null for one without its first step, which nobody can make. */
export function standingOf({ steps }: Notice): NoticeStanding | null {
  return steps.reduce<NoticeStanding | null>((so, { fact }) => after(so, fact), null)
}

function after(so: NoticeStanding | null, fact: NoticeFact): NoticeStanding | null {
  if (fact.type === 'noticeDrafted') {
    return { version: fact, posting: null, takingDown: null, objections: [], withdrawn: null }
  }
  if (so === null) return so
  switch (fact.type) {
    case 'noticeRevised':
      return { ...so, version: fact }
    case 'noticePosted':
      return { ...so, posting: fact.posting }
    case 'noticeTakenDown':
      return { ...so, takingDown: fact.takingDown }
    case 'objectionReceived': {
      const late = fact.objection.on > so.version.period.to
      const received: Objection = { ...fact.objection, id: fact.objectionId, late, answer: null }
      return { ...so, objections: [...so.objections, received] }
    }
    case 'objectionAnswered':
      return {
        ...so,
        objections: so.objections.map((one) =>
          one.id === fact.objectionId ? { ...one, answer: fact.answer } : one,
        ),
      }
    case 'noticeWithdrawn':
      return { ...so, withdrawn: fact.reason }
  }
}

export type NoticeState = 'draft' | 'posted' | 'ended' | 'takenDown' | 'withdrawn'
export const NOTICE_STATE_NAMES: Readonly<Record<NoticeState, string>> = {
  draft: '待张贴',
  posted: '公示中',
  ended: '已满期，待揭下',
  takenDown: '已揭下',
  withdrawn: '已撤回',
}

/** How a notice stands on the day `today` (2026-12-08): on its last day it is still up. */
export function noticeState(
  { posting, takingDown, withdrawn, version }: NoticeStanding,
  today: string,
): NoticeState {
  if (withdrawn !== null) return 'withdrawn'
  if (takingDown !== null) return 'takenDown'
  if (posting === null) return 'draft'
  return version.period.to < today ? 'ended' : 'posted'
}

const DAY_MS = 86_400_000

/** Whole days from `today` to `day`; negative once it is over. */
export function daysUntil(day: string, today: string): number {
  return Math.round((startOfIsoDate(day) - startOfIsoDate(today)) / DAY_MS)
}

/** A notice is shown as ending soon from this many days before its last day. */
export const ENDING_SOON_DAYS = 3

export interface NoticeLine {
  readonly notice: Notice
  readonly standing: NoticeStanding
  readonly state: NoticeState
  /** What is to be done about it, the most pressing first; empty where there is nothing. */
  readonly calls: readonly NoticeCall[]
}

export interface NoticeCall {
  readonly kind: 'notPosted' | 'notTakenDown' | 'endsSoon' | 'unanswered' | 'corrected'
  /** Too late already. */
  readonly overdue: boolean
  /** 昨天应张贴, 12月7日满期，还没有揭下 */
  readonly text: string
}

/** `minutes`: how those of its meeting stand, where that is known. */
export function noticeLine(notice: Notice, today: string, minutes?: MinutesStanding): NoticeLine | null {
  const standing = standingOf(notice)
  if (!standing) return null
  const state = noticeState(standing, today)
  const over = state === 'takenDown' || state === 'withdrawn'
  const corrected = over
    ? null
    : correctedCall({ kind: notice.kind, edition: standing.version.edition }, minutes)
  const calls = [
    ...callsOf(standing, state, today),
    ...(corrected ? [{ kind: 'corrected' as const, ...corrected }] : []),
  ]
  return { notice, standing, state, calls: calls.toSorted((a, b) => Number(b.overdue) - Number(a.overdue)) }
}

function callsOf(standing: NoticeStanding, state: NoticeState, today: string): readonly NoticeCall[] {
  if (state === 'withdrawn') return []
  const { period, rule } = standing.version
  const calls: NoticeCall[] = []
  if (state === 'draft') {
    const late = daysUntil(today, rule.postOn)
    calls.push({
      kind: 'notPosted',
      overdue: late > 0,
      text:
        late > 0
          ? `应在${chineseIsoDate(rule.postOn)}张贴，过了${late}天还没有张贴`
          : late === 0
            ? '今天张贴'
            : `${chineseIsoDate(rule.postOn)}张贴`,
    })
  }
  if (state === 'ended') {
    const over = daysUntil(today, period.to)
    calls.push({
      kind: 'notTakenDown',
      overdue: true,
      text: `${chineseIsoDate(period.to)}满期，过了${over}天还没有揭下`,
    })
  }
  if (state === 'posted' && period.to <= addDays(today, ENDING_SOON_DAYS)) {
    const left = daysUntil(period.to, today)
    calls.push({ kind: 'endsSoon', overdue: false, text: left === 0 ? '今天满期' : `还有${left}天满期` })
  }
  const open = standing.objections.filter(({ answer }) => answer === null)
  if (open.length > 0) {
    calls.push({
      kind: 'unanswered',
      overdue: state === 'ended' || state === 'takenDown',
      text: `${open.length}件异议没有答复`,
    })
  }
  return calls
}

const STATE_ORDER: Readonly<Record<NoticeState, number>> = {
  ended: 0,
  draft: 1,
  posted: 2,
  takenDown: 3,
  withdrawn: 4,
}

/** All notices, those to be seen to first: what is overdue, then what goes up or ends next; the settled newest first. */
export function noticeLines(
  notices: Iterable<Notice>,
  today: string,
  minutesOf: (meetingId: string) => MinutesStanding | undefined = () => undefined,
): readonly NoticeLine[] {
  const pressing = ({ calls }: NoticeLine) => (calls.some(({ overdue }) => overdue) ? 0 : 1)
  const day = ({ state, standing }: NoticeLine) =>
    state === 'draft' ? standing.version.rule.postOn : standing.version.period.to
  return [...notices]
    .flatMap((notice) => noticeLine(notice, today, minutesOf(notice.meetingId)) ?? [])
    .toSorted((a, b) => {
      const settled = STATE_ORDER[a.state] > 2
      return (
        pressing(a) - pressing(b) ||
        STATE_ORDER[a.state] - STATE_ORDER[b.state] ||
        (settled ? day(b).localeCompare(day(a)) : day(a).localeCompare(day(b))) ||
        a.notice.number.serial - b.notice.number.serial
      )
    })
}

/** The notice as it is printed. */
export function documentOf({ number }: Notice, { version }: NoticeStanding): NoticeDocument {
  const { content, period } = version
  const { channels, ...rest } = content
  return {
    ...rest,
    parts: [...content.parts, { kind: 'paragraph', text: `公示期：${periodText(period)}。${channels}` }],
    period,
    date: chineseIsoDate(period.postedOn),
    number: number.text,
  }
}

/** 协商结果公示（小南庄社公示〔2026〕3号） */
export function noticeName({ kind, number }: Pick<Notice, 'kind' | 'number'>): string {
  return `${NOTICE_KIND_NAMES[kind]}（${number.text}）`
}

/** Whether it is a notice of this meeting that can be shown to the room. */
export function isShowable(notice: Notice, meetingId: string): boolean {
  return notice.meetingId === meetingId && standingOf(notice)?.withdrawn === null
}
