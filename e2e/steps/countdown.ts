import { expect, type Locator, type Page } from '@playwright/test'

/** The countdown as it stands on each window. */

export function consoleCountdown(console: Page): Locator {
  return console.getByRole('timer', { name: '发言剩余时间' })
}

export function deskCountdown(desk: Page): Locator {
  return desk.getByRole('timer', { name: /^(剩余时间|超时)$/ })
}

export function projectorCountdown(projector: Page): Locator {
  return projector.getByRole('main').getByRole('timer')
}

/** Seconds that are left; negative in overtime. */
export function secondsLeft(shown: string | null): number {
  const parts = /^(\+?)(\d+):(\d\d)$/.exec(shown?.trim() ?? '')
  if (!parts) throw new Error(`“${shown}” is no countdown`)
  const seconds = Number(parts[2]) * 60 + Number(parts[3])
  return parts[1] === '+' ? -seconds : seconds
}

/** Waits until all windows show the same second, and answers it. */
export async function agreedSecond(countdowns: readonly Locator[]): Promise<number> {
  let agreed = Number.NaN
  await expect
    .poll(async () => {
      const shown = await Promise.all(countdowns.map(async (one) => secondsLeft(await one.textContent())))
      agreed = shown[0] ?? Number.NaN
      return new Set(shown).size
    })
    .toBe(1)
  return agreed
}
