import { useLayoutEffect, useRef, useState } from 'react'
import { unitOf } from '#shared/domain/meeting/vote/named/named'
import type { RoomRound, VoteCounts } from '#shared/domain/meeting/state'
import { roomTally } from '#shared/domain/meeting/vote/room-tally'
import { thresholdName } from '#shared/domain/voting/decide-vote'
import { baseOf } from '#shared/domain/voting/tally'
import { toldOptions } from '#shared/domain/meeting/vote/hands/hands'
import { OptionTag } from '../../shared/marks'
import { useLazy } from '../lazy'
import { chartPart } from '../parts'
import { useViewport } from '../viewport'

export interface ResultChartProps {
  readonly round: RoomRound
  /** Least number of 同意 that passes; null where the rule knows none. */
  readonly need: number | null
}

/** Shares of the window's height. A chart lower than `axisFrom` does without its axis. */
const SIZES = { font: 0.045, figures: 0.06, axisFrom: 0.33 }

/** The counts as a chart, and as figures until that is there. */
export function ResultChart({ round, need }: ResultChartProps) {
  const figure = useRef<HTMLElement>(null)
  const viewport = useViewport()
  const chart = useLazy(chartPart)
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const element = figure.current
    if (!element) return
    const measure = () => setHeight(element.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <figure ref={figure} className="result__chart" aria-busy={chart === 'not yet'}>
      {typeof chart === 'string' || height === 0 ? (
        <Figures counts={round.counts} />
      ) : (
        <chart.VoteChart
          counts={round.counts}
          base={axisOf(round)}
          need={need}
          needLabel={`${thresholdName(round.rule)}需 ${need ?? 0} ${unitOf(round) === '户' ? '户' : '票'}`}
          height={height}
          fontSize={SIZES.font * viewport.height}
          valueSize={SIZES.figures * viewport.height}
          axis={height > SIZES.axisFrom * viewport.height}
        />
      )}
    </figure>
  )
}

function axisOf(round: RoomRound): number {
  const tally = roomTally(round)
  return baseOf(round.rule, tally) ?? tally.present
}

/** The figures alone: they do not wait for a drawing. */
function Figures({ counts }: { readonly counts: VoteCounts }) {
  return (
    <div className="result__figures">
      {toldOptions(counts).map((option) => (
        <span key={option}>
          <OptionTag option={option} /> <b>{counts[option] ?? 0}</b>
        </span>
      ))}
    </div>
  )
}
