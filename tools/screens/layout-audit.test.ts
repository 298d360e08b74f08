import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../src-main/host/browser'
import { launchBrowser } from './browser'
import { auditLayout } from './layout-audit'

describe.skipIf(findBrowser() === null)('looking for faults in a page (needs an installed browser)', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1000, height: 500 } })
  }, 60_000)
  afterAll(() => browser.close())

  const kindsIn = async (body: string) => {
    await page.setContent(`<body style="margin:0;font:40px/1.5 sans-serif">${body}</body>`)
    return [...new Set((await auditLayout(page)).map(({ kind }) => kind))].toSorted()
  }

  it.each([
    ['nothing wrong', '<p>议事厅</p><p>第二行</p>', []],
    ['lettering of 20 px on 500 lines', '<p style="font-size:20px">议事厅</p>', ['small']],
    ['grey on white', '<p style="color:#767676">议事厅</p>', ['faint']],
    ['grey on black', '<p style="color:#767676;background:#000">议事厅</p>', ['faint']],
    [
      'a word beside the dark mark it belongs to',
      '<i style="position:absolute;left:90px;width:4px;height:99px;background:#1e1a16"><b style="position:absolute;left:9px;color:#1e1a16">议事厅</b></i>',
      [],
    ],
    [
      'grey lettering in a drawing',
      '<svg width="300" height="90"><text y="50" fill="#767676">议事厅</text></svg>',
      ['faint'],
    ],
    ['a sign in grey', '<p style="color:#8f8577">—</p>', []],
    ['a sign that is hardly there', '<p style="color:#d8cdbb">—</p>', ['faint']],
    ['white on red', '<p style="color:#fffefb;background:#a2201a">议事厅</p>', []],
    [
      'a text that is turned by the page',
      '<p data-page="1/2" style="height:60px;overflow:hidden">议事厅<br>议事厅</p>',
      [],
    ],
    ['a line beyond the window', '<p style="position:absolute;top:480px">议事厅</p>', ['outside']],
    ['a line wider than its box', '<p style="width:60px;white-space:nowrap">议事厅</p>', ['overflow']],
    [
      'a box lower than its text',
      '<p style="height:40px;overflow:hidden">议事厅<br>议事厅</p>',
      ['cut', 'overflow'],
    ],
    [
      'a line shortened on purpose',
      '<p style="width:60px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis">议事厅</p>',
      ['shortened'],
    ],
    ['one text upon another', '<p>议事厅</p><p style="margin-top:-90px">第二行</p>', ['overlap']],
    [
      'a part of a picture',
      '<div style="width:90px;height:90px;overflow:hidden;position:relative"><img src="data:," style="position:absolute;width:400px;height:400px"></div>',
      [],
    ],
    [
      'light lettering that is shortened, on dark',
      '<p style="width:200px;background:#1e1a16"><span style="display:block;width:190px;overflow:hidden;color:#fffefb;text-overflow:ellipsis;white-space:nowrap">小南庄社区居民委员会议事协商厅</span></p>',
      ['shortened'],
    ],
    ['what nobody sees', '<p style="visibility:hidden;font-size:9px">议事厅</p>', []],
  ])('%s', async (_, body, kinds) => {
    expect(await kindsIn(body)).toEqual(kinds)
  })
})
