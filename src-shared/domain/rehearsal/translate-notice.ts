import { ok, type Result } from '../kernel/result'
import { NOTICE_KIND_NAMES } from '../notice/kinds'
import { standingOf, type NoticeStanding } from '../notice/standing'
import type { Notice } from '../notice/state'
import { isoDate } from '../text/chinese-date'
import { mistake } from './find'
import type { StepOf } from './steps'
import { NOTHING, type Commands, type Situation } from './translation'

type NoticeStep = StepOf<
  | 'draftNotice'
  | 'reviseNotice'
  | 'redraftNotice'
  | 'postNotice'
  | 'takeDownNotice'
  | 'objection'
  | 'answerObjection'
  | 'withdrawNotice'
  | 'takeBackNotice'
>

/** What is done with the notices of the meeting. */
export function translateNotice(step: NoticeStep, situation: Situation): Commands {
  const { meeting, now } = situation
  const today = isoDate(now)
  if (step.do === 'draftNotice') {
    const postOn = step.postOn ?? today
    return ok([{ type: 'draftNotice', meetingId: meeting.id, kind: step.kind, postOn }])
  }
  const found = lastOf(situation, step.kind)
  if (!found.ok) return found
  const { notice, standing } = found.value
  const noticeId = notice.id
  switch (step.do) {
    case 'reviseNotice': {
      const { content, rule } = standing.version
      return ok([
        {
          type: 'reviseNotice',
          noticeId,
          change: {
            content: { ...content, title: step.title ?? content.title },
            rule: {
              postOn: step.postOn ?? rule.postOn,
              days: step.days ?? rule.days,
              unit: step.unit ?? rule.unit,
            },
          },
        },
      ])
    }
    case 'redraftNotice':
      return ok([{ type: 'redraftNotice', noticeId }])
    case 'postNotice': {
      const { place, time, who: by } = step
      return ok([{ type: 'postNotice', noticeId, posting: { place, on: step.on ?? today, time, by } }])
    }
    case 'takeDownNotice': {
      const { who: by, reason } = step
      return ok([{ type: 'takeDownNotice', noticeId, takingDown: { on: step.on ?? today, by, reason } }])
    }
    case 'objection': {
      const { who, contact, how, text } = step
      const objection = { who, contact, how, text, on: step.on ?? today }
      return ok([{ type: 'receiveObjection', noticeId, objection }])
    }
    case 'answerObjection': {
      const objection = standing.objections.findLast(({ text }) => text.includes(step.find))
      if (!objection) return mistake(`没有含“${step.find}”的异议，请核对 find。`)
      const answer = { text: step.text, by: step.who, on: step.on ?? today }
      return ok([{ type: 'answerObjection', noticeId, objectionId: objection.id, answer }])
    }
    case 'withdrawNotice':
      return ok([{ type: 'withdrawNotice', noticeId, reason: step.reason }])
    case 'takeBackNotice':
      return ok([{ type: 'takeBackNoticeStep', noticeId, stepId: notice.steps.at(-1)?.id ?? NOTHING }])
  }
}

function lastOf(
  { meeting, notices }: Situation,
  kind: Notice['kind'],
): Result<{ readonly notice: Notice; readonly standing: NoticeStanding }> {
  const notice = [...notices.byId.values()].findLast(
    (one) => one.meetingId === meeting.id && one.kind === kind,
  )
  const standing = notice && standingOf(notice)
  return notice && standing
    ? ok({ notice, standing })
    : mistake(`这个会议没有${NOTICE_KIND_NAMES[kind]}，请先用 draftNotice 起草。`)
}
