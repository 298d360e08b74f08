import { expect, type Locator, type Page } from '@playwright/test'
import { BOUNCE_MS } from '../../src-renderer/console/remote/press-gate'

/** What somebody does who has no mouse: Tab to what has a name, Enter, keys. */

/** More than any page has to be gone through. */
const MOST_TABS = 150

/** Presses Tab until this has the focus, as it must within one round of the page. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${String(target)}`)
}

export async function tabToAndPress(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

export async function tabToAndType(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** Presses a key on this window as a hand does it that waits for what comes: not within the time of a bounce. */
export async function pressApart(window: Page, key: string): Promise<void> {
  const now = () => window.evaluate(() => performance.now())
  const since = await now()
  await expect.poll(now, { intervals: [50] }).toBeGreaterThan(since + BOUNCE_MS)
  await window.bringToFront()
  await window.keyboard.press(key)
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}

/** From now on every press of a mouse, pen or finger on the page is an error of it. */
export async function withoutPointer(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.addEventListener(
      'pointerdown',
      () =>
        setTimeout(() => {
          throw new Error('a pointer was used')
        }),
      { capture: true },
    )
  })
}

/** Composes as an input method does, letter by letter, and takes the word; each letter is seen in the field. */
export async function compose(page: Page, field: Locator, pinyin: string, word: string): Promise<void> {
  await field.focus()
  const before = await field.inputValue()
  const session = await page.context().newCDPSession(page)
  for (let length = 1; length <= pinyin.length; length += 1) {
    const text = pinyin.slice(0, length)
    // The key that an input method takes: code 229, and no letter of its own.
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: text.slice(-1),
      windowsVirtualKeyCode: 229,
    })
    await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
    await session.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      key: text.slice(-1),
      windowsVirtualKeyCode: 229,
    })
  }
  await expect(field).toHaveValue(before + pinyin)
  // Enter or Space takes the word that is offered: it belongs to the input method.
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await session.send('Input.insertText', { text: word })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', windowsVirtualKeyCode: 229 })
  await expect(field).toHaveValue(before + word)
  await session.detach()
}
