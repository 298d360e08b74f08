import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const OURS = /^(?:projector-\d{3,}-\w+\.png|minutes\.docx|notice\.docx|result\.json)$/

/** The folder that a rehearsal leaves its papers and pictures in. */
export class OutFolder {
  readonly path: string

  private constructor(path: string) {
    this.path = path
  }

  /** Makes the folder; what an earlier rehearsal left there goes, anything else stays. */
  static async open(path: string): Promise<OutFolder> {
    await mkdir(path, { recursive: true })
    const old = (await readdir(path)).filter((name) => OURS.test(name))
    await Promise.all(old.map((name) => rm(join(path, name))))
    return new OutFolder(path)
  }

  /** Answers the name of the file. */
  async write(name: string, content: Uint8Array | string): Promise<string> {
    await writeFile(join(this.path, name), content)
    return name
  }
}
