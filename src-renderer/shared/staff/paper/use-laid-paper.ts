import { useCallback, useEffect, useState } from 'react'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { useAsk } from '../commands'
import { namesOfFont } from '#shared/domain/paper/fonts'
import { installedFonts } from './installed-fonts'
import { layOut, type LaidPaper } from './lay-out'
import { lettersOf, loadLatin } from './letters'
import { openWord } from './word-file'

export interface ShownPaper {
  readonly paper: LaidPaper
  /** As its file would be called, without an ending. */
  readonly name: string
  readonly contentBase64: string
}

export type Loading =
  { readonly state: 'waiting' } | { readonly state: 'failed' } | ({ readonly state: 'laid' } & ShownPaper)

interface PreviewedPaper {
  readonly loading: Loading
  /** The paper as it leaves the hall, kept there first; null where that was refused. */
  readonly issue: () => Promise<ShownPaper | null>
}

/** A paper of a meeting, asked for as the Word file it would be, and parted into sheets; anew when `version` changes. */
export function useLaidPaper(document: PaperId, meetingId: string, version: number): PreviewedPaper {
  const ask = useAsk()
  const [loading, setLoading] = useState<Loading>({ state: 'waiting' })
  const load = useCallback(
    async (leaving: boolean, signal: AbortSignal, shown: ShownPaper | null): Promise<ShownPaper | null> => {
      const [installed] = await Promise.all([installedFonts(), loadLatin()])
      const answer = await ask({ ask: 'paperFile', document, meetingId, leaving, installed })
      if (answer?.to !== 'paperFile') return null
      const { contentBase64, fileName } = answer
      if (shown?.contentBase64 === contentBase64) return shown
      const file = openWord(bytesOf(contentBase64))
      const paper = await layOut(
        file,
        lettersOf(file, (name) => installed.some((font) => namesOfFont(font).includes(name))),
        signal,
      )
      return { paper, name: fileName.replace(/\.docx$/u, ''), contentBase64 }
    },
    [ask, document, meetingId],
  )
  useEffect(() => {
    const leaving = new AbortController()
    const show = (next: Loading) => !leaving.signal.aborted && setLoading(next)
    void load(false, leaving.signal, null).then(
      (shown) => show(shown ? { state: 'laid', ...shown } : { state: 'failed' }),
      () => show({ state: 'failed' }),
    )
    return () => leaving.abort()
  }, [load, version])
  const issue = async () => {
    const before = loading.state === 'laid' ? loading : null
    const shown = await load(true, new AbortController().signal, before)
    if (shown && shown !== before) setLoading({ state: 'laid', ...shown })
    return shown
  }
  return { loading, issue }
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
