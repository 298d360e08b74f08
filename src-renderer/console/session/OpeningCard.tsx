import { byProxyText } from '#shared/domain/meeting/proxy/text'
import { UNIT_WORDS } from '#shared/domain/voting/tally'
import type { Meeting } from '#shared/domain/meeting/state'
import { attendanceCount } from '#shared/domain/meeting/electorate'

/** The words a meeting is opened with, with its figures. */
export function OpeningCard({ meeting }: { readonly meeting: Meeting }) {
  const { excused } = attendanceCount(meeting)
  if (!meeting.opening) return null
  const { expected, present, represented, unit, quorumMet } = meeting.opening
  const word = UNIT_WORDS[unit]
  const quorum =
    meeting.plan.quorum === null
      ? ''
      : quorumMet
        ? '符合法定人数，'
        : '不足法定人数，今天只通报、听意见，不作决定，'
  return (
    <section className="card stage-card script" aria-label="开场白">
      <p className="caption">主持词</p>
      <p className="script__line">
        “应到 {expected} {word}，请假 {excused} {word}，实到 {present} {word}
        {byProxyText(represented)}，{quorum}
        现在开会。”
      </p>
      <p className="caption">
        主持人：{meeting.plan.facilitator}　记录员：{meeting.plan.recorder}
      </p>
    </section>
  )
}
