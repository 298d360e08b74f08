import { expect, it } from 'vitest'
import { summary } from './summary'

it('takes percentiles by nearest rank, whatever the order', () => {
  const samples = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(summary(samples)).toEqual({ p50: 50, p95: 95, p99: 99 })
  expect(summary([7])).toEqual({ p50: 7, p95: 7, p99: 7 })
})
