import type { FormDocument } from '#shared/domain/forms/form'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { proofProperties } from '../custom-properties'
import { formContent, type FormOptions } from '../form-docx'
import { PAPER_FONTS } from '../paper'
import { practiceWatermark, PRACTICE_HEADER } from '../practice-mark'
import { fillTemplate } from './fill-template'
import { readTemplate } from './read-template'

export interface TemplateFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

export interface TemplateOptions extends FormOptions {
  readonly paper: PaperId
  readonly template: TemplateFile
  /** By place, but for 正文. */
  readonly values: Readonly<Record<string, string>>
}

/** A form laid out by the hall's own template; null where that is no longer one that can be used. */
export async function renderInTemplate(
  form: FormDocument,
  { paper, template, values, draft, practice = false, ...options }: TemplateOptions,
): Promise<Uint8Array | null> {
  const { names, faults } = await readTemplate(paper, template.fileName, template.bytes)
  if (faults.length > 0) return null
  const fonts = options.fonts ?? PAPER_FONTS
  return fillTemplate({
    template: template.bytes,
    values,
    body: formContent(form, { placed: new Set(names), fonts }),
    marks: {
      line: practice ? PRACTICE_HEADER : (draft ?? ''),
      across: practiceWatermark({ practice }).watermark ?? (draft === null ? '' : '草稿'),
      proof: options.proof ?? null,
    },
    title: form.title,
    creator: options.creator,
    at: options.at,
    properties: { ...options.properties, ...(options.proof ? proofProperties(options.proof) : {}) },
    fonts,
  })
}
