import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { changedFaults } from './documents/changed'
import { faultsOf } from './documents/faults'
import { Office, picturesOf } from './documents/office'
import { sampleForms } from './documents/form-samples'
import { LENGTHS, sampleDocuments } from './documents/samples'

/**
 * Opens sample documents of every kind in LibreOffice and looks at the pages: `tsx tools/check-documents.ts`, with
 * `--out DIR` to keep their pictures. Ends with 1 and a line for each fault where there is one.
 */
const { values } = parseArgs({ options: { out: { type: 'string' } } })

/** What bears a code is to be found unaltered whoever saved it last. */
const CODED =
  /^(?:minutes-sealed|minutes-corrected|notice-\w+-usual-a[34]|form-(?:agreement|summaryMinutes|voteStatistics|attendanceRecord|resolution)-(?:usual|template))\.docx$/u

const faults: string[] = []

const office = await Office.open()
try {
  const documents = new Map([...(await sampleDocuments()), ...(await sampleForms())])
  const printed = await office.print(documents)
  for (const [name, pdf] of printed) {
    faults.push(...(await faultsOf(name, pdf)).map((fault) => `${name}: ${fault}`))
    if (values.out !== undefined) {
      await mkdir(values.out, { recursive: true })
      await picturesOf(pdf, join(values.out, basename(name, '.docx')), 80)
    }
  }
  const coded = new Map([...documents].filter(([name]) => CODED.test(name)))
  for (const [name, path] of await office.resave(coded)) {
    const original = documents.get(name)
    if (original)
      faults.push(...changedFaults(original, await readFile(path)).map((fault) => `${name}: ${fault}`))
  }
  console.log(`${coded.size} of them saved again, and held against what they were`)
  console.log(`${documents.size} documents opened and printed, ${LENGTHS} of them to try where a page ends`)
} finally {
  await office.close()
}
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
