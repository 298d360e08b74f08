import { expect, it } from 'vitest'
import { withoutWoff } from './woff2-only'

it('keeps the .woff2 of every face, and what else there is', () => {
  const face = (sources: string): string =>
    `@font-face { font-weight: 400; src: ${sources}; unicode-range: U+4E00; }`
  const both = "url(./files/a.woff2) format('woff2'), url(./files/a.woff) format('woff')"
  expect(withoutWoff(face(both) + face(both))).toBe(
    face("url(./files/a.woff2) format('woff2')") + face("url(./files/a.woff2) format('woff2')"),
  )
  const old = "url(./files/a.woff) format('woff')"
  expect(withoutWoff(face(old))).toBe(face(old))
})
