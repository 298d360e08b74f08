/** About `steps` round figures from 0, and the end itself where it is not crowded by the one before. */
export function axisTicks(end: number, steps = 5): number[] {
  const rough = end / steps
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(rough, 1)))
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((size) => size >= rough) ?? rough
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step)
  const last = ticks.at(-1) ?? 0
  if (last === end) return ticks
  return end - last < step * 0.6 ? [...ticks.slice(0, -1), end] : [...ticks, end]
}
