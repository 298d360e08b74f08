import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { inPath } from '../scripts/test/machine.mjs'
import { sampleForms } from '../tools/documents/form-samples'
import { Office, picturesOf } from '../tools/documents/office'
import { sampleDocuments } from '../tools/documents/samples'

/** What a hall prints, from one ordinary meeting; the hostile ones are looked at for faults only. */
const KEPT =
  /^(?:form-\w+-usual|minutes-sealed|minutes-closed|notice-(?:outcome|vote|resolution|progress)-usual-a[34]|notice-draft)\.docx$/u

/**
 * Enough to read a line by, and no more: a line that moved is seen, the rounding of a letter's edge is not. LibreOffice
 * and the fonts of the system draw them, so the comparison leaves room for another version of either.
 */
const DOTS_PER_INCH = 50
const SAME = { threshold: 0.4, maxDiffPixelRatio: 0.006 }

test('the pages of every paper look as they were last approved', async () => {
  const missing = ['soffice', 'pdftoppm'].filter((program) => inPath(program) === null)
  test.skip(missing.length > 0, `this machine has no ${missing.join(', ')}`)
  test.setTimeout(300_000)
  const all = new Map([...(await sampleDocuments()), ...(await sampleForms())])
  const documents = new Map([...all].filter(([name]) => KEPT.test(name)))
  const folder = await mkdtemp(join(tmpdir(), 'pages-'))
  const office = await Office.open()
  try {
    for (const [name, pdf] of await office.print(documents))
      await picturesOf(pdf, join(folder, name.replace('.docx', '')), DOTS_PER_INCH, 'gray')
    const pages = (await readdir(folder)).toSorted()
    for (const page of pages)
      expect.soft(await readFile(join(folder, page)), page).toMatchSnapshot(['pages', page], SAME)
    const kept = await readdir(join(import.meta.dirname, 'pictures', 'pages'))
    expect(pages).toEqual(kept.filter((name) => name.endsWith('.png')).toSorted())
  } finally {
    await office.close()
    await rm(folder, { recursive: true, force: true })
  }
})
