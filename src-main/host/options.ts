import { parseArgs } from 'node:util'

export interface HostOptions {
  /** Open a browser window; otherwise the address is only printed. */
  readonly open: boolean
  /** Data folder; null for the usual one. */
  readonly data: string | null
  /** Port to listen on; null for the remembered one. */
  readonly port: number | null
  /** Print one JSON line instead of sentences. */
  readonly json: boolean
}

export const USAGE = `用法: node out/main/host.js [--no-open] [--data 文件夹] [--port 端口] [--json]`

/** Reads the command line; throws with a sentence where it cannot be understood. */
export function readOptions(args: readonly string[]): HostOptions {
  const { values } = parse(args)
  const port = values.port === undefined ? null : Number(values.port)
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65535))
    throw new Error(`--port 要写 0 到 65535 的整数。${USAGE}`)
  return { open: values['no-open'] !== true, data: values.data ?? null, port, json: values.json === true }
}

function parse(args: readonly string[]): ReturnType<typeof parseKnown> {
  try {
    return parseKnown(args)
  } catch (error) {
    throw new Error(`看不懂命令行参数。${USAGE}`, { cause: error })
  }
}

function parseKnown(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      'no-open': { type: 'boolean' },
      data: { type: 'string' },
      port: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
}
