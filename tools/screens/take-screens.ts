import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { MATERIALS_PATH } from '#shared/protocol/material-address'
import type { GalleryWindow } from '../../src-renderer/projector/gallery/window'
import { auditLayout, type Finding } from './layout-audit'
import type { Gallery } from './gallery'
import { sizeName, viewportOf, type Size } from './options'

export interface TakenScreen {
  readonly name: string
  readonly hostile: boolean
  readonly size: Size
  /** Faults; lettering that was shortened counts as one unless the data are hostile. */
  readonly faults: readonly Finding[]
  /** What had to be shortened although it was hostile. */
  readonly shortened: readonly Finding[]
}

export interface TakeOptions {
  /** Folder for the pictures, `<size>/<name>.png`; null takes none. */
  readonly out: string | null
  readonly only: string
}

/** Draws every sample screen in one size, looks for faults and takes a picture. */
export async function takeScreens(
  browser: Browser,
  gallery: Gallery,
  size: Size,
  { out, only }: TakeOptions,
): Promise<TakenScreen[]> {
  const context = await browser.newContext({
    viewport: viewportOf(size),
    deviceScaleFactor: size.scale,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  try {
    const page = await context.newPage()
    // The first page is compiled as it is asked for, which a busy machine takes its time over.
    page.setDefaultNavigationTimeout(180_000)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      // A picture that is gone is what one of the screens is about.
      const expected = message.location().url.includes(MATERIALS_PATH)
      if (message.type() === 'error' && !expected) errors.push(message.text())
    })
    await page.goto(gallery.url)
    await page.waitForFunction(() => window.gallery !== undefined)
    const cases: GalleryWindow['cases'] = await page.evaluate(() => window.gallery?.cases ?? [])
    const folder = out === null ? null : join(out, sizeName(size))
    if (folder !== null) await mkdir(folder, { recursive: true })
    const taken: TakenScreen[] = []
    for (const { name, hostile } of cases.filter((one) => one.name.includes(only))) {
      await page.evaluate((shown) => window.gallery?.show(shown), name)
      const findings = await auditLayout(page)
      const shortened = hostile ? findings.filter(({ kind }) => kind === 'shortened') : []
      const faults = findings.filter((finding) => !shortened.includes(finding))
      taken.push({ name, hostile, size, faults, shortened })
      if (folder !== null) await takePicture(page, join(folder, `${name}.png`))
    }
    if (errors.length > 0) throw new Error(`the page complained: ${errors.join('; ')}`)
    return taken
  } finally {
    await context.close()
  }
}

async function takePicture(page: Page, path: string): Promise<void> {
  await page.screenshot({ path, animations: 'disabled' })
}
