import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from '../../shared/client/react'
import { useCommandResult, useShowRefusal } from '../../shared/staff/commands'
import { addMaterial } from './add-material'

export interface AddingMaterial {
  readonly name: string
  readonly doing: string
}

/** Adds files to an item one after the other; the first that is refused says why, and the others still come. */
export function useAddMaterials(meetingId: string, itemId: string) {
  const client = useClient()
  const command = useCommandResult()
  const show = useShowRefusal()
  const [adding, setAdding] = useState<AddingMaterial | null>(null)
  const going = useRef<AbortController | null>(null)

  // Whoever goes on to another item has not given up; whoever closes the page has.
  useEffect(() => () => going.current?.abort(), [])

  const add = useCallback(
    async (files: readonly File[]) => {
      if (going.current || files.length === 0) return
      const control = new AbortController()
      going.current = control
      for (const file of files) {
        if (control.signal.aborted) break
        const say = (doing: string) => setAdding({ name: file.name, doing })
        const host = { query: (query: Parameters<typeof client.query>[0]) => client.query(query), command }
        const result = await addMaterial(host, { meetingId, itemId, file, signal: control.signal, say })
        if (!result.ok && !control.signal.aborted) show(result.error)
      }
      going.current = null
      setAdding(null)
    },
    [client, command, show, meetingId, itemId],
  )
  const giveUp = useCallback(() => going.current?.abort(), [])
  return { adding, add, giveUp }
}
