import type { StoredEvent } from '../kernel/event'
import { readNoticeEvent, type NoticeEvent } from './events'
import type { Notice, NoticeFact, Notices } from './state'

/** The notices after one more fact. Total: a fact that finds nothing to apply to changes nothing. */
export function evolveNotices(notices: Notices, stored: StoredEvent): Notices {
  const event = readNoticeEvent(stored)
  if (!event) return notices
  if (event.type === 'noticeDaysRevised') return { ...notices, days: event.data.days }
  const { noticeId: id } = event.data
  const before = notices.byId.get(id)
  const after = changed(before, event, stored.at)
  return after === before || !after ? notices : { ...notices, byId: new Map(notices.byId).set(id, after) }
}

function changed(
  before: Notice | undefined,
  event: Exclude<NoticeEvent, { type: 'noticeDaysRevised' }>,
  at: number,
): Notice | undefined {
  if (event.type === 'noticeDrafted') {
    const { noticeId, stepId, number, kind, meetingId, meetingTitle, ...version } = event.data
    const fact: NoticeFact = { type: 'noticeDrafted', ...version }
    return { id: noticeId, number, kind, meetingId, meetingTitle, steps: [{ id: stepId, at, fact }] }
  }
  if (!before) return before
  if (event.type === 'noticeStepTakenBack') {
    return { ...before, steps: before.steps.filter(({ id }) => id !== event.data.stepId) }
  }
  return { ...before, steps: [...before.steps, { id: event.data.stepId, at, fact: factOf(event) }] }
}

function factOf(
  event: Exclude<NoticeEvent, { type: 'noticeDaysRevised' | 'noticeDrafted' | 'noticeStepTakenBack' }>,
): NoticeFact {
  switch (event.type) {
    case 'noticeRevised': {
      const { content, masked, rule, period, final, wording, edition } = event.data
      return { type: event.type, content, masked, rule, period, final, wording, edition }
    }
    case 'noticePosted':
      return { type: event.type, posting: event.data.posting }
    case 'noticeTakenDown':
      return { type: event.type, takingDown: event.data.takingDown }
    case 'objectionReceived':
      return { type: event.type, objectionId: event.data.objectionId, objection: event.data.objection }
    case 'objectionAnswered':
      return { type: event.type, objectionId: event.data.objectionId, answer: event.data.answer }
    case 'noticeWithdrawn':
      return { type: event.type, reason: event.data.reason }
  }
}
