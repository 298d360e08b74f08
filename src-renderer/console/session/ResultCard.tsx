import { VOTE_OPTION_NAMES, type VoteOption, type VoteOutcome } from '#shared/domain/meeting/facts'
import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import { LaterVoteChart } from '../LaterVoteChart'
import { OptionTag } from '../../shared/marks'
import { thresholdOf } from '../vote/vote-progress'

interface ResultCardProps {
  readonly meeting: Meeting
  readonly round: BallotRound
  readonly outcome: VoteOutcome
}

const VERDICTS = { passed: '通过', tie: '平局，未通过', short: '未通过', noQuorum: '不足法定人数' } as const

export function verdictOf({ verdict, reason }: VoteOutcome): string {
  return verdict === 'passed' ? VERDICTS.passed : VERDICTS[reason ?? 'short']
}

/** The result with its sum, as it is announced. */
export function ResultCard({ meeting, round, outcome }: ResultCardProps) {
  const item = meeting.agenda.find(({ id }) => id === round.itemId)
  const options: readonly VoteOption[] =
    (round.counts.silent ?? 0) > 0 ? ['yes', 'no', 'abstain', 'silent'] : ['yes', 'no', 'abstain']
  const spoken = options
    .map((option) => `${VOTE_OPTION_NAMES[option]} ${round.counts[option] ?? 0} 人`)
    .join('，')
  return (
    <section className="card stage-card result" aria-label="表决结果">
      <div className="result__head">
        <div>
          <p className="caption">{item?.title}</p>
          <p className="result__motion">{round.motion}</p>
        </div>
        <strong className={`verdict is-${outcome.verdict}`}>{verdictOf(outcome)}</strong>
      </div>
      <ul className="result__counts">
        {options.map((option) => (
          <li key={option}>
            <OptionTag option={option} />
            <b>{round.counts[option] ?? 0}</b>
          </li>
        ))}
      </ul>
      <p className="result__sum">
        {outcome.rule}：<b>{outcome.arithmetic}</b>，{outcome.conclusion}。
      </p>
      <div className="result__chart">
        <LaterVoteChart
          counts={round.counts}
          base={round.present}
          need={outcome.need}
          needLabel={thresholdOf(round)?.label ?? ''}
          height={150}
        />
      </div>
      <p className="caption">
        主持词：“{spoken}。{outcome.conclusion}，{verdictOf(outcome)}。”
      </p>
    </section>
  )
}
