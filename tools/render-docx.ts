import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Office, picturesOf } from './documents/office'

/** Pictures of the pages of Word files, as LibreOffice prints them: `tsx tools/render-docx.ts FILE… --out DIR`. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: '.' }, dpi: { type: 'string', default: '100' } },
})
if (positionals.length === 0)
  throw new Error('usage: tsx tools/render-docx.ts FILE.docx … [--out DIR] [--dpi 100]')

await mkdir(values.out, { recursive: true })
const office = await Office.open()
try {
  const files = await Promise.all(
    positionals.map(async (path) => [basename(path), new Uint8Array(await readFile(path))] as const),
  )
  for (const [name, pdf] of await office.print(new Map(files))) {
    await picturesOf(pdf, join(values.out, basename(name, '.docx')), Number(values.dpi))
  }
} finally {
  await office.close()
}
