import { lazy, Suspense, type ComponentProps } from 'react'

const PapersBefore = lazy(async () => ({ default: (await import('./PapersPage')).PapersPage }))
const PapersAfter = lazy(async () => ({ default: (await import('./ClosedPapers')).ClosedPapers }))

/** The lists of papers are fetched when somebody comes to them, and not before the console's first paint. */
export function PapersPage(props: ComponentProps<typeof PapersBefore>) {
  return (
    <Suspense fallback={null}>
      <PapersBefore {...props} />
    </Suspense>
  )
}

export function ClosedPapers(props: ComponentProps<typeof PapersAfter>) {
  return (
    <Suspense fallback={null}>
      <PapersAfter {...props} />
    </Suspense>
  )
}
