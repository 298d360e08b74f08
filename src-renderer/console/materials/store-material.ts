import { ok, type Result } from '#shared/domain/kernel/result'
import { MATERIAL_PART, type Query, type QueryAnswer } from '#shared/protocol/queries'
import { readBase64 } from '../plan/roster-file'

type Ask = (query: Query) => Promise<Result<QueryAnswer>>

/** Hands a file to the host, part by part, each answered before the next is sent. */
export async function storeMaterial(ask: Ask, file: Blob, sha256: string): Promise<Result<null>> {
  for (let offset = 0; offset < file.size;) {
    const contentBase64 = await readBase64(file.slice(offset, offset + MATERIAL_PART))
    const answer = await ask({ ask: 'storeMaterial', sha256, size: file.size, offset, contentBase64 })
    if (!answer.ok) return answer
    // More than was sent where the host has the file already.
    offset = answer.value.to === 'storeMaterial' ? Math.max(answer.value.received, offset + 1) : file.size
  }
  return ok(null)
}
