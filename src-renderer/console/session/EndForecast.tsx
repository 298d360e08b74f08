import { forecastOf, type Forecast } from '#shared/domain/meeting/floor/forecast'
import type { Meeting } from '#shared/domain/meeting/state'
import { clockTime } from '#shared/domain/text/chinese-date'
import { useHallNow } from '../../shared/client/react'
import { Mark } from '../../shared/marks'

/** 比计划晚 7 分钟, 比计划早 3 分钟, 和计划一样 */
export function lateText({ lateMinutes }: Forecast): string {
  if (lateMinutes === 0) return '和计划一样'
  return `比计划${lateMinutes > 0 ? '晚' : '早'} ${Math.abs(lateMinutes)} 分钟`
}

/** Minutes by which a meeting runs late before it is marked: less is made up by itself. */
const MARKED_FROM = 5

interface EndForecastProps {
  readonly meeting: Meeting
  /** In a line of its own, or within another. */
  readonly short?: boolean
}

/** 按现在的进度，15:42 散会，比计划晚 7 分钟 */
export function EndForecast({ meeting, short = false }: EndForecastProps) {
  const now = useHallNow(1000)
  const forecast = forecastOf(meeting, now)
  if (!forecast) return null
  const marked = forecast.lateMinutes >= MARKED_FROM
  const ends = clockTime(forecast.endsAt)
  if (short) {
    return (
      <em className={marked ? 'agenda__over is-now' : ''}>
        {ends} 散会{forecast.lateMinutes > 0 ? `，晚 ${forecast.lateMinutes} 分` : ''}
      </em>
    )
  }
  return (
    <p className={marked ? 'end-forecast is-late' : 'end-forecast'}>
      {marked && <Mark kind="alert" />}按现在的进度，<b>{ends}</b> 散会，{lateText(forecast)}
    </p>
  )
}
