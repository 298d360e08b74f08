import type { ContestBallotRound } from '#shared/domain/meeting/vote/contest/round'
import type { ContestBox } from '#shared/domain/meeting/vote/contest/tally'

interface ContestFiguresProps {
  readonly round: ContestBallotRound
  readonly box: ContestBox
}

/** 发出, 收回, 有效 with 弃权 in it, 无效, 未唱. */
export function ContestFigures({ round, box }: ContestFiguresProps) {
  const opened = box.collected !== null
  const rows: readonly (readonly [string, number | null])[] = [
    ['发出', box.issued],
    ['收回', box.collected],
    ['有效', opened ? box.valid : null],
    ['其中弃权', opened ? round.abstain : null],
    ['无效', opened ? box.invalid : null],
    ...(box.doubtful > 0 ? [['疑问票', box.doubtful] as const] : []),
    ['未唱', opened ? box.left : null],
  ]
  return (
    <section className="card ballot-figures" aria-label="票数">
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? '－'}</dd>
          </div>
        ))}
      </dl>
      {opened && (
        <p>
          有效 {box.valid} ＋ 无效 {box.invalid}
          {box.doubtful > 0 ? ` ＋ 疑问票 ${box.doubtful}` : ''} ＋ 未唱 {box.left} ＝ {box.collected}
        </p>
      )}
    </section>
  )
}
