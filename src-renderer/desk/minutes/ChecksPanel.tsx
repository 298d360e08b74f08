import { Button } from 'antd'
import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { Mark } from '../../shared/marks'
import type { Check } from './checks'
import { MendDrawer, type MendPlace } from './MendDrawer'

interface ChecksPanelProps {
  readonly meeting: Meeting
  readonly checks: readonly Check[]
}

/** 与记录核对: what is in order, what somebody should look at, and the way to mend it. */
export function ChecksPanel({ meeting, checks }: ChecksPanelProps) {
  const [place, setPlace] = useState<MendPlace | null>(null)
  const sealed = meeting.phase === 'sealed'
  return (
    <section className="checks" aria-label="与记录核对">
      <h3>与记录核对</h3>
      <ul>
        {checks.map(({ id, label, level, text }) => (
          <li key={id} className={`is-${level}`}>
            <span className="checks__label">{label}</span>
            <span className="checks__text">
              <Mark kind={level === 'fine' ? 'check' : 'alert'} plain /> {text}
            </span>
            {level === 'attention' && !sealed && (id === 'assignments' || id === 'points') && (
              <Button onClick={() => setPlace(id)} aria-label={`去补${label}`}>
                去补
              </Button>
            )}
          </li>
        ))}
      </ul>
      <MendDrawer meeting={meeting} place={place} onClose={() => setPlace(null)} />
    </section>
  )
}
