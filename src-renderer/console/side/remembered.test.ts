import { describe, expect, it } from 'vitest'
import { rememberedOpen, rememberOpen } from './remembered'

describe('whether the desk stood beside the console', () => {
  it('is remembered as it was left', () => {
    const kept = new Map<string, string>()
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
    expect(rememberedOpen(store)).toBe(false)
    rememberOpen(store, true)
    expect(rememberedOpen(store)).toBe(true)
    rememberOpen(store, false)
    expect(rememberedOpen(store)).toBe(false)
  })

  it('is no where nothing can be kept', () => {
    rememberOpen(null, true)
    expect(rememberedOpen(null)).toBe(false)
  })
})
