import { readFile } from 'node:fs/promises'
import { hasCode } from '../adapters/durable-files'
import { readTemplateFile } from '../adapters/template-files'
import type { Attachment, CaseProgress, IssuedPaper, LedgerSheet, TemplateBytes } from '../documents'
import type { Proof } from '#shared/domain/edition/proof'
import type { NoticeDocument } from '#shared/domain/notice/document'
import { NOT_SEALED, type PaperSize } from '#shared/domain/notice/sheet'
import type { PaperContext } from '#shared/domain/forms/form'
import type { PaperId } from '#shared/domain/forms/paper-id'
import type { InstalledFonts } from '#shared/domain/paper/fonts'
import { paperOf, type Paper } from '#shared/domain/forms/papers'

export interface AttachedFile {
  readonly path: string
  readonly name: string
  /** Beside the papers, and not among what was handed in for the meeting. */
  readonly beside: boolean
}

/** A notice, or the ledger of follow-ups: no paper of one meeting alone. */
export type ExtraJob = { readonly fileName: string } & (
  | {
      readonly kind: 'notice'
      readonly document: NoticeDocument
      readonly final: boolean
      /** Version of 文件用语 that it was drafted in. */
      readonly wording: number
      readonly paper: PaperSize
      /** ms since 1970 */
      readonly at: number
      /** Of one that may be posted. */
      readonly proof: Proof | null
    }
  | { readonly kind: 'ledger'; readonly sheet: LedgerSheet }
)

/** What is to be written: one paper, or all of a stage in one archive. Plain data, so that another thread can do it. */
export type PaperJob = {
  /** What the machine has of the fonts of papers; where it is left out, they are named as the standard has them. */
  readonly installed?: InstalledFonts
} & (
  | ExtraJob
  | ({
      readonly context: PaperContext
      /** The folder of the hall's own templates. */
      readonly templates: string
    } & (
      | {
          readonly kind: 'paper'
          readonly id: PaperId
          /** Of the minutes; null: as they stand. */
          readonly edition: number | null
          /** As it was issued; null: as it stands. */
          readonly issued: IssuedPaper | null
        }
      | {
          readonly kind: 'all'
          readonly stage: Paper['stage']
          /** 附件: where each lies, and its name in the archive, without number and ending. */
          readonly attachments: readonly AttachedFile[]
          /** In the order of the papers in the file; null: as it stands. */
          readonly issued: readonly (IssuedPaper | null)[]
        }
    ))
)

export interface PaperFile {
  /** With its ending. */
  readonly fileName: string
  readonly bytes: Uint8Array
  /** What became of it otherwise than was asked for, in a sentence. */
  readonly remark?: string
}

export type WritePapers = (job: PaperJob, report: (progress: CaseProgress) => void) => Promise<PaperFile>

/** Writes papers in this thread. The Word library is large, and is not read before somebody exports something. */
export const writePapers: WritePapers = async (job, report) => {
  const { inInstalledFonts, paperFileName, renderCase, renderPaper } = await import('../documents')
  const { installed = [] } = job
  if (job.kind === 'notice') {
    const { renderNoticeSheet } = await import('../documents')
    const { fileName, document, paper, at, final, proof, wording } = job
    return {
      fileName,
      bytes: inInstalledFonts(
        await renderNoticeSheet({
          document,
          mark: final ? '' : NOT_SEALED,
          paper,
          at,
          wording,
          ...(proof ? { proof } : {}),
        }),
        installed,
      ),
    }
  }
  if (job.kind === 'ledger') {
    const { renderLedger } = await import('../documents')
    return { fileName: job.fileName, bytes: await renderLedger(job.sheet) }
  }
  const { context } = job
  const templates: TemplateBytes = (sha256) => readTemplateFile(job.templates, sha256)
  if (job.kind === 'paper') {
    const { id, edition, issued } = job
    const file = await renderPaper(paperOf(id), context, { edition, issued, templates })
    return { ...file, bytes: inInstalledFonts(file.bytes, installed) }
  }
  const name = job.stage === 'before' ? '会前文件' : '一事一档'
  const { bytes, remark } = await renderCase(
    context,
    job.stage,
    report,
    await Promise.all(job.attachments.map(readAttached)),
    job.issued,
    templates,
    installed,
  )
  return {
    fileName: paperFileName(context.meeting, name, '.zip'),
    bytes,
    ...(remark === '' ? {} : { remark }),
  }
}

/** A file that has gone leaves its name in the archive, and the papers are written all the same. */
async function readAttached({ path, ...attachment }: AttachedFile): Promise<Attachment> {
  try {
    return { ...attachment, bytes: await readFile(path) }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return { ...attachment, bytes: null }
    throw error
  }
}
