import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { MaterialDraft, MaterialPage } from '#shared/domain/meeting/material/material'

const hashOf = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))

/** A material as if its files had been handed in; `name` decides what its content is. */
export function sampleMaterial(
  name: string,
  { pages = 1, width = 1200, height = 1600, caption = '' } = {},
): MaterialDraft {
  const kind = name.endsWith('.pdf') ? 'pdf' : name.endsWith('.png') ? 'png' : 'jpeg'
  return {
    name,
    kind,
    size: 200_000,
    sha256: hashOf(name),
    caption,
    pages: Array.from({ length: pages }, (_, index): MaterialPage => {
      return { sha256: hashOf(`${name} ${index + 1}`), type: 'jpeg', width, height }
    }),
  }
}
