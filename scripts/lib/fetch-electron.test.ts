import { describe, expect, it } from 'vitest'
import { Growth, reasonIn } from './fetch-electron.mjs'

describe('Growth', () => {
  it('is patient while something comes, however slowly', () => {
    const growth = new Growth(1000, 0)
    expect([0, 900, 1800, 2700].map((now, size) => growth.isStalled(size, now))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('gives up when nothing comes, from the start or in the middle', () => {
    expect(new Growth(1000, 0).isStalled(0, 500)).toBe(false)
    const growth = new Growth(1000, 0)
    growth.isStalled(10, 500)
    expect(growth.isStalled(10, 1499)).toBe(false)
    expect(growth.isStalled(10, 1500)).toBe(true)
  })

  it('is not fooled by a size that goes down', () => {
    const growth = new Growth(1000, 0)
    growth.isStalled(10, 0)
    growth.isStalled(5, 500)
    expect(growth.isStalled(8, 1000)).toBe(true)
  })
})

describe('reasonIn', () => {
  it.each([
    ['TypeError: fetch failed\n    at node:internal/deps/undici', '连不上下载服务器'],
    ['HTTPError: Response code 404 (Not Found) for https://example.com/x.zip', '下载服务器答复 404'],
    ['Error: ENOSPC: no space left on device, write', '磁盘已满'],
    ["Error: EACCES: permission denied, mkdir '/x'", '没有写入 node_modules 的权限'],
    ['ChecksumMismatchError: Generated checksum for "x" did not match expected', '下载的文件校验不符'],
    ['', '安装程序没有说明原因'],
    ['Error: something else\n  at x', 'Error: something else'],
  ])('%j', (complaint, reason) => {
    expect(reasonIn(complaint)).toBe(reason)
  })
})
