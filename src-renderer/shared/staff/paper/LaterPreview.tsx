import { lazy, Suspense } from 'react'
import type { PaperPreviewProps } from './PaperPreview'

const PaperPreview = lazy(async () => ({ default: (await import('./PaperPreview')).PaperPreview }))

/** What reads Word files and draws sheets is fetched when somebody first asks for it. */
export function LaterPreview(props: PaperPreviewProps) {
  return (
    <Suspense fallback={null}>
      <PaperPreview {...props} />
    </Suspense>
  )
}
