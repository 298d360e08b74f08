import type { Role } from '#shared/domain/kernel/event'
import { refuse, type Result } from '#shared/domain/kernel/result'
import type { PaperSize } from '#shared/domain/notice/sheet'
import type { Log } from '../core/ports'
import type { ExportFolder, ExportedFile } from './exports'

/** What the host must do for it: the page of the window of this role becomes a PDF. Null: this host cannot. */
export type PrintPdf = (paper: PaperSize, role: Role) => Promise<Uint8Array | null>

/** Writes what a window shows for printing into the export folder. */
export class PdfExport {
  readonly #into: ExportFolder
  readonly #print: PrintPdf
  readonly #log: Log

  constructor(into: ExportFolder, print: PrintPdf, log: Log) {
    this.#into = into
    this.#print = print
    this.#log = log
  }

  /** The window that asks shows it for printing already; `name` is without its ending. */
  async write(name: string, paper: PaperSize, role: Role): Promise<Result<ExportedFile>> {
    try {
      const bytes = await this.#print(paper, role)
      if (bytes === null) {
        return refuse(
          'cannotPrint',
          '这台电脑用浏览器打开，不能直接导出 PDF；请按“打印”，在打印窗口里选“另存为 PDF”。',
        )
      }
      return await this.#into.write(name, '.pdf', bytes)
    } catch (error) {
      this.#log('error', 'a page could not be printed', { reason: String(error) })
      return refuse('pdfFailed', 'PDF 没有写成，记录没有受影响；请再导出一次，仍不行请导出 Word 文件。')
    }
  }
}
