import { ok, refuse } from '../../kernel/result'
import { chineseIsoDate, isoDate, startOfIsoDate } from '../../text/chinese-date'
import type { MeetingDecision } from '../decide-context'
import { KIND_TERMS } from '../kinds'
import { MEETING_KIND_NAMES, type AgendaItem } from '../setup'
import type { Meeting } from '../state'
import { isContest } from '../vote/contest/round'

/** One item as it was posted: what may be voted on later is this text and no other. */
export interface PostedItem {
  readonly itemId: string
  readonly title: string
  /** Null where it was posted without anything to vote on. */
  readonly motion: string | null
  /** Day it was first posted with this text, `2026-11-01`. */
  readonly postedOn: string
}

const DAY_MS = 86_400_000

/** Days from the posting to the meeting; the day of the posting is not counted (民法典 第二百零一条). */
export function noticeDays(meeting: Pick<Meeting, 'plan'>, postedOn: string): number {
  const held = startOfIsoDate(isoDate(meeting.plan.startsAt))
  return Math.round((held - startOfIsoDate(postedOn)) / DAY_MS)
}

/** What of an item is posted: the sentence, and where it chooses among several, also among whom or what. */
function postedText({ motion }: AgendaItem): string | null {
  if (!motion) return null
  return isContest(motion)
    ? `${motion.text} ${motion.contenders.map(({ name }) => name).join('、')}（${motion.seats}）`
    : motion.text
}

/** How an item of the agenda stands to what was posted. */
export type PostingState = 'posted' | 'changed' | 'notPosted'

export function postingOf(meeting: Pick<Meeting, 'posted'>, item: AgendaItem): PostingState {
  const posted = meeting.posted.find(({ itemId }) => itemId === item.id)
  if (!posted) return 'notPosted'
  return posted.motion === postedText(item) ? 'posted' : 'changed'
}

export interface PublicationStanding {
  /** Items to be voted on that were not posted as they are now. */
  readonly missing: readonly AgendaItem[]
  /** Days of notice of the item posted last; null while nothing is posted. */
  readonly days: number | null
  /** Days the kind of meeting asks for; null where nothing is laid down. */
  readonly asked: number | null
  readonly enough: boolean
}

export function publicationStanding(meeting: Meeting): PublicationStanding {
  const asked = KIND_TERMS[meeting.plan.kind].notice?.days ?? null
  const missing = meeting.agenda.filter(
    (item) => item.motion !== null && postingOf(meeting, item) !== 'posted',
  )
  const here = meeting.posted.filter(({ itemId }) => meeting.agenda.some(({ id }) => id === itemId))
  const days =
    here.length === 0 ? null : Math.min(...here.map(({ postedOn }) => noticeDays(meeting, postedOn)))
  return { missing, days, asked, enough: asked === null || (days !== null && days >= asked) }
}

/** 公布议程: that it was posted on a day up to today, before the meeting began. */
export function publishAgenda(meeting: Meeting, postedOn: string | undefined, now: number): MeetingDecision {
  if (meeting.phase !== 'planned') {
    return refuse('agenda.opened', '会议已经宣布开会，议程要在会前公布，现在不能再公布。')
  }
  if (meeting.agenda.length === 0) return refuse('agenda.empty', '议程还是空的。请先添加议程，再公布。')
  const today = isoDate(now)
  const day = postedOn ?? today
  if (day > today) {
    return refuse(
      'agenda.future',
      `今天是${chineseIsoDate(today)}，公布的日期不能写成${chineseIsoDate(day)}。请等张贴以后再记。`,
    )
  }
  if (day > isoDate(meeting.plan.startsAt)) {
    return refuse(
      'agenda.late',
      `会议定在${chineseIsoDate(isoDate(meeting.plan.startsAt))}，公布的日期${chineseIsoDate(day)}在会议之后。请核对日期。`,
    )
  }
  const items = meeting.agenda.map((item) => ({
    itemId: item.id,
    title: item.title,
    motion: postedText(item),
  }))
  if (
    meeting.agenda.every((item) => postedAlike(meeting, item)) &&
    meeting.posted.length === items.length &&
    postedOn === undefined
  ) {
    return refuse('agenda.posted', '议程已经公布过，公布以后没有改动，不用再公布一次。')
  }
  return ok([{ type: 'agendaPosted', data: { postedOn: day, items } }])
}

function postedAlike(meeting: Meeting, item: AgendaItem): boolean {
  const posted = meeting.posted.find(({ itemId }) => itemId === item.id)
  return posted?.title === item.title && posted.motion === postedText(item)
}

/** Where the law says so, only what was posted can be voted on; null where this can be. */
export function notPosted(meeting: Meeting, item: AgendaItem): MeetingDecision | null {
  const { kind } = meeting.plan
  if (!KIND_TERMS[kind].mustPost) return null
  const name = MEETING_KIND_NAMES[kind]
  switch (postingOf(meeting, item)) {
    case 'posted':
      return null
    case 'changed':
      return refuse(
        'vote.changedItem',
        `“${item.title}”公布以后改过要表决的内容。${name}只能表决提前公布的内容，请改回公布的文字，或另行公布、下次再议。`,
      )
    case 'notPosted':
      return refuse(
        'vote.notPosted',
        `“${item.title}”没有在会前公布。${name}不能就没有提前公布的事项表决，请另行公布、下次再议。`,
      )
  }
}

/** What is posted after one more posting: an item whose text did not change keeps its first day, or an earlier one. */
export function afterPosting(
  before: readonly PostedItem[],
  postedOn: string,
  items: readonly Omit<PostedItem, 'postedOn'>[],
): readonly PostedItem[] {
  return items.map((item) => {
    const known = before.find(({ itemId, motion }) => itemId === item.itemId && motion === item.motion)
    return { ...item, postedOn: known && known.postedOn < postedOn ? known.postedOn : postedOn }
  })
}
