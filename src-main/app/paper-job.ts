import { readFile } from 'node:fs/promises'
import { hasCode } from '../adapters/durable-files'
import type { Attachment, CaseProgress } from '../documents'
import type { PaperContext } from '#shared/domain/forms/form'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { paperOf, type Paper } from '#shared/domain/forms/papers'

export interface AttachedFile {
  readonly path: string
  readonly name: string
}

/** What is to be written: one paper, or all of a stage in one archive. Plain data, so that another thread can do it. */
export type PaperJob = { readonly context: PaperContext } & (
  { readonly kind: 'paper'; readonly id: PaperId } | {
      readonly kind: 'all'
      readonly stage: Paper['stage']
      /** 附件: where each lies, and its name in the archive, without number and ending. */
      readonly attachments: readonly AttachedFile[]
    }
)

export interface PaperFile {
  /** With its ending. */
  readonly fileName: string
  readonly bytes: Uint8Array
}

export type WritePapers = (job: PaperJob, report: (progress: CaseProgress) => void) => Promise<PaperFile>

/** Writes papers in this thread. The Word library is large, and is not read before somebody exports something. */
export const writePapers: WritePapers = async (job, report) => {
  const { paperFileName, renderCase, renderPaper } = await import('../documents')
  const { context } = job
  if (job.kind === 'paper') return renderPaper(paperOf(job.id), context)
  const name = job.stage === 'before' ? '会前文件' : '一事一档'
  return {
    fileName: paperFileName(context.meeting, name, '.zip'),
    bytes: await renderCase(context, job.stage, report, await Promise.all(job.attachments.map(readAttached))),
  }
}

/** A file that has gone leaves its name in the archive, and the papers are written all the same. */
async function readAttached({ path, name }: AttachedFile): Promise<Attachment> {
  try {
    return { name, bytes: await readFile(path) }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return { name, bytes: null }
    throw error
  }
}
