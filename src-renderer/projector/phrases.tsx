import { Fragment } from 'react'
import { clausesOf, isCompact, wordsOf } from './phrasing'

export interface PhrasesProps {
  readonly text: string
  /** Breaks after a clause rather than in it, where the text is short: for titles. */
  readonly byClause?: boolean
}

/** Chinese text that breaks between words, not within them, so that lines break by sense. */
export function Phrases({ text, byClause = false }: PhrasesProps) {
  const clauses = byClause ? clausesOf(text) : null
  if (!clauses) return <Words text={text} />
  return clauses.map((clause, index) => (
    <span key={index} className={isCompact(clause) ? 'clause is-compact' : 'clause'}>
      {/* A <wbr> would break even what must not wrap. */}
      {isCompact(clause) ? clause : <Words text={clause} />}
    </span>
  ))
}

function Words({ text }: { readonly text: string }) {
  return (
    <span className="phrases">
      {wordsOf(text).map((word, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {word}
        </Fragment>
      ))}
    </span>
  )
}
