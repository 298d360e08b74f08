import type { Shown } from './rehearsal-hall'

/** How long a page may take to draw one step, ms. */
const DRAWN_WITHIN_MS = 20_000
/** Frames that must pass without anything changing: letters may need a font that is only fetched once they stand. */
const STEADY_FRAMES = 4

/**
 * An expression for the projector page, in the page's own language: a promise of whether it has drawn the hall as of
 * `shown`, whole, with its fonts and its chart.
 */
export function drawnExpression({ position, now }: Shown): string {
  return `new Promise((done) => {
    const { dataset } = document.documentElement
    const begun = performance.now()
    let steady = 0
    const look = () => {
      const drawn =
        dataset.position === '${position}' &&
        dataset.now === '${now}' &&
        document.fonts.status === 'loaded' &&
        document.querySelector('[aria-busy="true"]') === null
      steady = drawn ? steady + 1 : 0
      if (steady > ${STEADY_FRAMES}) done(true)
      else if (performance.now() - begun > ${DRAWN_WITHIN_MS}) done(false)
      else requestAnimationFrame(look)
    }
    look()
  })`
}
