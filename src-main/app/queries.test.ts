import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#shared/domain/kernel/event'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import type { Query, QueryAnswer } from '#shared/protocol/queries'
import { queryAnswerSchema } from '#shared/protocol/queries'
import { TemplateFiles } from '../adapters/template-files'
import { MaterialFiles } from '../adapters/material-files'
import { hashOf, tinyPicture } from '../adapters/material-files.fixtures'
import { ExportFolder } from './exports'
import { issueInMemory } from './paper-issue.fixtures'
import { writePapers } from './paper-job'
import { answerQueries } from './queries'
import { Samples } from './samples'

const { world, meeting } = sampleMeeting({ until: 'closed' })
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

let folder = ''
let done: string[] = []
let able = true
let as: Role = 'console'
let ask: (query: Query) => Promise<QueryAnswer>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-queries-'))
  done = []
  able = true
  as = 'console'
  const note = async (what: string): Promise<boolean> => {
    done.push(what)
    return able
  }
  const answer = answerQueries({
    samples: new Samples(resolve(import.meta.dirname, '../../resources/scenarios'), () => undefined),
    exports: new ExportFolder(folder, () => undefined),
    materials: new MaterialFiles(join(folder, 'materials'), () => undefined),
    templates: new TemplateFiles(join(folder, 'templates'), () => undefined),
    writePapers,
    issuePapers: issueInMemory(
      () => world,
      () => meeting.lastAt,
      () => undefined,
    ),
    machine: {
      openWindow: (name) => note(`open ${name}`),
      closeWindow: (name) => note(`close ${name}`),
      showFile: (path) => note(`show ${path}`),
      screens: (act) => note(`screens ${act.do}`),
      printPdf: () => Promise.resolve(null),
      addressOf: (name) => `http://127.0.0.1:1/${name}/`,
    },
    world: () => world,
    now: () => meeting.lastAt,
    showTestPicture: (shown) => done.push(`test picture ${shown}`),
    log: () => undefined,
  })
  ask = async (query) => {
    const result = await answer(query, as)
    if (!result.ok) throw new Error(result.error.message)
    return queryAnswerSchema.parse(result.value)
  }
})
afterEach(() => rm(folder, { recursive: true }))

describe('answerQueries', () => {
  it('previews a roster against the people of the open meeting', async () => {
    const [known] = meeting.participants
    if (known === undefined) throw new Error('nobody takes part')
    const csv = `姓名,楼号\n新来的,3号楼\n${known.name},${known.door}\n,4号楼\n`
    const answer = await ask({ ask: 'previewRoster', fileName: '名单.csv', contentBase64: base64(csv) })
    if (answer.to !== 'previewRoster') throw new Error(answer.to)
    const [first, second, third] = answer.preview.rows
    expect(first).toMatchObject({ row: 2, participant: { name: '新来的' }, problems: [] })
    expect([...(second?.problems ?? []), ...(second?.warnings ?? [])]).not.toEqual([])
    expect(third?.participant).toBeNull()
  })

  it('says in a sentence what is wrong with a file', async () => {
    const broken = ask({ ask: 'previewRoster', fileName: 'a.xlsx', contentBase64: base64('PK not a zip') })
    await expect(broken).rejects.toThrow(/。$/)
  })

  it('exports a document and shows it, and shows nothing else', async () => {
    const answer = await ask({ ask: 'exportDocument', document: 'minutes', meetingId: meeting.id })
    if (answer.to !== 'exportDocument') throw new Error(answer.to)
    expect(await readdir(folder)).toEqual([answer.fileName])
    await ask({ ask: 'showFile', path: answer.path })
    expect(done).toEqual([`show ${answer.path}`])
    await expect(ask({ ask: 'showFile', path: '/etc/hostname' })).rejects.toThrow('重新导出')
  })

  it('takes a file of material in parts, from the console alone', async () => {
    const photo = tinyPicture(40, 30)
    const part = (from: number, to: number): Query => ({
      ask: 'storeMaterial',
      sha256: hashOf(photo),
      size: photo.length,
      offset: from,
      contentBase64: photo.subarray(from, to).toString('base64'),
    })
    expect(await ask(part(0, 30))).toEqual({ to: 'storeMaterial', received: 30 })
    expect(await ask(part(30, photo.length))).toEqual({ to: 'storeMaterial', received: photo.length })
    expect(await readdir(join(folder, 'materials'))).toContain(`${hashOf(photo)}.png`)
    as = 'desk'
    await expect(ask(part(0, 30))).rejects.toThrow('主持台')
  })

  it('opens and closes windows, or says what to do instead', async () => {
    await ask({ ask: 'openWindow', window: 'projector' })
    await ask({ ask: 'closeWindow', window: 'desk' })
    expect(done).toEqual(['open projector', 'close desk'])
    able = false
    await expect(ask({ ask: 'openWindow', window: 'desk' })).rejects.toThrow(
      '打开 http://127.0.0.1:1/desk/。',
    )
    await expect(ask({ ask: 'closeWindow', window: 'desk' })).rejects.toThrow('关闭')
  })

  it('lists the samples and begins with one of them', async () => {
    const answer = await ask({ ask: 'samples' })
    if (answer.to !== 'samples') throw new Error(answer.to)
    const [first] = answer.samples
    if (first === undefined) throw new Error('there are no samples')
    const sample = await ask({ ask: 'sample', id: first.id })
    if (sample.to !== 'sample') throw new Error(sample.to)
    expect(sample.setup.agenda.length).toBeGreaterThan(0)
  })
})
