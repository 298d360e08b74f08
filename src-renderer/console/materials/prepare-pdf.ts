import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { ok, refuse, type Result } from '#shared/domain/kernel/result'
import { broken } from '#shared/domain/meeting/material/file-content'
import { MATERIAL_LIMITS } from '#shared/domain/meeting/material/material'
import { PDF_FILES, PDF_WORKER } from '#shared/protocol/pdf-files'
import { fitsThePicture, JPEG_QUALITY, preparedPage, type PreparedPage } from './prepared'

/** Of a page's longer side, px: small print of half an A4 page is sharp on a wall of 1920 × 1080. */
const PAGE_SIDE = 3200

export interface PdfProgress {
  readonly page: number
  readonly of: number
}

/** Draws every page of a document once, when it is handed in: the wall then only ever shows pictures. */
export async function preparePdf(
  file: File,
  signal: AbortSignal,
  report: (progress: PdfProgress) => void,
): Promise<Result<readonly PreparedPage[]>> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = new Worker(PDF_WORKER, { type: 'module' })
  const worker = pdfjs.PDFWorker.create({ port })
  const task = pdfjs.getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    worker,
    // Everything it may need comes from our own files: there is no network, and nothing in a document is run.
    cMapUrl: `${PDF_FILES}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PDF_FILES}standard_fonts/`,
    wasmUrl: `${PDF_FILES}wasm/`,
    iccUrl: `${PDF_FILES}iccs/`,
    useWorkerFetch: true,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: MATERIAL_LIMITS.sourcePixels,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    const pdf = await opened(task.promise, file.name)
    return pdf.ok ? await drawn(pdf.value, file.name, signal, report) : pdf
  } finally {
    await task.destroy()
    worker.destroy()
    port.terminate()
  }
}

async function opened(opening: Promise<PDFDocumentProxy>, name: string): Promise<Result<PDFDocumentProxy>> {
  try {
    const pdf = await opening
    const { numPages } = pdf
    if (numPages === 0) return refuse('material.noPages', `“${name}”里一页也没有。请重新生成这份 PDF。`)
    return numPages > MATERIAL_LIMITS.pages
      ? refuse(
          'material.manyPages',
          `“${name}”有 ${numPages} 页，一份材料最多 ${MATERIAL_LIMITS.pages} 页。请只留要给大家看的几页，或拆成几份。`,
        )
      : ok(pdf)
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException'
      ? refuse('material.locked', `“${name}”设了打开密码，读不了。请去掉密码另存一份再添加。`)
      : broken(name)
  }
}

async function drawn(
  pdf: PDFDocumentProxy,
  name: string,
  signal: AbortSignal,
  report: (progress: PdfProgress) => void,
): Promise<Result<readonly PreparedPage[]>> {
  const pages: PreparedPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (signal.aborted) return refuse('material.givenUp', `已取消添加“${name}”。`)
    report({ page: number, of: pdf.numPages })
    const page = await drawPage(pdf, number)
    if (page === null || !fitsThePicture(page.file)) {
      return refuse(
        'material.brokenPage',
        `“${name}”的第 ${number} 页画不出来，文件可能坏了。请重新生成这份 PDF。`,
      )
    }
    pages.push(page)
  }
  return ok(pages)
}

async function drawPage(pdf: PDFDocumentProxy, number: number): Promise<PreparedPage | null> {
  const canvas = document.createElement('canvas')
  let page: PDFPageProxy | null = null
  try {
    page = await pdf.getPage(number)
    const natural = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: PAGE_SIDE / Math.max(natural.width, natural.height) })
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    // As it would be printed, and also while the window is hidden.
    await page.render({ canvas, viewport, intent: 'print' }).promise
    const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', JPEG_QUALITY))
    return file && (await preparedPage(file, { width: canvas.width, height: canvas.height }))
  } catch (error) {
    console.error('a page of a document could not be drawn', error)
    return null
  } finally {
    page?.cleanup()
    // Gives its memory back at once: sixty pages would take 2 GB.
    canvas.width = 0
    canvas.height = 0
  }
}
