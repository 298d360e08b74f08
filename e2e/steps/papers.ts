import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/** A Word file as somebody reads it. */
export interface Paper {
  /** The body, a line for each paragraph. */
  readonly text: string
  /** What stands at the foot of the pages. */
  readonly foot: string
  /** Pictures, as they lie in the file. */
  readonly pictures: readonly Uint8Array[]
}

/** Reads the one file of the folder whose name fits. */
export async function readPaper(folder: string, name: RegExp): Promise<Paper> {
  const files = (await readdir(folder)).filter((file) => name.test(file))
  const [file] = files
  if (file === undefined || files.length > 1)
    throw new Error(`${files.length} files in ${folder} fit ${name}`)
  const parts = Object.entries(unzipSync(await readFile(join(folder, file))))
  const textOf = (path: RegExp) =>
    parts.filter(([part]) => path.test(part)).map(([, bytes]) => plainText(strFromU8(bytes)))
  return {
    text: textOf(/^word\/document\.xml$/).join('\n'),
    foot: textOf(/^word\/footer\d+\.xml$/).join('\n'),
    pictures: parts.filter(([part]) => part.startsWith('word/media/')).map(([, bytes]) => bytes),
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function plainText(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}
