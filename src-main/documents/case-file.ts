import { setImmediate } from 'node:timers/promises'
import { zipSync, type Zippable } from 'fflate'
import { catalogue } from '#shared/domain/forms/catalogue'
import type { PaperContext } from '#shared/domain/forms/form'
import { filedPapers, type Paper } from '#shared/domain/forms/papers'
import { safeName } from './file-names'
import { renderForm } from './form-docx'
import { draftName, renderPaper } from './paper-docx'

/** How far an archive has come. */
export interface CaseProgress {
  readonly done: number
  readonly total: number
  /** The paper that is being written. */
  readonly name: string
}

/** A file that was handed in, as it lay; null where it has gone. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array | null
}

/**
 * 一事一档, or before the meeting everything that is to be printed for it: the papers in the order of the index, one
 * archive. Between papers others get their turn: a meeting may be going on.
 */
export async function renderCase(
  context: PaperContext,
  stage: Paper['stage'],
  report: (progress: CaseProgress) => void,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const papers = filedPapers(context.meeting, stage)
  const total = papers.length + (stage === 'after' ? 1 : 0)
  // ZIP knows no time before 1980.
  const mtime = new Date(Math.max(context.now, Date.UTC(1980, 0, 2)))
  const files: Zippable = {}
  const add = async (number: number, name: string, render: () => Promise<readonly [boolean, Uint8Array]>) => {
    report({ done: Object.keys(files).length, total, name })
    await setImmediate()
    const [draft, bytes] = await render()
    // Word files are compressed already.
    files[`${String(number).padStart(2, '0')} ${draftName(name, draft)}.docx`] = [bytes, { level: 0, mtime }]
  }
  if (stage === 'after') {
    await add(0, '卷内目录', async () => {
      const { document } = catalogue(context)
      const { meeting, hall, now } = context
      const options = { draft: null, practice: meeting.practice, creator: hall.committee, at: now }
      return [false, await renderForm(document, options)]
    })
  }
  for (const [index, paper] of papers.entries()) {
    await add(index + 1, paper.name, async () => {
      const { draft, bytes } = await renderPaper(paper, context)
      return [draft, bytes]
    })
  }
  for (const { name, bytes } of attachments) {
    // Pictures and documents are compressed already; what has gone leaves a note.
    if (bytes) files[`附件/${safeName(name)}`] = [bytes, { level: 0, mtime }]
    else files[`附件/${safeName(name)}（原件已不在这台电脑上）.txt`] = [new Uint8Array(), { level: 0, mtime }]
  }
  return zipSync(files)
}
