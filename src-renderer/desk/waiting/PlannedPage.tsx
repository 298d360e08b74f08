import { byProxyText } from '#shared/domain/meeting/proxy/text'
import { MEETING_KIND_NAMES } from '#shared/domain/meeting/setup'
import { attendanceCount } from '#shared/domain/meeting/electorate'
import { missingText, quorumStanding } from '#shared/domain/meeting/quorum'
import { UNIT_WORDS } from '#shared/domain/voting/tally'
import type { Meeting } from '#shared/domain/meeting/state'
import { Banners } from '../../shared/staff/Banners'
import { MeetingBar } from '../../shared/staff/MeetingBar'
import { dayAndTime } from '../../shared/staff/when'

/** Before the meeting is opened: where, when and who, and that notes begin with it. */
export function PlannedPage({ meeting }: { readonly meeting: Meeting }) {
  const { plan, agenda } = meeting
  const { expected, present, represented, excused, observersPresent } = attendanceCount(meeting)
  const standing = quorumStanding(meeting)
  return (
    <div className="desk">
      <MeetingBar meeting={meeting} role="desk" />
      <Banners />
      <main className="waiting">
        <article className="waiting__card" aria-labelledby="waiting-title">
          <p className="waiting__kind">{MEETING_KIND_NAMES[plan.kind]}</p>
          <h2 id="waiting-title">{plan.title}</h2>
          <dl className="waiting__facts">
            <Fact label="时间">{dayAndTime(plan.startsAt)}</Fact>
            <Fact label="地点">{plan.place || '未填'}</Fact>
            <Fact label="主持人">{plan.facilitator}</Fact>
            <Fact label="记录员">{plan.recorder}</Fact>
          </dl>
          <p className="waiting__notice" role="status">
            主持台宣布开会后，就在这里开始记录。
          </p>
        </article>
        <section className="waiting__card" aria-label="签到">
          <h3>签到</h3>
          <p className="waiting__count">
            实到 <b>{present}</b> {byProxyText(represented)} <span>/ 应到 {expected}</span>
          </p>
          <p>
            {standing.need === null
              ? '本次会议没有法定人数要求'
              : standing.met
                ? `已到法定人数（${standing.need} ${UNIT_WORDS[standing.unit]}）`
                : `法定人数 ${standing.need} ${UNIT_WORDS[standing.unit]}，${missingText(standing)}`}
          </p>
          <p className="caption">
            请假 {excused} 人 · 列席和旁听到场 {observersPresent} 人
          </p>
        </section>
        <section className="waiting__card" aria-label="议程">
          <h3>
            议程<small>{agenda.length} 项</small>
          </h3>
          <ol className="waiting__agenda">
            {agenda.map(({ id, title, plannedMinutes, motion }) => (
              <li key={id}>
                <b>{title}</b>
                <small>
                  {plannedMinutes} 分钟{motion ? ' · 要表决' : ''}
                </small>
              </li>
            ))}
          </ol>
        </section>
      </main>
    </div>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
