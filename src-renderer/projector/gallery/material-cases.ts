import type { HallSettings } from '#shared/domain/hall/state'
import type { MaterialPage, MaterialView } from '#shared/domain/meeting/material/material'
import type { ScreenProps } from '../Screen'
import { GONE, PAGES } from './material-pictures'
import { text } from './people'
import { Sample } from './sample'
import { HALL, HOSTILE_HALL, hostile, parking } from './setups'

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')

const screenOf = (hall: HallSettings, play: () => Sample) => (): ScreenProps => {
  const sample = play()
  return { hall, meeting: sample.meeting, now: sample.now, connection: 'live' }
}

type Seen = Partial<Omit<MaterialView, 'materialId'>>

/** A material of the item under way, put on the wall. */
function show(sample: Sample, caption: string, pages: readonly MaterialPage[], seen: Seen = {}): Sample {
  const pictures = pages.map(({ sha256, type, width, height }) => ({ sha256, type, width, height }))
  sample.step({
    type: 'addMaterial',
    itemId: sample.meeting.currentItemId ?? '',
    material: {
      name: '材料.pdf',
      kind: 'pdf',
      size: 200_000,
      sha256: 'f'.repeat(64),
      caption,
      pages: pictures,
    },
  })
  const materialId = sample.meeting.materials.at(-1)?.id ?? ''
  return sample.step({ type: 'showMaterial', materialId, page: 1, zoom: 'page', part: 0, ...seen })
}

const onParking = () =>
  new Sample(HALL, parking(), MORNING).at('13:40').signIn(45).at('14:00').open().enter(3)
const onHostile = () =>
  new Sample(HOSTILE_HALL, hostile(40), MORNING).signIn(40).at('14:00').open().enter(128)

const PLAN = [PAGES.portrait, PAGES.second]
const LONGEST_CAPTION = text('小南庄社区三号楼前地面停车位重新施划方案图（第三稿，居民代表踏勘后修改），', 60)

export const MATERIAL_CASES = {
  'material-portrait': screenOf(HALL, () => show(onParking(), '施划方案（第三稿）', PLAN)),
  'material-landscape': screenOf(HALL, () => show(onParking(), '3号楼前，早上七点', [PAGES.landscape])),
  'material-panorama': screenOf(HALL, () => show(onParking(), '小区西侧道路', [PAGES.panorama])),
  'material-strip': screenOf(HALL, () => show(onParking(), '', [PAGES.strip])),
  'material-half': screenOf(HALL, () =>
    show(onParking(), '施划方案（第三稿）', PLAN, { page: 2, zoom: 'half', part: 1 }),
  ),
  'material-close': screenOf(HALL, () =>
    show(onParking(), '施划方案（第三稿）', PLAN, { zoom: 'close', part: 1 }),
  ),
  'material-quarter': screenOf(HALL, () =>
    show(onParking(), '3号楼前，早上七点', [PAGES.landscape], { zoom: 'half', part: 3 }),
  ),
  'material-no-caption': screenOf(HALL, () => show(onParking(), '', [PAGES.landscape])),
  'material-gone': screenOf(HALL, () => show(onParking(), '施划方案（第三稿）', [GONE, PAGES.second])),
  'material-gone-wide': screenOf(HALL, () =>
    show(onParking(), '3号楼前，早上七点', [{ ...GONE, width: 1600, height: 1200 }]),
  ),
  'material-speech': screenOf(HALL, () =>
    show(onParking().give(0, 'for'), '施划方案（第三稿）', PLAN).pass(46),
  ),
  'material-speech-wide': screenOf(HALL, () =>
    show(onParking().give(0, 'for'), '3号楼前，早上七点', [PAGES.landscape]).pass(160),
  ),
  'material-speech-overtime': screenOf(HALL, () =>
    show(onParking().give(0, 'for'), '施划方案（第三稿）', PLAN, { zoom: 'half' }).pass(222),
  ),
}

export const HOSTILE_MATERIAL_CASES = {
  material: screenOf(HOSTILE_HALL, () =>
    show(onHostile().give(0, 'question'), LONGEST_CAPTION, PLAN).pass(3595 + 6042),
  ),
  'material-wide': screenOf(HOSTILE_HALL, () =>
    show(onHostile().give(0, 'question'), LONGEST_CAPTION, [PAGES.landscape], {
      zoom: 'close',
      part: 8,
    }).pass(3595 + 6042),
  ),
  'material-pages': screenOf(HOSTILE_HALL, () =>
    show(
      onHostile().give(6, 'question'),
      text('W', 60),
      Array.from({ length: 60 }, () => PAGES.strip),
      {
        page: 60,
        zoom: 'close',
        part: 8,
      },
    ).pass(60),
  ),
}
