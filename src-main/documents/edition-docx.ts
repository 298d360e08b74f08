import type { HallSettings } from '#shared/domain/hall/state'
import { proofOf } from '#shared/domain/edition/proof'
import type { Edition } from '#shared/domain/edition/state'
import type { Meeting } from '#shared/domain/meeting/state'
import { templateValues } from '#shared/domain/own-template/values'
import { WORDING_PROPERTY } from './custom-properties'
import { renderForm } from './form-docx'
import { renderInTemplate, type TemplateFile } from './own-template/render-in-template'
import { renderMinutes } from './minutes-docx'
import { renderNoticeSheet } from './notice-docx'

/** A paper as it was issued, and its meeting as it was then. */
export interface IssuedPaper {
  readonly edition: Edition
  readonly meeting: Meeting
}

/** A paper as it was issued, out of the archive: the same file whenever it is asked for. */
export function renderEdition({ edition, meeting }: IssuedPaper, hall: HallSettings): Promise<Uint8Array> {
  const { content, at, wording } = edition
  const proof = proofOf(edition, meeting.number)
  switch (content.kind) {
    case 'minutes':
      return renderMinutes({ meeting, hall, draft: false, proof })
    case 'notice':
      return renderNoticeSheet({ document: content.document, mark: '', at, wording, proof })
    case 'form':
      return renderForm(content.document, formOptions({ edition, meeting }, hall))
  }
}

/** The same in the hall's own template; null where that can no longer be used. */
export async function renderEditionIn(
  template: TemplateFile,
  { edition, meeting }: IssuedPaper,
  hall: HallSettings,
): Promise<Uint8Array | null> {
  const { content, paper, at } = edition
  if (content.kind !== 'form') return null
  const values = templateValues(paper, { meeting, hall, now: at }, content.document)
  return renderInTemplate(content.document, {
    ...formOptions({ edition, meeting }, hall),
    paper,
    template,
    values,
  })
}

function formOptions({ edition, meeting }: IssuedPaper, hall: HallSettings) {
  return {
    draft: null,
    creator: hall.committee,
    at: edition.at,
    properties: { [WORDING_PROPERTY]: String(edition.wording) },
    proof: proofOf(edition, meeting.number),
  }
}
