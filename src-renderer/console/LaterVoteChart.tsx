import { lazy, Suspense, type ComponentProps } from 'react'
import type { VoteChart as Chart } from '../shared/charts/VoteChart'

const fetchChart = () => import('../shared/charts/VoteChart')
const VoteChart = lazy(async () => ({ default: (await fetchChart()).VoteChart }))

/** The charts' library is a third of the console's code, and nobody has voted yet when the window opens. */
export function prefetchChart(): void {
  requestIdleCallback(() => void fetchChart())
}

/** The chart of a vote, in its own space from the start. */
export function LaterVoteChart(props: ComponentProps<typeof Chart>) {
  return (
    <Suspense fallback={<div aria-busy="true" style={{ height: props.height }} />}>
      <VoteChart {...props} />
    </Suspense>
  )
}
