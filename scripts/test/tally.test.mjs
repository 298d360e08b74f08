import { describe, expect, it } from 'vitest'
import { closingLine, oneCheck, sumOf, tallyOfPlaywright, tallyOfVitest } from './tally.mjs'

describe('the closing line', () => {
  it('is what machines read', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: [] })).toBe('12 passed, 0 failed')
    expect(closingLine({ passed: 0, failed: 3, skipped: ['a', 'b'] })).toBe('0 passed, 3 failed, 2 skipped')
  })

  it('adds up all stages', () => {
    const parts = [
      oneCheck(0),
      oneCheck(2),
      { passed: 5, failed: 1, skipped: ['Electron'], failures: [], unsteady: [] },
    ]
    expect(closingLine(sumOf(parts))).toBe('6 passed, 2 failed, 1 skipped')
  })
})

describe("Vitest's report", () => {
  const test = (/** @type {string} */ status) => ({
    status,
    fullName: `a ${status} test`,
    failureMessages:
      status === 'failed' ? ['\u001b[31mexpected 2 to be 3\u001b[39m\n\n    at here.ts:4'] : [],
  })

  it('counts every test and names those that were skipped', () => {
    const report = {
      testResults: [
        { status: 'failed', assertionResults: ['passed', 'passed', 'failed', 'pending'].map(test) },
      ],
    }
    expect(tallyOfVitest(report, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['a pending test'],
      failures: ['a failed test\n    expected 2 to be 3\n        at here.ts:4'],
      unsteady: [],
    })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      testResults: [
        { status: 'passed', assertionResults: [test('passed')] },
        { status: 'failed', assertionResults: [], name: 'a.test.ts', message: 'no such module' },
      ],
    }
    expect(tallyOfVitest(report, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: [],
      failures: ['a.test.ts\n    no such module'],
      unsteady: [],
    })
  })

  it('believes the exit code where the report knows of no failure', () => {
    const report = { testResults: [{ status: 'passed', assertionResults: [test('passed')] }] }
    expect(tallyOfVitest(report, 1).failed).toBe(1)
    expect(tallyOfVitest(report, 0).failed).toBe(0)
  })

  it('is a failure where there is none', () => {
    expect(tallyOfVitest(null, 0)).toMatchObject({ passed: 0, failed: 1, skipped: [] })
    expect(tallyOfVitest({ testResults: 'none' }, 0).failed).toBe(1)
  })
})

describe("Playwright's report", () => {
  const spec = (/** @type {string} */ title, /** @type {string} */ status) => ({
    title,
    file: 'a.spec.ts',
    tests: [{ status, projectName: 'web', results: [{ errors: [{ message: `why: ${status}` }] }] }],
  })

  it('counts the tests of suites within suites; what held only at its second try is told', () => {
    const report = {
      suites: [
        {
          specs: [spec('one', 'expected')],
          suites: [
            { specs: [spec('two', 'unexpected'), spec('three', 'skipped')] },
            { specs: [spec('four', 'flaky')] },
          ],
        },
      ],
    }
    expect(tallyOfPlaywright(report, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['three (web)'],
      failures: ['a.spec.ts: two (web)\n    why: unexpected'],
      unsteady: ['a.spec.ts: four (web)\n    why: flaky'],
    })
  })

  it('is a failure where the runner ended badly, or left none', () => {
    expect(tallyOfPlaywright({ suites: [] }, 1).failed).toBe(1)
    expect(tallyOfPlaywright(null, 0).failed).toBe(1)
  })
})
