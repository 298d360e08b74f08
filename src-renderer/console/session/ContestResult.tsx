import type { VoteOutcome } from '#shared/domain/meeting/facts'
import type { Meeting } from '#shared/domain/meeting/state'
import { standingOf } from '#shared/domain/meeting/vote/contest/chain'
import type { ContestRound } from '#shared/domain/meeting/vote/contest/round'
import { contestBoxText } from '#shared/domain/minutes/contest-text'
import { Mark } from '../../shared/marks'

interface ContestResultProps {
  readonly meeting: Meeting
  readonly round: ContestRound
  readonly outcome: VoteOutcome
}

/** 选出 · 尚未选足 · 无效, and of options 选定. */
export function contestVerdictOf(
  { choosing, result }: ContestRound,
  { verdict, reason }: VoteOutcome,
): string {
  if (verdict === 'passed') return choosing === 'people' ? '选出' : '选定'
  if (verdict === 'void') return '投票无效'
  if (reason === 'noQuorum') return '不足法定人数'
  if (result?.next) return choosing === 'people' ? '还没有选足' : '还没有选定'
  return choosing === 'people' ? '没有选足' : '没有选定'
}

/** Who was elected, everybody's votes with the sum, and whether another vote is called for. */
export function ContestResult({ meeting, round, outcome }: ContestResultProps) {
  const item = meeting.agenda.find(({ id }) => id === round.itemId)
  const { elected } = standingOf(meeting, round)
  const names = elected.map(({ name }) => name).join('、')
  const box = contestBoxText(round)
  return (
    <section className="card stage-card result" aria-label="表决结果">
      <div className="result__head">
        <div>
          <p className="caption">{item?.title}</p>
          <p className="result__motion">{round.motion}</p>
        </div>
        <strong className={`verdict is-${outcome.verdict}`}>{contestVerdictOf(round, outcome)}</strong>
      </div>
      {names !== '' && (
        <p className="contest-result__elected">
          <Mark kind="check" /> {round.choosing === 'people' ? '当选' : '选定'}：<b>{names}</b>
        </p>
      )}
      <p className="caption">
        主持词：“{names === '' ? '' : `${names}${round.choosing === 'people' ? '当选' : '选定'}。`}
        {outcome.conclusion}。”
      </p>
      <ul className="contest-result__lines">
        {outcome.explanation.map(({ text: line }) => (
          <li key={line}>{line}。</li>
        ))}
      </ul>
      <p className="result__sum">
        {box === '' ? '' : `${box}。`}
        {outcome.conclusion}。
      </p>
    </section>
  )
}
