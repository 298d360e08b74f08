import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hashSources, isBuilt, noteBuilt } from './source-stamp.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yishiting-stamp-'))
  mkdirSync(join(root, 'src-main', 'core'), { recursive: true })
  mkdirSync(join(root, 'out'))
  writeFileSync(join(root, 'package.json'), '{}')
  writeFileSync(join(root, 'src-main', 'core', 'a.ts'), 'a')
})
afterEach(() => rmSync(root, { recursive: true }))

it('knows a build of the same sources', () => {
  const hash = hashSources(root)
  expect(isBuilt(root, hash)).toBe(false)
  noteBuilt(root, hash)
  expect(isBuilt(root, hashSources(root))).toBe(true)
})

it('sees every change: of content, of a name, of a version', () => {
  const seen = new Set([hashSources(root)])
  writeFileSync(join(root, 'src-main', 'core', 'a.ts'), 'b')
  seen.add(hashSources(root))
  renameSync(join(root, 'src-main', 'core', 'a.ts'), join(root, 'src-main', 'core', 'b.ts'))
  seen.add(hashSources(root))
  writeFileSync(join(root, 'package.json'), '{"version":"2"}')
  seen.add(hashSources(root))
  expect(seen.size).toBe(4)
})

it('does not build again for a test', () => {
  const hash = hashSources(root)
  writeFileSync(join(root, 'src-main', 'core', 'a.test.ts'), 'expect')
  expect(hashSources(root)).toBe(hash)
})
