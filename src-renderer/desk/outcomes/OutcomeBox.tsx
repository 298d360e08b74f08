import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { OUTCOME_KIND_NAMES, type OutcomeKind } from '#shared/domain/meeting/facts'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommand } from '../../shared/staff/commands'
import { itemTitle } from '../notes/timeline'
import type { Scope } from '../ScopeToggle'
import { useBooks } from '../saving/books-context'
import { useLines } from '../saving/use-lines'
import { AssignmentRow } from './AssignmentRow'
import type { Moves } from './MoveMenu'
import { OutcomeRow } from './OutcomeRow'
import type { OutcomeLine } from './outcome-lines'

interface OutcomeBoxProps {
  readonly kind: OutcomeKind
  readonly meeting: Meeting
  readonly scope: Scope
  readonly completing: string | null
  readonly onCompleted: (() => void) | null
}

/** All outcomes of one kind, each saved as it is typed. */
export function OutcomeBox({ kind, meeting, scope, completing, onCompleted }: OutcomeBoxProps) {
  const { outcomes } = useBooks()
  const command = useCommand()
  const all = useLines(outcomes)
  const [begun, setBegun] = useState<string | null>(null)
  const box = useRef<HTMLElement>(null)
  const name = OUTCOME_KIND_NAMES[kind]
  const context = { itemId: meeting.currentItemId, kind }
  // A line that is empty and not in the record is shown only while somebody is about to write on it.
  const lines = all.filter(
    (line) =>
      line.context.kind === kind &&
      (scope === 'all' || line.context.itemId === context.itemId) &&
      (line.id !== null || !line.field.isSaved || line.key === begun),
  )
  const recorded = lines.filter(({ id }) => id !== null).length

  const holdsCompleting = lines.some(({ key }) => key === completing)
  useEffect(() => {
    if (holdsCompleting) box.current?.scrollIntoView({ block: 'nearest' })
  }, [holdsCompleting])

  const move = async (line: OutcomeLine, to: OutcomeKind, beforeId: string | null) => {
    // What was just typed goes along.
    await line.field.flush()
    if (line.id === null) return
    await command({ type: 'moveOutcome', meetingId: meeting.id, outcomeId: line.id, kind: to, beforeId })
  }
  const movesOf = (line: OutcomeLine): Moves | null => {
    if (line.id === null) return null
    const mates = lines.filter(({ id, context: { itemId } }) => id !== null && itemId === line.context.itemId)
    const at = mates.indexOf(line)
    const [before, after] = [mates[at - 1], mates[at + 1]]
    return {
      toBox: (box) => void move(line, box, null),
      up: before ? () => void move(line, kind, before.id) : null,
      down: after ? () => void move(line, kind, mates[at + 2]?.id ?? null) : null,
    }
  }

  const rowOf = (line: OutcomeLine, index: number) => {
    const props = {
      line,
      index,
      name,
      moves: movesOf(line),
      autoFocus: line.key === begun,
      onLeft: () => setBegun((key) => (key === line.key ? null : key)),
    }
    return kind === 'assignment' ? (
      <AssignmentRow
        {...props}
        meeting={meeting}
        completing={line.key === completing}
        onCompleted={onCompleted}
      />
    ) : (
      <OutcomeRow {...props} />
    )
  }
  return (
    <section className={`outcome-box is-${kind}`} aria-label={name} ref={box}>
      <header>
        <h3>{name}</h3>
        <small>
          {recorded} {kind === 'assignment' ? '项' : '条'}
        </small>
        <Button aria-label={`记一条${name}`} onClick={() => setBegun(outcomes.draft(context).key)}>
          ＋ 记一条
        </Button>
      </header>
      <ol>
        {lines.map((line, index) => (
          <li key={line.key}>
            {scope === 'all' && line.context.itemId !== lines[index - 1]?.context.itemId && (
              <small className="outcome-box__item">{itemTitle(meeting, line.context.itemId)}</small>
            )}
            {rowOf(line, index)}
          </li>
        ))}
      </ol>
    </section>
  )
}
