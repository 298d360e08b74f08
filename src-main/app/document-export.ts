import { parse } from 'node:path'
import type { PaperContext } from '#shared/domain/forms/form'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { paperOf, type Paper } from '#shared/domain/forms/papers'
import { ok, refuse } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import type { World } from '#shared/domain/world'
import type { ExportFolder, ExportedFile } from './exports'

/** How far an archive has come. */
export interface ExportProgress {
  readonly done: number
  readonly total: number
  readonly name: string
}

/** Writes the papers of meetings as Word files into the export folder. */
export class DocumentExport {
  readonly #into: ExportFolder
  /** By meeting, while its papers are being written. */
  readonly #progress = new Map<string, ExportProgress>()

  constructor(into: ExportFolder) {
    this.#into = into
  }

  /** `now` in ms since 1970. */
  async paper(world: World, id: PaperId, meetingId: string, now: number): Promise<Result<ExportedFile>> {
    const found = contextOf(world, meetingId, now)
    if (!found.ok) return found
    const paper = paperOf(id)
    const why = paper.unavailable(found.value.meeting)
    if (why !== null) return refuse('tooEarly', `${paper.name}现在不能导出：${why}`)
    const { renderPaper } = await documents()
    const { fileName, bytes } = await renderPaper(paper, found.value)
    const { name, ext } = parse(fileName)
    return this.#into.write(name, ext, bytes)
  }

  /** Everything in one archive; how far it has come can be asked meanwhile. */
  async all(
    world: World,
    stage: Paper['stage'],
    meetingId: string,
    now: number,
  ): Promise<Result<ExportedFile>> {
    const found = contextOf(world, meetingId, now)
    if (!found.ok) return found
    const { meeting } = found.value
    if (stage === 'after' && (meeting.phase === 'planned' || meeting.phase === 'inSession'))
      return refuse('tooEarly', '会议还没有开完，一事一档还不能导出；请散会之后再导出。')
    if (this.#progress.has(meetingId)) return refuse('busy', '这个会议的文件正在导出，请等它写完。')
    this.#progress.set(meetingId, { done: 0, total: 0, name: '' })
    try {
      const { paperFileName, renderCase } = await documents()
      const bytes = await renderCase(found.value, stage, (progress) =>
        this.#progress.set(meetingId, progress),
      )
      const { name, ext } = parse(
        paperFileName(meeting, stage === 'before' ? '会前文件' : '一事一档', '.zip'),
      )
      return await this.#into.write(name, ext, bytes)
    } finally {
      this.#progress.delete(meetingId)
    }
  }

  /** Null while nothing is written. */
  progressOf(meetingId: string): ExportProgress | null {
    return this.#progress.get(meetingId) ?? null
  }
}

function contextOf(world: World, meetingId: string, now: number): Result<PaperContext> {
  const meeting = world.meetings.get(meetingId)?.meeting
  return meeting === undefined
    ? refuse('noMeeting', '没有这个会议；请回到首页，从列表里重新打开。')
    : ok({ meeting, hall: world.hall.settings, now })
}

/** The Word library is large, and is not read before somebody exports something. */
function documents() {
  return import('../documents')
}
