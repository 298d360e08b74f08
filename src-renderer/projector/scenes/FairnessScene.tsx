import { stanceSchema, type TurnStance } from '#shared/domain/meeting/facts'
import { formatDuration } from '#shared/domain/meeting/floor/timer'
import { Mark, STANCE_MARKS, StanceTag } from '../../shared/marks'
import { Fit } from '../fit'
import type { PersonTime } from '#shared/domain/meeting/floor/speaking-time'
import { isQuestions } from '#shared/domain/meeting/questions/selectors'
import { currentItem } from '#shared/domain/meeting/selectors'
import { limitsOf } from '#shared/domain/meeting/floor/limits'
import { fairnessOf } from '../fairness'
import type { SceneProps } from '../view'
import { spanText } from '../wording'
import './fairness.css'

const MOST_ROWS = 7
const MOST_GROUPS = 3
/** A 规程问题 is about the meeting, not the motion. */
const ABOUT_THE_MOTION: readonly TurnStance[] = stanceSchema.options.filter(
  (stance) => stance !== 'procedure',
)
/** In 问答 there are no sides: people ask, and are answered. */
const IN_QUESTIONS: readonly TurnStance[] = ['question', 'answer']

/** 大家说了多久: so that the room sees who has been heard, and that the sides had their time. */
export function FairnessScene({ meeting, now }: SceneProps) {
  const { turnSeconds } = limitsOf(meeting, meeting.currentItemId)
  const turnMs = (turnSeconds ?? 0) * 1000
  const { speakers, others, sides, groups, unheard } = fairnessOf(meeting, now, MOST_ROWS)
  const shown = isQuestions(currentItem(meeting)) ? IN_QUESTIONS : ABOUT_THE_MOTION
  const longest = Math.max(turnMs, ...speakers.map(({ totalMs }) => totalMs))
  return (
    <section className="fairness">
      <h1 className="head">
        大家说了多久<span>{turnSeconds === null ? '每次不限时' : `每次 ${spanText(turnMs)}`}</span>
      </h1>
      {speakers.length === 0 ? (
        <p className="fairness__none">还没有人发言，想发言请举手</p>
      ) : (
        <Fit
          className="fairness__rows"
          watch={JSON.stringify([speakers.map(({ name, turnsMs }) => [name, turnsMs.length]), others.count])}
        >
          {speakers.map((speaker) => (
            <Row key={speaker.participantId} speaker={speaker} longest={longest} />
          ))}
          {others.count > 0 && (
            <div className="fairness__row">
              <span className="fairness__name">
                <span className="clamp">其余 {others.count} 人</span>
              </span>
              <span className="fairness__track is-empty" />
              <b className="fairness__time">{formatDuration(others.totalMs)}</b>
            </div>
          )}
        </Fit>
      )}
      {groups.length > 0 && (
        <Fit
          className="fairness__groups"
          watch={JSON.stringify(groups.map(({ name, totalMs }) => [name, formatDuration(totalMs)]))}
          levels={2}
        >
          {groups.slice(0, MOST_GROUPS).map(({ name, totalMs }) => (
            <span key={name}>
              <em>{name}</em> <b>{formatDuration(totalMs)}</b>
            </span>
          ))}
          <span className="fairness__all">共 {groups.length} 方</span>
        </Fit>
      )}
      <Fit
        className="fairness__sides"
        watch={JSON.stringify([Object.values(sides).map(formatDuration), unheard])}
        levels={2}
      >
        {shown.map((stance) => (
          <span key={stance}>
            <StanceTag stance={stance} /> <b>{formatDuration(sides[stance])}</b>
          </span>
        ))}
        <span className="fairness__unheard">
          <b>{unheard}</b> 人还没发言<em>，优先</em>
        </span>
      </Fit>
    </section>
  )
}

function Row({ speaker, longest }: { readonly speaker: PersonTime; readonly longest: number }) {
  const { name, stance, turnsMs, totalMs } = speaker
  return (
    <div className="fairness__row">
      <span className="fairness__name">
        <Mark kind={STANCE_MARKS[stance]} />
        <span className="clamp">{name}</span>
        <em>{turnsMs.length} 次</em>
      </span>
      <span className="fairness__track">
        {turnsMs.map((ms, turn) => (
          <i key={turn} style={{ width: `${(ms / longest) * 100}%` }} />
        ))}
      </span>
      <b className="fairness__time">{formatDuration(totalMs)}</b>
    </div>
  )
}
