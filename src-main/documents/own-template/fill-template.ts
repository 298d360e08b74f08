import { Document, Packer, PatchType, patchDocument, TextRun, type FileChild } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { BODY_PLACE } from '#shared/domain/own-template/places'
import { customPropertiesXml, type CustomProperties } from '../custom-properties'
import { corePropertiesXml, packFiles } from '../pack'
import type { PaperFonts } from '../paper'
import { printable } from '../xml'
import { addStyles } from './add-styles'
import { markEveryPage, type Marks } from './marks'
import { PackageParts } from './package-parts'

export interface TemplateFilling {
  readonly template: Uint8Array
  /** Values by place, but for 正文. */
  readonly values: Readonly<Record<string, string>>
  readonly body: readonly FileChild[]
  readonly marks: Marks
  readonly title: string
  readonly creator: string
  /** ms since 1970 */
  readonly at: number
  readonly properties: CustomProperties
  readonly fonts: PaperFonts
}

/** Stands for 正文 until our blocks take its place: a character that nobody can type. */
const BODY_MARK = '\uE000\uE001\uE000'

/**
 * The template with its places filled in. Our blocks are put in by ourselves, after everything else: what people wrote
 * in them is never searched for places, nor what stands in another place.
 */
export async function fillTemplate(filling: TemplateFilling): Promise<Uint8Array> {
  const { template, values, body, marks, fonts, at } = filling
  const texts = { ...values, [BODY_PLACE]: BODY_MARK }
  const patched = await patchDocument({
    outputType: 'uint8array',
    data: template,
    keepOriginalStyles: true,
    patches: Object.fromEntries(
      Object.entries(texts).map(([place, text]) => [
        place,
        { type: PatchType.PARAGRAPH, children: [new TextRun(quiet(text))] },
      ]),
    ),
  })
  const parts = new PackageParts(Object.entries(unzipSync(patched)))
  parts.put('word/document.xml', withBody(parts.text('word/document.xml'), await bodyXml(body)))
  addStyles(parts, fonts)
  await markEveryPage(parts, marks)
  parts.relate('', 'docProps/core.xml', {
    content: corePropertiesXml(filling),
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    as: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  })
  parts.relate('', 'docProps/custom.xml', {
    content: customPropertiesXml(filling.properties),
    type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    as: 'custom-properties',
  })
  return packFiles(parts.files, at)
}

/** Braces in somebody's words are no place: they would be looked for again. */
function quiet(text: string): string {
  return printable(text).replaceAll('\n', ' ').replaceAll('{{', '｛｛').replaceAll('}}', '｝｝')
}

/** Our blocks as they stand in a document of their own. */
async function bodyXml(body: readonly FileChild[]): Promise<string> {
  const document = new Document({ sections: [{ children: [...body] }] })
  const xml = strFromU8(
    unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)))['word/document.xml'] ?? new Uint8Array(),
  )
  const from = xml.indexOf('<w:body>') + '<w:body>'.length
  const inner = xml.slice(from, xml.lastIndexOf('<w:sectPr'))
  // A table needs a paragraph behind it.
  return inner.endsWith('</w:tbl>') ? `${inner}<w:p/>` : inner
}

function withBody(xml: string, body: string): string {
  const at = xml.indexOf(BODY_MARK)
  const start = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at))
  const end = xml.indexOf('</w:p>', at) + '</w:p>'.length
  if (at === -1 || start === -1 || xml.includes(BODY_MARK, at + 1))
    throw new Error('the template has no place for the text')
  const paragraph = xml.slice(start, end)
  // The paragraph may be the one that ends a section.
  const kept = paragraph.includes('<w:sectPr') ? paragraph.replace(BODY_MARK, '') : ''
  return `${xml.slice(0, start)}${body}${kept}${xml.slice(end)}`
}
