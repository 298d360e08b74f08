import type { PaperContext } from '#shared/domain/forms/form'
import { meetingAtEdition } from '#shared/domain/meeting/papers/correction/editions'
import { draftReason, type Paper } from '#shared/domain/forms/papers'
import { templateOf, type TemplateName } from '#shared/domain/own-template/state'
import { templateValues } from '#shared/domain/own-template/values'
import { wordingOf } from '#shared/domain/wording/wording'
import { WORDING_PROPERTY } from './custom-properties'
import { renderEdition, renderEditionIn, type IssuedPaper } from './edition-docx'
import { fileNameOf, issuedFileName } from './file-names'
import { renderForm } from './form-docx'
import { renderInTemplate, type TemplateFile } from './own-template/render-in-template'
import { renderMinutes } from './minutes-docx'
import { renderNotice } from './notice-docx'

export interface PaperFile {
  /** As it is called on its own, with its ending. */
  readonly fileName: string
  readonly draft: boolean
  readonly bytes: Uint8Array
  /** What became of it otherwise than was asked for, in a sentence. */
  readonly remark?: string
}

/** The file of a template by its hash; null where it is not there any more. */
export type TemplateBytes = (sha256: string) => Promise<Uint8Array | null>

const NO_TEMPLATES: TemplateBytes = () => Promise.resolve(null)

export interface PaperOptions {
  /** Of the minutes, as it was sealed; null: the one that holds. */
  readonly edition?: number | null
  /** As it was issued; null: as it stands. */
  readonly issued?: IssuedPaper | null
  readonly templates?: TemplateBytes
}

/**
 * Any paper of a meeting as a Word file: as it was issued, or where it was not, as it stands; of the minutes also an
 * earlier `edition`, as it was sealed.
 */
export async function renderPaper(
  paper: Paper,
  context: PaperContext,
  { edition = null, issued = null, templates = NO_TEMPLATES }: PaperOptions = {},
): Promise<PaperFile> {
  const { hall, now } = context
  if (issued) {
    return {
      fileName: issuedFileName(paper, issued),
      draft: false,
      ...(await inOwnTemplate(paper, issued.edition.template, templates, (template) =>
        template ? renderEditionIn(template, issued, hall) : renderEdition(issued, hall),
      )),
    }
  }
  const meeting = edition === null ? context.meeting : meetingAtEdition(context.meeting, edition)
  if (!meeting) throw new Error(`no edition ${edition} of the minutes`)
  const fileName = fileNameOf(paper, { ...context, meeting })
  if (paper.draft === null) {
    const draft = meeting.seal === null
    return paper.id === 'notice'
      ? { fileName, draft, bytes: await renderNotice({ meeting, hall, now, wording: wordingOf(context) }) }
      : { fileName, draft, bytes: await renderMinutes({ meeting, hall, draft }) }
  }
  const draft = draftReason(paper, context)
  const { document } = paper.draft(context)
  const options = {
    draft,
    practice: meeting.practice,
    creator: hall.committee,
    at: now,
    properties: { [WORDING_PROPERTY]: String(wordingOf(context).version) },
  }
  return {
    fileName,
    draft: draft !== null,
    ...(await inOwnTemplate(paper, templateOf(context.templates ?? [], paper.id), templates, (template) =>
      template
        ? renderInTemplate(document, {
            ...options,
            paper: paper.id,
            template,
            values: templateValues(paper.id, context, document),
          })
        : renderForm(document, options),
    )),
  }
}

/** In the template where there is one that can be used; else in the program's own layout, and said so. */
async function inOwnTemplate(
  { name }: Paper,
  template: TemplateName | null,
  bytesOf: TemplateBytes,
  render: (template: TemplateFile | null) => Promise<Uint8Array | null>,
): Promise<Pick<PaperFile, 'bytes' | 'remark'>> {
  const { fileName = '', sha256 = null } = template ?? {}
  const file = sha256 === null ? null : await bytesOf(sha256)
  const own = file && (await render({ fileName, bytes: file }))
  if (own) return { bytes: own }
  const bytes = await render(null)
  if (!bytes) throw new Error('a paper needs no template')
  return template === null
    ? { bytes }
    : {
        bytes,
        remark: `${name}的模板“${fileName}”不在了，或者打不开，这一份用的是程序自带的版式。请在议事厅设置的“文件模板”里重新选一次。`,
      }
}
