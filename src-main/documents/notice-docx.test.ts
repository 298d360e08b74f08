import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { SAMPLE_PARTICIPANTS } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { renderNotice } from './notice-docx'

const POSTED = Date.parse('2026-11-22T10:00:00+08:00')
const sealed = sampleMeeting({ until: 'sealed' })

async function partsOf(meeting = sealed.meeting, hall = sealed.hall): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await renderNotice({ meeting, hall, now: POSTED }))
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
}

const plain = (xml: string) => xml.replace(/<\/w:p>/gu, '\n').replace(/<[^>]+>/gu, '')

describe('the notice as a file', () => {
  it('holds nobody’s name, telephone or door anywhere in it', async () => {
    const parts = [...(await partsOf()).values()]
    const words = parts.map(plain).join('\n')
    const everything = `${parts.join('\n')}\n${words}`
    expect(words).toContain('孙**')
    for (const { name, phone, door, org } of SAMPLE_PARTICIPANTS) {
      if (org === '') expect(everything.includes(name), name).toBe(false)
      if (phone !== '') expect(everything.includes(phone), phone).toBe(false)
      if (door !== '') expect(everything.includes(door), door).toBe(false)
    }
    expect(words).not.toMatch(/1[3-9]\d{9}/u)
    expect(words).not.toMatch(/\d{17}[\dXx]/u)
    expect(everything.includes('w:drawing')).toBe(false)
  })

  it('has title, period, contacts, issuer and the slip', async () => {
    const parts = await partsOf()
    const text = plain(parts.get('word/document.xml') ?? '')
    expect(text.startsWith('关于小南庄社区居民代表会议\n（停车管理专题）协商结果的公示\n')).toBe(true)
    expect(text).toContain('全体居民：')
    expect(text).toContain('公示期：2026年11月23日至12月7日（共15日）。')
    expect(text).toContain('联系人：陈立新　　联系电话：010-82600001')
    expect(text.trimEnd().endsWith('小南庄社区居民委员会\n2026年11月22日')).toBe(true)
    expect(plain(parts.get('word/footer1.xml') ?? '')).toMatch(
      /张贴时间：.*张贴人：.*揭下时间：[^]*编号：小南庄社议〔2026〕1号/u,
    )
    expect(parts.has('word/header1.xml')).toBe(false)
  })

  it('leaves a line to write on for a telephone nobody gave', async () => {
    const parts = await partsOf(sealed.meeting, { ...sealed.hall, contactPhone: '' })
    expect(parts.get('word/document.xml')).toMatch(
      /联系电话：<\/w:t><\/w:r><w:r><w:rPr>[^/]*\/>?.*?<w:u w:val="single"\/>/u,
    )
  })

  it('closes its lines up where that saves a sheet, and only there', async () => {
    const pitchOf = (parts: ReadonlyMap<string, string>) =>
      Number(/w:linePitch="(\d+)"/u.exec(parts.get('word/document.xml') ?? '')?.[1])
    const { votes, outcomes } = sealed.meeting
    const short = { ...sealed.meeting, votes: votes.slice(0, 1), turns: [], outcomes: [] }
    const middling = { ...short, outcomes: outcomes.slice(3, 4) }
    expect(pitchOf(await partsOf(sealed.meeting))).toBe(579)
    expect(pitchOf(await partsOf(middling))).toBeLessThan(pitchOf(await partsOf(short)))
    expect(pitchOf(await partsOf(middling))).toBeGreaterThanOrEqual(480)
    expect((await partsOf(middling)).get('word/styles.xml')).toContain('w:line="482" w:lineRule="exact"')
  })

  it('is marked 草稿 before the seal', async () => {
    const parts = await partsOf({ ...sealed.meeting, seal: null })
    expect(plain(parts.get('word/header1.xml') ?? '')).toContain('草稿')
  })
})
