import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/**
 * What a stage came to. What was skipped is kept by name, so that it can be said aloud; of what failed, every test
 * that has a name is told with the first lines of its error, so that the end of a long log is enough to begin with.
 * `unsteady`: what held only at its second try, with what was wrong at the first. It counts as passed, and is told.
 * @typedef {{ passed: number, failed: number, skipped: readonly string[], failures: readonly string[], unsteady: readonly string[] }} Tally
 */

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sumOf(tallies) {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
    failures: tallies.flatMap(({ failures }) => failures),
    unsteady: tallies.flatMap(({ unsteady }) => unsteady),
  }
}

/**
 * `12 passed, 0 failed`, and `, 1 skipped` where something was.
 * @param {Pick<Tally, 'passed' | 'failed' | 'skipped'>} tally
 */
export function closingLine({ passed, failed, skipped }) {
  const rest = skipped.length === 0 ? '' : `, ${skipped.length} skipped`
  return `${passed} passed, ${failed} failed${rest}`
}

/**
 * The tally of a command that is one check.
 * @param {number} exitCode
 * @returns {Tally}
 */
export function oneCheck(exitCode) {
  return {
    passed: exitCode === 0 ? 1 : 0,
    failed: exitCode === 0 ? 0 : 1,
    skipped: [],
    failures: [],
    unsteady: [],
  }
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string().default('a file of tests'),
      message: z.string().default(''),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

/**
 * The tally of Vitest's JSON report. A file that could not even be loaded is one failure, and so is an end without
 * success that the report does not explain (an error outside every test, a crash before the report).
 * @param {unknown} report anything else where none was written
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfVitest(report, exitCode) {
  const parsed = vitestReport.safeParse(report)
  if (!parsed.success) return unreadable()
  const { testResults } = parsed.data
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return explained(
    {
      passed: tests.filter(({ status }) => status === 'passed').length,
      failed: tests.filter(({ status }) => status === 'failed').length + unloaded.length,
      skipped: tests
        .filter(({ status }) => status !== 'passed' && status !== 'failed')
        .map(({ fullName }) => fullName),
      failures: [
        ...tests
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => failure(fullName, failureMessages?.[0])),
        ...unloaded.map(({ name, message }) => failure(name, message)),
      ],
      unsteady: [],
    },
    exitCode,
  )
}

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string().default(''),
  tests: z.array(
    z.object({
      status: z.string(),
      projectName: z.string(),
      results: z
        .array(z.object({ errors: z.array(z.object({ message: z.string().default('') })).default([]) }))
        .default([]),
    }),
  ),
})
const playwrightSuite = z.object({
  specs: z.array(playwrightSpec).default([]),
  get suites() {
    return z.array(playwrightSuite).default([])
  },
})
const playwrightReport = z.object({ suites: z.array(playwrightSuite) })

/**
 * The tally of Playwright's JSON report, by the same rules.
 * @param {unknown} report anything else where none was written
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfPlaywright(report, exitCode) {
  const parsed = playwrightReport.safeParse(report)
  if (!parsed.success) return unreadable()
  const specs = parsed.data.suites.flatMap(specsOf)
  const results = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ status, projectName, results: runs }) => ({
      status,
      file,
      name: `${title} (${projectName})`,
      error: runs.flatMap(({ errors }) => errors)[0]?.message,
    })),
  )
  const skipped = results.filter(({ status }) => status === 'skipped')
  const unsteady = results.filter(({ status }) => status === 'flaky')
  const passed = results.filter(({ status }) => status === 'expected' || status === 'flaky')
  const failed = results.filter((result) => !passed.includes(result) && !skipped.includes(result))
  return explained(
    {
      passed: passed.length,
      failed: failed.length,
      skipped: skipped.map(({ name }) => name),
      failures: failed.map(({ file, name, error }) => failure(`${file}: ${name}`, error)),
      unsteady: unsteady.map(({ file, name, error }) => failure(`${file}: ${name}`, error)),
    },
    exitCode,
  )
}

/**
 * @param {z.infer<typeof playwrightSuite>} suite
 * @returns {readonly z.infer<typeof playwrightSpec>[]}
 */
function specsOf(suite) {
  return [...suite.specs, ...suite.suites.flatMap(specsOf)]
}

/** The most lines of an error that the summary tells; the rest stands in the log. */
const LINES_OF_ERROR = 16

/**
 * @param {string} name
 * @param {string} [message]
 */
function failure(name, message = '') {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return [name, ...lines.slice(0, LINES_OF_ERROR).map((line) => `    ${line}`)].join('\n')
}

/** @returns {Tally} */
function unreadable() {
  return {
    passed: 0,
    failed: 1,
    skipped: [],
    failures: ['the runner left no report that can be read'],
    unsteady: [],
  }
}

/**
 * @param {Tally} tally
 * @param {number} exitCode
 * @returns {Tally}
 */
function explained(tally, exitCode) {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}
