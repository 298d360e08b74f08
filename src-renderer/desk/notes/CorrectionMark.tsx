import { useId, useState } from 'react'
import type { Correction } from '#shared/domain/meeting/state'
import { clockTime } from '#shared/domain/text/chinese-date'

interface CorrectionMarkProps {
  readonly corrections: readonly Correction[]
}

/** 改: the words were changed after they had been said and written down; pressed, it shows what stood there before. */
export function CorrectionMark({ corrections }: CorrectionMarkProps) {
  const [open, setOpen] = useState(false)
  const listId = useId()
  const last = corrections.at(-1)
  if (!last) return null
  return (
    <span className="correction">
      <button
        type="button"
        className="correction__mark"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-label={`${clockTime(last.at)} 改过，看原来的话`}
        onClick={() => setOpen((before) => !before)}
      >
        <b>改</b> {clockTime(last.at)}
      </button>
      {open && (
        <ol id={listId} aria-label="原来的话">
          {corrections.map(({ at, before }) => (
            <li key={at}>
              <del>{before}</del> <small>{clockTime(at)} 改</small>
            </li>
          ))}
        </ol>
      )}
    </span>
  )
}
