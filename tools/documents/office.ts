import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const TIMEOUT_MS = 180_000

/** Stand-ins from the Noto fonts, as near as they come, for fonts that a machine without Windows does not have. */
const STAND_INS: Readonly<Record<string, string>> = {
  仿宋: 'Noto Serif CJK SC',
  楷体: 'Noto Serif CJK SC',
  宋体: 'Noto Serif CJK SC',
  方正小标宋简体: 'Noto Serif CJK SC',
  黑体: 'Noto Sans CJK SC',
  'Times New Roman': 'Noto Serif CJK SC',
}

function fontConfiguration(): string {
  const matches = Object.entries(STAND_INS).map(
    ([family, name]) =>
      `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>${name}</string></edit></match>`,
  )
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${matches.join('')}</fontconfig>`
}

/** A LibreOffice of our own: its profile and fonts are thrown away after use, the user's own is left alone. */
export class Office {
  private constructor(private readonly folder: string) {}

  static async open(): Promise<Office> {
    const folder = await mkdtemp(join(tmpdir(), 'documents-'))
    await writeFile(join(folder, 'fonts.conf'), fontConfiguration())
    return new Office(folder)
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }

  /** Writes each file and opens it; answers the PDF of each, by name. */
  print(files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, string>> {
    return this.#convert(files, 'pdf')
  }

  /** Opens each file and saves it again as its own Word file; answers where, by name. */
  resave(files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, string>> {
    return this.#convert(files, 'docx')
  }

  async #convert(
    files: ReadonlyMap<string, Uint8Array>,
    format: 'pdf' | 'docx',
  ): Promise<ReadonlyMap<string, string>> {
    const input = join(this.folder, 'in')
    const output = join(this.folder, format)
    await mkdir(input, { recursive: true })
    await mkdir(output, { recursive: true })
    const paths: string[] = []
    for (const [name, bytes] of files) {
      const path = join(input, name)
      await writeFile(path, bytes)
      paths.push(path)
    }
    const args = [`-env:UserInstallation=file://${join(this.folder, 'profile')}`, '--headless']
    await run('soffice', [...args, '--convert-to', format, '--outdir', output, ...paths], {
      timeout: TIMEOUT_MS,
      env: { ...process.env, FONTCONFIG_FILE: join(this.folder, 'fonts.conf') },
    })
    return new Map(
      [...files.keys()].map((name) => [name, join(output, `${basename(name, extname(name))}.${format}`)]),
    )
  }
}

export interface PdfFont {
  readonly name: string
  readonly embedded: boolean
}

/** The words of each page, in the order they stand in. */
export async function pagesOf(pdf: string): Promise<readonly string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 50_000_000 })
  return stdout.split('\f').slice(0, -1)
}

export async function fontsOf(pdf: string): Promise<readonly PdfFont[]> {
  const { stdout } = await run('pdffonts', [pdf])
  // name, type, encoding, emb, sub, uni, object, generation: the type may be of two words.
  return stdout
    .split('\n')
    .slice(2)
    .flatMap((line) => {
      const words = line.trim().split(/\s+/u)
      const [name] = words
      return name && words.length >= 8 ? [{ name, embedded: words.at(-5) === 'yes' }] : []
    })
}

/** A picture of each page, `<prefix>-1.png` … */
export async function picturesOf(
  pdf: string,
  prefix: string,
  dotsPerInch: number,
  colours: 'all' | 'gray' = 'all',
): Promise<void> {
  const gray = colours === 'gray' ? ['-gray'] : []
  await run('pdftoppm', ['-r', String(dotsPerInch), ...gray, '-png', pdf, prefix])
}
