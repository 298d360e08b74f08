import { paperOf } from '../forms/papers'
import type { PaperId } from '../forms/paper-id'
import { ok, refuse, type Result } from '../kernel/result'
import { mayHaveTemplate } from './places'
import { templateOf, type KeptOwnTemplate, type OwnTemplate } from './state'

/** The next version of a paper's own template. Its file was looked over when it was handed in. */
export function adoptedTemplate(
  kept: readonly KeptOwnTemplate[],
  file: Omit<OwnTemplate, 'version'>,
): Result<OwnTemplate> {
  const paper = paperOf(file.paper)
  if (!mayHaveTemplate(paper)) {
    return refuse('template.paper', `${paper.name}的版式由程序定，不能换成本厅的模板。`)
  }
  const last = kept.find((one) => one.paper === file.paper)
  if (last && !last.dropped && last.sha256 === file.sha256) {
    return refuse('template.same', `${paper.name}用的就是这个模板（${last.fileName}）。`)
  }
  return ok({ ...file, version: (last?.version ?? 0) + 1 })
}

export function droppedTemplate(
  kept: readonly KeptOwnTemplate[],
  paper: PaperId,
): Result<{ readonly paper: PaperId }> {
  return templateOf(kept, paper) === null
    ? refuse('template.none', `${paperOf(paper).name}用的就是程序自带的版式。`)
    : ok({ paper })
}
