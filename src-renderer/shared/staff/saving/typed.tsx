import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { PromiseTyped } from '#shared/domain/meeting/questions/question'
import { useClient } from '../../client/react'
import type { Autosave } from './autosave'
import { followConnection } from './follow-connection'
import { TypedBook, type TypedKind } from './typed-book'

/** What is typed in this window besides the recorder's lines: by the facilitator as well. */
export class TypedBooks {
  readonly texts = new TypedBook<string>()
  readonly promises = new TypedBook<PromiseTyped>()

  readonly allSaved = (): boolean => this.texts.allSaved() && this.promises.allSaved()

  readonly subscribe = (listener: () => void): (() => void) => {
    const stops = [this.texts.subscribe(listener), this.promises.subscribe(listener)]
    return () => stops.forEach((stop) => stop())
  }

  async flush(): Promise<boolean> {
    const saved = await Promise.all([this.texts.flush(), this.promises.flush()])
    return saved.every(Boolean)
  }

  retry(): void {
    this.texts.retry()
    this.promises.retry()
  }
}

const TypedContext = createContext<TypedBooks | null>(null)

export function TypedProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient()
  const [books] = useState(() => new TypedBooks())
  useEffect(() => followConnection(client, books), [client, books])
  return <TypedContext value={books}>{children}</TypedContext>
}

export function useTypedBooks(): TypedBooks {
  const books = useContext(TypedContext)
  if (books === null) throw new Error('useTypedBooks needs a TypedProvider above it')
  return books
}

/** Whether everything that was typed in these fields is in the record. */
export function useTypedSaved(): boolean {
  const books = useTypedBooks()
  return useSyncExternalStore(books.subscribe, books.allSaved)
}

/** The field of that name in `book`, which follows the record (`saved`) while nothing newer was typed here. */
export function useTyped<T>(book: TypedBook<T>, name: string, saved: T, kind: TypedKind<T>): Autosave<T> {
  // Only the first kind of a name counts: it must not hold what changes from drawing to drawing.
  const field = useMemo(() => book.field(name, saved, kind), [book, name, saved, kind])
  useEffect(() => {
    field.adopt(saved)
  }, [field, saved])
  return field
}
