import { useEffect, useRef } from 'react'
import { STANCE_NAMES } from '#shared/domain/meeting/facts'
import { participantById } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import type { SearchPlace } from '#shared/domain/search/hit'

/** What was searched for, where it was said: the whole turn around a point, so that it is not taken out of place. */
export function FoundPlace({ meeting, place }: { readonly meeting: Meeting; readonly place: SearchPlace }) {
  const here = useRef<HTMLElement>(null)
  const lines = linesAround(meeting, place)
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'start' })
    here.current?.focus({ preventScroll: true })
  }, [place])
  if (lines.length === 0) return null
  return (
    <section className="found-place" aria-label="搜到的地方" ref={here} tabIndex={-1}>
      <h2>{headOf(meeting, place)}</h2>
      <ol>
        {lines.map(({ id, text }) => (
          <li key={id} className={id === place.targetId ? 'is-found' : ''}>
            {text}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface Line {
  readonly id: string
  readonly text: string
}

function linesAround(meeting: Meeting, { kind, targetId }: SearchPlace): readonly Line[] {
  switch (kind) {
    case 'point': {
      const found = meeting.points.find(({ id }) => id === targetId)
      if (!found) return []
      if (found.turnId === null) return [found]
      return meeting.points.filter(({ turnId }) => turnId === found.turnId)
    }
    case 'outcome':
      return meeting.outcomes.filter(({ id }) => id === targetId)
    case 'question':
      return meeting.questions.filter(({ id }) => id === targetId)
    case 'motion': {
      const round = meeting.votes.find(({ id }) => id === targetId)
      if (round) return [{ id: round.id, text: `${round.motion}　${round.outcome?.conclusion ?? ''}` }]
      const motion = meeting.agenda.find(({ id }) => id === targetId)?.motion
      return motion ? [{ id: targetId, text: motion.text }] : []
    }
    case 'person': {
      const person = participantById(meeting, targetId)
      if (!person) return []
      const { name, door, identity, org } = person
      return [{ id: targetId, text: [name, door, identity, org].filter(Boolean).join(' · ') }]
    }
    case 'item':
      return meeting.agenda.filter(({ id }) => id === targetId).map(({ id, title }) => ({ id, text: title }))
    case 'meeting':
    case 'followUp':
      return []
  }
}

/** 新增车位怎么分 · 孙秀英（赞成） */
function headOf(meeting: Meeting, { kind, itemId, targetId }: SearchPlace): string {
  const item = meeting.agenda.find(({ id }) => id === itemId)?.title ?? meeting.plan.title
  if (kind !== 'point') return item
  const point = meeting.points.find(({ id }) => id === targetId)
  const turn = meeting.turns.find(({ id }) => id === point?.turnId)
  const who = turn ? participantById(meeting, turn.participantId) : null
  return turn && who ? `${item} · ${who.name}（${STANCE_NAMES[turn.stance]}）` : item
}
