import { MATERIAL_LIMITS, type MaterialPage } from '#shared/domain/meeting/material/material'

/** A page as the wall will show it, with its file. */
export interface PreparedPage {
  readonly page: MaterialPage
  readonly file: Blob
}

/** Of a picture; print stays sharp, and a page of a plan stays under 1 MB. */
export const JPEG_QUALITY = 0.88

export async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Width and height, px, within `longest`: never enlarged, never under one pixel. */
export function within(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

export async function preparedPage(
  file: Blob,
  size: { readonly width: number; readonly height: number },
): Promise<PreparedPage> {
  const type = file.type === 'image/png' ? 'png' : 'jpeg'
  return { page: { sha256: await hashOf(file), type, ...size }, file }
}

export function fitsThePicture(file: Blob): boolean {
  return file.size <= MATERIAL_LIMITS.pictureBytes
}
