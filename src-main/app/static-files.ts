import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  // What reading PDF needs.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
}

export interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Files named by their content may be kept by the browser for good. */
  readonly immutable: boolean
}

/**
 * The file below `root` that the path of an address names, or null where it names none: a path that leads out
 * of the folder, a kind of file that is not served, or an address that is written wrongly. A path that ends in
 * `/` names the `index.html` there.
 */
export function fileFor(root: string, pathname: string): string | null {
  const decoded = decodePath(pathname)
  if (decoded === null || !decoded.startsWith('/')) return null
  // A backslash separates folders on Windows, a colon names a drive or a stream, NUL ends a name.
  if (/[\\:\0]/.test(decoded)) return null
  if (decoded.split('/').some((part) => part === '..' || part === '.')) return null
  const base = resolve(root)
  const file = join(base, decoded.endsWith('/') ? `${decoded}index.html` : decoded)
  if (!file.startsWith(base + sep)) return null
  return TYPES[extname(file).toLowerCase()] === undefined ? null : file
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

/** Reads what `pathname` names below `root`; null where there is no such file. */
export async function readStatic(root: string, pathname: string): Promise<StaticFile | null> {
  const file = fileFor(root, pathname)
  if (file === null) return null
  try {
    return {
      body: new Uint8Array(await readFile(file)),
      type: TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
      immutable: pathname.startsWith('/assets/'),
    }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR'
}
