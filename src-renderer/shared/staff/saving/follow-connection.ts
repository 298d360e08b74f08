import type { HallClient } from '../../client/hall-client'

interface Saves {
  flush(): Promise<boolean>
  retry(): void
}

/**
 * Tries again whenever the hall can write after it could not, and saves what is there when the page is left; until
 * the answer is called.
 */
export function followConnection(client: HallClient, saves: Saves): () => void {
  let couldSave = true
  const follow = (): void => {
    const { connection, status } = client.getSnapshot()
    const canSave = connection === 'live' && status?.storage !== 'refusing'
    if (canSave && !couldSave) saves.retry()
    couldSave = canSave
  }
  const leave = (): void => void saves.flush()
  follow()
  const unsubscribe = client.subscribe(follow)
  window.addEventListener('pagehide', leave)
  return () => {
    unsubscribe()
    window.removeEventListener('pagehide', leave)
    leave()
  }
}
