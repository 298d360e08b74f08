import { paperStandings } from '#shared/domain/edition/look-up'
import { setupLike } from '#shared/domain/hall/like-meeting'
import { ok, refuse } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import type { Role } from '#shared/domain/kernel/event'
import { carriedItems } from '#shared/domain/meeting/motion/carried'
import type { World } from '#shared/domain/world'
import type { Query, QueryAnswer } from '#shared/protocol/queries'
import type { ScreenAct } from '#shared/protocol/screens'
import type { MaterialFiles } from '../adapters/material-files'
import type { TemplateFiles } from '../adapters/template-files'
import type { Log, QueryHandler } from '../core/ports'
import { DocumentExport } from './document-export'
import type { ExportFolder, ExportedFile } from './exports'
import type { IssuePapers } from './paper-issue'
import type { WritePapers } from './paper-job'
import { TemplateDesk } from './template-desk'
import { HallSearch } from './hall-search'
import { NoticeExport } from './notice-export'
import { PdfExport, type PrintPdf } from './pdf-export'
import { Verification } from './verification'
import { previewOwnersFile, previewRosterFile } from './roster-preview'
import type { Samples } from './samples'

/** What a host can do with windows and files of the machine; each answers whether it was done. */
export interface MachinePort {
  openWindow(name: 'desk' | 'projector'): Promise<boolean>
  closeWindow(name: 'desk' | 'projector'): Promise<boolean>
  /** False where this host has no say in it, or there is no such display. */
  screens(act: ScreenAct): Promise<boolean>
  /** Where a person can open the window by hand; null where only we can. */
  addressOf(name: 'desk' | 'projector'): string | null
  /** Shows a file in the machine's file manager. */
  showFile(path: string): Promise<boolean>
  /** The page of a window as it is laid out for printing; null where this host cannot print to a file. */
  readonly printPdf: PrintPdf
}

export interface QueryParts {
  readonly samples: Samples
  readonly exports: ExportFolder
  readonly materials: MaterialFiles
  readonly templates: TemplateFiles
  readonly writePapers: WritePapers
  /** Keeps papers before they leave the hall. */
  readonly issuePapers: IssuePapers
  readonly machine: MachinePort
  readonly world: () => World
  /** ms since 1970 */
  readonly now: () => number
  /** Tells the windows whether the wall shows its test picture. */
  readonly showTestPicture: (shown: boolean) => void
  readonly log: Log
}

/** Answers what windows ask of the host; the same for both hosts. */
export function answerQueries(parts: QueryParts): QueryHandler {
  const { samples, exports, machine } = parts
  const pdf = new PdfExport(exports, machine.printPdf, parts.log)
  const documents = new DocumentExport(
    exports,
    parts.writePapers,
    parts.issuePapers,
    parts.materials,
    pdf,
    parts.templates,
    parts.log,
  )
  const templates = new TemplateDesk(parts.templates, exports)
  const search = new HallSearch()
  const notices = new NoticeExport(exports, parts.writePapers, pdf, parts.log)
  const verification = new Verification(parts.writePapers, parts.templates)
  return async (query: Query, role: Role): Promise<Result<QueryAnswer>> => {
    switch (query.ask) {
      case 'samples':
        return ok({ to: 'samples', samples: await samples.list() })
      case 'carriedItems':
        return ok({ to: 'carriedItems', items: [...carriedItems(parts.world())] })
      case 'search': {
        // Telephones aside, the recorder has no need of who said what in other years.
        if (role !== 'console') return refuse('notHere', '只有主持台可以搜索全部会议。')
        const { hits, total } = search.search(parts.world(), query.text, query.practice)
        return ok({ to: 'search', hits: [...hits], total })
      }
      case 'setupLike': {
        const meeting = parts.world().meetings.get(query.meetingId)?.meeting
        if (!meeting) return refuse('noMeeting', '没有这个会议；请从列表里重新选。')
        const { owners, households } = meeting
        return ok({
          to: 'setupLike',
          setup: setupLike(meeting),
          owners: owners.length,
          households: households.length,
        })
      }
      case 'testPicture':
        parts.showTestPicture(query.shown)
        return ok({ to: 'testPicture' })
      case 'sample':
        return answered(await samples.setup(query.id, parts.now()), (setup) => ({ to: 'sample', setup }))
      case 'previewRoster':
        return answered(
          await previewRosterFile(parts.world(), query.fileName, Buffer.from(query.contentBase64, 'base64')),
          (preview) => ({ to: 'previewRoster', preview }),
        )
      case 'previewOwners':
        return answered(
          await previewOwnersFile(parts.world(), query.fileName, Buffer.from(query.contentBase64, 'base64')),
          (preview) => ({ to: 'previewOwners', preview }),
        )
      case 'storeMaterial':
        if (role !== 'console') return refuse('notAllowed', '材料请在主持台上添加。')
        return answered(
          await parts.materials.receive({ ...query, bytes: Buffer.from(query.contentBase64, 'base64') }),
          (received) => ({ to: 'storeMaterial', received }),
        )
      case 'checkTemplate':
        if (role !== 'console') return refuse('notAllowed', '模板请在主持台上换。')
        return answered(
          await templates.check(query.paper, query.fileName, Buffer.from(query.contentBase64, 'base64')),
          (look) => ({ to: 'checkTemplate', ...look }),
        )
      case 'exportTemplateSample':
        return exported(await templates.sample(parts.world(), query.paper, parts.now()))
      case 'exportDocument':
        return answered(
          await documents.paper(
            parts.world(),
            query.document,
            query.meetingId,
            parts.now(),
            query.edition,
            query.anew,
            query.installed,
          ),
          (file) => ({ to: 'exportDocument', ...file }),
        )
      case 'paperFile':
        return answered(
          await documents.file(
            parts.world(),
            query.document,
            query.meetingId,
            parts.now(),
            query.leaving,
            query.installed,
          ),
          ({ fileName, bytes }) => ({
            to: 'paperFile',
            fileName,
            contentBase64: Buffer.from(bytes).toString('base64'),
          }),
        )
      case 'exportAll':
        return answered(
          await documents.all(parts.world(), query.stage, query.meetingId, parts.now(), query.installed),
          (file) => ({ to: 'exportAll', ...file }),
        )
      case 'exportNotice':
        return exported(
          await notices.word(parts.world(), query.noticeId, query.paper, parts.now(), query.installed),
        )
      case 'exportPdf': {
        const { of } = query
        return exported(
          of.kind === 'notice'
            ? await notices.pdf(parts.world(), of.noticeId, of.paper, role)
            : await documents.pdf(parts.world(), of.document, of.meetingId, parts.now(), role),
        )
      }
      case 'exportNoticePicture':
        return exported(
          await notices.picture(parts.world(), query.noticeId, Buffer.from(query.pngBase64, 'base64')),
        )
      case 'paperStandings':
        return ok({
          to: 'paperStandings',
          standings: [...paperStandings(parts.world(), query.meetingId, parts.now())],
        })
      case 'verifyCode': {
        if (role !== 'console') return NOT_VERIFIED_HERE
        const found = verification.code(parts.world(), query.text)
        return ok({ to: 'verifyCode', found: found && [...found] })
      }
      case 'verifyFile':
        if (role !== 'console') return NOT_VERIFIED_HERE
        return ok({
          to: 'verifyFile',
          result: await verification.file(parts.world(), Buffer.from(query.contentBase64, 'base64')),
        })
      case 'exportLedger':
        return exported(await notices.ledger(parts.world(), query.filter, parts.now()))
      case 'exportProgress':
        return ok({ to: 'exportProgress', progress: documents.progressOf(query.meetingId) })
      case 'showFile': {
        const file = await exports.find(query.path)
        if (!file.ok) return file
        if (await machine.showFile(file.value)) return ok({ to: 'showFile' })
        return refuse('cannotShow', `本机打不开文件夹窗口；文件在“${exports.folder}”，请自行打开查看。`)
      }
      case 'screens':
        if (await machine.screens(query.act)) return ok({ to: 'screens' })
        return refuse('noScreens', '这块屏幕现在不在，或本机不能由程序摆放窗口；请看一下连线，再试一次。')
      case 'openWindow':
        if (await machine.openWindow(query.window)) return ok({ to: 'openWindow' })
        return cannotOpen(machine.addressOf(query.window))
      case 'closeWindow':
        if (await machine.closeWindow(query.window)) return ok({ to: 'closeWindow' })
        return refuse('cannotClose', '这个窗口没有打开，或不能由主持台关闭；请到那个窗口上关闭。')
    }
  }
}

const NOT_VERIFIED_HERE = refuse('notHere', '核验请在主持台上做。')

function exported(result: Result<ExportedFile>): Result<QueryAnswer> {
  return answered(result, (file) => ({ to: 'exported', ...file }))
}

function answered<T>(result: Result<T>, answer: (value: T) => QueryAnswer): Result<QueryAnswer> {
  return result.ok ? ok(answer(result.value)) : result
}

function cannotOpen(address: string | null): ReturnType<typeof refuse> {
  const instead = address === null ? '请重新打开议事厅再试' : `请在浏览器里另开一个窗口，打开 ${address}`
  return refuse('cannotOpen', `新窗口没有打开；${instead}。`)
}
