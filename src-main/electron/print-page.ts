import type { WebContents } from 'electron'
import type { PaperSize } from '#shared/domain/notice/sheet'

const SHEETS = { a4: 'A4', a3: 'A3' } as const

/** The page as its print styles lay it out, edge to edge: the sheets bring their own margins. */
export async function printPage(contents: WebContents, paper: PaperSize): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: SHEETS[paper],
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    preferCSSPageSize: false,
    displayHeaderFooter: false,
    generateTaggedPDF: true,
  })
}
