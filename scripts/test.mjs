import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { closingLine, sumOf } from './test/tally.mjs'
import { chosenStages } from './test/stages.mjs'
import { REPORTS, ROOT } from './test/run.mjs'

/**
 * `npm test`: every check there is, one after the other, whether or not the one before it held. Arguments name the
 * stages to run instead (`npm test -- unit web`); `--thorough` adds the long ones to all the others.
 *
 * @typedef {import('./test/tally.mjs').Tally} Tally
 * @typedef {{ name: string, title: string, tally: Tally, seconds: number }} Done
 */
async function main() {
  const stages = chosenStages(process.argv.slice(2))
  await mkdir(path.join(ROOT, REPORTS), { recursive: true })
  /** @type {Map<string, Done>} */
  const done = new Map()
  for (const { name, title, needs, run } of stages) {
    console.log(`\n── ${title}`)
    const started = performance.now()
    const missing = needs.find((need) => (done.get(need)?.tally.failed ?? 0) > 0)
    const tally =
      missing === undefined
        ? await run()
        : {
            passed: 0,
            failed: 0,
            skipped: [`${title}: it needs what “${missing}” makes, and that failed`],
            failures: [],
            unsteady: [],
          }
    done.set(name, { name, title, tally, seconds: (performance.now() - started) / 1000 })
  }
  report([...done.values()])
}

/** @param {readonly Done[]} done */
function report(done) {
  console.log('\n── summary')
  for (const { name, title, tally, seconds } of done) {
    const time = `${seconds.toFixed(1)} s`.padStart(8)
    console.log(`${time}  ${closingLine(tally).padEnd(34)}  ${title} (${name})`)
  }
  const total = sumOf(done.map(({ tally }) => tally))
  for (const name of total.skipped) console.log(`skipped: ${name}`)
  for (const text of total.unsteady) console.log(`held only at the second try: ${text}`)
  for (const text of total.failures) console.log(`failed: ${text}`)
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
  console.log(closingLine(total))
}

await main()
