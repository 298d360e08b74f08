import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ok, refuse } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import type { MeetingSetup } from '#shared/domain/meeting/setup'
import { scenarioSchema, setupOf } from '#shared/domain/rehearsal/scenario'
import type { Scenario } from '#shared/domain/rehearsal/scenario'
import { hasCode } from '../adapters/durable-files'
import type { Log } from '../core/ports'

/** The sample meetings that come with the application: a scenario file each in `folder`, in the order of their names. */
export class Samples {
  readonly #folder: string
  readonly #log: Log

  constructor(folder: string, log: Log) {
    this.#folder = folder
    this.#log = log
  }

  async list(): Promise<{ id: string; title: string }[]> {
    const names = (await this.#names()).toSorted()
    const texts = await Promise.all(names.map(async (id) => ({ id, text: await this.#textOf(id) })))
    // One after another: the log names the faulty ones in the order of the list, whichever file was there first.
    return texts.flatMap(({ id, text }) => {
      const sample = this.#parse(id, text)
      return sample === null ? [] : [{ id, title: sample.title }]
    })
  }

  /** The meeting of the sample, to begin at the next full hour after `now` (ms) where the file says no time. */
  async setup(id: string, now: number): Promise<Result<MeetingSetup>> {
    const known = (await this.#names()).includes(id)
    const sample = known ? this.#parse(id, await this.#textOf(id)) : null
    if (sample === null) return refuse('noSample', '没有找到这个示例会议，请从列表中重新选择。')
    return ok(setupOf(sample, now))
  }

  async #names(): Promise<string[]> {
    try {
      const files = await readdir(this.#folder)
      return files.filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json'))
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return []
      throw error
    }
  }

  #textOf(id: string): Promise<string> {
    return readFile(join(this.#folder, `${id}.json`), 'utf8')
  }

  #parse(id: string, text: string): Scenario | null {
    const parsed = scenarioSchema.safeParse(parseJson(text))
    if (parsed.success) return parsed.data
    this.#log('warning', 'a sample cannot be read', { id, reason: parsed.error.message })
    return null
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
