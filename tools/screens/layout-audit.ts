import type { Page } from 'playwright-core'

/**
 * Something wrong with a page as it is drawn:
 * `small` lettering under the minimum · `faint` lettering that is too near its ground · `outside` the window · `cut` off by a box, without having been shortened on
 * purpose · `shortened` with 省略 · `overlap` of two texts · `overflow` of a box by what is in it.
 */
export interface Finding {
  readonly kind: 'small' | 'faint' | 'outside' | 'cut' | 'shortened' | 'overlap' | 'overflow'
  /** Where: tag and classes. */
  readonly where: string
  /** The text concerned, its beginning. */
  readonly text: string
  readonly detail: string
}

/** The smallest lettering a hall can read: a share of the window's height, 32 px on 768 lines. */
export const SMALLEST_LETTERING = 0.042

/** The least contrast, as WCAG counts it, of any lettering in the hall, and of a sign without letters or figures. */
export const LEAST_CONTRAST = { words: 7, signs: 3 } as const

/** Looks at everything visible in `page` as it stands. An empty list means that nobody would find fault. */
export async function auditLayout(page: Page): Promise<Finding[]> {
  // Tools that compile on the fly wrap named functions in a helper which the page does not have.
  await page.evaluate('globalThis.__name ??= (target) => target')
  return page.evaluate(findFaults, { smallest: SMALLEST_LETTERING, leastContrast: LEAST_CONTRAST })
}

/** Runs in the page: must not refer to anything outside itself. */
function findFaults({
  smallest,
  leastContrast,
}: {
  smallest: number
  leastContrast: typeof LEAST_CONTRAST
}): Finding[] {
  interface Lettering {
    readonly element: Element
    readonly text: string
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  const TOLERANCE = 1.5
  const FAR_AWAY = 5000
  const findings: Finding[] = []
  const nameOf = (element: Element) =>
    [element.tagName.toLowerCase(), ...element.classList].join('.') || element.tagName
  const report = (kind: Finding['kind'], element: Element, whole: string, detail: string) => {
    const where = nameOf(element)
    const text = whole.slice(0, 24)
    if (findings.some((one) => one.kind === kind && one.where === where && one.text === text)) return
    findings.push({ kind, where, text, detail })
  }
  const shortens = (element: Element) => {
    const style = getComputedStyle(element)
    return style.textOverflow === 'ellipsis' || style.getPropertyValue('-webkit-line-clamp') !== 'none'
  }

  /** Text that is turned a page at a time is all to be read, in time. */
  const turns = (element: Element) => element instanceof HTMLElement && element.dataset['page'] !== undefined

  const channelsOf = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (channels: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
      const share = channel / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  /** The colour behind a point of an element; null where it is a pattern. What does not reach there is not behind it. */
  const groundOf = (element: Element, x: number, y: number) => {
    for (let box: Element | null = element; box; box = box.parentElement) {
      const { left, right, top, bottom } = box.getBoundingClientRect()
      if (box !== element && (x < left || x > right || y < top || y > bottom)) continue
      const { backgroundColor, backgroundImage } = getComputedStyle(box)
      if (backgroundImage !== 'none') return null
      const [red = 0, green = 0, blue = 0, opacity = 1] = channelsOf(backgroundColor)
      if (opacity >= 1) return [red, green, blue]
    }
    return [255, 255, 255]
  }
  const contrastOf = (element: Element, x: number, y: number) => {
    const ground = groundOf(element, x, y)
    if (!ground) return null
    const { color, fill } = getComputedStyle(element)
    const text = luminance(channelsOf(element instanceof SVGElement ? fill : color).slice(0, 3))
    const behind = luminance(ground)
    return (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05)
  }

  /** What a box cuts off cannot reach out of the window; whether it should have been cut is asked of its text. */
  const isClipped = (element: Element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflow !== 'visible' && box.clientWidth < innerWidth) return true
    }
    return false
  }

  const letterings: Lettering[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    const least = /[\p{L}\p{N}]/u.test(text) ? leastContrast.words : leastContrast.signs
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      // Charts measure their lettering far away from the window.
      if (rect.width < 1 || rect.height < 1 || rect.bottom < -FAR_AWAY) continue
      // Of what is shortened, the part that is seen.
      const seen = element.getBoundingClientRect()
      const contrast = contrastOf(
        element,
        (Math.max(rect.left, seen.left) + Math.min(rect.right, seen.right)) / 2,
        (Math.max(rect.top, seen.top) + Math.min(rect.bottom, seen.bottom)) / 2,
      )
      if (contrast !== null && contrast < least) report('faint', element, text, `${contrast.toFixed(1)} : 1`)
      if (size < innerHeight * smallest - 0.05) report('small', element, text, `${size.toFixed(1)} px`)
      // The ink of Chinese lettering lies within its em square, which is lower than the line's box.
      const middle = (rect.top + rect.bottom) / 2
      const half = Math.min(rect.height / 2, size * 0.44)
      const ink = { left: rect.left, right: rect.right, top: middle - half, bottom: middle + half }
      let hidden = false
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflow === 'visible') continue
        const edge = box.getBoundingClientRect()
        const beyond = Math.max(
          edge.left - ink.left,
          edge.top - ink.top,
          ink.right - edge.right,
          ink.bottom - edge.bottom,
        )
        if (beyond <= TOLERANCE) continue
        hidden = true
        if (turns(box)) break
        // Lines left out on purpose are left out whole.
        const split = ink.top < edge.bottom - TOLERANCE && ink.bottom > edge.bottom + TOLERANCE
        const kind = shortens(box) && !split ? 'shortened' : 'cut'
        report(kind, box, text, `${beyond.toFixed(1)} px beyond its box`)
        break
      }
      if (hidden) continue
      letterings.push({ element, text, ...ink })
      if (
        ink.left < -TOLERANCE ||
        ink.top < -TOLERANCE ||
        ink.right > innerWidth + TOLERANCE ||
        ink.bottom > innerHeight + TOLERANCE
      ) {
        report('outside', element, text, JSON.stringify(ink))
      }
    }
  }

  letterings.forEach((one, index) => {
    for (const other of letterings.slice(index + 1)) {
      if (one.element === other.element) continue
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      if (across > 2 && down > 2) {
        report(
          'overlap',
          one.element,
          one.text,
          `with “${other.text.slice(0, 16)}” of ${nameOf(other.element)}`,
        )
      }
    }
  })

  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) continue
    const edge = element.getBoundingClientRect()
    if (edge.width < 1 || edge.height < 1 || edge.bottom < -FAR_AWAY) continue
    if (
      !isClipped(element) &&
      (edge.left < -TOLERANCE ||
        edge.top < -TOLERANCE ||
        edge.right > innerWidth + TOLERANCE ||
        edge.bottom > innerHeight + TOLERANCE)
    ) {
      report('outside', element, element.innerText, JSON.stringify(edge))
    }
    // Of a picture a part may be shown on purpose: nothing that is read is cut.
    if (element.textContent?.trim() === '') continue
    // A mark on a scale is meant to carry a label wider than itself.
    if (element.clientWidth < 12 || shortens(element) || turns(element)) continue
    const wider = element.scrollWidth - element.clientWidth
    const higher = element.scrollHeight - element.clientHeight
    // Lines set close are lower than the letters' boxes: that much reaches out of any line, without ink.
    const sizes = [element, ...element.querySelectorAll('*')].map((one) =>
      Number.parseFloat(getComputedStyle(one).fontSize),
    )
    const leading = Math.max(...sizes) * 0.5
    if (wider > TOLERANCE || higher > leading) {
      report('overflow', element, element.innerText, `${wider} px wider, ${higher} px higher than its box`)
    }
  }
  return findings
}
