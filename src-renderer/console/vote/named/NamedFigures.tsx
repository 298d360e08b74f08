import { namedTally, unitOf, type NamedRound } from '#shared/domain/meeting/vote/named/named'
import { silentName } from '#shared/domain/minutes/named-text'

/** How far it has come, and what was counted so far. */
export function NamedFigures({ round }: { readonly round: NamedRound }) {
  const { all, invalid, silent, given, left } = namedTally(round)
  const { yes, no, abstain } = round.counts
  const unit = unitOf(round)
  const heads = unit === '户' ? '户' : '人'
  const figures: readonly (readonly [string, number | null, string])[] = [
    ['发出', round.issued, '张'],
    ['收回', round.collected, '张'],
    ['同意', yes, unit],
    ['反对', no, unit],
    ['弃权', abstain, unit],
    ['无效', round.method === 'rollCall' ? null : invalid, unit],
    [silentName(round), silent, heads],
    ['没有登记', left, heads],
  ]
  return (
    <section className="card ballot-figures" aria-label="登记进度">
      <dl>
        {figures.map(([name, value, of]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value} {of}
              </dd>
            </div>
          ),
        )}
      </dl>
      <p className="caption">
        共 {all} {heads}，已登记 {given + silent} {heads}
        {round.corrections.length > 0 && `，更正 ${round.corrections.length} 次`}
      </p>
    </section>
  )
}
