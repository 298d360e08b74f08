import { useId } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  DefaultZIndexes,
  XAxis,
  YAxis,
  ZIndexLayer,
  useChartWidth,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  type BarShapeProps,
  type YAxisTickContentProps,
} from 'recharts'
import { VOTE_OPTION_NAMES, type VoteOption } from '#shared/domain/meeting/facts'
import type { VoteCounts } from '#shared/domain/meeting/state'
import { toldOptions } from '#shared/domain/meeting/vote/hands/hands'
import { MarkGlyph, OPTION_COLORS } from '../marks'
import { COLORS } from '../tokens'
import { axisTicks } from './ticks'
import { VOTE_OUTLINES, VotePatterns, voteFill } from './patterns'

export interface VoteChartProps {
  /** What has not been heard (null) has no bar and no figure. */
  readonly counts: VoteCounts
  /** The length of the axis: what the counts are taken of, such as 实到. */
  readonly base: number
  /** Least 同意 that passes, drawn as a tick on its bar; null where the rule knows none. */
  readonly need: number | null
  /** Stands at the tick: 过半数需 23 票 */
  readonly needLabel: string
  /** px */
  readonly height: number
  /** Of all lettering, px. */
  readonly fontSize?: number
  /** Of the figures at the bars, px; as `fontSize` where not given. */
  readonly valueSize?: number
  /** Ticks and grid under the bars; they can be left out where the room is short. */
  readonly axis?: boolean
}

interface Row {
  readonly option: VoteOption
  readonly name: string
  readonly count: number | null
}

/**
 * One bar per answer, told apart by mark, word and pattern. As wide as its container. 未表态 has a row only where
 * there was any.
 */
export function VoteChart(props: VoteChartProps) {
  const { counts, base, need, needLabel, height, fontSize = 15, axis = true, valueSize = fontSize } = props
  const prefix = `vote-${useId().replace(/[^\w-]/g, '')}`
  const rows: Row[] = toldOptions(counts).map((option) => ({
    option,
    name: VOTE_OPTION_NAMES[option],
    count: counts[option],
  }))
  const end = Math.max(1, base, need ?? 0, ...rows.map(({ count }) => count ?? 0))
  const digits = String(end).length
  const above = fontSize * (need === null ? 0.3 : 1.5)
  const below = axis ? fontSize * 1.7 : 0
  const figureSize = Math.min(valueSize, (0.95 * (height - above - below)) / rows.length)
  return (
    <BarChart
      responsive
      layout="vertical"
      data={rows}
      accessibilityLayer={false}
      style={{ width: '100%', height }}
      margin={{
        top: above,
        right: figureSize * (0.6 + digits * 0.6),
        bottom: 0,
        left: 0,
      }}
      barCategoryGap="18%"
    >
      <VotePatterns prefix={prefix} tile={Math.max(5, fontSize / 2.6)} />
      {axis && <CartesianGrid horizontal={false} stroke={COLORS.line} />}
      <XAxis
        type="number"
        domain={[0, end]}
        ticks={axisTicks(end, digits > 3 ? 3 : 5)}
        interval={0}
        hide={!axis}
        height={below}
        tickSize={fontSize * 0.25}
        tickMargin={fontSize * 0.15}
        tick={{ fontSize, fill: COLORS.ink2 }}
        stroke={COLORS.line2}
      />
      <YAxis
        type="category"
        dataKey="name"
        width={fontSize * (rows.some(({ option }) => option === 'silent') ? 4.8 : 3.8)}
        axisLine={{ stroke: COLORS.ink, strokeWidth: Math.max(1, fontSize / 14) }}
        tickLine={false}
        interval={0}
        tick={<OptionTick rows={rows} fontSize={fontSize} />}
      />
      <Bar dataKey="count" isAnimationActive={false} shape={<OptionBar rows={rows} prefix={prefix} />} />
      <Values rows={rows} size={figureSize} gap={fontSize * 0.5} />
      {need !== null && (
        <ZIndexLayer zIndex={DefaultZIndexes.label}>
          <NeedTick need={need} label={needLabel} fontSize={fontSize} />
        </ZIndexLayer>
      )}
    </BarChart>
  )
}

interface OptionTickProps extends Partial<Pick<YAxisTickContentProps, 'index' | 'y'>> {
  readonly rows: readonly Row[]
  readonly fontSize: number
}

/** The place is filled in by the axis that draws it. */
function OptionTick({ index = -1, y: middle, rows, fontSize }: OptionTickProps) {
  const row = rows[index]
  if (!row) return null
  const y = Number(middle)
  return (
    <g>
      <MarkGlyph kind={row.option} x={0} y={y - fontSize / 2} size={fontSize} />
      <text
        x={fontSize * 1.25}
        y={y}
        dominantBaseline="central"
        fontSize={fontSize}
        fontWeight={700}
        fill={COLORS[OPTION_COLORS[row.option]]}
      >
        {row.name}
      </text>
    </g>
  )
}

type Place = Pick<BarShapeProps, 'index' | 'x' | 'y' | 'width' | 'height'>

interface OptionBarProps extends Partial<Place> {
  readonly rows: readonly Row[]
  readonly prefix: string
}

/** The place is filled in by the series that draws it. */
function OptionBar({ index = -1, x, y, width, height, rows, prefix }: OptionBarProps) {
  const row = rows[index]
  if (!row || row.count === null) return null
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      fill={voteFill(prefix, row.option)}
      stroke={VOTE_OUTLINES[row.option]}
    />
  )
}

interface ValuesProps {
  readonly rows: readonly Row[]
  readonly size: number
  readonly gap: number
}

/** The figures in a column of their own at the end of the bars, where no tick runs through them. */
function Values({ rows, size, gap }: ValuesProps) {
  const plot = usePlotArea()
  const down = useYAxisScale()
  if (!plot || !down) return null
  return rows.map(({ option, name, count }) => (
    <text
      key={option}
      x={plot.x + plot.width + gap}
      y={down(name, { position: 'middle' })}
      dominantBaseline="central"
      fontSize={size}
      fontWeight={700}
      fill={COLORS.ink}
    >
      {count}
    </text>
  ))
}

interface NeedTickProps {
  readonly need: number
  readonly label: string
  readonly fontSize: number
}

/** The threshold, on the bar of 同意 only: it says nothing about the others. */
function NeedTick({ need, label, fontSize }: NeedTickProps) {
  const chartWidth = useChartWidth()
  const across = useXAxisScale()
  const down = useYAxisScale()
  const x = across?.(need)
  const top = down?.(VOTE_OPTION_NAMES.yes, { position: 'start' })
  const bottom = down?.(VOTE_OPTION_NAMES.yes, { position: 'end' })
  if (x === undefined || top === undefined || bottom === undefined) return null
  const width = Math.max(2, fontSize / 8)
  const half = textWidth(label, fontSize) / 2
  const ends = { x1: x, x2: x, y1: top - fontSize * 0.25, y2: bottom }
  return (
    <g>
      {/* Red on 青 cannot be told apart by brightness: the tick has a casing of paper. */}
      <line {...ends} stroke={COLORS.paper} strokeWidth={width * 2.4} />
      <line {...ends} stroke={COLORS.red} strokeWidth={width} />
      <text
        x={Math.min(Math.max(x, half), Math.max(half, (chartWidth ?? 0) - half))}
        y={top - fontSize * 0.85}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={fontSize}
        fontWeight={700}
        fill={COLORS.red}
      >
        {label}
      </text>
    </g>
  )
}

/** About how wide lettering is, px: a Chinese character is as wide as it is high, others about half. */
function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.58), 0) * fontSize
}
