import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made from. */
const SOURCES = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/lib/keep-out-of.ts',
  'scripts/lib/woff2-only.ts',
  'src-main',
  'src-renderer',
  'src-shared',
]

/**
 * A hash over every source that goes into a build, by name and content.
 * @param {string} root folder of the project
 */
export function hashSources(root) {
  const hash = createHash('sha256')
  for (const source of SOURCES)
    for (const path of filesIn(root, source)) hash.update(`${path}\0`).update(contentOf(root, path))
  return hash.digest('hex')
}

/**
 * Whether `out` holds a build of these very sources.
 * @param {string} root
 * @param {string} hash
 */
export function isBuilt(root, hash) {
  const stamp = join(root, 'out', '.built-from')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/**
 * Notes what the build in `out` was made from.
 * @param {string} root
 * @param {string} hash
 */
export function noteBuilt(root, hash) {
  writeFileSync(join(root, 'out', '.built-from'), hash)
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} in an order that does not depend on the system
 */
function filesIn(root, path) {
  if (!existsSync(join(root, path))) return []
  if (!path.startsWith('src-')) return [path]
  return readdirSync(join(root, path), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = `${path}/${entry.name}`
      if (entry.isDirectory()) return filesIn(root, inner)
      return /\.test\.tsx?$/.test(entry.name) ? [] : [inner]
    })
}

/**
 * @param {string} root
 * @param {string} path
 */
function contentOf(root, path) {
  return createHash('sha256')
    .update(readFileSync(join(root, path)))
    .digest()
}
