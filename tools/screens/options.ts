import { parseArgs } from 'node:util'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface ScreensOptions {
  readonly out: string
  /** Null: those of each part. */
  readonly sizes: readonly Size[] | null
  /** Only screens whose name contains it. */
  readonly only: string
  readonly part: ScreensPart
}

const PARTS = ['all', 'projector', 'windows'] as const
/** `windows`: console and desk, from the built application. */
export type ScreensPart = (typeof PARTS)[number]

export const PROJECTOR_SIZES = '1024x768,1280x800,1366x768,1920x1080'

/** Reads `--out DIR`, `--sizes 1366x768,…`, `--only NAME` and `--part PART`; throws with a sentence on anything else. */
export function readOptions(args: readonly string[]): ScreensOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string', default: 'out/screens' },
      sizes: { type: 'string' },
      only: { type: 'string', default: '' },
      part: { type: 'string', default: 'all' },
    },
  })
  const part = PARTS.find((name) => name === values.part)
  if (part === undefined) throw new Error(`there is no part “${values.part}”, only ${PARTS.join(', ')}`)
  return {
    out: values.out,
    sizes: values.sizes?.split(',').map(readSize) ?? null,
    only: values.only,
    part,
  }
}

export function readSize(text: string): Size {
  const [width, height, ...rest] = text.split('x').map(Number)
  const valid = [width, height].every((side) => side !== undefined && Number.isInteger(side) && side >= 200)
  if (!valid || width === undefined || height === undefined || rest.length > 0) {
    throw new Error(`“${text}” is not a size; write it as 1366x768`)
  }
  return { width, height }
}
