import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/** A Word file as somebody reads it. */
export interface Paper {
  /** The body, a line for each paragraph. */
  readonly text: string
  /** What stands at the head of the pages. */
  readonly head: string
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
  return paperOf(await readFile(join(folder, file)))
}

/** Every paper of an archive, by its name. */
export async function readArchive(folder: string, name: RegExp): Promise<ReadonlyMap<string, Paper>> {
  const file = (await readdir(folder)).find((one) => name.test(one))
  if (file === undefined) throw new Error(`no file in ${folder} fits ${name}`)
  const papers = Object.entries(unzipSync(await readFile(join(folder, file))))
  return new Map(papers.map(([path, bytes]) => [path, paperOf(bytes)]))
}

function paperOf(bytes: Uint8Array): Paper {
  const parts = Object.entries(unzipSync(bytes))
  const textOf = (path: RegExp) =>
    parts.filter(([part]) => path.test(part)).map(([, content]) => plainText(strFromU8(content)))
  return {
    text: textOf(/^word\/document\.xml$/).join('\n'),
    head: textOf(/^word\/header\d+\.xml$/).join('\n'),
    foot: textOf(/^word\/footer\d+\.xml$/).join('\n'),
    pictures: parts.filter(([part]) => part.startsWith('word/media/')).map(([, content]) => content),
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function plainText(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}
