import { Button } from 'antd'
import { byProxyText } from '#shared/domain/meeting/proxy/text'
import { UNIT_WORDS } from '#shared/domain/voting/tally'
import type { Meeting } from '#shared/domain/meeting/state'
import { clockTime } from '#shared/domain/text/chinese-date'
import { useCommand } from '../../shared/staff/commands'
import { attendanceCount } from '#shared/domain/meeting/electorate'

/** 宣读议事规则: on the wall, and on the record with its version. */
function ReadRules({ meeting }: { readonly meeting: Meeting }) {
  const command = useCommand()
  const { version } = meeting.rules
  if (meeting.rulesReadAt !== null) {
    return (
      <p className="script__rules" role="status">
        {clockTime(meeting.rulesReadAt)} 已宣读议事规则（第 {version} 版），进入议程后大屏自动换回。
      </p>
    )
  }
  return (
    <p className="script__rules">
      <Button size="large" onClick={() => void command({ type: 'readRules', meetingId: meeting.id })}>
        宣读议事规则（第 {version} 版）
      </Button>
      <span>大屏显示条文，会议记录里写明宣读的版本。</span>
    </p>
  )
}

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
      <ReadRules meeting={meeting} />
      <p className="caption">
        主持人：{meeting.plan.facilitator}　记录员：{meeting.plan.recorder}
      </p>
    </section>
  )
}
