import { useId } from 'react'
import { Bar, BarChart, LabelList, XAxis, YAxis, type BarShapeProps } from 'recharts'
import { VotePatterns } from '../../shared/charts/patterns'
import { COLORS, SIZES } from '../../shared/tokens'
import type { BarFill, BarRow } from './chart-rows'

export interface BarRowsProps {
  readonly rows: readonly BarRow[]
  /** How each series is filled, where the rows do not say; the last series bears the text. */
  readonly fills: readonly BarFill[]
}

const ROW_HEIGHT = 40
const NAME_WIDTH = 168
const TEXT_WIDTH = 190
const NAME_LETTERS = 11

/** A bar for each value of each row, with its words at the end; told apart by pattern as well as by colour. */
export function BarRows({ rows, fills }: BarRowsProps) {
  const prefix = `rows-${useId().replace(/[^\w-]/g, '')}`
  const series = fills.map((_fill, index) => index)
  const data = rows.map((row) => ({ ...row, name: shortened(row.name) }))
  const last = series.length - 1
  return (
    <BarChart
      responsive
      layout="vertical"
      data={data}
      accessibilityLayer={false}
      style={{ width: '100%', height: rows.length * ROW_HEIGHT + 8 }}
      margin={{ top: 4, right: TEXT_WIDTH, bottom: 4, left: 0 }}
      barCategoryGap="22%"
      barGap={1}
    >
      <VotePatterns prefix={prefix} tile={6} />
      <XAxis type="number" hide domain={[0, 'dataMax']} />
      <YAxis
        type="category"
        dataKey="id"
        width={NAME_WIDTH}
        interval={0}
        axisLine={{ stroke: COLORS.ink }}
        tickLine={false}
        tick={{ fontSize: SIZES.fontCaption, fill: COLORS.ink }}
        tickFormatter={(id: string) => data.find((row) => row.id === id)?.name ?? ''}
      />
      {series.map((index) => (
        <Bar
          key={index}
          dataKey={(row: BarRow) => row.values[index] ?? 0}
          isAnimationActive={false}
          shape={<RowBar rows={rows} fill={fills[index] ?? 'solid'} prefix={prefix} />}
        >
          {index === last && (
            <LabelList dataKey="text" position="right" fontSize={SIZES.fontCaption} fill={COLORS.ink} />
          )}
        </Bar>
      ))}
    </BarChart>
  )
}

type Place = Pick<BarShapeProps, 'index' | 'x' | 'y' | 'width' | 'height'>

interface RowBarProps extends Partial<Place> {
  readonly rows: readonly BarRow[]
  readonly fill: BarFill
  readonly prefix: string
}

/** The place is filled in by the series that draws it. */
function RowBar({ index = -1, x, y, width, height, rows, fill, prefix }: RowBarProps) {
  const drawn = rows[index]?.fill ?? fill
  return (
    <rect x={x} y={y} width={width} height={height} fill={fillOf(drawn, prefix)} stroke={OUTLINES[drawn]} />
  )
}

const OUTLINES: Readonly<Record<BarFill, string>> = {
  solid: COLORS.yes,
  hatched: COLORS.no,
  dotted: COLORS.abstain,
  empty: COLORS.ink2,
}

function fillOf(fill: BarFill, prefix: string): string {
  if (fill === 'solid') return COLORS.yes
  if (fill === 'empty') return COLORS.white
  return `url(#${prefix}-${fill === 'hatched' ? 'no' : 'abstain'})`
}

function shortened(name: string): string {
  const letters = [...name]
  return letters.length > NAME_LETTERS ? `${letters.slice(0, NAME_LETTERS - 1).join('')}…` : name
}
