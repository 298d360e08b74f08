const KEY = 'yishiting.sideDesk'

/** Whether the desk stood beside the console when the window was last used on this machine. */
export function rememberedOpen(store: Pick<Storage, 'getItem'> | null): boolean {
  return store?.getItem(KEY) === 'open'
}

export function rememberOpen(store: Pick<Storage, 'setItem'> | null, open: boolean): void {
  store?.setItem(KEY, open ? 'open' : 'closed')
}

/** The browser's store; null where a policy of the machine shuts it off. */
export function localStore(): Storage | null {
  try {
    return window.localStorage
  } catch {
    // Reading the property throws there: the window works without being remembered.
    return null
  }
}
