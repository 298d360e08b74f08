import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from '../../src-main/host/browser'

/** An installed Chromium, Chrome or Edge, or the one that `YISHITING_BROWSER` names, without a window. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) {
    throw new Error(
      '找不到 Chromium、Chrome 或 Edge。请安装其中一个，或用环境变量 YISHITING_BROWSER 写明它在哪里。',
    )
  }
  // Chromium refuses its sandbox to root, which is who runs this in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args })
}
