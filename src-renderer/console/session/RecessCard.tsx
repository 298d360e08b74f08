import { Button } from 'antd'
import { formatClock } from '#shared/domain/meeting/floor/timer'
import { recessLeftMs, resumesAt, type Recess } from '#shared/domain/meeting/recess/recess'
import { clockTime } from '#shared/domain/text/chinese-date'
import { useHallNow } from '../../shared/client/react'
import { useCommand } from '../../shared/staff/commands'
import './recess.css'

const LONGER_MINUTES = 5

interface RecessCardProps {
  readonly meetingId: string
  readonly recess: Recess
}

/** 休会: how long still, and more time where the hall is still empty. */
export function RecessCard({ meetingId, recess }: RecessCardProps) {
  const command = useCommand()
  const now = useHallNow(250)
  const left = recessLeftMs(recess, now)
  return (
    <section className={`card stage-card recess-card${left > 0 ? '' : ' is-over'}`} aria-label="正在休会">
      <div className="recess-card__head">
        <h2>休会</h2>
        <p>
          <b>{clockTime(resumesAt(recess))}</b> 继续开会
          <small>
            {clockTime(recess.startedAt)} 起
            {recess.extendedMs > 0 && ` · 已延长 ${recess.extendedMs / 60_000} 分钟`}
            {recess.reason !== '' && ` · ${recess.reason}`}
          </small>
        </p>
        <Button onClick={() => void command({ type: 'extendRecess', meetingId, minutes: LONGER_MINUTES })}>
          延长 {LONGER_MINUTES} 分钟
        </Button>
      </div>
      <p className="recess-card__left">
        {left > 0 ? '还有' : '时间到，已过'}
        <span role="timer" aria-label="休会剩余时间">
          {formatClock(left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000))}
        </span>
      </p>
      <p className="caption">发言和本项议程的计时都停着，排队不变。到会、离场和登记发言照常。</p>
    </section>
  )
}
