import type { BallotTally } from '#shared/domain/meeting/vote/paper/ballots'

/** 发出, 收回, 有效, 无效, 未唱, and what the first two say of the vote. */
export function BallotFigures({ tally }: { readonly tally: BallotTally }) {
  const { issued, collected, valid, invalid, doubtful, left } = tally
  const opened = collected !== null
  const rows: readonly (readonly [string, number | null])[] = [
    ['发出', issued],
    ['收回', collected],
    ['有效', opened ? valid : null],
    ['无效', opened ? invalid : null],
    ...(doubtful > 0 ? [['疑问票', doubtful] as const] : []),
    ['未唱', opened ? left : null],
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
      {issued !== null && collected !== null && (
        <p>
          {collected > issued
            ? `收回 ${collected} ＞ 发出 ${issued}，本次投票无效。`
            : `收回 ${collected} ≤ 发出 ${issued}，本次投票有效。`}
        </p>
      )}
    </section>
  )
}
