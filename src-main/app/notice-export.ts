import { parse } from 'node:path'
import { proofOfNotice } from '#shared/domain/edition/notice-editions'
import { FOLLOW_UP_FILTER_NAMES, type FollowUpFilter } from '#shared/domain/follow-up/filter'
import { ledgerRows } from '#shared/domain/follow-up/ledger'
import type { Role } from '#shared/domain/kernel/event'
import { ok, refuse, type Result } from '#shared/domain/kernel/result'
import { NOTICE_KIND_NAMES } from '#shared/domain/notice/kinds'
import { PAPER_NAMES, type PaperSize } from '#shared/domain/notice/sheet'
import { documentOf, standingOf, type NoticeStanding } from '#shared/domain/notice/standing'
import type { Notice } from '#shared/domain/notice/state'
import { isoDate } from '#shared/domain/text/chinese-date'
import type { InstalledFonts } from '#shared/domain/paper/fonts'
import type { World } from '#shared/domain/world'
import type { Log } from '../core/ports'
import type { ExportFolder, ExportedFile } from './exports'
import type { ExtraJob, PaperJob, WritePapers } from './paper-job'
import type { PdfExport } from './pdf-export'

const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** Writes notices as Word, PDF and picture, and the ledger of follow-ups, into the export folder. */
export class NoticeExport {
  readonly #into: ExportFolder
  readonly #write: WritePapers
  readonly #pdf: PdfExport
  readonly #log: Log

  constructor(into: ExportFolder, write: WritePapers, pdf: PdfExport, log: Log) {
    this.#into = into
    this.#write = write
    this.#pdf = pdf
    this.#log = log
  }

  /** `now` in ms since 1970. */
  async word(
    world: World,
    id: string,
    paper: PaperSize,
    now: number,
    installed: InstalledFonts = [],
  ): Promise<Result<ExportedFile>> {
    const found = noticeIn(world, id)
    if (!found.ok) return found
    const { notice, standing } = found.value
    const suffix = paper === 'a4' ? '' : `（${PAPER_NAMES[paper]}）`
    return this.#run({
      kind: 'notice',
      installed,
      document: documentOf(notice, standing),
      final: standing.version.final,
      wording: standing.version.wording,
      proof: proofOfNotice(notice, standing),
      paper,
      at: now,
      fileName: `${nameOf(notice, standing)}${suffix}.docx`,
    })
  }

  /** The page that asks shows the notice for printing already. */
  async pdf(world: World, id: string, paper: PaperSize, role: Role): Promise<Result<ExportedFile>> {
    const found = noticeIn(world, id)
    if (!found.ok) return found
    const { notice, standing } = found.value
    const suffix = paper === 'a4' ? '' : `（${PAPER_NAMES[paper]}）`
    return this.#pdf.write(`${nameOf(notice, standing)}${suffix}`, paper, role)
  }

  /** A picture that the page has drawn. */
  async picture(world: World, id: string, png: Uint8Array): Promise<Result<ExportedFile>> {
    const found = noticeIn(world, id)
    if (!found.ok) return found
    if (!PNG_SIGNATURE.every((byte, index) => png[index] === byte)) {
      return refuse('noPicture', '图片没有画成，请再导出一次。')
    }
    const { notice, standing } = found.value
    return this.#into.write(`${nameOf(notice, standing)}（手机图片）`, '.png', png)
  }

  async ledger(world: World, filter: FollowUpFilter, now: number): Promise<Result<ExportedFile>> {
    const name = FOLLOW_UP_FILTER_NAMES[filter]
    return this.#run({
      kind: 'ledger',
      sheet: {
        committee: world.hall.settings.committee,
        filter: name,
        rows: ledgerRows(world.followUps.values(), filter, now),
        now,
      },
      fileName: `督办台账（${name}）${isoDate(now)}.xlsx`,
    })
  }

  async #run(job: ExtraJob & Pick<PaperJob, 'installed'>): Promise<Result<ExportedFile>> {
    try {
      const { fileName, bytes } = await this.#write(job, () => undefined)
      const { name, ext } = parse(fileName)
      return await this.#into.write(name, ext, bytes)
    } catch (error) {
      this.#log('error', 'a paper could not be written', { kind: job.kind, reason: String(error) })
      return refuse('paperFailed', '文件没有写成，记录没有受影响；请再导出一次，仍不行请联系技术人员。')
    }
  }
}

function noticeIn(
  { notices }: World,
  id: string,
): Result<{ readonly notice: Notice; readonly standing: NoticeStanding }> {
  const notice = notices.byId.get(id)
  const standing = notice && standingOf(notice)
  return notice && standing
    ? ok({ notice, standing })
    : refuse('notice.unknown', '没有这份公示。请从列表里重新选。')
}

/** 小南庄社公示〔2026〕3号 协商结果公示（草稿） */
function nameOf({ number, kind }: Notice, { version, withdrawn }: NoticeStanding): string {
  const state = withdrawn !== null ? '（已撤回）' : version.final ? '' : '（草稿）'
  return `${number.text} ${NOTICE_KIND_NAMES[kind]}${state}`
}
