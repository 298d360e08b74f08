import { activeInterjection } from '#shared/domain/meeting/interjection/interjection'
import { activeTurn, participantById, turnsOn } from '#shared/domain/meeting/selectors'
import { speakingOrder } from '#shared/domain/meeting/floor/speaking-order'
import type { Meeting, Turn } from '#shared/domain/meeting/state'
import { limitMs, remainingMs, turnClock, turnTone, type TurnTone } from '#shared/domain/meeting/floor/timer'
import { Mark, STANCE_MARKS, StanceTag } from '../../shared/marks'
import { STANCE_NAMES } from '#shared/domain/meeting/facts'
import { Fit } from '../fit'
import type { SceneProps } from '../view'
import { spanText } from '../wording'
import { Digits } from './Digits'
import { InterjectionScene } from './InterjectionScene'
import { TurnWho } from './TurnWho'
import './turn.css'

/** 发言: who speaks, for what, how long still, and who is next. */
export function TurnScene({ meeting, now }: SceneProps) {
  const turn = activeTurn(meeting)
  if (!turn) return null
  const interjection = activeInterjection(meeting)
  if (interjection) {
    return <InterjectionScene meeting={meeting} turn={turn} interjection={interjection} now={now} />
  }
  const left = remainingMs(turn, now) ?? 0
  const tone = turnTone(turn, meeting.plan.warnSeconds, now)
  const total = limitMs(turn) ?? 0
  // Stepped with the figures: the bar never says another second than the digits.
  const share = total > 0 ? Math.max(0, Math.ceil(left / 1000) * 1000) / total : 0
  const warnShare = total > 0 ? (meeting.plan.warnSeconds * 1000) / total : 0
  const paused = turn.pausedAt !== null
  return (
    <section className={`turn is-${tone}${paused ? ' is-paused' : ''}`}>
      <TurnWho meeting={meeting} participantId={turn.participantId}>
        <StanceTag stance={turn.stance} framed className="turn__stance" />
      </TurnWho>
      <div className="turn__timer">
        <Digits text={turnClock(turn, now)} />
        <TimerSide meeting={meeting} turn={turn} tone={tone} paused={paused} />
      </div>
      <div className="turn__bar">
        <div className="turn__left" style={{ width: `${Math.min(1, share) * 100}%` }} />
        {warnShare > 0 && warnShare < 1 && (
          <div className="turn__warn" style={{ left: `${warnShare * 100}%` }} />
        )}
      </div>
      <Next meeting={meeting} />
    </section>
  )
}

interface TimerSideProps {
  readonly meeting: Meeting
  readonly turn: Turn
  readonly tone: TurnTone
  readonly paused: boolean
}

function TimerSide({ meeting, turn, tone, paused }: TimerSideProps) {
  const turns = turnsOn(meeting, turn.itemId, turn.participantId)
  const time = turns.findIndex(({ id }) => id === turn.id) + 1
  const spans = {
    normal: turn.allottedMs === null ? '不限时' : `限时 ${spanText(turn.allottedMs)}`,
    warning: `不到 ${spanText(meeting.plan.warnSeconds * 1000)}`,
    overtime: '时间到，请结束',
  }
  const lines = [
    paused ? '暂停不计时' : spans[tone],
    turn.extendedMs > 0 ? `已加 ${spanText(turn.extendedMs)}` : `第 ${time} 次发言`,
  ]
  return (
    <div className="turn__side">
      <b>{paused ? '已暂停' : turn.allottedMs === null ? '已用' : SIDE_HEADS[tone]}</b>
      {/* In overtime there is only one thing to say. */}
      {lines.slice(0, tone === 'overtime' ? 1 : 2).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  )
}

const SIDE_HEADS: Readonly<Record<TurnTone, string>> = {
  normal: '剩余',
  warning: '请收尾',
  overtime: '已超时',
}

const MOST_NEXT = 3

function Next({ meeting }: { readonly meeting: Meeting }) {
  const queue = speakingOrder(meeting).flatMap(({ request, usedUp }) => (usedUp ? [] : [request]))
  if (queue.length === 0) {
    return (
      <div className="turn__next">
        <span className="turn__caption">接下来</span>
        <span>还没有人排队，想发言请举手</span>
      </div>
    )
  }
  const next = queue.slice(0, MOST_NEXT).map(({ id, participantId, stance }) => ({
    id,
    stance,
    name: participantById(meeting, participantId)?.name ?? '',
  }))
  return (
    <Fit className="turn__next" watch={JSON.stringify([next, queue.length])} levels={MOST_NEXT}>
      <span className="turn__caption">接下来</span>
      {next.map(({ id, stance, name }) => (
        <span key={id} className="turn__nextone">
          <b className="clamp">{name}</b>
          <Mark kind={STANCE_MARKS[stance]} />
          {STANCE_NAMES[stance]}
        </span>
      ))}
      {queue.length > 1 && <span className="turn__more">共 {queue.length} 人排队</span>}
    </Fit>
  )
}
