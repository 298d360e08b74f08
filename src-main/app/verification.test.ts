import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { latestEdition } from '#shared/domain/edition/state'
import { verificationCode } from '#shared/domain/minutes/content-hash'
import { noticeEditions, proofOfNotice } from '#shared/domain/edition/notice-editions'
import { documentOf, standingOf } from '#shared/domain/notice/standing'
import { EMPTY_WORLD, evolve, type World } from '#shared/domain/world'
import { SAMPLE_HALL } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { renderEdition } from '../documents/edition-docx'
import { renderForm } from '../documents/form-docx'
import { renderNoticeSheet } from '../documents/notice-docx'
import { writePapers } from './paper-job'
import { Verification } from './verification'

const stage = sampleMeeting({ until: 'sealed' })
stage.run({ type: 'draftNotice', meetingId: stage.meeting.id, kind: 'outcome' })
const { world, meeting } = stage
const edition = latestEdition(world.editions, meeting.id, 'agreement')
if (edition?.content.kind !== 'form') throw new Error('nothing was issued')
const bytes = await renderEdition({ edition, meeting }, SAMPLE_HALL)
const code = verificationCode(edition.contentHash)
const verification = new Verification(writePapers, { folder: '' })

describe('a code', () => {
  it('leads to its paper, whose record is whole', () => {
    expect(verification.code(world, code.toLowerCase())).toEqual([
      {
        code,
        name: '协商意见书',
        meetingTitle: meeting.plan.title,
        number: '小南庄社议〔2026〕1号',
        edition: 1,
        issuedAt: meeting.seal?.at,
        sealedAt: meeting.seal?.at,
        whole: true,
        newer: null,
        draft: false,
        withdrawn: null,
      },
    ])
    expect(verification.code(world, '0000111122223333')).toEqual([])
    expect(verification.code(world, '小南庄社议〔2026〕1号')).toBeNull()
  })

  it.each<[string, (index: number) => boolean]>([
    ['the meeting', (index) => stage.events[index]?.type === 'signedIn'],
    ['the papers', (index) => stage.events[index]?.type === 'paperIssued'],
  ])('tells that the record of %s was altered', (_, isIt) => {
    const at = stage.events.findIndex((_event, index) => isIt(index))
    const altered = stage.events
      .map((event, index) => (index === at ? { ...event, at: event.at + 1 } : event))
      .reduce<World>(evolve, EMPTY_WORLD)
    expect(verification.code(altered, code)?.[0]?.whole).toBe(false)
  })

  it('of a notice tells that it was withdrawn, or that there is a newer one', () => {
    const [notice] = world.notices.byId.values()
    const [first] = notice ? noticeEditions(notice) : []
    const step = notice?.steps[0]?.fact
    if (!notice || !first || step?.type !== 'noticeDrafted') throw new Error('no notice')
    const later = sampleMeeting({ until: 'sealed' })
    later.run({ type: 'draftNotice', meetingId: later.meeting.id, kind: 'outcome' })
    const { content, rule } = step
    const noticeId = notice.id
    later.run({
      type: 'reviseNotice',
      noticeId,
      change: { rule, content: { ...content, title: '另一个标题' } },
    })
    const asked = verification.code(later.world, verificationCode(first.contentHash))?.[0]
    expect(asked).toMatchObject({ name: '协商结果公示', edition: 1, newer: 2, withdrawn: null, draft: false })
  })
})

describe('a file', () => {
  it('as it was exported is the same', async () => {
    expect(await verification.file(world, bytes)).toMatchObject({
      verdict: 'same',
      found: { name: '协商意见书', edition: 1 },
      differences: [],
      picturesGone: 0,
      picturesAdded: 0,
    })
  })

  it('of which a word was changed is different, and the word is told', async () => {
    const parts = unzipSync(bytes)
    const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('孙秀英', '孙秀芳')
    const file = zipSync({ ...parts, 'word/document.xml': strToU8(words) })
    const verdict = await verification.file(world, file)
    if (verdict.verdict === 'unknown') throw new Error(verdict.sentence)
    expect(verdict.differences).toHaveLength(1)
    expect(verdict.differences[0]?.archive).toContain('孙秀英')
    expect(verdict.differences[0]?.file).toContain('孙秀芳')
  })

  it('whose own properties are gone is found by its foot', async () => {
    const { 'docProps/custom.xml': _gone, ...parts } = unzipSync(bytes)
    expect(await verification.file(world, zipSync(parts))).toMatchObject({ verdict: 'same' })
  })

  it.each(['a4', 'a3'] as const)('of a notice on %s is held against its notice', async (paper) => {
    const [notice] = world.notices.byId.values()
    const standing = notice && standingOf(notice)
    if (!notice || !standing) throw new Error('no notice')
    const proof = proofOfNotice(notice, standing)
    if (!proof) throw new Error('a draft')
    const options = { document: documentOf(notice, standing), at: 0, paper, proof }
    for (const mark of ['', '已撤回']) {
      const file = await renderNoticeSheet({ ...options, mark })
      expect(await verification.file(world, file)).toMatchObject({
        verdict: 'same',
        found: { name: '协商结果公示' },
      })
    }
  })

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    [
      'of another hall',
      () => renderEdition({ edition: { ...edition, contentHash: 'f'.repeat(64) }, meeting }, SAMPLE_HALL),
      '本机的存档里没有校验码 FFFF FFFF FFFF FFFF',
    ],
    [
      'without a code',
      () =>
        edition.content.kind === 'form'
          ? renderForm(edition.content.document, { draft: null, creator: '', at: 0 })
          : new Uint8Array(),
      '文件里没有校验码',
    ],
    ['that is no Word file', () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), '这不是 Word 文件'],
    ['that is damaged', () => bytes.subarray(0, 3000), '可能损坏了'],
  ])('%s is told in a sentence', async (_, file, sentence) => {
    const verdict = await verification.file(world, await file())
    expect(verdict).toMatchObject({ verdict: 'unknown', sentence: expect.stringContaining(sentence) })
  })
})
