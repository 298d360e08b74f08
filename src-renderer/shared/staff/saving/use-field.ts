import { useSyncExternalStore } from 'react'
import type { Autosave, AutosaveState } from './autosave'

export function useField<T>(field: Autosave<T>): AutosaveState<T> {
  return useSyncExternalStore(field.subscribe, field.state)
}
