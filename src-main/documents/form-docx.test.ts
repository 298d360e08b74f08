import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#shared/domain/forms/catalogue'
import type { FormDocument, PaperContext } from '#shared/domain/forms/form'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { draftReason, PAPERS, paperOf } from '#shared/domain/forms/papers'
import type { Meeting } from '#shared/domain/meeting/state'
import { SAMPLE_HALL, SAMPLE_STARTS_AT } from '#shared/testing/sample-hall'
import { arbitraryMoves, playMoves } from '#shared/testing/random-meeting'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { columnWidths } from './form-table'
import { renderForm } from './form-docx'
import { TEXT_WIDTH } from './paper'
import { readBack, type ReadBack } from './read-back.fixtures'

const WEEK_BEFORE = SAMPLE_STARTS_AT - 7 * 86_400_000
const DAY_AFTER = SAMPLE_STARTS_AT + 86_400_000
const planned = sampleMeeting({ until: 'planned' }).meeting
const sealed = sampleMeeting({ until: 'sealed' }).meeting

function draftOf(id: PaperId, context: PaperContext) {
  const draft = paperOf(id).draft?.(context)
  if (!draft) throw new Error(`${id} has content of its own`)
  return draft
}

const before = (meeting: Meeting = planned): PaperContext => ({
  meeting,
  hall: SAMPLE_HALL,
  now: WEEK_BEFORE,
})
const after = (meeting: Meeting = sealed): PaperContext => ({ meeting, hall: SAMPLE_HALL, now: DAY_AFTER })

async function read(form: FormDocument, draft: string | null = null): Promise<ReadBack> {
  return readBack(await renderForm(form, { draft, creator: SAMPLE_HALL.committee, at: WEEK_BEFORE }))
}

/** Every other motion by paper ballot. */
function byBallot(meeting: Meeting): Meeting {
  return {
    ...meeting,
    agenda: meeting.agenda.map((item) =>
      item.motion?.method === 'showOfHands'
        ? { ...item, motion: { ...item.motion, method: 'secretBallot' } }
        : item,
    ),
  }
}

const FORMS = PAPERS.filter(({ draft }) => draft !== null)

describe('every form', () => {
  it.each(FORMS.map(({ id, name, stage }) => ({ id, name, stage })))(
    '$name is on the page of GB/T 9704 and reads back whole',
    async ({ id, stage }) => {
      const context = stage === 'before' ? before(byBallot(planned)) : after()
      const { document } = draftOf(id, context)
      const file = await read(document)
      const [size] = file.all('w:pgSz')
      const [margin] = file.all('w:pgMar')
      expect(size?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
      expect(margin?.attributes).toMatchObject({
        'w:top': '2098',
        'w:left': '1587',
        'w:bottom': '1984',
        'w:right': '1474',
      })
      if (id !== 'ballots') expect(file.text()).toContain(document.title.slice(0, 4))
      expect([...file.parts.keys()].filter((name) => /word\/footer\d\.xml/u.test(name))).toHaveLength(2)
    },
  )

  it.each(FORMS.map(({ id, name, stage }) => ({ id, name, stage })))(
    '$name has tables as wide as the text, with whole rows and repeated heads',
    async ({ id, stage }) => {
      const { document } = draftOf(id, stage === 'before' ? before(byBallot(planned)) : after())
      const file = await read(document)
      const nested = new Set(file.all('w:tc').flatMap((cell) => file.all('w:tbl', cell)))
      for (const table of file.all('w:tbl').filter((one) => !nested.has(one))) {
        const [grid] = file.all('w:tblGrid', table)
        const widths = file.all('w:gridCol', grid).map(({ attributes }) => Number(attributes['w:w']))
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH)
      }
      expect(file.all('w:cantSplit')).toHaveLength(file.all('w:tr').length)
      const headed = document.blocks.filter(({ kind }) => kind === 'table').length
      expect(file.all('w:tblHeader')).toHaveLength(headed)
    },
  )

  it('keeps what is signed with what stands before it', async () => {
    for (const id of ['agreement', 'voteStatistics', 'resolution', 'attendanceRecord'] as const) {
      const file = await read(draftOf(id, after()).document)
      const tables = file.all('w:tbl')
      const grid = tables.at(-1)
      const body = file.all('w:body')[0]
      const index = body?.children.findIndex((child) => child === grid) ?? -1
      const lead = body?.children[index - 1]
      if (typeof lead !== 'object') throw new Error(`${id} has nothing before the signatures`)
      expect(file.all('w:keepNext', lead)).toHaveLength(1)
    }
  })

  it('is the same file every time', async () => {
    const { document } = draftOf('agreement', after())
    const options = { draft: null, creator: '', at: WEEK_BEFORE }
    expect(
      Buffer.from(await renderForm(document, options)).equals(
        Buffer.from(await renderForm(document, options)),
      ),
    ).toBe(true)
  })
})

describe('a draft', () => {
  it('says so in the header and across every page', async () => {
    const file = await read(draftOf('meetingNotice', before()).document, '草稿　内容不全，仅供核对')
    const headers = [...file.parts].filter(([name]) => /word\/header\d\.xml/u.test(name))
    expect(headers).toHaveLength(2)
    for (const [name, xml] of headers) {
      expect(file.text(name)).toContain('草稿　内容不全')
      expect(xml).toContain('string="草稿"')
    }
  })

  it('is no longer one when nothing grave is missing', async () => {
    const file = await read(draftOf('meetingNotice', before()).document)
    expect([...file.parts.keys()].filter((name) => name.startsWith('word/header'))).toEqual([])
  })
})

describe('the words', () => {
  it('of the sign-in sheet are everybody, with a telephone, and empty rows for who comes unasked', async () => {
    const file = await read(draftOf('signInSheet', before()).document)
    const text = file.text()
    for (const { name, phone } of planned.participants) {
      expect(text).toContain(name)
      if (phone !== '') expect(text).toContain(phone)
    }
    const empty = file
      .all('w:tr')
      .filter((row) => file.all('w:tc', row).length === 7 && file.all('w:t', row).length === 0)
    expect(empty.length).toBeGreaterThanOrEqual(8)
  })

  it('of a secret ballot are the motion, three choices and how to mark one, and nobody’s name', async () => {
    const file = await read(draftOf('ballots', before(byBallot(planned))).document)
    const text = file.text()
    const slips = text.split('表决事项：').length - 1
    expect(slips % 3).toBe(0)
    expect(slips).toBeGreaterThanOrEqual(6)
    for (const { motion } of planned.agenda) if (motion) expect(text).toContain(motion.text)
    expect(text).toContain('画两个以上')
    expect(text).not.toMatch(/签名：|姓名：|业主：/u)
    expect(
      text
        .match(/打印(\d+)份可得(\d+)张/u)
        ?.slice(1)
        .map(Number)[1],
    ).toBeGreaterThanOrEqual(50)
  })

  it('of an owners’ ballot carry each head once, with doors and area', async () => {
    const owners = [
      { id: 'w1', head: 'w1', door: '1号楼101', owner: '甲某', area: 5905 },
      { id: 'w2', head: 'w1', door: '1号楼102', owner: '甲某', area: 6000 },
      { id: 'w3', head: 'w3', door: '1号楼103', owner: '乙某', area: 7010 },
    ]
    const [first] = planned.agenda
    if (!first) throw new Error('the sample has no agenda')
    const motion = {
      text: '同意加装电梯。',
      rule: {
        id: 'o',
        name: '业主',
        source: '',
        participation: { num: 2, den: 3 },
        approval: { share: { num: 3, den: 4 }, comparison: 'atLeast', of: 'participants' },
      },
      method: 'ownersRegister',
    } as const
    const text = (
      await read(draftOf('ballots', before({ ...planned, owners, agenda: [{ ...first, motion }] })).document)
    ).text()
    expect(text.match(/业主：甲某/gu)).toHaveLength(1)
    expect(text).toContain('房屋：1号楼101、1号楼102')
    expect(text).toContain('专有部分面积：119.05平方米')
    expect(text).toContain('业主：乙某')
    expect(text).toContain('业主签名')
  })

  it('of the vote statistics are every figure and sum as the minutes have them', async () => {
    const text = (await read(draftOf('voteStatistics', after()).document)).text()
    for (const words of ['同意31人、反对9人、弃权5人', '31×2＝62＞45', '郑守义', '苏静', '叶知秋', '未通过'])
      expect(text).toContain(words)
  })
})

describe('a paper for the public', () => {
  const shouted: Meeting = {
    ...planned,
    agenda: planned.agenda.map((item) =>
      item.motion
        ? {
            ...item,
            motion: { ...item.motion, text: `${item.motion.text}联系刘淑珍13800000000，住1号楼1单元101。` },
          }
        : item,
    ),
  }

  it('has no resident’s name, telephone or door anywhere in the file', async () => {
    const { document, masked } = draftOf('topicNotice', before(shouted))
    const file = await read(document)
    const everything = [...file.parts.values()].join('')
    for (const { name, phone } of planned.participants.filter(
      ({ attendance }) => attendance === 'attending',
    )) {
      if ([...name].length > 2) expect(everything).not.toContain(name)
      if (phone !== '') expect(everything).not.toContain(phone)
    }
    expect(everything).not.toContain('刘淑珍')
    expect(everything).not.toContain('单元101')
    expect(masked.map(({ raw }) => raw)).toEqual(expect.arrayContaining(['刘淑珍', '13800000000', '孙秀英']))
  })

  it('keeps those in office and the hall’s own telephones', async () => {
    const text = (await read(draftOf('topicNotice', before(shouted)).document)).text()
    for (const words of ['周明远', '陈立新', '010-82600001', '010-82610002']) expect(text).toContain(words)
  })
})

describe('any meeting that can be', () => {
  it('gives every form without error, drafts and all', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMoves, async (moves) => {
        const { meeting, hall, now } = playMoves(moves)
        const context = { meeting, hall, now }
        for (const paper of FORMS.filter(({ unavailable }) => unavailable(meeting) === null)) {
          const draft = paper.draft?.(context)
          if (!draft) continue
          const file = await read(draft.document, draftReason(paper, context))
          expect(file.text().length).toBeGreaterThan(10)
        }
        await read(catalogue(context).document)
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})

describe('columns', () => {
  it('add up to the width of the text, whatever their shares', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 12 }), (shares) => {
        const widths = columnWidths(shares.map((share) => ({ header: '', share })))
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH)
        expect(widths.every((width) => width > 0)).toBe(true)
      }),
    )
  })
})
