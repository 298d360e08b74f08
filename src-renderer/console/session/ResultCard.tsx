import { VOTE_OPTION_NAMES, type VoteOutcome } from '#shared/domain/meeting/facts'
import { subjectName } from '#shared/domain/meeting/motion/text'
import { unitOf } from '#shared/domain/meeting/vote/named/named'
import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import { isContest } from '#shared/domain/meeting/vote/contest/round'
import { ballotsText } from '#shared/domain/minutes/vote-text'
import { canChallenge } from '#shared/domain/meeting/vote/decide-recount'
import { toldOptions } from '#shared/domain/meeting/vote/hands/hands'
import { EarlierCounts } from '../vote/EarlierCounts'
import { RecountVote } from '../vote/RecountVote'
import { LaterVoteChart } from '../LaterVoteChart'
import { OptionTag } from '../../shared/marks'
import { thresholdOf } from '../vote/threshold'
import { ContestResult, contestVerdictOf } from './ContestResult'

interface ResultCardProps {
  readonly meeting: Meeting
  readonly round: BallotRound
  readonly outcome: VoteOutcome
}

const VERDICTS = {
  passed: '通过',
  tie: '平局，未通过',
  short: '未通过',
  noQuorum: '不足法定人数',
  tooManyBallots: '投票无效',
  lowParticipation: '参与不足，未通过',
} as const

/** The verdict in a word or two, of any vote. */
export function verdictWord(round: BallotRound, outcome: VoteOutcome): string {
  return isContest(round) ? contestVerdictOf(round, outcome) : verdictOf(outcome)
}

export function verdictOf({ verdict, reason }: VoteOutcome): string {
  return verdict === 'passed' ? VERDICTS.passed : VERDICTS[reason ?? 'short']
}

/** The result with its sum, as it is announced. */
export function ResultCard({ meeting, round, outcome }: ResultCardProps) {
  if (isContest(round)) return <ContestResult meeting={meeting} round={round} outcome={outcome} />
  const item = meeting.agenda.find(({ id }) => id === round.itemId)
  const options = toldOptions(round.counts)
  if (round.method === 'acclamation')
    return <AcclamationCard meeting={meeting} round={round} outcome={outcome} />
  const unit = unitOf(round)
  const spoken = options
    .map((option) => `${VOTE_OPTION_NAMES[option]} ${round.counts[option] ?? 0} ${unit}`)
    .join('，')
  const isVoid = outcome.verdict === 'void'
  return (
    <section className="card stage-card result" aria-label="表决结果">
      <div className="result__head">
        <div>
          <p className="caption">
            {[item?.title, subjectName(meeting, round.itemId, round.subject)].filter(Boolean).join(' · ')}
          </p>
          <p className="result__motion">{round.motion}</p>
        </div>
        <strong className={`verdict is-${outcome.verdict}`}>{verdictOf(outcome)}</strong>
      </div>
      {!isVoid && (
        <ul className="result__counts">
          {options.map((option) => (
            <li key={option}>
              <OptionTag option={option} />
              <b>{round.counts[option] ?? 0}</b>
            </li>
          ))}
        </ul>
      )}
      {ballotsText(round) !== '' && <p className="result__sum">{ballotsText(round)}。</p>}
      <ResultSum round={round} outcome={outcome} />
      {!isVoid && round.method !== 'ownersRegister' && (
        <div className="result__chart">
          <LaterVoteChart
            counts={round.counts}
            base={round.present}
            need={outcome.need}
            needLabel={thresholdOf(round)?.label ?? ''}
            height={150}
          />
        </div>
      )}
      <EarlierCounts round={round} />
      {canChallenge(meeting, round) && (
        <div className="result__challenge">
          <RecountVote meetingId={meeting.id} round={round} size="middle" />
          <span className="caption">当场有人对计票有异议时用；进入下一项以后就不能了</span>
        </div>
      )}
      <p className="caption">
        主持词：“{isVoid ? outcome.arithmetic : spoken}。{outcome.conclusion}，{verdictOf(outcome)}。”
      </p>
    </section>
  )
}

/** Adopted without a count. */
function AcclamationCard({ meeting, round, outcome }: ResultCardProps) {
  const passed = outcome.verdict === 'passed'
  return (
    <section className="card stage-card result" aria-label="表决结果">
      <div className="result__head">
        <div>
          <p className="caption">{meeting.agenda.find(({ id }) => id === round.itemId)?.title}</p>
          <p className="result__motion">{round.motion}</p>
        </div>
        <strong className={`verdict is-${outcome.verdict}`}>
          {passed ? '无异议通过' : verdictOf(outcome)}
        </strong>
      </div>
      <p className="result__sum">
        {outcome.rule}，{outcome.conclusion}。
      </p>
      <p className="caption">
        主持词：“{passed ? '没有不同意见，通过。请鼓掌。' : `${outcome.conclusion}。`}”
      </p>
    </section>
  )
}

/** The sum that leads to the verdict; of an owners' vote a line for each of the four gates. */
export function ResultSum({ round, outcome }: Omit<ResultCardProps, 'meeting'>) {
  return round.method === 'ownersRegister' ? (
    <ul className="result__sum">
      {outcome.arithmetic.split('；').map((line) => (
        <li key={line}>{line}。</li>
      ))}
    </ul>
  ) : (
    <div className="result__sum">
      <p>
        {outcome.rule}：<b>{outcome.arithmetic}</b>，{outcome.conclusion}。
      </p>
      {outcome.explanation.map(({ text }) => (
        <p key={text}>{text}。</p>
      ))}
    </div>
  )
}
