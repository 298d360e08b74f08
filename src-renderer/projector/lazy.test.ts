import { expect, test, vi } from 'vitest'
import { Lazy } from './lazy'

test('a part that was fetched is there at once', async () => {
  const part = new Lazy(() => Promise.resolve({ name: 'chart' }))
  expect(part.loaded).toBe('not yet')
  await expect(part.load()).resolves.toEqual({ name: 'chart' })
  expect(part.loaded).toEqual({ name: 'chart' })
})

test('a part that cannot be had is done without, until it can', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  let broken = true
  const part = new Lazy(() =>
    broken ? Promise.reject(new Error('gone')) : Promise.resolve({ name: 'chart' }),
  )
  await expect(part.load()).resolves.toBe('never')
  expect(told).toHaveBeenCalledOnce()
  broken = false
  await part.load()
  expect(part.loaded).toEqual({ name: 'chart' })
  told.mockRestore()
})
