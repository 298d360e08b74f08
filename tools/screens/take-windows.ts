import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { WebHost } from '../../e2e/hosts/web-host'
import { writeRecord } from '../bench/prepared-hall'
import { sizeName, viewportOf, type Size } from './options'
import { auditWindow, type WindowFault } from './window-audit'
import { WINDOW_STATES } from './window-states'

/** 125 % of a screen of 1366 × 768 is 1093 × 614 px. */
export const WINDOW_SIZES = '1024x768,1280x800,1366x768,1920x1080,1093x614'

export interface TakenWindow {
  readonly name: string
  readonly size: Size
  readonly faults: readonly WindowFault[]
}

/** Pages of the preparation, by the step that leads to them. */
const STEPS = ['会议信息', '议程', '名单', '候场签到', '文件']

/** Draws console and desk wherever a hall may stand, in every size, and takes their pictures. */
export async function takeWindows(
  browser: Browser,
  sizes: readonly Size[],
  { out, only }: { readonly out: string | null; readonly only: string },
): Promise<TakenWindow[]> {
  const taken: TakenWindow[] = []
  for (const [state, play] of Object.entries(WINDOW_STATES)) {
    if (!state.includes(only) && !only.startsWith(state)) continue
    const folder = await mkdtemp(join(tmpdir(), 'yishiting-windows-'))
    const folders = { data: join(folder, 'data'), exports: join(folder, 'exports') }
    await mkdir(folders.data)
    if (play !== null) await writeRecord(folders.data, play())
    const host = new WebHost(folders, browser, () => undefined)
    const take = async (page: Page, name: string) => {
      for (const size of sizes) taken.push(await takeOne(page, name, size, out))
    }
    try {
      await host.start()
      const console = await host.window('console')
      await console.locator('html[data-position]').waitFor({ state: 'attached' })
      await console.getByRole('main').first().waitFor()
      if (state === 'planned') {
        for (const step of STEPS) {
          const steps = console.getByRole('navigation', { name: '开会前的准备' })
          await steps.getByRole('button', { name: step }).click()
          await take(console, `console-planned-${STEPS.indexOf(step) + 1}`)
        }
      } else {
        await take(console, `console-${state}`)
      }
      const desk = await host.window('desk')
      await desk.getByRole('main').first().waitFor()
      await take(desk, `desk-${state}`)
    } finally {
      await host.dispose()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  return taken
}

async function takeOne(page: Page, name: string, size: Size, out: string | null): Promise<TakenWindow> {
  await page.setViewportSize(viewportOf(size))
  await page.evaluate('document.fonts.ready')
  if (out !== null) {
    const folder = join(out, sizeName(size))
    await mkdir(folder, { recursive: true })
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  }
  return { name, size, faults: await auditWindow(page) }
}

/** One page with all pictures of a folder, small, each a way to the picture itself. */
export async function writeContactSheet(out: string, pictures: readonly string[]): Promise<void> {
  const figures = pictures
    .map(
      (path) =>
        `<figure><a href="${path}"><img loading="lazy" src="${path}" alt="${path}"></a><figcaption>${path}</figcaption></figure>`,
    )
    .join('\n')
  const style =
    'body{display:grid;grid-template-columns:repeat(auto-fill,minmax(340px,1fr));gap:16px;margin:24px;font:14px sans-serif;background:#f3ede1}figure{margin:0}img{width:100%;border:1px solid #8f8577}'
  await writeFile(
    join(out, 'index.html'),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>议事厅 · 全部画面</title><style>${style}</style>${figures}</html>\n`,
  )
}
