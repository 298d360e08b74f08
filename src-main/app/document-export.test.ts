import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { PAPERS } from '#shared/domain/forms/papers'
import { EMPTY_WORLD, type World } from '#shared/domain/world'
import { refuse } from '#shared/domain/kernel/result'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { DocumentExport } from './document-export'
import { MaterialFiles } from '../adapters/material-files'
import { keep, tinyPicture } from '../adapters/material-files.fixtures'
import type { Material } from '#shared/domain/meeting/material/material'
import { ExportFolder } from './exports'
import type { IssuePapers } from './paper-issue'
import { issueInMemory } from './paper-issue.fixtures'
import { writePapers } from './paper-job'
import { PdfExport } from './pdf-export'

const noPdf = new PdfExport(
  new ExportFolder('', () => undefined),
  () => Promise.resolve(null),
  () => undefined,
)
let folder = ''
/** What the archive holds is what was asked for last. */
let archive: World = EMPTY_WORLD
let exports: DocumentExport
let materials: MaterialFiles
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-documents-'))
  materials = new MaterialFiles(join(folder, 'materials'), () => undefined)
  exports = new DocumentExport(
    new ExportFolder(folder, () => undefined),
    writePapers,
    issue,
    materials,
    noPdf,
    { folder: join(folder, 'templates') },
    () => undefined,
  )
})
afterEach(() => rm(folder, { recursive: true }))

const issue: IssuePapers = (request) =>
  issueInMemory(
    () => archive,
    () => meeting.lastAt,
    (after) => (archive = after),
  )(request)

const one = (of: World, ...rest: Rest<typeof exports.paper>) => {
  archive = of
  return exports.paper(of, ...rest)
}
const all = (of: World, ...rest: Rest<typeof exports.all>) => {
  archive = of
  return exports.all(of, ...rest)
}
type Rest<F extends (world: World, ...rest: never) => unknown> = F extends (
  world: World,
  ...rest: infer R
) => unknown
  ? R
  : never

const { world, meeting } = sampleMeeting({ until: 'signed' })
const planned = sampleMeeting({ until: 'planned' })
const sealed = sampleMeeting({ until: 'sealed' })
const corrected = sampleMeeting({ until: 'corrected' })

describe('a paper', () => {
  it.each([
    ['minutes', /会议记录（草稿.*）\.docx$/],
    ['notice', /协商结果公示（草稿）\.docx$/],
    ['summaryMinutes', /1号 会议纪要（草稿）\.docx$/],
    ['voteStatistics', /1号 表决结果统计表\.docx$/],
  ] as const)('%s of a closed meeting is a Word file, named for what it is', async (id, name) => {
    const result = await one(world, id, meeting.id, meeting.lastAt)
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.fileName).toMatch(name)
    expect((await readFile(result.value.path)).subarray(0, 2).toString()).toBe('PK')
  })

  it('of the minutes can be had in every edition that was sealed', async () => {
    const { world, meeting } = corrected
    const names = []
    for (const edition of [1, 2]) {
      const result = await one(world, 'minutes', meeting.id, meeting.lastAt, edition)
      if (!result.ok) throw new Error(result.error.message)
      names.push(result.value.fileName)
    }
    expect(names).toEqual([
      '小南庄社议〔2026〕1号 会议记录.docx',
      '小南庄社议〔2026〕1号 会议记录（更正1）.docx',
    ])
    for (const [paper, edition] of [
      ['minutes', 3],
      ['agreement', 1],
    ] as const) {
      expect(await one(world, paper, meeting.id, meeting.lastAt, edition)).toMatchObject({
        ok: false,
        error: { code: 'noEdition' },
      })
    }
  })

  it('can be had before the meeting where it is for that', async () => {
    const { world: before, meeting: early } = planned
    for (const { id, unavailable } of PAPERS.filter(({ stage }) => stage === 'before')) {
      const result = await one(before, id, early.id, early.lastAt)
      expect(result.ok).toBe(unavailable(early) === null)
    }
    expect(await readdir(folder)).toContain('小南庄社区居民代表会议（停车管理专题） 签到表.docx')
  })

  it('that there is not yet is refused in a sentence', async () => {
    const record = world.meetings.get(meeting.id)
    if (record === undefined) throw new Error('no meeting')
    const early = (phase: 'planned' | 'inSession') => ({
      ...world,
      meetings: new Map([[meeting.id, { ...record, meeting: { ...meeting, phase } }]]),
    })
    const code = async (phase: 'planned' | 'inSession', document: PaperId) => {
      const result = await one(early(phase), document, meeting.id, 0)
      return result.ok ? 'ok' : result.error.code
    }
    expect(await code('planned', 'minutes')).toBe('tooEarly')
    expect(await code('planned', 'notice')).toBe('tooEarly')
    expect(await code('inSession', 'notice')).toBe('tooEarly')
    expect(await code('inSession', 'minutes')).toBe('ok')
    expect(await one(world, 'minutes', 'm-unknown', 0)).toMatchObject({
      ok: false,
      error: { code: 'noMeeting' },
    })
  })

  it('that cannot be written is said in a sentence, and logged with the reason', async () => {
    const logged: unknown[] = []
    const failing = new DocumentExport(
      new ExportFolder(folder, () => undefined),
      () => Promise.reject(new Error('out of memory')),
      issue,
      materials,
      noPdf,
      { folder },
      (level, text, detail) => logged.push(level, text, detail),
    )
    archive = world
    const result = await failing.paper(world, 'agreement', meeting.id, 0)
    expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining('再导出一次') } })
    expect(JSON.stringify(logged)).toContain('out of memory')
    expect(await readdir(folder)).toEqual([])
  })

  it('that the archive could not keep is not written', async () => {
    const unkept = new DocumentExport(
      new ExportFolder(folder, () => undefined),
      writePapers,
      () => Promise.resolve(refuse('notSaved', '记录没有存上。')),
      materials,
      noPdf,
      { folder },
      () => undefined,
    )
    const result = await unkept.paper(sealed.world, 'agreement', sealed.meeting.id, 0)
    expect(result).toMatchObject({ ok: false, error: { code: 'notSaved' } })
    expect(await readdir(folder)).toEqual([])
  })

  it('leaves nothing half-written in a folder that cannot be written to', async () => {
    await chmod(folder, 0o500)
    // Whoever runs the tests as root may write everywhere.
    const result = await one(world, 'agreement', meeting.id, meeting.lastAt)
    await chmod(folder, 0o700)
    if (result.ok) expect(process.getuid?.()).toBe(0)
    else {
      expect(result.error.message).toContain('请')
      expect(await readdir(folder)).toEqual([])
    }
  })
})

describe('一事一档', () => {
  it('has the files that were handed in, and says which have gone', async () => {
    const photo = tinyPicture(40, 30)
    const pages = [{ sha256: await keep(materials, photo), type: 'png', width: 40, height: 30 } as const]
    const item = sealed.meeting.agenda[0]?.id ?? ''
    const there: Material = {
      id: 'a1',
      itemId: item,
      name: 'x.png',
      kind: 'png',
      size: photo.length,
      pages,
      sha256: pages[0]?.sha256 ?? '',
      caption: '现状：../3号楼',
    }
    const gone: Material = { ...there, id: 'a2', sha256: 'f'.repeat(64), caption: '', name: '方案.png' }
    const record = sealed.world.meetings.get(sealed.meeting.id)
    if (!record) throw new Error('no meeting')
    const meeting = { ...sealed.meeting, materials: [there, gone] }
    const world = { ...sealed.world, meetings: new Map([[meeting.id, { ...record, meeting }]]) }
    const result = await all(world, 'after', meeting.id, meeting.lastAt)
    if (!result.ok) throw new Error(result.error.message)
    const files = unzipSync(await readFile(result.value.path))
    expect(Object.keys(files).filter((name) => name.startsWith('附件/'))).toEqual([
      '附件/第1项 1 现状：.. 3号楼.png',
      '附件/第1项 2 方案.png（原件已不在这台电脑上）.txt',
    ])
    expect(Buffer.from(files['附件/第1项 1 现状：.. 3号楼.png'] ?? [])).toEqual(photo)
  })

  it('has the scans of what was signed beside the papers they show', async () => {
    const page = tinyPicture(40, 56)
    const sha256 = await keep(materials, page)
    const signed = sampleMeeting({ until: 'corrected' })
    for (const [paper, edition] of [
      ['minutes', 1],
      ['minutes', 2],
    ] as const) {
      signed.step({
        type: 'attachScan',
        paper,
        edition,
        note: '',
        material: {
          name: '扫描.png',
          kind: 'png',
          size: page.length,
          sha256,
          caption: '',
          pages: [{ sha256, type: 'png', width: 40, height: 56 }],
        },
      })
    }
    const { id, lastAt } = signed.meeting
    const result = await exports.all(signed.world, 'after', id, lastAt)
    if (!result.ok) throw new Error(result.error.message)
    const files = unzipSync(await readFile(result.value.path))
    for (const name of ['06 会议记录 签字扫描件1.png', '07 会议记录（更正1） 签字扫描件1.png']) {
      expect(Buffer.from(files[name] ?? [])).toEqual(page)
    }
  })

  it('is one archive in the order of its index, every file whole', async () => {
    const result = await all(sealed.world, 'after', sealed.meeting.id, sealed.meeting.lastAt)
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.fileName).toBe('小南庄社议〔2026〕1号 一事一档.zip')
    const files = unzipSync(await readFile(result.value.path))
    expect(Object.keys(files)).toEqual([
      '00 卷内目录.docx',
      '01 协商方案.docx',
      '02 会前议题公示.docx',
      '03 会议通知.docx',
      '04 议事规则.docx',
      '05 到会情况表.docx',
      '06 会议记录.docx',
      '07 表决结果统计表.docx',
      '08 会议纪要.docx',
      '09 协商意见书.docx',
      '10 决议.docx',
      '11 协商结果公示.docx',
      '12 满意度调查汇总表.docx',
    ])
    for (const bytes of Object.values(files)) {
      const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
      expect(xml).toContain('</w:document>')
    }
    expect(await readdir(folder)).toEqual([result.value.fileName])
  })

  it('has every edition of the minutes, and its index names them', async () => {
    const { id, lastAt } = corrected.meeting
    const result = await all(corrected.world, 'after', id, lastAt)
    if (!result.ok) throw new Error(result.error.message)
    const files = unzipSync(await readFile(result.value.path))
    expect(Object.keys(files).slice(6, 9)).toEqual([
      '06 会议记录.docx',
      '07 会议记录（更正1）.docx',
      '08 表决结果统计表.docx',
    ])
    const words = (name: string) =>
      strFromU8(unzipSync(files[name] ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array()).replace(
        /<[^>]+>/gu,
        '',
      )
    expect(words('06 会议记录.docx')).toContain('责任人：孙秀英')
    expect(words('06 会议记录.docx')).not.toContain('更正')
    expect(words('07 会议记录（更正1）.docx')).toContain('原因：台账的责任人写错了')
    expect(words('00 卷内目录.docx')).toMatch(/会议记录（更正1）/u)
  })

  it('marks drafts in the names of the files until the minutes are sealed', async () => {
    const result = await all(world, 'after', meeting.id, meeting.lastAt)
    if (!result.ok) throw new Error(result.error.message)
    const names = Object.keys(unzipSync(await readFile(result.value.path)))
    expect(names).toContain('08 会议纪要（草稿）.docx')
    expect(names).toContain('07 表决结果统计表.docx')
  })

  it('tells how far it has come, and is written once at a time', async () => {
    const seen: ReturnType<DocumentExport['progressOf']>[] = []
    const first = all(sealed.world, 'after', sealed.meeting.id, 0)
    const watching = setInterval(() => seen.push(exports.progressOf(sealed.meeting.id)), 1)
    const second = await all(sealed.world, 'after', sealed.meeting.id, 0)
    expect(second).toMatchObject({ ok: false, error: { code: 'busy' } })
    expect((await first).ok).toBe(true)
    clearInterval(watching)
    const counts = seen.flatMap((progress) => (progress && progress.total > 0 ? [progress.done] : []))
    expect(counts.length).toBeGreaterThan(3)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(seen.some((progress) => progress?.name === '会议记录')).toBe(true)
    expect(exports.progressOf(sealed.meeting.id)).toBeNull()
  })

  it('is what is printed for the meeting, before it', async () => {
    const result = await all(planned.world, 'before', planned.meeting.id, planned.meeting.lastAt)
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.fileName).toMatch(/会前文件\.zip$/u)
    const names = Object.keys(unzipSync(await readFile(result.value.path)))
    expect(names).toContain('05 签到表.docx')
    expect(names.some((name) => name.includes('目录'))).toBe(false)
    expect(await all(planned.world, 'after', planned.meeting.id, 0)).toMatchObject({
      ok: false,
      error: { code: 'tooEarly' },
    })
  })
})
