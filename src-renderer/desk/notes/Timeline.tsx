import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { useHall } from '../../shared/client/react'
import { ScopeToggle, type Scope } from '../ScopeToggle'
import { happeningsOf } from './happenings'
import { timelineOf } from './timeline'
import { TimelineRow } from './TimelineRow'

interface TimelineProps {
  readonly meeting: Meeting
  readonly initialScope?: Scope
}

/** What has been said so far; any of it opens in place and can be mended. */
export function Timeline({ meeting, initialScope = 'item' }: TimelineProps) {
  const [scope, setScope] = useState<Scope>(initialScope)
  const [openKey, setOpenKey] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const { record } = useHall()
  const groups = useMemo(
    () => timelineOf(meeting, record?.meeting === meeting ? happeningsOf(record) : []),
    [meeting, record],
  )
  const toggle = useCallback((key: string) => setOpenKey((open) => (open === key ? null : key)), [])
  const shown = scope === 'all' ? groups : groups.filter(({ itemId }) => itemId === meeting.currentItemId)
  const turns = shown.flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'turn').length

  const current = meeting.activeInterjectionId ?? meeting.activeTurnId

  // Whoever has the floor is in sight; a row that is being mended is not scrolled away.
  const newest = openKey === null ? shown.at(-1)?.entries.at(-1)?.key : undefined
  useEffect(() => {
    if (newest !== undefined) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [newest])

  return (
    <section className="pane timeline" aria-label="已记发言">
      <header className="pane__head">
        <h2>已记发言</h2>
        <small>{turns} 次</small>
        <ScopeToggle label="显示哪些发言" scope={scope} onChange={setScope} />
      </header>
      <div className="pane__scroll" ref={list}>
        {shown.map(({ itemId, title, entries }) => (
          <section key={itemId ?? ''} aria-label={title}>
            {scope === 'all' && <h3 className="timeline__item">{title}</h3>}
            <ol>
              {entries.map((entry) => (
                <TimelineRow
                  key={entry.key}
                  entry={entry}
                  isCurrent={entry.key === current}
                  open={openKey === entry.key}
                  onToggle={toggle}
                />
              ))}
            </ol>
          </section>
        ))}
        {shown.length === 0 && (
          <p className="pane__empty">这一项还没有人发言。说完的会列在这里，点开可以补记、改字。</p>
        )}
      </div>
    </section>
  )
}
