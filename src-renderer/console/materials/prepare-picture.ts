import { ok, type Result } from '#shared/domain/kernel/result'
import { broken } from '#shared/domain/meeting/material/file-content'
import { MATERIAL_LIMITS } from '#shared/domain/meeting/material/material'
import { fitsThePicture, preparedPage, type PreparedPage } from './prepared'
import type { PictureReply, PictureWork } from './picture-work'

/** The one page of a photo. Whoever gives up through `signal` gets no answer that matters. */
export async function preparePicture(
  file: File,
  signal: AbortSignal,
): Promise<Result<readonly PreparedPage[]>> {
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' })
  try {
    const reply = await new Promise<PictureReply>((resolve) => {
      const fail = (reason: string) => resolve({ done: false, reason })
      worker.addEventListener('message', (event: MessageEvent<PictureReply>) => resolve(event.data))
      worker.addEventListener('error', (event) => fail(event.message))
      signal.addEventListener('abort', () => fail('given up'))
      const work: PictureWork = {
        file,
        longest: MATERIAL_LIMITS.pictureSide,
        keepPng: file.name.toLowerCase().endsWith('.png'),
      }
      worker.postMessage(work)
    })
    if (!reply.done || !fitsThePicture(reply.file)) return broken(file.name)
    return ok([await preparedPage(reply.file, { width: reply.width, height: reply.height })])
  } finally {
    worker.terminate()
  }
}
