import type { RosterField, RosterPreview } from '#shared/domain/meeting/roster/roster'
import type { Participant, ParticipantDraft } from '#shared/domain/meeting/setup'

export const ROSTER_FIELD_NAMES: Readonly<Record<RosterField, string>> = {
  name: '姓名',
  attendance: '类别',
  identity: '身份',
  door: '门牌',
  org: '单位',
  phone: '电话',
}

/** A row of the file, and whether it will be taken. */
export interface PreviewRow {
  readonly row: number
  readonly participant: ParticipantDraft | null
  readonly notes: readonly string[]
  readonly state: 'taken' | 'look' | 'refused' | 'known'
}

const keyOf = ({ name, door }: ParticipantDraft) => JSON.stringify([name, door])

/** The rows of a preview against the roster there is: who is on it already is not added a second time. */
export function previewRows(preview: RosterPreview, roster: readonly Participant[]): readonly PreviewRow[] {
  const known = new Set(roster.map(keyOf))
  return preview.rows.map(({ row, participant, problems, warnings }) => {
    if (participant === null) return { row, participant, notes: problems, state: 'refused' }
    if (known.has(keyOf(participant))) {
      return { row, participant, notes: ['名单里已经有这个人，不再添加'], state: 'known' }
    }
    return { row, participant, notes: warnings, state: warnings.length > 0 ? 'look' : 'taken' }
  })
}

/** Who will be added. */
export function takenFrom(rows: readonly PreviewRow[]): readonly ParticipantDraft[] {
  return rows.flatMap(({ participant, state }) =>
    participant !== null && (state === 'taken' || state === 'look') ? [participant] : [],
  )
}

/** The bytes of a file in base64, as they go to the host. */
export async function readBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts: string[] = []
  // In pieces: an argument list cannot be as long as a file.
  for (let from = 0; from < bytes.length; from += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + 0x8000)))
  }
  return btoa(parts.join(''))
}
