import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** The part of a bundle that matters here; Rollup's and Rolldown's both have it. */
export interface LoadedFile {
  readonly type: string
  readonly imports?: readonly string[]
  /** Of a chunk. */
  readonly code?: string
  /** Of an asset. */
  readonly source?: string | Uint8Array
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> }
}

export interface FirstLoad {
  /** kB (1000 bytes) after gzip, each file by itself: scripts. */
  readonly scripts: number
  /** Style sheets, without the tables of fonts (`@font-face`), which grow with the alphabet and not with the code. */
  readonly styles: number
}

/**
 * Fails a build in which what `entry` (a page, or a part that is imported later) fetches before its
 * first paint grows beyond `most` kB after gzip: scripts and style sheets, fonts left out. What it imports later
 * still, with `import()`, does not count.
 */
export function firstLoadBudget(entry: string, most: number): Plugin {
  return {
    name: `first-load-of-${entry}`,
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const first = Object.values(bundle).find(
        (file) => file.type === 'chunk' && (file.isEntry || file.isDynamicEntry) && file.name === entry,
      )
      if (first === undefined) return this.error(`no page or later part is called ${entry}`)
      const { scripts, styles } = firstLoadOf(bundle, first.fileName)
      const said = `${entry} loads ${(scripts + styles).toFixed(1)} kB at first (gzip: scripts ${scripts.toFixed(1)}, styles ${styles.toFixed(1)}; fonts left out)`
      if (scripts + styles > most) return this.error(`${said}: more than its ${most} kB`)
      this.info(`${said}, of ${most} kB`)
    },
  }
}

/** What a page fetches before its own code runs: every chunk that it imports at once, and the styles of these. */
export function firstLoadOf(bundle: Readonly<Record<string, LoadedFile>>, entryFile: string): FirstLoad {
  const chunks = new Set([entryFile])
  const sheets = new Set<string>()
  let scripts = 0
  for (const name of chunks) {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk') continue
    scripts += zipped(chunk.code ?? '')
    for (const imported of chunk.imports ?? []) chunks.add(imported)
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) sheets.add(sheet)
  }
  let styles = 0
  for (const name of sheets) styles += zipped(withoutFonts(textOf(bundle[name]?.source)))
  return { scripts, styles }
}

function withoutFonts(css: string): string {
  return css.replaceAll(/@font-face\s*\{[^}]*\}/gu, '')
}

function textOf(source: string | Uint8Array | undefined): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source)
}

/** kB. An empty file still has a header of some bytes: it counts nothing. */
function zipped(text: string): number {
  return text.trim() === '' ? 0 : gzipSync(text, { level: 9 }).length / 1000
}
