export interface Summary {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Percentiles by nearest rank, rounded to a tenth. */
export function summary(samples: readonly number[]): Summary {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number) => {
    const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
    return Math.round(value * 10) / 10
  }
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

export function median(samples: readonly number[]): number {
  return summary(samples).p50
}
