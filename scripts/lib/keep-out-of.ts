import type { Plugin } from 'vite'

/** The part of a bundle that matters here; Rollup's and Rolldown's both have it. */
interface BundleFile {
  readonly type: string
  readonly imports?: readonly string[]
  readonly moduleIds?: readonly string[]
}

/**
 * Fails a build in which the page `entry` loads, before it is asked for anything, a module of one of `packages`
 * (names, or scopes such as `@ant-design`). What the page imports later with `import()` is free to use them.
 */
export function keepOutOf(entry: string, packages: readonly string[]): Plugin {
  return {
    name: `keep-out-of-${entry}`,
    apply: 'build',
    generateBundle(_options, bundle) {
      const first = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.isEntry && file.name === entry,
      )
      if (first === undefined) return this.error(`no entry is called ${entry}`)
      const offenders = modulesLoadedBy(bundle, first.fileName).filter((id) => belongsTo(id, packages))
      if (offenders.length > 0)
        return this.error(`${entry} must not load at first: ${offenders.slice(0, 5).join(', ')}`)
    },
  }
}

/** Every module in the chunks that a page fetches before its own code runs. */
export function modulesLoadedBy(bundle: Readonly<Record<string, BundleFile>>, fileName: string): string[] {
  const seen = new Set([fileName])
  const modules: string[] = []
  for (const name of seen) {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk') continue
    modules.push(...(chunk.moduleIds ?? []))
    for (const imported of chunk.imports ?? []) seen.add(imported)
  }
  return modules
}

export function belongsTo(moduleId: string, packages: readonly string[]): boolean {
  const path = moduleId.replaceAll('\\', '/')
  return packages.some((name) => path.includes(`/node_modules/${name}/`))
}
