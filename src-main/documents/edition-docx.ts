import type { HallSettings } from '#shared/domain/hall/state'
import { proofOf } from '#shared/domain/edition/proof'
import type { Edition } from '#shared/domain/edition/state'
import type { Meeting } from '#shared/domain/meeting/state'
import { WORDING_PROPERTY } from './custom-properties'
import { renderForm } from './form-docx'
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
      return renderForm(content.document, {
        draft: null,
        creator: hall.committee,
        at,
        properties: { [WORDING_PROPERTY]: String(wording) },
        proof,
      })
  }
}
