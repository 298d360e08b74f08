/**
 * The first step, from 0 (largest) to `last` (smallest), at which `fits` holds, found by halving; null where not
 * even the last does. Takes it for granted that what fits at one step fits at every later one.
 */
export function largestFitting(last: number, fits: (step: number) => boolean): number | null {
  if (fits(0)) return 0
  if (last === 0 || !fits(last)) return null
  let tooLarge = 0
  let fitting = last
  while (fitting - tooLarge > 1) {
    const middle = Math.floor((tooLarge + fitting) / 2)
    if (fits(middle)) fitting = middle
    else tooLarge = middle
  }
  return fitting
}
