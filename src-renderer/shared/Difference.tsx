import { useMemo } from 'react'
import { differenceOf } from '#shared/domain/text/difference'
import './difference.css'

interface DifferenceProps {
  readonly before: string
  readonly after: string
  /** `old`: the old words, with those marked that went; `new`: the new, with those that came; else both in one. */
  readonly side?: 'old' | 'new'
}

/** Old words and new: what went is struck through, what came stands bold on a line, whatever the colours do. */
export function Difference({ before, after, side }: DifferenceProps) {
  const runs = useMemo(() => differenceOf(before, after), [before, after])
  return (
    <>
      {runs.map(({ kind, text }, index) => {
        if (kind === 'gone') return side === 'new' ? null : <del key={index}>{text}</del>
        if (kind === 'new') return side === 'old' ? null : <ins key={index}>{text}</ins>
        return <span key={index}>{text}</span>
      })}
    </>
  )
}
