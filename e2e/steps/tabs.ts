import type { Locator } from '@playwright/test'
import { expect } from '../fixtures'

/**
 * Chooses a tab as a person does: presses it, looks, and presses again where nothing happened. A press that falls
 * into the moment in which a dialog just lays out its row of tabs goes astray.
 */
export async function chooseTab(within: Locator, name: string): Promise<void> {
  const tab = within.getByRole('tab', { name })
  await expect(async () => {
    await tab.click()
    await expect(tab).toHaveAttribute('aria-selected', 'true', { timeout: 1000 })
  }).toPass()
}
