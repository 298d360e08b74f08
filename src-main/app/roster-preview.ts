import { ok } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import { previewOwnerRegister, type OwnersPreview } from '#shared/domain/meeting/roster/owners-read'
import type { RosterPreview } from '#shared/domain/meeting/roster/roster'
import { previewRoster } from '#shared/domain/meeting/roster/roster-read'
import type { Meeting } from '#shared/domain/meeting/state'
import type { World } from '#shared/domain/world'

/** Says row by row what would be taken from a roster file into the open meeting. */
export async function previewRosterFile(
  world: World,
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<RosterPreview>> {
  const table = await readTable(fileName, bytes)
  if (!table.ok) return table
  return ok(previewRoster(table.value, openMeeting(world)?.participants ?? []))
}

/** The same for a register of owners. */
export async function previewOwnersFile(
  world: World,
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<OwnersPreview>> {
  const table = await readTable(fileName, bytes)
  if (!table.ok) return table
  return ok(previewOwnerRegister(table.value, openMeeting(world)?.owners ?? []))
}

async function readTable(fileName: string, bytes: Uint8Array): Promise<Result<string[][]>> {
  // Reading spreadsheets takes a library that most days nobody needs.
  const { readRosterFile } = await import('../documents/roster-file')
  return readRosterFile(fileName, bytes)
}

function openMeeting({ hall, meetings }: World): Meeting | undefined {
  return hall.openMeetingId === null ? undefined : meetings.get(hall.openMeetingId)?.meeting
}
