import { ownersTally } from '#shared/domain/meeting/vote/owners/owners'
import type { Meeting, OwnersRound } from '#shared/domain/meeting/state'
import { areaText } from '#shared/domain/voting/area'
import {
  ownersGates,
  participationThreshold,
  type Gate,
  type OwnersTally,
} from '#shared/domain/voting/decide-owners'
import { shareName, type Comparison, type Fraction } from '#shared/domain/voting/fraction'
import { withSilence } from '#shared/domain/voting/silence'
import { Mark } from '../../shared/marks'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import './owners.css'

interface OwnersSceneProps {
  readonly meeting: Meeting
  readonly round: OwnersRound
}

/** 业主共同决定: two gates, each by heads and by area. What is reached is said only with the result. */
export function OwnersScene({ meeting, round }: OwnersSceneProps) {
  const title = meeting.agenda.find(({ id }) => id === round.itemId)?.title ?? round.motion
  const tally = ownersTally(round)
  const gates = ownersGates(round.rule, tally)
  const announced = round.outcome !== null
  const { approval } = round.rule
  const part = participationThreshold(round.rule)
  const base = approval.of === 'participants' ? '参加表决者的' : '全部业主的'
  return (
    <section className="owners">
      <Fit className="owners__title" watch={title}>
        <h1 className="clamp">
          <Phrases text={title} />
        </h1>
      </Fit>
      <GateRow
        name={['第一关', '参加够不够']}
        rule={['全部业主的', shareText(part.share, part.comparison)]}
        gates={gates.filter(({ stage }) => stage === 'participation')}
        announced={announced}
      />
      <GateRow
        name={['第二关', '同意够不够']}
        rule={[base, shareText(approval.share, approval.comparison)]}
        gates={gates.filter(({ stage }) => stage === 'approval')}
        announced={announced}
      />
      <Foot round={round} tally={tally} />
    </section>
  )
}

function shareText(share: Fraction, comparison: Comparison): string {
  if (share.num === share.den) return '全部'
  return comparison === 'atLeast' ? `${shareName(share)}以上` : moreThanText(share)
}

function moreThanText(share: Fraction): string {
  return share.num * 2 === share.den ? '过半数' : `${shareName(share)}，要超过`
}

interface GateRowProps {
  readonly name: readonly [string, string]
  readonly rule: readonly [string, string]
  readonly gates: readonly Gate[]
  readonly announced: boolean
}

function GateRow({ name, rule, gates, announced }: GateRowProps) {
  return (
    <div className="owners__gate">
      <div className="owners__name">
        {name.map((line) => (
          <b key={line}>{line}</b>
        ))}
        {rule.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
      {gates.map((gate) => (
        <Meter key={gate.id} gate={gate} announced={announced} />
      ))}
    </div>
  )
}

function Meter({ gate, announced }: { readonly gate: Gate; readonly announced: boolean }) {
  const { unit, stage, value, of, need, met } = gate
  const amount = (number: number) => (unit === 'heads' ? String(number) : areaText(number))
  const sign = unit === 'heads' ? '人' : '㎡'
  const whole = Math.max(1, of, need)
  return (
    <div className={`owners__meter is-${stage}`}>
      <p
        className="owners__value"
        data-digits={amount(value).length + amount(of).length > (unit === 'heads' ? 6 : 14) ? 'many' : 'few'}
      >
        {unit === 'heads' ? '人数' : '面积'} <b>{amount(value)}</b>
        <span>
          / {amount(of)} {sign}
        </span>
      </p>
      <div className="owners__bar">
        <div style={{ width: `${(value / whole) * 100}%` }} />
        <i style={{ left: `min(${(need / whole) * 100}%, 100% - 0.4vh)` }} />
      </div>
      <p className="owners__need">
        <b>
          {announced ? (
            <>
              <Mark kind={met ? 'check' : 'no'} plain /> {met ? '达到' : '不够'}
            </>
          ) : null}
        </b>
        <strong>
          需 {amount(need)} {sign}
        </strong>
      </p>
    </div>
  )
}

function Foot({ round, tally }: { readonly round: OwnersRound; readonly tally: OwnersTally }) {
  const { outcome } = round
  const passed = outcome?.verdict === 'passed'
  const { silence } = withSilence(round.rule, tally)
  return (
    <div className="owners__foot">
      {silence !== null && <p className="owners__silence">{silence.brief}</p>}
      <p>
        {outcome ? (
          <b>
            <Mark kind={passed ? 'check' : 'no'} plain /> {outcome.conclusion}，
            {passed ? '表决通过' : '未通过'}
          </b>
        ) : (
          <b>正在按名册登记签字</b>
        )}
        <span>
          反对 {tally.no.heads} 人 · 弃权 {tally.abstain.heads} 人
        </span>
      </p>
    </div>
  )
}
