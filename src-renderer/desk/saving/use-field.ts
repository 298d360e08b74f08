import { useSyncExternalStore } from 'react'
import type { Autosave, AutosaveState } from './autosave'
import type { Line, LineBook } from './line-book'

export function useField<T>(field: Autosave<T>): AutosaveState<T> {
  return useSyncExternalStore(field.subscribe, field.state)
}

export function useLines<V, C>(book: LineBook<V, C>): readonly Line<V, C>[] {
  return useSyncExternalStore(book.subscribe, book.lines)
}
