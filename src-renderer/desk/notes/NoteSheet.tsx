import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type Ref } from 'react'
import { flushSync } from 'react-dom'
import { participantById } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { useBooks } from '../saving/books-context'
import { useLines } from '../saving/use-lines'
import { insertWords } from '../../shared/staff/text/phrases'
import { PointField } from './PointField'
import { lineContext, pointKind, type LineContext, type PointLine } from './point-lines'
import { lineTime } from './line-time'
import { mayTakeFocus, useWordToWrite } from '../framed'
import { useFocusLines } from './use-focus-lines'

export interface NoteSheetHandle {
  /** The line the recorder is at, or else the last one written here; null where there is none. */
  readonly currentText: () => string | null
  /** Puts words where the caret is. */
  readonly insert: (words: string) => void
  /** Brings the caret back to the line it was last in. */
  readonly focusLast: () => void
}

interface NoteSheetProps {
  readonly meeting: Meeting
  readonly context: LineContext
  readonly ref: Ref<NoteSheetHandle>
}

interface Shown {
  readonly context: LineContext
  /** A line that was being written when the floor changed hands: it stays under the caret until it is finished. */
  readonly carriedKey: string | null
}

/** The ruled sheet: a line for each point of whoever has the floor, or of the item while nobody has. */
export function NoteSheet({ meeting, context, ref }: NoteSheetProps) {
  const { points } = useBooks()
  const all = useLines(points)
  const fields = useFocusLines()
  const [focusedKey, setFocusedKey] = useState<string | null>(null)
  const [lastKey, setLastKey] = useState<string | null>(null)
  const writing = useRef<Writing>({ sheet: null, composing: false, typedAt: 0 })
  const [shown, setShown] = useState<Shown>({ context, carriedKey: null })

  if (!pointKind.sameContext(shown.context, context)) {
    setShown({ context, carriedKey: unfinished(all, focusedKey) })
  }
  const own = all.filter((line) => pointKind.sameContext(line.context, context))
  const carried = all.find(({ key }) => key === shown.carriedKey) ?? null
  const lines = carried && !own.includes(carried) ? [carried, ...own] : own
  const { itemId, turnId, interjectionId } = context
  const here = useMemo(() => lineContext(itemId, turnId, interjectionId), [itemId, turnId, interjectionId])

  // There is always an empty line to write on, and the caret goes there unless somebody is writing elsewhere.
  useLayoutEffect(() => {
    points.draft(here)
  })
  useLayoutEffect(() => {
    if (mayTakeFocus() && !isBusy(writing.current)) fields.focus(points.draft(here).key)
  }, [points, here, fields])

  useWordToWrite(() => {
    if (!isBusy(writing.current)) fields.focus(points.draft(here).key)
  })

  const finish = (line: PointLine): void => {
    const next = lines[lines.indexOf(line) + 1]
    fields.focus((line === carried || !next ? points.draft(here) : next).key)
  }
  const move = (line: PointLine, by: -1 | 1): void => {
    const target = lines[lines.indexOf(line) + by]
    if (target) fields.focus(target.key)
  }
  const left = (line: PointLine): void => {
    setFocusedKey((key) => (key === line.key ? null : key))
    setShown((before) => (before.carriedKey === line.key ? { ...before, carriedKey: null } : before))
  }

  useImperativeHandle(ref, () => ({
    currentText() {
      const written = lines.filter(({ field }) => field.state().value.trim() !== '')
      const line = written.find(({ key }) => key === lastKey) ?? written.at(-1)
      return line?.field.state().value.trim() ?? null
    },
    insert(words) {
      const line = lines.find(({ key }) => key === lastKey) ?? points.draft(here)
      const element = fields.elementOf(line.key)
      if (!element) return
      const inserted = insertWords(element.value, element.selectionStart, element.selectionEnd, words)
      flushSync(() => line.field.input(inserted.text))
      element.focus()
      element.setSelectionRange(inserted.caret, inserted.caret)
    },
    focusLast: () => fields.focus((lines.find(({ key }) => key === lastKey) ?? points.draft(here)).key),
  }))

  return (
    <ol
      ref={(sheet) => {
        writing.current.sheet = sheet
      }}
      className="note-sheet"
      aria-label="发言要点"
      onInput={() => {
        writing.current.typedAt = performance.now()
      }}
      onCompositionStart={() => {
        writing.current.composing = true
      }}
      onCompositionEnd={() => {
        writing.current.composing = false
      }}
      onPointerDown={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        fields.focus(points.draft(here).key)
      }}
    >
      {lines.map((line, index) => (
        <li key={line.key} className={line === carried ? 'is-carried' : ''}>
          <span className="note-sheet__time">{lineTime(meeting, line)}</span>
          <span className="note-sheet__text">
            {line === carried && (
              <span className="note-sheet__carried">
                接着记 <b>{speakerOf(meeting, line)}</b>，写完按回车转到现在的发言
              </span>
            )}
            <PointField
              line={line}
              ref={fields.refOf(line.key)}
              label={line === carried ? `接着记${speakerOf(meeting, line)}` : `第 ${index + 1} 句`}
              onEnter={() => finish(line)}
              onMove={(by) => move(line, by)}
              onFocus={() => {
                setFocusedKey(line.key)
                setLastKey(line.key)
              }}
              onLeft={() => left(line)}
              {...(line === lines.at(-1) && own.length <= 1
                ? { placeholder: '在这里记要点，回车换下一句' }
                : {})}
            />
          </span>
        </li>
      ))}
    </ol>
  )
}

function unfinished(lines: readonly PointLine[], focusedKey: string | null): string | null {
  const line = lines.find(({ key }) => key === focusedKey)
  return line && line.field.state().value.trim() !== '' ? line.key : null
}

function speakerOf(meeting: Meeting, { context }: PointLine): string {
  const { turnId, interjectionId } = context
  const heard = [...meeting.interjections, ...meeting.turns].find(
    ({ id }) => id === (interjectionId ?? turnId),
  )
  return (heard && participantById(meeting, heard.participantId)?.name) ?? '议题'
}

interface Writing {
  sheet: HTMLElement | null
  composing: boolean
  /** Of the last key on the sheet, ms of `performance.now()`. */
  typedAt: number
}

/** Whoever has typed nothing for so long, ms, has finished the sentence, with Enter or without. */
const FINISHED_AFTER_MS = 8000

/** Whether the caret must stay where it is: somebody is in the middle of a sentence, or mends something elsewhere. */
function isBusy({ sheet, composing, typedAt }: Writing): boolean {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLTextAreaElement)) return activeElement instanceof HTMLInputElement
  if (activeElement.value === '') return false
  return !sheet?.contains(activeElement) || composing || performance.now() - typedAt < FINISHED_AFTER_MS
}
