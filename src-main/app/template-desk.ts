import type { PaperId } from '#shared/domain/forms/paper-id'
import { paperOf } from '#shared/domain/forms/papers'
import { ok, refuse, type Result } from '#shared/domain/kernel/result'
import { mayHaveTemplate } from '#shared/domain/own-template/places'
import type { World } from '#shared/domain/world'
import type { TemplateFiles } from '../adapters/template-files'
import type { ExportFolder, ExportedFile } from './exports'

/** What was found in a file, and its hash where it can be adopted. */
export interface TemplateLook {
  readonly names: string[]
  readonly faults: string[]
  readonly sha256: string | null
}

/** Looks the hall's own templates over, keeps those that can be used, and gives out 样板. */
export class TemplateDesk {
  readonly #files: TemplateFiles
  readonly #into: ExportFolder

  constructor(files: TemplateFiles, into: ExportFolder) {
    this.#files = files
    this.#into = into
  }

  async check(paper: PaperId, fileName: string, bytes: Uint8Array): Promise<Result<TemplateLook>> {
    if (!mayHaveTemplate(paperOf(paper))) return noTemplate(paper)
    // Reading Word files takes a library that most days nobody needs.
    const { readTemplate } = await import('../documents')
    const { names, faults } = await readTemplate(paper, fileName, bytes)
    if (faults.length > 0) return ok({ names: [...names], faults: [...faults], sha256: null })
    const kept = await this.#files.keep(bytes)
    return kept.ok ? ok({ names: [...names], faults: [], sha256: kept.value }) : kept
  }

  async sample(world: World, paper: PaperId, now: number): Promise<Result<ExportedFile>> {
    const { name } = paperOf(paper)
    if (!mayHaveTemplate(paperOf(paper))) return noTemplate(paper)
    const { renderSampleTemplate } = await import('../documents')
    const bytes = await renderSampleTemplate(paper, world.hall.settings.committee, now)
    return this.#into.write(`${name}样板`, '.docx', bytes)
  }
}

function noTemplate(paper: PaperId): ReturnType<typeof refuse> {
  return refuse('template.paper', `${paperOf(paper).name}的版式由程序定，不能换成本厅的模板。`)
}
