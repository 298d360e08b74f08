import { Input } from 'antd'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Participant } from '#shared/domain/meeting/setup'
import { isComposing } from './composing'
import { Keycap } from './Keycap'

interface PersonFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly search: (typed: string) => readonly Participant[]
  readonly onPick: (participant: Participant) => void
  /** Stands at the right of a person found: why they cannot be taken just now, or where they are. */
  readonly note?: (participant: Participant) => ReactNode
  /** The key that brings the focus here. */
  readonly cap?: string
  readonly id?: string
}

const SHOWN = 6

/** Finds somebody of the roster; Enter takes the first, the arrow keys another. The list opens upwards. */
export function PersonField({ label, placeholder, search, onPick, note, cap, id }: PersonFieldProps) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const listId = useId()
  const hits = search(typed).slice(0, SHOWN)
  const at = Math.min(active, Math.max(0, hits.length - 1))

  const pick = (participant: Participant) => {
    setTyped('')
    setActive(0)
    onPick(participant)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const hit = hits[at]
    if (event.key === 'ArrowDown') setActive(Math.min(hits.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(0, at - 1))
    else if (event.key === 'Escape') setTyped('')
    else if (event.key === 'Enter' && hit) pick(hit)
    else return
    event.preventDefault()
  }
  const open = typed.trim() !== ''
  return (
    <div className="person-field">
      {open && (
        <ul className="person-field__hits" role="listbox" id={listId} aria-label={`${label}：查找结果`}>
          {hits.map((participant, index) => (
            <li
              key={participant.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              className={index === at ? 'is-active' : ''}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(participant)}
            >
              <b>{participant.name}</b>
              <small>{participant.door || participant.org || participant.identity}</small>
              <span>{note?.(participant)}</span>
            </li>
          ))}
          {hits.length === 0 && <li className="is-empty">名单里没有找到“{typed.trim()}”</li>}
        </ul>
      )}
      <Input
        {...(id === undefined ? {} : { id })}
        value={typed}
        placeholder={placeholder}
        suffix={cap === undefined || open ? <span /> : <Keycap>{cap}</Keycap>}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(open && hits.length > 0 ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
      />
    </div>
  )
}
