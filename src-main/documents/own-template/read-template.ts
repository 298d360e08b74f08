import { patchDocument, PatchType, TextRun } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { BODY_PLACE, placeFaults, type FoundPlaces } from '#shared/domain/own-template/places'
import { TEMPLATE_FILE_LIMIT } from '#shared/domain/own-template/state'
import { packStored, unpackGuarded, type ZipFault } from '../zip-guard'
import { paragraphsIn } from './paragraphs'
import { unsafeIn } from './unsafe'

/** A template as it was found: what it names, and why it cannot be used, where it cannot. */
export interface TemplateReport {
  readonly names: readonly string[]
  readonly faults: readonly string[]
}

const UNPACKED_LIMIT = { total: 20_000_000, entries: 400 }
const WRITTEN_PARTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u
const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** Looks a file over that somebody wants a paper laid out by. Never throws for what is in the file. */
export async function readTemplate(
  paper: PaperId,
  fileName: string,
  bytes: Uint8Array,
): Promise<TemplateReport> {
  const unfit = (...faults: readonly string[]): TemplateReport => ({ names: [], faults })
  if (bytes.length > TEMPLATE_FILE_LIMIT)
    return unfit(`文件超过 ${TEMPLATE_FILE_LIMIT / 1_000_000} 兆。请把里面的图片压缩或去掉，再选一次。`)
  if (/\.(?:docm|dotm|dotx?)$/iu.test(fileName))
    return unfit('带宏的文件（.docm）和 Word 模板（.dotx）不能用。请另存为 Word 文档（.docx），再选一次。')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return unfit('这不是 .docx 文件。旧的 .doc 和 .wps 请用 Word 或 WPS 另存为 .docx，再选一次。')
  const zip = unpackGuarded(bytes, () => true, UNPACKED_LIMIT)
  if ('fault' in zip) return unfit(ZIP_SENTENCES[zip.fault])
  const { files } = zip
  const text = (name: string) => {
    const part = files.get(name)
    return part ? strFromU8(part) : ''
  }
  const unsafe = unsafeIn(files)
  if (unsafe.length > 0) return unfit(...unsafe)
  if (
    !text('[Content_Types].xml').includes(DOCUMENT_TYPE) ||
    !text('word/document.xml').includes(WORD_NAMESPACE)
  )
    return unfit('这不是一般的 Word 文档。请用 Word 或 WPS 打开，另存为 .docx，再选一次。')
  const found = await placesIn(files)
  if (!found) return unfit('文件打不开，可能已经损坏。请用 Word 或 WPS 打开，另存为 .docx，再选一次。')
  return { names: found.names, faults: placeFaults(paper, found) }
}

const ZIP_SENTENCES: Readonly<Record<ZipFault, string>> = {
  broken: '文件打不开，可能没有下载完整。请用 Word 或 WPS 打开，另存为 .docx，再选一次。',
  tooLarge: '文件展开后太大。请去掉里面的图片和多余的内容，再选一次。',
  encrypted: '文件加了密码。请去掉密码，另存一次，再选。',
}

/** Null where the library cannot make sense of the file. */
async function placesIn(files: ReadonlyMap<string, Uint8Array>): Promise<FoundPlaces | null> {
  const paragraphs = writtenIn(files)
  const mentions = paragraphs.flatMap(({ text }) => namesIn(text))
  const names = [...new Set(mentions)]
  const left = await leftAfterTrial(files, names)
  if (left === null) return null
  return {
    names,
    replaceable: names.filter((name) => !left.has(name)),
    bodies: paragraphs.filter(
      ({ text, main, inside }) => main && inside === 'w:body' && text.trim() === `{{${BODY_PLACE}}}`,
    ).length,
    bodyMentions: mentions.filter((name) => name === BODY_PLACE).length,
    lone: paragraphs
      .map(({ text }) => text.replaceAll(PLACE, ''))
      .filter((text) => /\{\{|\}\}/u.test(text))
      .map((text) => text.trim().slice(0, 20)),
  }
}

const PLACE = /\{\{([^{}]*)\}\}/gu

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACE)].map(([, name = '']) => name)
}

function writtenIn(files: ReadonlyMap<string, Uint8Array>) {
  return [...files]
    .filter(([name]) => WRITTEN_PARTS.test(name))
    .flatMap(([name, content]) =>
      paragraphsIn(strFromU8(content)).map((one) => ({ ...one, main: name === 'word/document.xml' })),
    )
}

/** The places that stay when all are filled in, for a trial; null where nothing can be filled in. */
async function leftAfterTrial(
  files: ReadonlyMap<string, Uint8Array>,
  names: readonly string[],
): Promise<ReadonlySet<string> | null> {
  try {
    const patch = { type: PatchType.PARAGRAPH, children: [new TextRun('')] }
    const filled = await patchDocument({
      outputType: 'uint8array',
      data: packStored(files),
      keepOriginalStyles: true,
      patches: Object.fromEntries(names.map((name) => [name, patch])),
    })
    const written = writtenIn(new Map(Object.entries(unzipSync(filled))))
    return new Set(written.flatMap(({ text }) => namesIn(text)))
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}
