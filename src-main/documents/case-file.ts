import { setImmediate } from 'node:timers/promises'
import { zipSync, type Zippable } from 'fflate'
import { proofOfNotice } from '#shared/domain/edition/notice-editions'
import { catalogue } from '#shared/domain/forms/catalogue'
import type { PaperContext } from '#shared/domain/forms/form'
import type { InstalledFonts } from '#shared/domain/paper/fonts'
import { draftName, safeName } from './file-names'
import { inInstalledFonts } from './fitted-fonts'
import {
  filedNotices,
  NOTICE_RECORD_NAME,
  noticeRecord,
  papersOfFile,
} from '#shared/domain/forms/notice-record'
import type { Paper } from '#shared/domain/forms/papers'
import { verificationCode } from '#shared/domain/minutes/content-hash'
import { NOTICE_KIND_NAMES } from '#shared/domain/notice/kinds'
import { documentOf } from '#shared/domain/notice/standing'
import type { IssuedPaper } from './edition-docx'
import { renderForm } from './form-docx'
import { renderNoticeSheet } from './notice-docx'
import { renderPaper, type TemplateBytes } from './paper-docx'

/** How far an archive has come. */
export interface CaseProgress {
  readonly done: number
  readonly total: number
  /** The paper that is being written. */
  readonly name: string
}

export interface CaseFile {
  readonly bytes: Uint8Array
  /** What became of papers otherwise than was asked for, in sentences; '' where nothing did. */
  readonly remark: string
}

/** A file that was handed in, as it lay; null where it has gone. */
export interface Attachment {
  readonly name: string
  /** Beside the papers, and not in the folder 附件. */
  readonly beside: boolean
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
  issued: readonly (IssuedPaper | null)[] = [],
  templates?: TemplateBytes,
  installed: InstalledFonts = [],
): Promise<CaseFile> {
  const remarks: string[] = []
  const papers = papersOfFile(context, stage)
  const notices = stage === 'after' ? filedNotices(context) : []
  const total = papers.length + notices.length + (notices.length > 0 ? 1 : 0) + (stage === 'after' ? 1 : 0)
  // ZIP knows no time before 1980.
  const mtime = new Date(Math.max(context.now, Date.UTC(1980, 0, 2)))
  const files: Zippable = {}
  const add = async (number: number, name: string, render: () => Promise<readonly [boolean, Uint8Array]>) => {
    report({ done: Object.keys(files).length, total, name })
    await setImmediate()
    const [draft, bytes] = await render()
    // Word files are compressed already.
    files[`${String(number).padStart(2, '0')} ${draftName(name, draft)}.docx`] = [
      inInstalledFonts(bytes, installed),
      { level: 0, mtime },
    ]
  }
  if (stage === 'after') {
    await add(0, '卷内目录', async () => {
      const codes = issued.map((one) => (one ? verificationCode(one.edition.contentHash) : null))
      const { document } = catalogue(context, codes)
      const { meeting, hall, now } = context
      const options = { draft: null, practice: meeting.practice, creator: hall.committee, at: now }
      return [false, await renderForm(document, options)]
    })
  }
  for (const [index, { paper, name, edition }] of papers.entries()) {
    await add(index + 1, name, async () => {
      const { draft, bytes, remark } = await renderPaper(paper, context, {
        edition,
        issued: issued[index] ?? null,
        ...(templates ? { templates } : {}),
      })
      if (remark !== undefined) remarks.push(remark)
      return [draft, bytes]
    })
  }
  let number = papers.length
  for (const { notice, standing } of notices) {
    number += 1
    const proof = proofOfNotice(notice, standing)
    await add(number, `${NOTICE_KIND_NAMES[notice.kind]} ${notice.number.text}`, async () => [
      false,
      await renderNoticeSheet({
        document: documentOf(notice, standing),
        mark: standing.withdrawn === null ? '' : '已撤回',
        wording: standing.version.wording,
        at: context.now,
        ...(proof ? { proof } : {}),
      }),
    ])
  }
  if (notices.length > 0) {
    await add(number + 1, NOTICE_RECORD_NAME, async () => {
      const { hall, now } = context
      return [
        false,
        await renderForm(noticeRecord(context).document, { draft: null, creator: hall.committee, at: now }),
      ]
    })
  }
  for (const { name, beside, bytes } of attachments) {
    const path = `${beside ? '' : '附件/'}${safeName(name)}`
    // Pictures and documents are compressed already; what has gone leaves a note.
    if (bytes) files[path] = [bytes, { level: 0, mtime }]
    else files[`${path}（原件已不在这台电脑上）.txt`] = [new Uint8Array(), { level: 0, mtime }]
  }
  return { bytes: zipSync(files), remark: remarks.join('') }
}
