import { findElectron } from '../lib/electron-binary.mjs'
import { displayFor, findOrInstallBrowser, inPath } from './machine.mjs'
import { npmRun, readReport, REPORTS, reportFile, runTool } from './run.mjs'
import { oneCheck, sumOf, tallyOfPlaywright, tallyOfVitest } from './tally.mjs'

/**
 * `needs`: stages without which this one cannot be; where one of them was run and failed, this one is skipped.
 *
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {{ name: string, title: string, needs: readonly string[], long?: boolean, run: () => Promise<Tally> }} Stage
 */

/** @param {string} script a script of package.json that is one check */
const check = (script) => async () => oneCheck(await npmRun(script))

/** @type {readonly Stage[]} */
export const STAGES = [
  { name: 'format', title: 'format', needs: [], run: check('format:check') },
  { name: 'lint', title: 'lint', needs: [], run: check('lint') },
  { name: 'types', title: 'types', needs: [], run: check('typecheck') },
  { name: 'unit', title: 'unit, property and contract tests', needs: [], run: unit },
  { name: 'build', title: 'build', needs: [], run: check('build') },
  { name: 'documents', title: 'documents in LibreOffice', needs: [], run: documents },
  { name: 'web', title: 'end to end on the web host', needs: ['build'], run: endToEndWeb },
  { name: 'electron', title: 'end to end on Electron', needs: ['build'], run: endToEndElectron },
  {
    name: 'screens',
    title: 'every scene and window in every size',
    needs: ['build'],
    long: true,
    run: screens,
  },
  {
    name: 'kill',
    title: 'kill test',
    needs: ['build'],
    long: true,
    run: () => onEachHost('kill test', torture),
  },
  {
    name: 'rehearse',
    title: 'rehearsal',
    needs: ['build'],
    long: true,
    run: () => onEachHost('rehearsal', rehearse),
  },
]

/**
 * The stages that the arguments ask for, in their order: those named, or all but the long ones.
 * @param {readonly string[]} args
 * @returns {readonly Stage[]}
 */
export function chosenStages(args) {
  const names = args.filter((arg) => arg !== '--thorough')
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    const known = STAGES.map(({ name }) => name).join(', ')
    throw new Error(`No stage of the tests is called ${unknown.join(', ')}. There are: ${known}.`)
  }
  if (names.length > 0) return STAGES.filter(({ name }) => names.includes(name))
  return args.includes('--thorough') ? STAGES : STAGES.filter(({ long }) => long !== true)
}

/** @param {string} name */
const skipped = (name) => ({ passed: 0, failed: 0, skipped: [name], failures: [], unsteady: [] })

async function unit() {
  const file = await reportFile('unit')
  const code = await npmRun('unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  return tallyOfVitest(await readReport(file), code)
}

async function documents() {
  const missing = ['soffice', 'pdftotext', 'pdftoppm'].filter((program) => inPath(program) === null)
  return missing.length > 0
    ? skipped(`documents in LibreOffice: this machine has no ${missing.join(', ')}`)
    : sumOf([oneCheck(await runTool('check-documents')), await endToEnd('pages', {}, [])])
}

/** @returns {Promise<Tally>} */
async function endToEndWeb() {
  const browser = await findOrInstallBrowser()
  if (browser !== null) return endToEnd('web', { YISHITING_BROWSER: browser }, [])
  console.error(NO_BROWSER)
  return { passed: 0, failed: 1, skipped: [], failures: [NO_BROWSER], unsteady: [] }
}

const NO_BROWSER =
  'No browser was found. Install Chromium, Google Chrome or Microsoft Edge, ' +
  'or name the program of one in YISHITING_BROWSER.'

/** @returns {Promise<Tally>} */
async function screens() {
  const browser = await findOrInstallBrowser()
  if (browser !== null)
    return oneCheck(await npmRun('screens', ['--check'], { env: { YISHITING_BROWSER: browser } }))
  console.error(NO_BROWSER)
  return { passed: 0, failed: 1, skipped: [], failures: [NO_BROWSER], unsteady: [] }
}

/** @returns {Promise<Tally>} */
async function endToEndElectron() {
  const electron = await electronHere()
  return typeof electron === 'string'
    ? skipped(`end to end on Electron: ${electron}`)
    : endToEnd('electron', {}, electron.display)
}

/**
 * How to run Electron here, or why that cannot be.
 * @returns {Promise<string | { display: readonly string[] }>}
 */
async function electronHere() {
  if (findElectron() === null)
    return 'there is no Electron program on this machine (npx install-electron fetches one)'
  const display = await displayFor()
  return display === null ? 'there is no display, and no xvfb to stand in for one' : { display }
}

/**
 * @param {string} project
 * @param {Readonly<Record<string, string>>} env
 * @param {readonly string[]} display
 */
async function endToEnd(project, env, display) {
  const file = await reportFile(project)
  const code = await npmRun('e2e', [`--project=${project}`, '--reporter=list,json', '--retries=1'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    display,
  })
  return tallyOfPlaywright(await readReport(file), code)
}

/**
 * One check on either host; that on Electron is skipped, by name, where there is none.
 * @param {string} title
 * @param {(host: 'web' | 'electron', display: readonly string[], env: Readonly<Record<string, string>>) => Promise<number>} check
 * @returns {Promise<Tally>}
 */
async function onEachHost(title, check) {
  const browser = await findOrInstallBrowser()
  if (browser === null) console.error(NO_BROWSER)
  const env = { YISHITING_BROWSER: browser ?? '' }
  const web = oneCheck(browser === null ? 1 : await check('web', [], env))
  const electron = await electronHere()
  return typeof electron === 'string'
    ? sumOf([web, skipped(`${title} on Electron: ${electron}`)])
    : sumOf([web, oneCheck(await check('electron', electron.display, {}))])
}

/** @type {Parameters<typeof onEachHost>[1]} */
const torture = (host, display, env) =>
  npmRun('torture', ['--host', host, '--rounds', '25'], { env, display })

/** @type {Parameters<typeof onEachHost>[1]} */
const rehearse = (host, display, env) =>
  npmRun(
    'rehearse',
    ['resources/scenarios/xiaonanzhuang-1.json', '--out', `${REPORTS}/rehearsal-${host}`, '--host', host],
    { env, display },
  )
