import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#shared/domain/kernel/result'
import type { MaterialDraft } from '#shared/domain/meeting/material/material'
import { useClient } from '../../shared/client/react'
import { useShowRefusal } from '../../shared/staff/commands'
import { takeFile } from './take-file'

export interface FileBeingTaken {
  readonly name: string
  readonly doing: string
}

/**
 * Takes files in one after the other, and does with each what it was taken for (`use`); the first that is refused says
 * why, and the others still come.
 */
export function useTakeFiles(use: (material: MaterialDraft) => Promise<Result<unknown>>) {
  const client = useClient()
  const show = useShowRefusal()
  const [taking, setTaking] = useState<FileBeingTaken | null>(null)
  const going = useRef<AbortController | null>(null)

  // Whoever goes on to another place has not given up; whoever closes the page has.
  useEffect(() => () => going.current?.abort(), [])

  const take = useCallback(
    async (files: readonly File[]) => {
      if (going.current || files.length === 0) return
      const control = new AbortController()
      const { signal } = control
      going.current = control
      for (const file of files) {
        if (signal.aborted) break
        const say = (doing: string) => setTaking({ name: file.name, doing })
        const taken = await takeFile((query) => client.query(query), { file, signal, say })
        // Given up in the last moment: it lies with the host, and nobody asks for it.
        if (signal.aborted) break
        const result = taken.ok ? await use(taken.value) : taken
        if (!result.ok) show(result.error)
      }
      going.current = null
      setTaking(null)
    },
    [client, show, use],
  )
  const giveUp = useCallback(() => going.current?.abort(), [])
  return { taking, take, giveUp }
}
