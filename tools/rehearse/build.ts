import { join } from 'node:path'
import { hashSources, isBuilt, noteBuilt } from '../../scripts/lib/source-stamp.mjs'
import { runQuietly } from '../../scripts/lib/run.mjs'

/** Builds the application where `out` does not hold a build of these sources; answers what went wrong, or null. */
export async function buildWhereNeeded(root: string): Promise<string | null> {
  const hash = hashSources(root)
  if (isBuilt(root, hash)) return null
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const built = await runQuietly(process.execPath, [cli, 'build'], { cwd: root, env: process.env })
  if (!built.ok) return built.output
  noteBuilt(root, hash)
  return null
}
