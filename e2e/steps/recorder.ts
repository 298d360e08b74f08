import { expect, type Locator, type Page } from '@playwright/test'

/** What the recorder does at the desk. */

export function line(desk: Page, number: number): Locator {
  return desk.getByRole('list', { name: '发言要点' }).getByRole('textbox', { name: `第 ${number} 句` })
}

/** Writes a point with the keyboard and goes on to the next line. */
export async function writePoint(desk: Page, number: number, text: string): Promise<void> {
  await line(desk, number).pressSequentially(text)
  await line(desk, number).press('Enter')
  await expect(line(desk, number + 1)).toBeFocused()
}

/** Writes as with an input method: each syllable is composed, seen in the line, and then replaced by its words. */
export async function composePoint(
  desk: Page,
  number: number,
  steps: readonly { readonly typed: string; readonly chosen: string }[],
): Promise<void> {
  const field = line(desk, number)
  await field.focus()
  const keyboard = await desk.context().newCDPSession(desk)
  let written = await field.inputValue()
  for (const { typed, chosen } of steps) {
    for (let length = 1; length <= typed.length; length += 1) {
      const text = typed.slice(0, length)
      const caret = { selectionStart: length, selectionEnd: length }
      await keyboard.send('Input.imeSetComposition', { text, ...caret })
    }
    await expect(field).toHaveValue(written + typed)
    await keyboard.send('Input.insertText', { text: chosen })
    written += chosen
    await expect(field).toHaveValue(written)
  }
  await keyboard.detach()
}

/** Signs on the pad with the mouse, as whoever is asked to. */
export async function sign(desk: Page, role: string, name: string): Promise<void> {
  const pad = desk.getByRole('img', { name: `签字板：请${role}${name}在这里签字` })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('the pad is not on the screen')
  // Nobody's hand is another's: each name is written at a slant of its own.
  const slant = ((name.codePointAt(0) ?? 0) % 7) / 20
  const at = (x: number, y: number) =>
    [box.x + box.width * (x + slant * (0.5 - y)), box.y + box.height * y] as const
  for (const stroke of STROKES) {
    const [first, ...rest] = stroke
    await desk.mouse.move(...at(...first))
    await desk.mouse.down()
    for (const point of rest) await desk.mouse.move(...at(...point), { steps: 6 })
    await desk.mouse.up()
  }
  await desk.getByRole('button', { name: '确认签字' }).click()
  const signer = desk.getByRole('list', { name: '签字人' }).getByRole('listitem').filter({ hasText: name })
  await expect(signer).toContainText('已签')
}

/** The two who must have signed, and the seal. */
export async function signAndSeal(desk: Page, facilitator: string, recorder: string): Promise<void> {
  await sign(desk, '主持人', facilitator)
  await sign(desk, '记录人', recorder)
  await desk.getByRole('button', { name: '封存会议记录' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '封存', exact: true }).click()
}

/** A 文 of four strokes, in shares of the pad. */
const STROKES: readonly (readonly [Point, ...Point[]])[] = [
  [
    [0.48, 0.15],
    [0.53, 0.25],
  ],
  [
    [0.3, 0.35],
    [0.72, 0.34],
  ],
  [
    [0.62, 0.36],
    [0.5, 0.65],
    [0.3, 0.85],
  ],
  [
    [0.4, 0.38],
    [0.55, 0.68],
    [0.75, 0.86],
  ],
]
type Point = readonly [x: number, y: number]
