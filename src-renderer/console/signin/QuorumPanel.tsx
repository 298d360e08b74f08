import { attendanceCount, electorateOf } from '#shared/domain/meeting/electorate'
import { missingText, quorumStanding } from '#shared/domain/meeting/quorum'
import { UNIT_WORDS } from '#shared/domain/voting/tally'
import type { Meeting } from '#shared/domain/meeting/state'
import { HeadCountField } from './HeadCountField'
import { Mark } from '../../shared/marks'

/** 应到, 实到, 请假 and whether that is enough. */
export function QuorumPanel({ meeting }: { readonly meeting: Meeting }) {
  const count = attendanceCount(meeting)
  const { expected, present, represented, excused, observersPresent } = count
  const standing = quorumStanding(meeting)
  const { rule: quorum, need, met } = standing
  const word = UNIT_WORDS[count.unit]
  const percent = (people: number) => `${expected === 0 ? 0 : (people / expected) * 100}%`
  return (
    <aside className="quorum card" aria-label="到会情况">
      <div className="quorum__present">
        <span>实到</span>
        <b data-testid="present">{present}</b>
        <span>{word}</span>
      </div>
      {represented > 0 && (
        <p className="quorum__proxies">
          含委托 {represented} {word}
        </p>
      )}
      <div className="quorum__bar" aria-hidden="true">
        <i style={{ width: percent(present) }} />
        {need !== null && <u style={{ left: percent(need) }} />}
      </div>
      <p className={met ? 'quorum__says is-met' : 'quorum__says'} role="status">
        {need === null ? (
          '这个会议不设法定人数'
        ) : met ? (
          <>
            <Mark kind="check" plain /> 需 {need} {word}，已到法定人数
          </>
        ) : (
          <>
            需 {need} {word}，<b>{missingText(standing)}</b>
          </>
        )}
      </p>
      <dl className="figures">
        <div>
          <dt>应到</dt>
          <dd>{expected}</dd>
        </div>
        <div>
          <dt>请假</dt>
          <dd>{excused}</dd>
        </div>
        {represented > 0 && (
          <div>
            <dt>委托</dt>
            <dd>{represented}</dd>
          </div>
        )}
        <div>
          <dt>未到</dt>
          <dd>{expected - present - excused}</dd>
        </div>
        <div>
          <dt>列席、旁听</dt>
          <dd>{observersPresent}</dd>
        </div>
      </dl>
      {electorateOf(meeting).presentBy === 'headCount' && <HeadCountField meeting={meeting} />}
      {quorum && <p className="caption">依据：{quorum.source}</p>}
    </aside>
  )
}
