import { KIND_TERMS } from '../meeting/kinds'
import { noticeDays } from '../meeting/preparation/publication'
import type { Meeting } from '../meeting/state'
import type { NoticePeriod } from '../notice/period-rule'
import { addDays, isoDate } from '../text/chinese-date'
import { dayBefore, grave, light } from './facts'
import type { MissingFact, PaperContext } from './form'

/** When the topics of a meeting were posted, or would be if they went up now; null where nobody can know. */
export function postedOn(context: PaperContext): string | null {
  const days = context.meeting.posted.map((item) => item.postedOn).toSorted()
  const today = dayBefore(context)
  return days.at(-1) ?? (today === null ? null : isoDate(today))
}

/** From the day after posting to the day before the meeting; null where there is no day in between. */
export function periodBefore(meeting: Meeting, posted: string): NoticePeriod | null {
  const days = noticeDays(meeting, posted) - 1
  if (!(days >= 1)) return null
  const from = addDays(posted, 1)
  return {
    postedOn: posted,
    from,
    to: addDays(from, days - 1),
    days,
    unit: 'calendar',
    movedOn: false,
    holidaysKnown: true,
  }
}

/** What the kind of meeting asks for, and the owners' register where owners decide. */
function noticeOf({ plan, agenda }: Meeting) {
  const owners = agenda.some(({ motion }) => motion?.method === 'ownersRegister')
  const { notice, mustPost } = KIND_TERMS[owners ? 'ownersAssembly' : plan.kind]
  return notice && { ...notice, mustPost }
}

export function postingFacts(context: PaperContext, posted: string | null): readonly MissingFact[] {
  const { meeting } = context
  if (posted === null) return [light(null, '会议已经开过，公示的张贴日期留了空，请按实际张贴的那天写。')]
  const asked = noticeOf(meeting)
  const given = Math.max(0, noticeDays(meeting, posted))
  if (asked === null || given >= asked.days) return []
  const sentence = `${posted}张贴，离开会只有${given}日，应提前${asked.days}日（${asked.source}）；请推后开会时间。`
  return [asked.mustPost ? grave('plan', sentence) : light('plan', sentence)]
}
