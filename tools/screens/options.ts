import { parseArgs } from 'node:util'

/** A screen in its own dots. */
export interface Size {
  readonly width: number
  readonly height: number
  /** 1.25: the system draws everything a quarter larger, so that a page has so much less room. */
  readonly scale: number
}

export interface ScreensOptions {
  /** Folder for the pictures; null: none are taken, what is wrong is only said. */
  readonly out: string | null
  /** Null: those of each part. */
  readonly sizes: readonly Size[] | null
  /** Only screens whose name contains it. */
  readonly only: string
  readonly part: ScreensPart
}

const PARTS = ['all', 'projector', 'windows'] as const
/** `windows`: console and desk, from the built application. */
export type ScreensPart = (typeof PARTS)[number]

export const PROJECTOR_SIZES =
  '1024x768,1280x800,1366x768,1366x768@1.25,1366x768@1.5,1366x768@2,1920x1080,3840x2160'

/** Reads `--out DIR` or `--check`, `--sizes 1366x768,1366x768@1.25,…`, `--only NAME` and `--part PART`; throws with a sentence on anything else. */
export function readOptions(args: readonly string[]): ScreensOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string', default: 'out/screens' },
      sizes: { type: 'string' },
      only: { type: 'string', default: '' },
      part: { type: 'string', default: 'all' },
      check: { type: 'boolean', default: false },
    },
  })
  const part = PARTS.find((name) => name === values.part)
  if (part === undefined) throw new Error(`there is no part “${values.part}”, only ${PARTS.join(', ')}`)
  return {
    out: values.check ? null : values.out,
    sizes: values.sizes?.split(',').map(readSize) ?? null,
    only: values.only,
    part,
  }
}

export function readSize(text: string): Size {
  const [, width, height, scale = '1'] = /^(\d+)x(\d+)(?:@(\d(?:\.\d+)?))?$/u.exec(text) ?? []
  const size: Size = { width: Number(width), height: Number(height), scale: Number(scale) }
  const { width: across, height: down } = viewportOf(size)
  if (!(across >= 200 && down >= 200 && size.scale >= 1)) {
    throw new Error(`“${text}” is not a size; write it as 1366x768, or as 1366x768@1.25`)
  }
  return size
}

/** What a page has of the screen, CSS px. */
export function viewportOf({ width, height, scale }: Size): {
  readonly width: number
  readonly height: number
} {
  return { width: Math.round(width / scale), height: Math.round(height / scale) }
}

/** As it was written. */
export function sizeName({ width, height, scale }: Size): string {
  return `${width}x${height}${scale === 1 ? '' : `@${scale}`}`
}
