import { parse } from 'node:path'
import type { Hall } from '#shared/domain/hall/state'
import { refuse } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import type { Meeting } from '#shared/domain/meeting/state'
import type { World } from '#shared/domain/world'
import type { ExportFolder, ExportedFile } from './exports'

export type DocumentKind = 'minutes' | 'notice'

const NAMES: Readonly<Record<DocumentKind, string>> = { minutes: '会议记录', notice: '协商结果公示' }

/** Writes a meeting's document as a Word file into the export folder. `now` in ms since 1970. */
export async function exportDocument(
  world: World,
  document: DocumentKind,
  meetingId: string,
  into: ExportFolder,
  now: number,
): Promise<Result<ExportedFile>> {
  const meeting = world.meetings.get(meetingId)?.meeting
  if (meeting === undefined) return refuse('noMeeting', '没有这个会议；请回到首页，从列表里重新打开。')
  const early = tooEarly(document, meeting)
  if (early !== null) return early
  const { name, ext, bytes } = await render(document, meeting, world.hall, now)
  return into.write(name, ext, bytes)
}

function tooEarly(document: DocumentKind, { phase }: Meeting): ReturnType<typeof refuse> | null {
  if (phase === 'planned')
    return refuse('tooEarly', `会议还没有开，没有${NAMES[document]}可以导出；请开会之后再导出。`)
  if (document === 'notice' && phase === 'inSession')
    return refuse('tooEarly', '会议还没有开完，公示还不能导出；请散会之后再导出。')
  return null
}

/** The Word library is large, and is not read before somebody exports something. */
async function render(document: DocumentKind, meeting: Meeting, { settings: hall }: Hall, now: number) {
  const documents = await import('../documents')
  if (document === 'minutes') {
    const bytes = await documents.renderMinutes({ meeting, hall, draft: meeting.phase !== 'sealed' })
    return { ...parse(documents.minutesFileName(meeting)), bytes }
  }
  return {
    ...parse(documents.noticeFileName(meeting)),
    bytes: await documents.renderNotice({ meeting, hall, now }),
  }
}
