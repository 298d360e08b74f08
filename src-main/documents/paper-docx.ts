import type { PaperContext } from '#shared/domain/forms/form'
import { meetingAtEdition } from '#shared/domain/meeting/papers/correction/editions'
import { draftReason, type Paper } from '#shared/domain/forms/papers'
import { wordingOf } from '#shared/domain/wording/wording'
import { WORDING_PROPERTY } from './custom-properties'
import { renderEdition, type IssuedPaper } from './edition-docx'
import { fileNameOf, issuedFileName } from './file-names'
import { renderForm } from './form-docx'
import { renderMinutes } from './minutes-docx'
import { renderNotice } from './notice-docx'

export interface PaperFile {
  /** As it is called on its own, with its ending. */
  readonly fileName: string
  readonly draft: boolean
  readonly bytes: Uint8Array
}

/**
 * Any paper of a meeting as a Word file: as it was issued, or where it was not, as it stands; of the minutes also an
 * earlier `edition`, as it was sealed.
 */
export async function renderPaper(
  paper: Paper,
  context: PaperContext,
  edition: number | null = null,
  issued: IssuedPaper | null = null,
): Promise<PaperFile> {
  const { hall, now } = context
  if (issued) {
    return {
      fileName: issuedFileName(paper, issued),
      draft: false,
      bytes: await renderEdition(issued, hall),
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
  return {
    fileName,
    draft: draft !== null,
    bytes: await renderForm(paper.draft(context).document, {
      draft,
      practice: meeting.practice,
      creator: hall.committee,
      at: now,
      properties: { [WORDING_PROPERTY]: String(wordingOf(context).version) },
    }),
  }
}
