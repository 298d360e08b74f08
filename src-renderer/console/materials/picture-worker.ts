import { MATERIAL_LIMITS } from '#shared/domain/meeting/material/material'
import { JPEG_QUALITY, within } from './prepared'
import type { PictureReply, PictureWork } from './picture-work'

/** Unpacks a picture and makes one for the wall from it, upright as its camera was held, beside the console's thread. */
async function prepare({ file, longest, keepPng }: PictureWork): Promise<PictureReply> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const { width, height } = within(bitmap.width, bitmap.height, longest)
    const png = keepPng ? await encoded(bitmap, width, height, 'image/png') : null
    const small = png !== null && png.size <= MATERIAL_LIMITS.pictureBytes / 2
    return {
      done: true,
      file: small ? png : await encoded(bitmap, width, height, 'image/jpeg'),
      width,
      height,
    }
  } finally {
    bitmap.close()
  }
}

function encoded(bitmap: ImageBitmap, width: number, height: number, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: type === 'image/png' })
  if (!context) throw new Error('no canvas')
  if (type === 'image/jpeg') {
    // What is see-through in a PNG stands on white paper.
    context.fillStyle = 'white'
    context.fillRect(0, 0, width, height)
  }
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  return canvas.convertToBlob({ type, quality: JPEG_QUALITY })
}

addEventListener('message', (event: MessageEvent<PictureWork>) => {
  prepare(event.data).then(
    (reply) => postMessage(reply),
    (error: unknown) => postMessage({ done: false, reason: String(error) } satisfies PictureReply),
  )
})
