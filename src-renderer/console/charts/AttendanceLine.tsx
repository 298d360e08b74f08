import { Area, AreaChart, CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { AttendanceAt } from '#shared/domain/meeting/preparation/attendance-course'
import { clockTime } from '#shared/domain/text/chinese-date'
import { axisTicks } from '../../shared/charts/ticks'
import { COLORS, SIZES } from '../../shared/tokens'

export interface AttendanceLineProps {
  readonly course: readonly AttendanceAt[]
  readonly expected: number
  /** Least 实到 that is a quorum; null where none is asked for. */
  readonly quorum: number | null
  /** Where the line ends, hall clock, ms. */
  readonly until: number
}

const HEIGHT = 220
const TICK = { fontSize: SIZES.fontCaption, fill: COLORS.ink2 }

/** 实到 over time, in steps, with the line of the quorum. */
export function AttendanceLine({ course, expected, quorum, until }: AttendanceLineProps) {
  const last = course.at(-1)
  const points = last && until > last.at ? [...course, { at: until, present: last.present }] : course
  const top = Math.max(1, expected, ...points.map(({ present }) => present))
  return (
    <AreaChart
      responsive
      data={[...points]}
      accessibilityLayer={false}
      style={{ width: '100%', height: HEIGHT }}
      margin={{ top: 12, right: 30, bottom: 4, left: 0 }}
    >
      <CartesianGrid vertical={false} stroke={COLORS.line} />
      <XAxis
        dataKey="at"
        type="number"
        domain={['dataMin', 'dataMax']}
        tickFormatter={clockTime}
        tick={TICK}
        stroke={COLORS.line2}
        tickCount={5}
      />
      <YAxis domain={[0, top]} ticks={axisTicks(top)} width={44} tick={TICK} stroke={COLORS.line2} />
      {quorum !== null && (
        <ReferenceLine
          y={quorum}
          stroke={COLORS.red}
          strokeWidth={2}
          label={{
            value: `法定 ${quorum} 人`,
            position: 'insideTopLeft',
            fill: COLORS.red,
            fontSize: SIZES.fontCaption,
          }}
        />
      )}
      <Area
        dataKey="present"
        type="stepAfter"
        stroke={COLORS.ink}
        strokeWidth={2}
        fill={COLORS.paper3}
        fillOpacity={1}
        isAnimationActive={false}
      />
    </AreaChart>
  )
}
