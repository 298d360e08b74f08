import { Button } from 'antd'
import { useLayoutEffect } from 'react'
import type { Point } from '#shared/domain/meeting/state'
import { useBooks } from '../saving/books-context'
import { useLines } from '../saving/use-lines'
import { CorrectionMark } from './CorrectionMark'
import { PointField } from './PointField'
import { pointKind, type LineContext } from './point-lines'
import { useFocusLines } from './use-focus-lines'

const NONE: Point['corrections'] = []

interface PointListProps {
  readonly context: LineContext
  /** As the record has them. */
  readonly points: readonly Point[]
  /** Whose words these are. */
  readonly name: string
  readonly onDone: () => void
}

/** The points of an earlier turn, to mend them where they stand; the last line is empty, for what was left out. */
export function PointList({ context, points: recorded, name, onDone }: PointListProps) {
  const { points } = useBooks()
  const all = useLines(points)
  const fields = useFocusLines()
  const lines = all.filter((line) => pointKind.sameContext(line.context, context))

  useLayoutEffect(() => {
    points.draft(context)
  })

  const next = (index: number): void => {
    fields.focus((lines[index + 1] ?? points.draft(context)).key)
  }
  return (
    <div className="point-list">
      <ol aria-label={`${name}的要点`}>
        {lines.map((line, index) => (
          <li key={line.key}>
            <PointField
              line={line}
              ref={fields.refOf(line.key)}
              label={`${name}：第 ${index + 1} 句`}
              placeholder="补一句"
              onEnter={() => next(index)}
              onMove={(by) => {
                const target = lines[index + by]
                if (target) fields.focus(target.key)
              }}
            />
            <CorrectionMark corrections={recorded.find(({ id }) => id === line.id)?.corrections ?? NONE} />
          </li>
        ))}
      </ol>
      <Button onClick={onDone} aria-label={`收起${name}的要点`}>
        收起
      </Button>
    </div>
  )
}
