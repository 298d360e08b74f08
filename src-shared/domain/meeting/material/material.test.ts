import { describe, expect, it } from 'vitest'
import { mayCommand } from '#shared/domain/command'
import { minutesOf } from '#shared/domain/minutes/draft'
import { TestHall } from '#shared/testing/test-hall'
import { sampleMaterial } from '#shared/testing/sample-material'
import { recordOf } from '../record'
import { sceneOf } from '../selectors'
import { MATERIAL_LIMITS, materialDraftSchema, materialsOf, materialTitle } from './material'
import { materialInView } from './view'

const ITEM = '新增车位怎么分'
const PHOTO = sampleMaterial('现状.jpg', { caption: '3号楼前的停车现状' })
const PLAN = sampleMaterial('停车方案.pdf', { pages: 3 })

function hallWith(...drafts: readonly (typeof PHOTO)[]): TestHall {
  const hall = TestHall.inSession()
  for (const material of drafts) add(hall, material)
  return hall
}

function add(hall: TestHall, material: typeof PHOTO, title = ITEM): void {
  hall.do({ type: 'addMaterial', meetingId: hall.meetingId, itemId: hall.itemId(title), material })
}

const titles = (hall: TestHall, title = ITEM) =>
  materialsOf(hall.meeting, hall.itemId(title)).map(materialTitle)
const idOf = (hall: TestHall, index: number) => hall.meeting.materials[index]?.id ?? ''
const show = (hall: TestHall, index: number, page: number) => ({
  type: 'showMaterial' as const,
  meetingId: hall.meetingId,
  materialId: idOf(hall, index),
  page,
  zoom: 'page' as const,
  part: 0,
})

describe('materials of an item', () => {
  it('are named by their caption, or by their file where they have none', () => {
    const hall = hallWith(PHOTO, PLAN)
    expect(titles(hall)).toEqual(['3号楼前的停车现状', '停车方案.pdf'])
    expect(titles(hall, '现状通报')).toEqual([])
  })

  it('change their caption and their order within the item', () => {
    const hall = hallWith(PHOTO, PLAN)
    add(hall, sampleMaterial('通报.png'), '现状通报')
    add(hall, sampleMaterial('收费表.png'))
    const { meetingId } = hall
    hall.do({ type: 'reviseMaterial', meetingId, materialId: idOf(hall, 1), caption: '分配方案' })
    hall.do({ type: 'moveMaterial', meetingId, materialId: idOf(hall, 3), toIndex: 0 })
    expect(titles(hall)).toEqual(['收费表.png', '3号楼前的停车现状', '分配方案'])
    expect(titles(hall, '现状通报')).toEqual(['通报.png'])
  })

  it('go with their item, and come back with it', () => {
    const hall = hallWith()
    add(hall, PLAN, '现状通报')
    const { meetingId } = hall
    const cause = hall.do({ type: 'removeAgendaItem', meetingId, itemId: hall.itemId('现状通报') })
    expect(hall.meeting.materials).toEqual([])
    hall.do({ type: 'undo', meetingId, cause })
    expect(titles(hall, '现状通报')).toEqual(['停车方案.pdf'])
  })

  it.each([
    ['添加材料“3号楼前的停车现状”', () => hallWith(PHOTO)],
    ['添加材料“说到第十个字以后就…”', () => hallWith({ ...PHOTO, caption: '说到第十个字以后就不写了' })],
    [
      '删除材料“停车方案.pdf”',
      () => {
        const hall = hallWith(PLAN)
        hall.do({ type: 'removeMaterial', meetingId: hall.meetingId, materialId: idOf(hall, 0) })
        return hall
      },
    ],
  ])('撤销 says %s', (label, play) => {
    const hall = play()
    const before = hall.meeting.materials.length
    const step = hall.meeting.steps.console.at(-1)
    expect(step?.label).toBe(label)
    hall.do({ type: 'undo', meetingId: hall.meetingId, cause: step?.cause ?? '' })
    expect(hall.meeting.materials).toHaveLength(1 - before)
  })
})

describe('what is refused, in a sentence', () => {
  const cases: readonly (readonly [string, (hall: TestHall) => ReturnType<TestHall['try']>])[] = [
    [
      '这份材料已经在这一项里，就是“3号楼前的停车现状”，不用再加。',
      (hall) =>
        hall.try({
          type: 'addMaterial',
          meetingId: hall.meetingId,
          itemId: hall.itemId(ITEM),
          material: { ...PHOTO, caption: '别的名字' },
        }),
    ],
    [
      '议程里没有这一项，可能刚被删除。请看一眼议程再试。',
      (hall) => hall.try({ type: 'addMaterial', meetingId: hall.meetingId, itemId: 'i0', material: PLAN }),
    ],
    [
      '一张图片只有 1 页，收到的是 3 页。请重新添加。',
      (hall) =>
        hall.try({
          type: 'addMaterial',
          meetingId: hall.meetingId,
          itemId: hall.itemId(ITEM),
          material: { ...PLAN, kind: 'png' },
        }),
    ],
    ['“3号楼前的停车现状”只有 1 页，没有第 2 页。', (hall) => hall.try(show(hall, 0, 2))],
    ['这一页没有分成那么多块。请按“整页”再放大。', (hall) => hall.try({ ...show(hall, 0, 1), part: 1 })],
    [
      '没有这份材料，可能刚被删除。请看一眼材料再试。',
      (hall) => hall.try({ type: 'removeMaterial', meetingId: hall.meetingId, materialId: 'a0' }),
    ],
    [
      '这份材料已经在这个位置。',
      (hall) =>
        hall.try({ type: 'moveMaterial', meetingId: hall.meetingId, materialId: idOf(hall, 0), toIndex: 0 }),
    ],
    [
      '这一项只有 1 份材料，不能移到第 2 份。',
      (hall) =>
        hall.try({ type: 'moveMaterial', meetingId: hall.meetingId, materialId: idOf(hall, 0), toIndex: 1 }),
    ],
    [
      '会议已经散会，材料不能再增减或改动。',
      (hall) => {
        hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
        return hall.try({ type: 'removeMaterial', meetingId: hall.meetingId, materialId: idOf(hall, 0) })
      },
    ],
  ]
  it.each(cases)('%s', (sentence, attempt) => {
    expect(attempt(hallWith(PHOTO))?.message).toBe(sentence)
  })

  it('the thirty-first of an item', () => {
    const hall = hallWith(
      ...Array.from({ length: MATERIAL_LIMITS.perItem }, (_, index) => sampleMaterial(`${index}.png`)),
    )
    const material = sampleMaterial('多的.png')
    const command = {
      type: 'addMaterial',
      meetingId: hall.meetingId,
      itemId: hall.itemId(ITEM),
      material,
    } as const
    expect(hall.try(command)?.message).toBe(`“${ITEM}”已有 30 份材料，一项最多 30 份。请先删去用不着的。`)
  })

  it.each([
    ['no pages', { ...PLAN, pages: [] }, '这份材料没有可以显示的页'],
    ['too many pages', sampleMaterial('厚.pdf', { pages: 61 }), '一份材料最多 60 页'],
    ['too many bytes', { ...PLAN, size: MATERIAL_LIMITS.fileBytes + 1 }, '一份材料最大 20 MB'],
    ['a name of nothing', { ...PLAN, name: '\u202e \u0000' }, '文件没有名称'],
    ['a long caption', { ...PLAN, caption: '长'.repeat(61) }, '说明最多 60 字'],
  ])('%s', (_, draft, sentence) => {
    expect(materialDraftSchema.safeParse(draft).error?.issues.map(({ message }) => message)).toEqual([
      sentence,
    ])
  })

  it('a hash that leads elsewhere', () => {
    for (const sha256 of ['../../etc/passwd', 'A'.repeat(64), '0'.repeat(63)]) {
      expect(materialDraftSchema.safeParse({ ...PLAN, sha256 }).success).toBe(false)
    }
  })

  it('makes one line of a name that would turn the words around', () => {
    expect(materialDraftSchema.parse({ ...PLAN, name: '方案\u202egpj.exe\n.pdf' }).name).toBe(
      '方案 gpj.exe .pdf',
    )
  })
})

describe('what the room sees of them', () => {
  it('is the first page of the item under way, until another is turned to', () => {
    const hall = hallWith(PHOTO, PLAN)
    const { meetingId } = hall
    hall.do({ type: 'showScene', meetingId, scene: 'material' })
    expect(sceneOf(hall.meeting)).toBe('material')
    expect(materialInView(hall.meeting)?.material.name).toBe('现状.jpg')
    hall.do(show(hall, 1, 2))
    expect(materialInView(hall.meeting)).toMatchObject({ page: 2, pages: 3 })
    hall.do({ type: 'showScene', meetingId, scene: 'rules' })
    hall.do({ type: 'showScene', meetingId, scene: 'material' })
    expect(materialInView(hall.meeting)).toMatchObject({ page: 2 })
    expect(hall.try(show(hall, 1, 2))?.code).toBe('scene.same')
  })

  it('is the same after the record was read again', () => {
    const hall = hallWith(PHOTO, PLAN)
    hall.do({ ...show(hall, 1, 3), zoom: 'half', part: 1 })
    const again = recordOf(hall.events.filter(({ stream }) => stream.startsWith('meeting:')))?.meeting
    expect(again && materialInView(again)).toMatchObject({ page: 3, zoom: 'half', part: 1 })
    expect(again && sceneOf(again)).toBe('material')
  })

  it('goes when the item changes, when somebody gets the floor, and when the material is removed', () => {
    const hall = hallWith(PLAN)
    const { meetingId } = hall
    hall.do(show(hall, 0, 2))
    hall.do({
      type: 'startTurn',
      meetingId,
      participantId: hall.idOf('孙秀英'),
      stance: 'for',
      requestId: null,
    })
    expect(sceneOf(hall.meeting)).toBe('turn')
    hall.do({ type: 'showScene', meetingId, scene: 'material' })
    expect(materialInView(hall.meeting)?.page).toBe(2)
    hall.do({ type: 'removeMaterial', meetingId, materialId: idOf(hall, 0) })
    expect(sceneOf(hall.meeting)).toBe('turn')
    hall.do({ type: 'endTurn', meetingId, turnId: hall.meeting.activeTurnId ?? '', nextRequestId: null })
    hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('现状通报') })
    expect(hall.try({ type: 'showScene', meetingId, scene: 'material' })?.message).toBe(
      '这一项议程没有材料。请先在“安排”里给它添加照片或文件。',
    )
  })

  it('is for the console alone to say', () => {
    for (const type of ['showMaterial', 'addMaterial', 'removeMaterial'] as const) {
      expect([mayCommand('console', type), mayCommand('desk', type), mayCommand('projector', type)]).toEqual([
        true,
        false,
        false,
      ])
    }
  })
})

describe('the minutes', () => {
  const attached = (hall: TestHall) =>
    minutesOf(hall.meeting, hall.world.hall.settings).blocks.filter(({ id }) => id.startsWith('materials:'))

  it('list the materials of an item at its head, and which the room was shown', () => {
    const hall = hallWith(PHOTO, PLAN)
    hall.do(show(hall, 1, 2))
    expect(attached(hall).map(({ text }) => text)).toEqual([
      '附件：1．3号楼前的停车现状（1页）；2．停车方案.pdf（共3页，会上展示）。',
    ])
    expect(attached(hall)[0]?.editable).toBe(false)
  })

  it('still say that an item was passed over where nothing but a material was there', () => {
    const hall = hallWith(PHOTO)
    hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
    const texts = minutesOf(hall.meeting, hall.world.hall.settings).blocks.map(({ text }) => text)
    expect(texts).toContain('附件：3号楼前的停车现状（1页）。')
    expect(texts.some((text) => text.includes('无人发言，未作表决'))).toBe(true)
  })
})
