import path from 'node:path'

/**
 * Who may import whom, as ARCHITECTURE.md draws it. The first entry whose folder contains the importing file
 * decides; `folders` are the folders of this project it may reach besides its own, `packages` the packages that
 * only it (and whoever else names them) may use. Tests may reach further, and tools may reach everything.
 *
 * @type {readonly { folder: string, folders: readonly string[], packages?: readonly string[] }[]}
 */
export const LAYERS = [
  { folder: 'src-shared/domain', folders: [] },
  { folder: 'src-shared', folders: ['src-shared'] },
  { folder: 'src-main/core', folders: ['src-shared'] },
  { folder: 'src-main/adapters', folders: ['src-shared', 'src-main/core'] },
  { folder: 'src-main/documents', folders: ['src-shared'] },
  {
    folder: 'src-main/app',
    folders: ['src-shared', 'src-main/core', 'src-main/adapters', 'src-main/documents'],
  },
  {
    folder: 'src-main/rehearsal',
    folders: ['src-shared', 'src-main/core', 'src-main/adapters', 'src-main/documents', 'src-main/app'],
  },
  { folder: 'src-main/preload', folders: ['src-shared'], packages: ['electron'] },
  {
    folder: 'src-main/electron',
    folders: [
      'src-shared',
      'src-main/core',
      'src-main/adapters',
      'src-main/documents',
      'src-main/app',
      'src-main/rehearsal',
    ],
    packages: ['electron'],
  },
  {
    folder: 'src-main/host',
    folders: ['src-shared', 'src-main/core', 'src-main/adapters', 'src-main/documents', 'src-main/app'],
  },
  { folder: 'src-renderer/shared', folders: ['src-shared'] },
  { folder: 'src-renderer/storage', folders: ['src-shared', 'src-renderer/shared'], packages: ['dexie'] },
  { folder: 'src-renderer/projector', folders: ['src-shared', 'src-renderer/shared'] },
  { folder: 'src-renderer/console', folders: ['src-shared', 'src-renderer/shared'], packages: ['antd'] },
  { folder: 'src-renderer/desk', folders: ['src-shared', 'src-renderer/shared'], packages: ['antd'] },
  { folder: 'src-renderer/sign', folders: ['src-renderer/shared'] },
  { folder: 'src-renderer/print', folders: ['src-shared', 'src-renderer/shared'] },
]

/** Packages that only the layers naming them may import. */
const RESERVED = ['electron', 'dexie']

/** Node's own modules have no place in code that also runs in a window, nor in the core. */
const WITHOUT_NODE = ['src-shared', 'src-main/core', 'src-renderer']

/**
 * Why `file` (relative to the project, `/` between parts) may not import `specifier`; null where it may.
 * @param {string} file
 * @param {string} specifier
 * @returns {string | null}
 */
export function layerFault(file, specifier) {
  const layer = LAYERS.find(({ folder }) => inside(file, folder))
  if (!layer || /\.test\.tsx?$/.test(file)) return null
  const target = resolve(file, specifier)
  if (target === null) return packageFault(file, layer, specifier)
  const allowed = [layer.folder, ...layer.folders]
  if (allowed.some((folder) => inside(target, folder))) return null
  return `${layer.folder} may not import ${target}: it may reach ${allowed.join(', ')} only`
}

/**
 * @param {string} file
 * @param {(typeof LAYERS)[number]} layer
 * @param {string} specifier
 */
function packageFault(file, layer, specifier) {
  const name = specifier.startsWith('@') ? specifier.split('/', 2).join('/') : specifier.split('/', 1)[0]
  if (RESERVED.includes(name ?? '') && !layer.packages?.includes(name ?? '')) {
    return `${layer.folder} may not import ${name}`
  }
  if (specifier.startsWith('node:') && WITHOUT_NODE.some((folder) => inside(file, folder))) {
    return `${layer.folder} runs where there is no Node: it may not import ${specifier}`
  }
  return null
}

/**
 * @param {string} file
 * @param {string} specifier
 * @returns {string | null} the project file meant, without extension; null for a package
 */
function resolve(file, specifier) {
  if (specifier.startsWith('#shared/')) return `src-shared/${specifier.slice('#shared/'.length)}`
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null
}

/**
 * @param {string} file
 * @param {string} folder
 */
function inside(file, folder) {
  return file === folder || file.startsWith(`${folder}/`)
}

const layers = {
  meta: { type: 'problem', docs: { description: 'Holds the layers of ARCHITECTURE.md' }, schema: [] },
  /** @param {{ cwd: string, filename: string, report(fault: { node: unknown, message: string }): void }} context */
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/')
    /** @param {{ source?: { value?: unknown } | null }} node */
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return
      const fault = layerFault(file, node.source.value)
      if (fault) context.report({ node: node.source, message: fault })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

export default { meta: { name: 'yishiting' }, rules: { layers } }
