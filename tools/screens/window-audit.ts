import type { Page } from 'playwright-core'

/** Something on a page of console or desk that a stranger would find fault with. */
export interface WindowFault {
  readonly kind: 'wide' | 'small' | 'low' | 'unnamed'
  readonly where: string
  readonly detail: string
}

/** px: what staff are asked to read, and the height of what they are asked to hit in haste. */
const LEAST = { text: 14, target: 40 }

/**
 * Looks at a page of a window for staff as it stands: `wide` it scrolls sideways · `small` lettering under 14 px ·
 * `low` a primary or large button under 40 px · `unnamed` a control whose name has neither Chinese nor a figure.
 */
export async function auditWindow(page: Page): Promise<WindowFault[]> {
  // Tools that compile on the fly wrap named functions in a helper which the page does not have.
  await page.evaluate('globalThis.__name ??= (target) => target')
  return [...(await page.evaluate(findFaults, LEAST)), ...unnamed(await page.locator('body').ariaSnapshot())]
}

const CONTROL =
  /^\s*- (button|textbox|searchbox|combobox|checkbox|radio|switch|link|spinbutton|slider|tab|menuitem)\b(?: "((?:[^"\\]|\\.)*)")?/u

/** Controls of an accessibility tree whose name says nothing in Chinese, nor any figure. */
export function unnamed(tree: string): WindowFault[] {
  return tree.split('\n').flatMap((line) => {
    const [, role, name = ''] = CONTROL.exec(line) ?? []
    if (role === undefined || /[\p{Script=Han}\d]/u.test(name)) return []
    return [{ kind: 'unnamed' as const, where: role, detail: line.trim() }]
  })
}

/** Runs in the page: must not refer to anything outside itself. */
function findFaults(least: { readonly text: number; readonly target: number }): WindowFault[] {
  const faults: WindowFault[] = []
  const nameOf = (element: Element) => [element.tagName.toLowerCase(), ...element.classList].join('.')
  const report = (fault: WindowFault) => {
    if (!faults.some(({ kind, where }) => kind === fault.kind && where === fault.where)) faults.push(fault)
  }
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth + 1) {
    report({ kind: 'wide', where: 'html', detail: `${root.scrollWidth} px in ${root.clientWidth}` })
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue
    // What only a screen reader is told is clipped to a point.
    const { width, height } = element.getBoundingClientRect()
    if (width < 2 || height < 2) continue
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    if (size < least.text - 0.05) {
      report({ kind: 'small', where: nameOf(element), detail: `${size} px: ${text.slice(0, 20)}` })
    }
  }
  for (const button of document.querySelectorAll('.ant-btn-primary, .ant-btn-lg')) {
    const { height } = button.getBoundingClientRect()
    if (height > 0 && height < least.target - 0.5) {
      report({
        kind: 'low',
        where: nameOf(button),
        detail: `${height} px: ${button.textContent?.slice(0, 20) ?? ''}`,
      })
    }
  }
  return faults
}
