import { electorateOf } from '#shared/domain/meeting/electorate'
import { byProxyText } from '#shared/domain/meeting/proxy/text'
import { missingText, quorumStanding } from '#shared/domain/meeting/quorum'
import { UNIT_WORDS } from '#shared/domain/voting/tally'
import { Mark } from '../../shared/marks'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import type { SceneProps } from '../view'
import { quorumName, startText, waitText } from '../wording'
import { AgendaList } from './AgendaList'
import { Seats } from './Seats'
import './waiting.css'

/** 候场: what is about to begin, and whether enough people are here. */
export function Waiting({ meeting, now }: SceneProps) {
  const { plan, agenda } = meeting
  const agendaWatch = JSON.stringify(agenda.map(({ title }) => title))
  return (
    <section className="waiting">
      <Fit
        className="waiting__main"
        watch={JSON.stringify([plan, agenda.length, waitText(plan.startsAt, now)])}
        levels={2}
      >
        <div className="waiting__what">
          <h1 className="clamp">
            <Phrases text={plan.title} byClause />
          </h1>
          <p className="waiting__start">
            <b>{startText(plan.startsAt, now)} 开始</b> <span>{waitText(plan.startsAt, now)}</span>
          </p>
          <dl className="waiting__where">
            {plan.place !== '' && (
              <>
                <dt>地点</dt>
                <dd className="clamp">{plan.place}</dd>
              </>
            )}
            <dt>主持</dt>
            <dd className="clamp">{plan.facilitator}</dd>
          </dl>
        </div>
        {agenda.length > 0 && (
          <div className="waiting__agenda">
            <h2>今日议程</h2>
            <Fit className="waiting__list" watch={agendaWatch}>
              <AgendaList meeting={meeting} rows={6} />
            </Fit>
          </div>
        )}
      </Fit>
      <SignIn meeting={meeting} />
    </section>
  )
}

function SignIn({ meeting }: Pick<SceneProps, 'meeting'>) {
  const count = quorumStanding(meeting)
  const { rule } = count
  const word = UNIT_WORDS[count.unit]
  const byCount = electorateOf(meeting).presentBy === 'headCount'
  const need = count.expected > 0 ? count.need : null
  if (count.expected === 0) {
    return <div className="waiting__sign waiting__sign--empty">参会名单还没有录入，请到签到处登记</div>
  }
  return (
    <div className="waiting__sign">
      <div className="waiting__counts">
        <span>
          应到<b>{count.expected}</b>
          {word}
        </span>
        <span>
          {byCount || count.represented > 0 ? '实到' : '已签到'}
          <b>{count.present}</b>
          {word}
          {byProxyText(count.represented)}
        </span>
        <span className="waiting__quorum">
          {need === null ? (
            '本次会议不设法定人数'
          ) : count.met ? (
            <>
              <Mark kind="check" /> 已够法定人数，可以开会
            </>
          ) : (
            <>
              <Mark kind="alert" /> {missingText(count)}，够了就开会
            </>
          )}
        </span>
      </div>
      <Seats
        expected={count.expected}
        present={count.present}
        need={need}
        needLabel={rule && need !== null ? `${quorumName(rule)} = ${need} ${word}` : ''}
      />
    </div>
  )
}
