import { parse } from 'node:path'
import type { PaperContext } from '#shared/domain/forms/form'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { editionGiven, isKept, wordsNow } from '#shared/domain/edition/issue'
import { papersOfFile, photosOfFile } from '#shared/domain/forms/notice-record'
import { paperOf, type Paper } from '#shared/domain/forms/papers'
import { scansOfFile } from '#shared/domain/forms/scans'
import type { Role } from '#shared/domain/kernel/event'
import { ok, refuse } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import { meetingAtEdition } from '#shared/domain/meeting/papers/correction/editions'
import { materialsOf, materialTitle } from '#shared/domain/meeting/material/material'
import type { Meeting } from '#shared/domain/meeting/state'
import type { InstalledFonts } from '#shared/domain/paper/fonts'
import { paperContextOf, type World } from '#shared/domain/world'
import { endingOf, type MaterialFiles } from '../adapters/material-files'
import type { TemplateFiles } from '../adapters/template-files'
import type { Log } from '../core/ports'
import type { CaseProgress, IssuedPaper } from '../documents'
import { fileNameOf, issuedFileName } from '../documents/file-names'
import type { ExportFolder, ExportedFile } from './exports'
import { issuedPaper, issuedPapers, type IssuePapers } from './paper-issue'
import type { AttachedFile, PaperFile, PaperJob, WritePapers } from './paper-job'
import type { PdfExport } from './pdf-export'

/** Writes the papers of meetings as Word files into the export folder. */
export class DocumentExport {
  readonly #into: ExportFolder
  readonly #write: WritePapers
  readonly #issue: IssuePapers
  readonly #pdf: PdfExport
  readonly #log: Log
  readonly #materials: MaterialFiles
  /** The folder of the hall's own templates. */
  readonly #templates: string
  /** By meeting, while its archive is being written. */
  readonly #progress = new Map<string, CaseProgress>()

  constructor(
    into: ExportFolder,
    write: WritePapers,
    issue: IssuePapers,
    materials: MaterialFiles,
    pdf: PdfExport,
    templates: Pick<TemplateFiles, 'folder'>,
    log: Log,
  ) {
    this.#templates = templates.folder
    this.#issue = issue
    this.#pdf = pdf
    this.#materials = materials
    this.#into = into
    this.#write = write
    this.#log = log
  }

  /**
   * `now` in ms since 1970; `edition` of the minutes, null: as they stand; `anew`: 出新版, beside what was issued.
   */
  async paper(
    world: World,
    id: PaperId,
    meetingId: string,
    now: number,
    edition: number | null = null,
    anew = false,
    installed: InstalledFonts = [],
  ): Promise<Result<ExportedFile>> {
    const found = paperContext(world, id, meetingId, now)
    if (!found.ok) return found
    const { paper, context } = found.value
    if (edition !== null && (id !== 'minutes' || !meetingAtEdition(context.meeting, edition))) {
      return refuse('noEdition', `${paper.name}没有这一版；请从列表里重新选。`)
    }
    const issued = await issuedPapers(this.#issue, [{ paper, edition }], anew, context)
    if (!issued.ok) return issued
    return this.#run(
      {
        kind: 'paper',
        id,
        edition,
        context,
        issued: issued.value[0] ?? null,
        templates: this.#templates,
        installed,
      },
      () => undefined,
    )
  }

  /**
   * The same file, written nowhere: to be looked at as it would be, or as it was issued; `leaving`: to be printed, for
   * which it is issued as an exported one is.
   */
  async file(
    world: World,
    id: PaperId,
    meetingId: string,
    now: number,
    leaving: boolean,
    installed: InstalledFonts = [],
  ): Promise<Result<PaperFile>> {
    const found = paperContext(world, id, meetingId, now)
    if (!found.ok) return found
    const { paper, context } = found.value
    const issued = leaving
      ? await issuedPapers(this.#issue, [{ paper, edition: null }], false, context)
      : ok([issuedBefore(world, found.value)])
    if (!issued.ok) return issued
    return this.#rendered(
      {
        kind: 'paper',
        id,
        edition: null,
        context,
        issued: issued.value[0] ?? null,
        templates: this.#templates,
        installed,
      },
      () => undefined,
    )
  }

  /** The window of `role`, which asks, shows the paper for printing already. */
  async pdf(
    world: World,
    id: PaperId,
    meetingId: string,
    now: number,
    role: Role,
  ): Promise<Result<ExportedFile>> {
    const found = paperContext(world, id, meetingId, now)
    if (!found.ok) return found
    const { paper, context } = found.value
    const issued = issuedBefore(world, found.value)
    const fileName = issued ? issuedFileName(paper, issued) : fileNameOf(paper, context)
    return this.#pdf.write(parse(fileName).name, 'a4', role)
  }

  /** Everything in one archive; how far it has come can be asked meanwhile. */
  async all(
    world: World,
    stage: Paper['stage'],
    meetingId: string,
    now: number,
    installed: InstalledFonts = [],
  ): Promise<Result<ExportedFile>> {
    const found = contextOf(world, meetingId, now)
    if (!found.ok) return found
    const { phase } = found.value.meeting
    if (stage === 'after' && (phase === 'planned' || phase === 'inSession'))
      return refuse('tooEarly', '会议还没有开完，一事一档还不能导出；请散会之后再导出。')
    if (this.#progress.has(meetingId)) return refuse('busy', '这个会议的文件正在导出，请等它写完。')
    const attachments =
      stage === 'after'
        ? [
            ...this.#scans(found.value),
            ...this.#attachments(found.value.meeting),
            ...this.#photos(found.value),
          ]
        : []
    this.#progress.set(meetingId, { done: 0, total: 0, name: '' })
    try {
      const issued = await issuedPapers(this.#issue, papersOfFile(found.value, stage), false, found.value)
      if (!issued.ok) return issued
      return await this.#run(
        {
          kind: 'all',
          stage,
          context: found.value,
          attachments,
          issued: issued.value,
          templates: this.#templates,
          installed,
        },
        (progress) => this.#progress.set(meetingId, progress),
      )
    } finally {
      this.#progress.delete(meetingId)
    }
  }

  /** Null while nothing is written. */
  progressOf(meetingId: string): CaseProgress | null {
    return this.#progress.get(meetingId) ?? null
  }

  /** The files as they were handed in, item by item: `第2项 1 停车方案.pdf`. */
  #attachments(meeting: Meeting): readonly AttachedFile[] {
    return meeting.agenda.flatMap((item, at) =>
      materialsOf(meeting, item.id).map((material, index) => ({
        path: this.#materials.pathOf(material.sha256, material.kind),
        name: `第${at + 1}项 ${index + 1} ${materialTitle(material).replace(/\.(png|jpe?g|pdf)$/iu, '')}.${endingOf(material.kind)}`,
        beside: false,
      })),
    )
  }

  /** What was signed in ink, beside the paper it shows: `06 会议记录 签字扫描件1.pdf`. */
  #scans(context: PaperContext): readonly AttachedFile[] {
    return scansOfFile(context).map(({ scan: { material }, number, name }) => ({
      path: this.#materials.pathOf(material.sha256, material.kind),
      name: `${String(number).padStart(2, '0')} ${name}.${endingOf(material.kind)}`,
      beside: true,
    }))
  }

  /** Photos of what hung: `公示 小南庄社公示〔2026〕3号 张贴照片1.jpg`. */
  #photos(context: PaperContext): readonly AttachedFile[] {
    return photosOfFile(context).map(({ name, photo: { sha256, kind } }) => ({
      path: this.#materials.pathOf(sha256, kind),
      name: `公示 ${name}.${endingOf(kind)}`,
      beside: false,
    }))
  }

  async #run(job: PaperJob, report: (progress: CaseProgress) => void): Promise<Result<ExportedFile>> {
    const file = await this.#rendered(job, report)
    if (!file.ok) return file
    const { fileName, bytes, remark } = file.value
    const { name, ext } = parse(fileName)
    const written = await this.#into.write(name, ext, bytes)
    return written.ok && remark !== undefined ? ok({ ...written.value, remark }) : written
  }

  async #rendered(job: PaperJob, report: (progress: CaseProgress) => void): Promise<Result<PaperFile>> {
    try {
      return ok(await this.#write(job, report))
    } catch (error) {
      this.#log('error', 'a paper could not be written', { kind: job.kind, reason: String(error) })
      return refuse('paperFailed', '文件没有写成，会议记录没有受影响；请再导出一次，仍不行请联系技术人员。')
    }
  }
}

interface FoundPaper {
  readonly paper: Paper
  readonly context: PaperContext
}

/** The paper as it was issued, unless it says something else by now. */
function issuedBefore(world: World, { paper, context }: FoundPaper): IssuedPaper | null {
  const given = editionGiven(paper, context, world.editions)
  if (!given) return null
  const same =
    isKept(paper, context.meeting, given) || wordsNow(paper, context)?.contentHash === given.contentHash
  return same ? issuedPaper(world, given) : null
}

function paperContext(world: World, id: PaperId, meetingId: string, now: number): Result<FoundPaper> {
  const found = contextOf(world, meetingId, now)
  if (!found.ok) return found
  const paper = paperOf(id)
  const why = paper.unavailable(found.value.meeting)
  return why === null
    ? ok({ paper, context: found.value })
    : refuse('tooEarly', `${paper.name}现在不能导出：${why}`)
}

function contextOf(world: World, meetingId: string, now: number): Result<PaperContext> {
  const context = paperContextOf(world, meetingId, now)
  return context ? ok(context) : refuse('noMeeting', '没有这个会议；请回到首页，从列表里重新打开。')
}
