import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bell, SAMPLE_RATE, wavFile, woodenTap } from './waves'

const resources = join(import.meta.dirname, '..', '..', 'resources', 'sounds')

describe.each([
  ['tap.wav', woodenTap, 0.3],
  ['bell.wav', bell, 2.5],
])('%s', (name, make, longest) => {
  it('is the file that is shipped', () => {
    const shipped = new Uint8Array(readFileSync(join(resources, name)))
    const made = wavFile(make())
    expect(made.length).toBe(shipped.length)
    // Sine and exponential may differ in the last bit between machines.
    const values = (bytes: Uint8Array) => new Int16Array(bytes.slice(44).buffer)
    const shippedValues = values(shipped)
    expect(values(made).every((value, index) => Math.abs(value - (shippedValues[index] ?? 0)) <= 1)).toBe(
      true,
    )
  })

  it('is short, never overdriven, and begins and ends in silence', () => {
    const samples = make()
    expect(samples.length / SAMPLE_RATE).toBeLessThan(longest)
    expect(Math.max(...samples.map(Math.abs))).toBeLessThan(0.9)
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.05)
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001)
  })
})
