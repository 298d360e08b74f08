import { useEffect, useState } from 'react'
import type { SearchHit } from '#shared/domain/search/hit'
import { useAsk } from '../../shared/staff/commands'

export interface Found {
  /** What was asked. */
  readonly text: string
  readonly hits: readonly SearchHit[]
  readonly total: number
}

const NOTHING: Found = { text: '', hits: [], total: 0 }

/** What is found by what is typed; of answers that overtake each other the one to the last question. */
export function useSearch(text: string, practice: boolean): Found {
  const ask = useAsk()
  const [found, setFound] = useState<Found>(NOTHING)
  const asked = text.trim()
  useEffect(() => {
    if (asked === '') return
    let wanted = true
    void ask({ ask: 'search', text: asked, practice }).then((answer) => {
      if (wanted && answer?.to === 'search') setFound({ text: asked, hits: answer.hits, total: answer.total })
    })
    return () => {
      wanted = false
    }
  }, [ask, asked, practice])
  return asked === '' ? NOTHING : found
}
