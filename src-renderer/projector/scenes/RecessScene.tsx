import { STANCE_NAMES } from '#shared/domain/meeting/facts'
import { nextSpeaker } from '#shared/domain/meeting/floor/speaking-order'
import { formatClock } from '#shared/domain/meeting/floor/timer'
import { activeRecess, recessLeftMs, resumesAt } from '#shared/domain/meeting/recess/recess'
import { activeTurn, currentItem, participantById } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { clockTime } from '#shared/domain/text/chinese-date'
import { Mark, STANCE_MARKS } from '../../shared/marks'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import type { SceneProps } from '../view'
import { Digits } from './Digits'
import './recess.css'

/** 休会: until when, how long still, and what the meeting goes on with. */
export function RecessScene({ meeting, now }: SceneProps) {
  const recess = activeRecess(meeting)
  if (!recess) return null
  const left = recessLeftMs(recess, now)
  return (
    <section className="recess">
      <div className="recess__head">
        <h1>休会</h1>
        <Fit className="recess__when" watch={recess.reason}>
          <p>
            <b>{clockTime(resumesAt(recess))}</b> 继续开会
          </p>
          {recess.reason !== '' && (
            <p className="recess__reason clamp">
              <Phrases text={recess.reason} />
            </p>
          )}
        </Fit>
      </div>
      {left > 0 ? (
        <div className="recess__timer">
          <span>还有</span>
          <Digits text={formatClock(Math.ceil(left / 1000))} />
        </div>
      ) : (
        <div className="recess__timer is-over">
          <b>时间到，请回座位</b>
        </div>
      )}
      <GoesOn meeting={meeting} />
    </section>
  )
}

/** What the meeting goes on with: the speech that was broken off, the next speaker, else the item. */
function GoesOn({ meeting }: { readonly meeting: Meeting }) {
  const turn = activeTurn(meeting)
  const speaking = turn ?? nextSpeaker(meeting)?.request
  const item = currentItem(meeting) ?? meeting.agenda[0]
  const name = speaking ? (participantById(meeting, speaking.participantId)?.name ?? '') : ''
  return (
    <Fit className="recess__next" watch={JSON.stringify([name, item?.title])}>
      <span>接下来</span>
      {speaking ? (
        <p className="clamp">
          {turn ? '接着听' : '请'} <b>{name}</b> <Mark kind={STANCE_MARKS[speaking.stance]} />{' '}
          {STANCE_NAMES[speaking.stance]}
        </p>
      ) : (
        <p className="clamp">
          <b>
            <Phrases text={item?.title ?? ''} />
          </b>
        </p>
      )}
    </Fit>
  )
}
