import { parseArgs } from 'node:util'
import { refuse, ok, type Result } from '#shared/domain/kernel/result'

export interface RehearseOptions {
  readonly scenario: string
  readonly out: string
  readonly host: 'electron' | 'web'
}

export const USAGE = '用法：npm run rehearse -- 剧本.json --out 文件夹 [--host web|electron]'

/** Reads the command line. */
export function readOptions(args: readonly string[]): Result<RehearseOptions> {
  const parsed = parse(args)
  if (parsed === null) return refuse('options', `命令行写得不对。${USAGE}`)
  const { positionals, values } = parsed
  const [scenario, more] = positionals
  if (scenario === undefined || more !== undefined) return refuse('options', `请写一个剧本文件。${USAGE}`)
  if (values.out === undefined || values.out === '')
    return refuse('options', `请用 --out 写明结果放在哪个文件夹。${USAGE}`)
  const host = values.host ?? 'web'
  if (host !== 'web' && host !== 'electron')
    return refuse('options', `--host 只能写 web 或 electron，现在写的是“${host}”。`)
  return ok({ scenario, out: values.out, host })
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, host: { type: 'string' } },
    })
  } catch (error) {
    // Its message is English and names an internal; the usage says more.
    if (error instanceof TypeError) return null
    throw error
  }
}
