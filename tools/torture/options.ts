import { parseArgs } from 'node:util'

export interface TortureOptions {
  readonly rounds: number
  readonly host: 'web' | 'electron'
  /** The same seed chooses the same moments and moves again, as far as the machine plays along. */
  readonly seed: number
}

const USAGE = 'usage: npm run torture -- [--rounds 50] [--host web|electron] [--seed 1]'

/** Throws with the usage where the command line makes no sense. */
export function readTortureOptions(args: readonly string[]): TortureOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '50' },
      host: { type: 'string', default: 'web' },
      seed: { type: 'string', default: '1' },
    },
  })
  const { host } = values
  if (host !== 'web' && host !== 'electron') throw new Error(USAGE)
  return { host, rounds: naturalNumber(values.rounds), seed: naturalNumber(values.seed) }
}

function naturalNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(USAGE)
  return number
}
