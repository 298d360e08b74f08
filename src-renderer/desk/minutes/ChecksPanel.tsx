import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { Mark } from '../../shared/marks'
import { Timeline } from '../notes/Timeline'
import { OutcomePane } from '../outcomes/OutcomePane'
import type { Check } from './checks'

interface ChecksPanelProps {
  readonly meeting: Meeting
  readonly checks: readonly Check[]
}

/** Where a gap is filled, by the check that found it. */
type Place = Extract<Check['id'], 'assignments' | 'points'>

/** 与记录核对: what is in order, what somebody should look at, and the way to mend it. */
export function ChecksPanel({ meeting, checks }: ChecksPanelProps) {
  const [place, setPlace] = useState<Place | null>(null)
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
      <Drawer
        open={place !== null}
        onClose={() => setPlace(null)}
        title={place === 'points' ? '补记发言要点' : '补全责任分工'}
        size={460}
        closable={{ 'aria-label': '关闭' }}
        destroyOnHidden
        className="desk-drawer"
      >
        {place === 'points' && <Timeline meeting={meeting} initialScope="all" />}
        {place === 'assignments' && <OutcomePane meeting={meeting} initialScope="all" />}
      </Drawer>
    </section>
  )
}
