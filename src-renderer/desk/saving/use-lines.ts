import { useSyncExternalStore } from 'react'
import type { Line, LineBook } from './line-book'

export function useLines<V, C>(book: LineBook<V, C>): readonly Line<V, C>[] {
  return useSyncExternalStore(book.subscribe, book.lines)
}
