import { polyphonic } from 'pinyin-pro'
import type { Readings } from '#shared/domain/text/spelling'

/** Every reading of each character, common or not: a surname is rarely read as the word is. */
export function readingsOf(name: string): Readings {
  return polyphonic(name.normalize('NFKC').toLowerCase().replace(/\s+/g, ''), {
    type: 'array',
    toneType: 'none',
  }).map((ofCharacter) => ofCharacter.map((reading) => reading.replaceAll('ü', 'v')))
}
