import { wordsOf } from '../../src-main/documents/verify/words'
import { wordDifferences } from '../../src-shared/domain/edition/compare'

/** What 核验 would say is different in a file that was only saved again, a sentence each without its subject. */
export function changedFaults(original: Uint8Array, saved: Uint8Array): readonly string[] {
  const [before, after] = [wordsOf(original), wordsOf(saved)]
  if ('fault' in before || 'fault' in after) return ['cannot be read any more']
  const words = wordDifferences(before, after).map(
    (difference) => `reads otherwise: ${JSON.stringify(difference)}`,
  )
  const lost = before.pictures.filter((hash) => !after.pictures.includes(hash)).length
  return [
    ...(before.code === null || before.code !== after.code ? ['has lost its code'] : []),
    ...words,
    ...(lost === 0 ? [] : [`has lost ${lost} pictures`]),
  ]
}
