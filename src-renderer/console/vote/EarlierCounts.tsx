import type { BallotRound } from '#shared/domain/meeting/state'
import { countText } from '#shared/domain/minutes/vote-text'
import { chineseNumber } from '#shared/domain/text/chinese-number'

/** What was counted before a recount, and why it was not left at that; nothing where it was counted once. */
export function EarlierCounts({ round: { earlierCounts } }: { readonly round: BallotRound }) {
  if (earlierCounts.length === 0) return null
  return (
    <section className="card earlier-counts" aria-label="前次计票">
      {earlierCounts.map(({ round, reason, at }, index) => (
        <p key={at}>
          <b>第{chineseNumber(index + 1)}次计票</b>：{countText(round)}。
          <span className="caption">因“{reason}”重新计票</span>
        </p>
      ))}
    </section>
  )
}
