import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { layerFault } from './layers.mjs'

describe('who may import whom', () => {
  it.each([
    ['src-shared/domain/world.ts', './meeting/decide'],
    ['src-shared/protocol/view.ts', '#shared/domain/world'],
    ['src-main/core/hub.ts', '#shared/protocol/messages'],
    ['src-main/adapters/journal-file.ts', '../core/ports'],
    ['src-main/adapters/journal-file.ts', 'node:fs/promises'],
    ['src-main/electron/main.ts', 'electron'],
    ['src-main/electron/main.ts', '../app/queries'],
    ['src-renderer/storage/main.ts', 'dexie'],
    ['src-renderer/console/App.tsx', '../shared/client/react'],
    ['src-main/core/hub.test.ts', '../adapters/memory-store'],
  ])('%s may import %s', (file, specifier) => {
    expect(layerFault(file, specifier)).toBeNull()
  })

  it.each([
    ['src-shared/domain/world.ts', '../protocol/view'],
    ['src-shared/domain/world.ts', '#shared/protocol/view'],
    ['src-shared/domain/world.ts', '../../src-main/core/ports'],
    ['src-shared/protocol/view.ts', 'node:fs'],
    ['src-main/core/hub.ts', '../adapters/journal-file'],
    ['src-main/core/hub.ts', 'node:fs'],
    ['src-main/core/hub.ts', 'electron'],
    ['src-main/adapters/journal-file.ts', '../electron/main'],
    ['src-main/documents/minutes-docx.ts', 'electron'],
    ['src-main/documents/minutes-docx.ts', '../core/ports'],
    ['src-main/host/main.ts', '../electron/main'],
    ['src-main/host/main.ts', 'electron'],
    ['src-main/electron/main.ts', '../host/server'],
    ['src-renderer/projector/App.tsx', '../console/App'],
    ['src-renderer/console/App.tsx', '../../src-main/core/hub'],
    ['src-renderer/console/App.tsx', 'dexie'],
    ['src-renderer/shared/client/react.tsx', '../../desk/App'],
    ['src-renderer/desk/App.tsx', 'node:fs'],
  ])('%s may not import %s', (file, specifier) => {
    expect(layerFault(file, specifier)).not.toBeNull()
  })
})

it('fires as a rule of the linter itself', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'layers-'))
  try {
    await mkdir(path.join(folder, 'src-renderer/projector'), { recursive: true })
    await mkdir(path.join(folder, 'lint'))
    const plugin = path.resolve('lint/layers.mjs')
    await writeFile(
      path.join(folder, '.oxlintrc.json'),
      JSON.stringify({ jsPlugins: [plugin], rules: { 'yishiting/layers': 'error' } }),
    )
    await writeFile(
      path.join(folder, 'src-renderer/projector/App.ts'),
      "import { home } from '../console/home'\nexport const first = home\n",
    )
    const oxlint = path.resolve('node_modules/oxlint/bin/oxlint')
    const run = promisify(execFile)(process.execPath, [oxlint], { cwd: folder })
    await expect(run).rejects.toMatchObject({
      stdout: expect.stringContaining('src-renderer/projector may not import src-renderer/console/home'),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
