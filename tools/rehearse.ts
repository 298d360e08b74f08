/**
 * `npm run rehearse -- SCENARIO.json --out DIR [--host web|electron]`: plays a whole meeting through the real core and
 * the real IndexedDB with a clock of its own, and leaves the papers, a picture of the projector at each step, and
 * `result.json` in DIR. The format of scenarios is told in docs/rehearse.md.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readScenario } from '#shared/domain/rehearsal/read-scenario'
import { clockOf, type Scenario } from '#shared/domain/rehearsal/scenario'
import { OutFolder } from '../src-main/rehearsal/out-folder'
import { endLines, stepLine } from '../src-main/rehearsal/report'
import { buildWhereNeeded } from './rehearse/build'
import { rehearseOnElectron } from './rehearse/electron'
import { readOptions, type RehearseOptions } from './rehearse/options'
import { rehearseOnWeb } from './rehearse/web'

const root = join(import.meta.dirname, '..')

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  if (!options.ok) return fail(options.error.message)
  const text = await readText(options.value.scenario)
  if (text === null) return fail(`读不到剧本文件“${options.value.scenario}”，请核对路径。`)
  const scenario = readScenario(text)
  if (!scenario.ok) return fail(scenario.error.message)
  const fault = await buildWhereNeeded(root)
  if (fault !== null) return fail(`${fault}\n构建没有成功，原因见上。`)
  const folder = await mkdtemp(join(tmpdir(), 'yishiting-rehearsal-'))
  try {
    return await run(options.value, scenario.value, folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function run(options: RehearseOptions, scenario: Scenario, folder: string): Promise<number> {
  const file = resolve(options.scenario)
  const out = await OutFolder.open(resolve(options.out))
  if (options.host === 'electron') return rehearseOnElectron({ root, folder, file, out: out.path })
  const result = await rehearseOnWeb({
    root,
    folder,
    scenario,
    file,
    now: clockOf(scenario, Date.now()),
    out,
    say: (step, of) => console.log(stepLine(step, of)),
    log: (level, message, detail) => {
      if (level !== 'info') console.error(level, message, detail ?? '')
    },
  })
  const { text, well } = endLines(result, out.path)
  if (!well) return fail(text)
  console.log(text)
  return 0
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}

process.exitCode = await main().catch((error: unknown) =>
  fail(error instanceof Error ? error.message : String(error)),
)
