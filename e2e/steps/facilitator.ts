import { expect, type Page } from '@playwright/test'

/** What the facilitator does at the console while the meeting runs. */

export type Stance = '赞成' | '反对' | '提问' | '规程问题'

/** Presses the button that takes back the last step, which must bear this name. */
export async function undo(window: Page, step: string): Promise<void> {
  await window.getByRole('button', { name: `撤销：${step}`, exact: false }).click()
}

export async function goToItem(console: Page, title: string): Promise<void> {
  const agenda = console.getByRole('navigation', { name: '议程' })
  await agenda.getByRole('button').filter({ hasText: title }).click()
  await expect(console.getByRole('region', { name: '正在议' })).toContainText(title)
}

/** Puts somebody who raised a hand into the queue. */
export async function registerSpeaker(console: Page, name: string, stance: Stance): Promise<void> {
  const field = console.getByRole('combobox', { name: '登记发言' })
  await field.fill(name)
  await expect(console.getByRole('option', { name }).first()).toBeVisible()
  await field.press('Enter')
  await console
    .getByRole('group', { name: `${name}的立场` })
    .getByRole('button', { name: stance })
    .click()
  await expect(queue(console)).toContainText(name)
}

export function queue(console: Page) {
  return console.getByRole('complementary', { name: '发言排队' }).getByRole('list')
}

/** Gives the floor to whoever is next, who must be this person. */
export async function callSpeaker(console: Page, name: string, stance: Stance): Promise<void> {
  await console.getByRole('button', { name: `请 ${name}（${stance}） 发言` }).click()
  await expect(console.getByRole('region', { name: '正在发言' })).toContainText(name)
}

export async function endSpeech(console: Page): Promise<void> {
  await console.getByRole('button', { name: /^结束发言/ }).click()
  await expect(console.getByRole('region', { name: '正在发言' })).toBeHidden()
}

/** Types one count and Enter, as the teller calls it out. */
export async function reportCount(
  console: Page,
  option: '同意' | '反对' | '弃权',
  count: string,
): Promise<void> {
  const field = console.getByRole('group', { name: `${option}人数` }).getByRole('textbox')
  await field.fill(count)
  await field.press('Enter')
}

/** The sentence below the counts that says what is wrong with the number. */
export async function expectCountRefused(console: Page, sentence: string): Promise<void> {
  await expect(console.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
}

/** The sentence that says why something was refused, and then away with it. */
export async function expectRefusal(window: Page, sentence: string): Promise<void> {
  const notice = window.getByRole('alert').filter({ hasText: sentence })
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: '知道了' }).click()
  await expect(notice).toBeHidden()
}

/** 散会 */
export async function closeMeeting(console: Page): Promise<void> {
  await console.getByRole('button', { name: '散会', exact: true }).click()
  await console.getByRole('dialog').getByRole('button', { name: '散会', exact: true }).click()
  await expect(console.getByRole('heading', { name: '已散会' })).toBeVisible()
}
