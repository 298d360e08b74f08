import type { FailureReason } from '#shared/domain/meeting/facts'
import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import { shownVote, type SceneProps } from '../view'
import { ResultChart } from './ResultChart'
import './result.css'

/** 结果: the verdict, the counts, the rule, and the sum that leads from one to the other. */
export function Result({ meeting }: SceneProps) {
  const round = shownVote(meeting)
  if (!round?.outcome) return null
  const { outcome } = round
  const passed = outcome.verdict === 'passed'
  return (
    <section
      className={`result ${passed ? 'is-passed' : 'is-failed'}${round.counts.silent ? ' has-silence' : ''}`}
    >
      <Fit className="result__motion" watch={round.motion}>
        <p className="clamp">
          <Phrases text={round.motion} />
        </p>
      </Fit>
      <div className="result__plate">
        {outcome.reason && PLATE_NOTES[outcome.reason] !== '' && <small>{PLATE_NOTES[outcome.reason]}</small>}
        {passed ? '通过' : '未通过'}
      </div>
      <ResultChart round={round} need={outcome.need} />
      <Fit className="result__sum" watch={JSON.stringify(outcome)}>
        <p>规则：{outcome.rule}</p>
        <p className="result__arithmetic">{outcome.arithmetic}</p>
        <p>{outcome.conclusion}</p>
      </Fit>
      <Officers meeting={meeting} round={round} />
    </section>
  )
}

const PLATE_NOTES: Readonly<Record<FailureReason, string>> = {
  tie: '平局',
  noQuorum: '不足法定人数',
  short: '',
}

function Officers({ meeting, round }: { readonly meeting: Meeting; readonly round: BallotRound }) {
  const { scrutineers, tellers } = meeting.plan
  return (
    <Fit
      className="result__officers"
      watch={JSON.stringify([round.expected, round.present, scrutineers, tellers])}
    >
      <span className="result__present">
        应到 {round.expected}　实到 {round.present}
      </span>
      <span className="result__names clamp">
        {scrutineers !== '' && <>监票　{scrutineers}　</>}
        {tellers !== '' && <>计票　{tellers}</>}
      </span>
    </Fit>
  )
}
