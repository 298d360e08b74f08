import { codedBy, foundPaper, type Coded } from '#shared/domain/edition/look-up'
import { pictureDifferences, wordDifferences } from '#shared/domain/edition/compare'
import { proofFor, readCode } from '#shared/domain/edition/proof'
import type { FileVerdict, FoundPaper } from '#shared/domain/edition/verdict'
import { NOTICE_KIND_NAMES } from '#shared/domain/notice/kinds'
import { paperOf } from '#shared/domain/forms/papers'
import type { World } from '#shared/domain/world'
import type { ReadPaper } from '../documents/verify/words'
import type { TemplateFiles } from '../adapters/template-files'
import { issuedPaper } from './paper-issue'
import type { PaperJob, WritePapers } from './paper-job'

/** Nobody reads more of them; how many there are is told. */
const MOST_DIFFERENCES = 50

/** 核验: whether a code, what a file says and what the archive has are one. Changes nothing. */
export class Verification {
  readonly #write: WritePapers
  /** The folder of the hall's own templates. */
  readonly #templates: string

  constructor(write: WritePapers, templates: Pick<TemplateFiles, 'folder'>) {
    this.#templates = templates.folder
    this.#write = write
  }

  /** Null where there is no code in it. */
  code(world: World, typed: string): readonly FoundPaper[] | null {
    const code = readCode(typed)
    return code === null ? null : codedBy(world, code).map((coded) => foundPaper(world, coded))
  }

  async file(world: World, bytes: Uint8Array): Promise<FileVerdict> {
    const { wordsOf } = await import('../documents/verify/words')
    const file = wordsOf(bytes)
    if ('fault' in file) return unknown(FAULTS[file.fault])
    const codes = codesIn(file)
    if (codes.length === 0) {
      return unknown('文件里没有校验码：它不是本厅正式导出的文件，或者是草稿、空白表。请核对来源。')
    }
    const coded = codes.flatMap((code) => codedBy(world, code))[0]
    if (!coded) {
      return unknown(
        `本机的存档里没有校验码 ${codes[0]}：可能是别的议事厅、别的电脑导出的，或者是没有封存的草稿。`,
      )
    }
    const archive = wordsOf((await this.#write(jobOf(world, coded, this.#templates), () => undefined)).bytes)
    if ('fault' in archive) throw new Error(`the archive's own paper cannot be read: ${archive.fault}`)
    const differences = wordDifferences(archive, unmarked(file))
    const { gone, added } = pictureDifferences(archive, file)
    return {
      verdict: differences.length + gone + added === 0 ? 'same' : 'different',
      found: foundPaper(world, coded),
      differences: differences.slice(0, MOST_DIFFERENCES),
      more: Math.max(0, differences.length - MOST_DIFFERENCES),
      picturesGone: gone,
      picturesAdded: added,
    }
  }
}

const unknown = (sentence: string): FileVerdict => ({ verdict: 'unknown', sentence })

const FAULTS = {
  broken: '这个文件打不开，可能损坏了，或者不是 Word 文件（.docx）。请换一份再核验。',
  notWord: '这不是 Word 文件（.docx）。请选导出的 Word 文件；PDF 和纸件请输入校验码。',
  encrypted: '这个文件设了密码，读不出内容。请去掉密码另存一份，再核验。',
  tooLarge: '这个文件太大，不像是议事厅导出的文件。请核对后再选。',
} as const

/** Of the file's own properties first, and of its words: whoever copies the words into a new file leaves the rest. */
function codesIn({ code, footers, lines }: ReadPaper): readonly string[] {
  const texts = [
    code ?? '',
    ...[...footers, ...lines.map(({ text }) => text)].filter((text) => text.includes('校验码')),
  ]
  return [...new Set(texts.flatMap((text) => readCode(text) ?? []))]
}

/** That it was withdrawn is said on it when it is filed, and is no change of its words. */
function unmarked(file: ReadPaper): ReadPaper {
  return { ...file, headers: file.headers.filter((text) => text !== '已撤回') }
}

function jobOf(world: World, coded: Coded, templates: string): PaperJob {
  if (coded.kind === 'paper') {
    const { edition, record } = coded
    const context = { meeting: record.meeting, hall: world.hall.settings, now: edition.at }
    return {
      kind: 'paper',
      id: paperOf(edition.paper).id,
      edition: null,
      context,
      issued: issuedPaper(world, edition),
      templates,
    }
  }
  const { notice, edition } = coded
  const { document, contentHash, final, at } = edition
  const name = NOTICE_KIND_NAMES[notice.kind]
  const proof = final ? proofFor(contentHash, name, notice.number.text, edition.edition) : null
  return { kind: 'notice', fileName: '', document, final, wording: 1, proof, paper: 'a4', at }
}
