import { ok } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import type { RosterPreview } from '#shared/domain/meeting/roster'
import { previewRoster } from '#shared/domain/meeting/roster-read'
import type { World } from '#shared/domain/world'

/** Says row by row what would be taken from a roster file into the open meeting. */
export async function previewRosterFile(
  { hall, meetings }: World,
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<RosterPreview>> {
  // Reading spreadsheets takes a library that most days nobody needs.
  const { readRosterFile } = await import('../documents/roster-file')
  const table = await readRosterFile(fileName, bytes)
  if (!table.ok) return table
  const open = hall.openMeetingId === null ? undefined : meetings.get(hall.openMeetingId)
  return ok(previewRoster(table.value, open?.meeting.participants ?? []))
}
