export interface DigitsProps {
  /** `02:14`, `+00:42` */
  readonly text: string
}

/** A countdown in cells of fixed width: nothing shifts while it runs. */
export function Digits({ text }: DigitsProps) {
  const cells = [...text]
  return (
    <div className="digits" data-cells={Math.min(7, cells.length)} role="timer" aria-label={text}>
      {cells.map((cell, index) => (
        // Counted from the end, so that a digit more at the front leaves the others where they are.
        <i key={cells.length - index} className={KINDS[cell] ?? ''} aria-hidden="true">
          {cell}
        </i>
      ))}
    </div>
  )
}

const KINDS: Readonly<Record<string, string>> = { ':': 'is-colon', '+': 'is-plus' }
