import { refuse, type Result } from '../kernel/result'
import { chineseIsoDate } from '../text/chinese-date'
import type { NoticeCommand } from './commands'
import { daysText, spanText } from './period-rule'
import { daysUntil, type NoticeStanding } from './standing'
import type { Notice } from './state'

type StepCommand = Extract<
  NoticeCommand,
  {
    type: 'postNotice' | 'takeDownNotice' | 'receiveObjection' | 'answerObjection' | 'withdrawNotice'
  }
>
type Refusal = Extract<Result<never>, { ok: false }>

/** Why a step does not fit what the notice has come to on the day `today`, or null. */
export function checkStep(
  { number: { text: number } }: Notice,
  standing: NoticeStanding,
  command: StepCommand,
  today: string,
): Refusal | null {
  const { posting, takingDown, withdrawn } = standing
  if (withdrawn !== null && command.type !== 'answerObjection') {
    return refuse('notice.withdrawn', `${number}已经撤回，不能再记。`)
  }
  switch (command.type) {
    case 'postNotice':
      return posting
        ? refuse('notice.posted', `${number}已在${chineseIsoDate(posting.on)}张贴，不用再记一次。`)
        : checkPosting(standing, command.posting.on, today)
    case 'takeDownNotice':
      if (!posting) return refuse('notice.notPosted', `${number}还没有张贴，没有可以揭下的。`)
      return takingDown
        ? refuse('notice.takenDown', `${number}已在${chineseIsoDate(takingDown.on)}揭下。`)
        : checkTakingDown(standing, command.takingDown, today)
    case 'receiveObjection': {
      const { on } = command.objection
      if (!posting) return refuse('notice.notPosted', `${number}还没有张贴，还不会有异议。请先记张贴。`)
      if (on > today) return future('收到异议', on)
      return on < posting.on
        ? refuse(
            'notice.before',
            `收到异议的日子${chineseIsoDate(on)}早于张贴那天（${chineseIsoDate(posting.on)}），请核对。`,
          )
        : null
    }
    case 'answerObjection': {
      const objection = standing.objections.find(({ id }) => id === command.objectionId)
      if (!objection) return refuse('notice.noObjection', '没有这件异议。请从列表里重新选。')
      if (objection.answer) {
        return refuse('notice.answered', `这件异议已在${chineseIsoDate(objection.answer.on)}答复。`)
      }
      const { on } = command.answer
      if (on > today) return future('答复', on)
      return on < objection.on
        ? refuse(
            'notice.before',
            `答复的日子${chineseIsoDate(on)}早于收到异议那天（${chineseIsoDate(objection.on)}），请核对。`,
          )
        : null
    }
    case 'withdrawNotice':
      return takingDown
        ? refuse(
            'notice.takenDown',
            `${number}已公示期满，在${chineseIsoDate(takingDown.on)}揭下，不用撤回。`,
          )
        : null
  }
}

/** The paper on the wall must not promise fewer days than it says. */
function checkPosting({ version }: NoticeStanding, on: string, today: string): Refusal | null {
  const { period, final } = version
  if (!final) {
    return refuse(
      'notice.notFinal',
      '会议记录还没有封存，这份公示是草稿，不能张贴。请封存以后“按会议重新起草”，重新打印再张贴。',
    )
  }
  if (on > today) return future('张贴', on)
  if (on <= period.postedOn) return null
  const lost = daysUntil(on, period.postedOn)
  return refuse(
    'notice.late',
    `纸上写的公示期是${spanText(period)}（${daysText(period)}），要在${chineseIsoDate(period.postedOn)}以前张贴；${chineseIsoDate(on)}张贴，晚了${lost}天，公示不足。请把张贴日改为${chineseIsoDate(on)}，重新打印再张贴。`,
  )
}

/** Before its last day is over only with a reason. */
function checkTakingDown(
  { posting, version: { period } }: NoticeStanding,
  { on, reason }: { readonly on: string; readonly reason: string },
  today: string,
): Refusal | null {
  if (on > today) return future('揭下', on)
  if (posting && on < posting.on) {
    return refuse(
      'notice.before',
      `揭下的日子${chineseIsoDate(on)}早于张贴那天（${chineseIsoDate(posting.on)}），请核对。`,
    )
  }
  if (on > period.to || reason !== '') return null
  const left = daysUntil(period.to, on) + 1
  return refuse(
    'notice.early',
    `公示期到${chineseIsoDate(period.to)}为止，${chineseIsoDate(on)}揭下还差${left}天。请满期后再揭；确需提前揭下的，写明原因。`,
  )
}

function future(what: string, on: string): Refusal {
  return refuse('notice.future', `${what}的日子${chineseIsoDate(on)}还没有到，请填实际的日期。`)
}
