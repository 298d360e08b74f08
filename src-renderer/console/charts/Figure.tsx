import { useId, type ReactNode } from 'react'
import type { BarRow } from './chart-rows'

interface FigureProps {
  readonly title: string
  /** What the patterns stand for. */
  readonly note?: string
  readonly rows: readonly BarRow[]
  readonly columns: readonly [string, string]
  /** Shows the table in place of the picture. */
  readonly table: boolean
  readonly children: ReactNode
}

/** A picture and its table: who cannot see the one is read the other, always. */
export function Figure({ title, note, rows, columns, table, children }: FigureProps) {
  const titleId = useId()
  return (
    <figure className="card figure" aria-labelledby={titleId}>
      <figcaption id={titleId}>{title}</figcaption>
      {rows.length === 0 && <p className="empty">还没有可以画的。</p>}
      {rows.length > 0 && !table && (
        <>
          {note !== undefined && <p className="caption">{note}</p>}
          <div aria-hidden="true">{children}</div>
        </>
      )}
      {rows.length > 0 && (
        <table className={table ? 'figure__table' : 'figure__table is-read-out'} aria-labelledby={titleId}>
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              <th scope="col">{columns[1]}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, text }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  )
}
