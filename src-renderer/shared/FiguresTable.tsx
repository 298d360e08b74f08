interface FiguresTableProps {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How the width is divided; left out: by what stands in the columns. */
  readonly shares?: readonly number[]
}

/** A table of a notice, on paper and on the wall. */
export function FiguresTable({ header, rows, shares = [] }: FiguresTableProps) {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return (
    <table>
      {shares.length > 0 && (
        <colgroup>
          {shares.map((share, index) => (
            <col key={index} style={{ width: `${(100 * share) / whole}%` }} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {header.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((text, at) => (
              <td key={at}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
