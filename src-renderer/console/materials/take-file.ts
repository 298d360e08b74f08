import { ok, type Result } from '#shared/domain/kernel/result'
import { broken, checkMaterialFile, fileTooLarge } from '#shared/domain/meeting/material/file-content'
import type { MaterialDraft } from '#shared/domain/meeting/material/material'
import type { Query, QueryAnswer } from '#shared/protocol/queries'
import { hashOf, type PreparedPage } from './prepared'
import { preparePdf } from './prepare-pdf'
import { preparePicture } from './prepare-picture'
import { storeMaterial } from './store-material'

/** What a file dialog offers. */
export const TAKEN_FILES = '.png,.jpg,.jpeg,.pdf,image/png,image/jpeg,application/pdf'

/** How a file is handed to the host. */
export type AskHost = (query: Query) => Promise<Result<QueryAnswer>>

export interface TakingFile {
  readonly file: File
  readonly signal: AbortSignal
  /** What is being done just now, for whoever waits. */
  readonly say: (doing: string) => void
}

/**
 * Takes a file in: looks at it before anything is unpacked, makes pictures of its pages, and hands all of it to the
 * host. What it is good for is said in the record afterwards, by whoever asked. Refused with a sentence at any of these.
 */
export async function takeFile(
  ask: AskHost,
  { file, signal, say }: TakingFile,
): Promise<Result<MaterialDraft>> {
  const tooLarge = fileTooLarge(file.name, file.size)
  if (tooLarge) return tooLarge
  say('正在读取…')
  const bytes = await readBytes(file)
  if (!bytes) return broken(file.name)
  const kind = checkMaterialFile(file.name, bytes)
  if (!kind.ok) return kind
  const prepared =
    kind.value === 'pdf'
      ? await preparePdf(file, signal, ({ page, of }) => say(`正在准备第 ${page} 页，共 ${of} 页…`))
      : await preparePicture(file, signal)
  if (!prepared.ok) return prepared
  say('正在保存…')
  const sha256 = await hashOf(file)
  const stored = await storeAll(ask, [
    ...prepared.value.map(({ page, file: one }) => ({ file: one, sha256: page.sha256 })),
    { file, sha256 },
  ])
  if (!stored.ok) return stored
  return ok({
    name: file.name,
    kind: kind.value,
    size: file.size,
    sha256,
    caption: captionFrom(file.name),
    pages: prepared.value.map(({ page }: PreparedPage) => page),
  })
}

async function storeAll(
  ask: AskHost,
  files: readonly { readonly file: Blob; readonly sha256: string }[],
): Promise<Result<null>> {
  for (const { file, sha256 } of files) {
    const stored = await storeMaterial(ask, file, sha256)
    if (!stored.ok) return stored
  }
  return ok(null)
}

/** A file on a stick that was pulled out cannot be read any more. */
async function readBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

/** 停车方案（定稿）.pdf → 停车方案（定稿）; what a camera has numbered says nothing to the room. */
export function captionFrom(name: string): string {
  const stem = name.replace(/\.[^.]+$/u, '').trim()
  const numbered =
    /^(img|dsc|pic|photo|mmexport|wx_camera|微信图片|screenshot|scan)?[\s_-]*[\d_\-()（）\s]+$/iu
  return numbered.test(stem) ? '' : [...stem].slice(0, 60).join('')
}
