import type { ReactNode } from 'react'
import { participantById } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { Fit } from '../fit'
import { buildingOf } from '../wording'

interface TurnWhoProps {
  readonly meeting: Meeting
  readonly participantId: string
  /** What they are heard for: a stance, a question, an answer. */
  readonly children: ReactNode
}

/** Whoever is heard: the name as large as it can be, and where they come from. */
export function TurnWho({ meeting, participantId, children }: TurnWhoProps) {
  const person = participantById(meeting, participantId)
  const name = person?.name ?? ''
  const from = person ? person.org || buildingOf(person.door) : ''
  const identity = person?.identity ?? ''
  return (
    <Fit className="turn__who" watch={JSON.stringify([name, from, identity])} levels={2}>
      <h1 className="turn__name clamp">{name}</h1>
      <p className="turn__identity">
        {from !== '' && <span>{from}</span>}
        {identity !== '' && <span>{identity}</span>}
      </p>
      {children}
    </Fit>
  )
}
