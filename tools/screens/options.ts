import { parseArgs } from 'node:util'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface ScreensOptions {
  readonly out: string
  readonly sizes: readonly Size[]
  /** Only screens whose name contains it. */
  readonly only: string
}

export const PROJECTOR_SIZES = '1024x768,1280x800,1366x768,1920x1080'

/** Reads `--out DIR`, `--sizes 1366x768,…` and `--only NAME`; throws with a sentence on anything else. */
export function readOptions(args: readonly string[]): ScreensOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string', default: 'out/screens' },
      sizes: { type: 'string', default: PROJECTOR_SIZES },
      only: { type: 'string', default: '' },
    },
  })
  return { out: values.out, sizes: values.sizes.split(',').map(readSize), only: values.only }
}

function readSize(text: string): Size {
  const [width, height, ...rest] = text.split('x').map(Number)
  const valid = [width, height].every((side) => side !== undefined && Number.isInteger(side) && side >= 200)
  if (!valid || width === undefined || height === undefined || rest.length > 0) {
    throw new Error(`“${text}” is not a size; write it as 1366x768`)
  }
  return { width, height }
}
