import { INTERJECTION_KIND_NAMES, type Interjection } from '#shared/domain/meeting/interjection/interjection'
import { participantById } from '#shared/domain/meeting/selectors'
import { remainingMs, turnClock, turnTone } from '#shared/domain/meeting/floor/timer'
import type { Meeting, Turn } from '#shared/domain/meeting/state'
import { Mark, STANCE_MARKS, Tag } from '../../shared/marks'
import { STANCE_NAMES } from '#shared/domain/meeting/facts'
import { Fit } from '../fit'
import { spanText } from '../wording'
import { Digits } from './Digits'
import { TurnWho } from './TurnWho'

interface InterjectionSceneProps {
  readonly meeting: Meeting
  readonly turn: Turn
  readonly interjection: Interjection
  readonly now: number
}

/** 插话: who answers now and how long still, and below the speaker, whose clock stands. */
export function InterjectionScene({ meeting, turn, interjection, now }: InterjectionSceneProps) {
  // So short a time is not halved by a reminder to come to an end.
  const tone = turnTone(interjection, 0, now)
  const { allottedMs, kind, participantId } = interjection
  const left = Math.max(0, Math.ceil((remainingMs(interjection, now) ?? 0) / 1000) * 1000)
  return (
    <section className={`turn is-interjection is-${tone}`}>
      <TurnWho meeting={meeting} participantId={participantId}>
        <Tag mark={kind === 'question' ? 'question' : 'answer'} color="ink" framed className="turn__stance">
          {INTERJECTION_KIND_NAMES[kind]}
        </Tag>
      </TurnWho>
      <div className="turn__timer">
        <Digits text={turnClock(interjection, now)} />
        <div className="turn__side">
          <b>{tone === 'overtime' ? '已超时' : '插话'}</b>
          <span>{tone === 'overtime' ? '时间到，请结束' : `限时 ${spanText(allottedMs)}`}</span>
        </div>
      </div>
      <div className="turn__bar">
        <div
          className="turn__left"
          style={{ width: `${allottedMs > 0 ? Math.min(1, left / allottedMs) * 100 : 0}%` }}
        />
      </div>
      <Standing meeting={meeting} turn={turn} now={now} />
    </section>
  )
}

function Standing({ meeting, turn, now }: Omit<InterjectionSceneProps, 'interjection'>) {
  const name = participantById(meeting, turn.participantId)?.name ?? ''
  const clock = turnClock(turn, now)
  return (
    <Fit className="turn__next turn__standing" watch={JSON.stringify([name, clock.length])} levels={2}>
      <span className="turn__caption">插话后接着说</span>
      <span className="turn__nextone">
        <b className="clamp">{name}</b>
        <Mark kind={STANCE_MARKS[turn.stance]} />
        <em>{STANCE_NAMES[turn.stance]}</em>
      </span>
      <span className="turn__more">
        计时停在 <b>{clock}</b>
      </span>
    </Fit>
  )
}
