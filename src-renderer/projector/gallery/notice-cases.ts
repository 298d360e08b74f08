import type { HallSettings } from '#shared/domain/hall/state'
import type { MeetingSetup } from '#shared/domain/meeting/setup'
import type { NoticeKind } from '#shared/domain/notice/kinds'
import type { ScreenProps } from '../Screen'
import { text } from './people'
import { Sample } from './sample'
import { HALL, HOSTILE_HALL, hostile, parking } from './setups'

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')
/** As long as a page of a notice stands. */
const PAGE_SECONDS = 20

/** The hall with its notices, so many pages on from the first. */
const screenOf =
  (hall: HallSettings, play: () => Sample, page = 0) =>
  (): ScreenProps => {
    const sample = play()
    const now = sample.now + page * PAGE_SECONDS * 1000
    return { hall, meeting: sample.meeting, now, connection: 'live', notices: sample.world.notices }
  }

function posted(sample: Sample, kind: NoticeKind): Sample {
  sample.run({ type: 'draftNotice', meetingId: sample.meeting.id, kind, postOn: '2026-11-22' })
  return sample.show('notice')
}

const before = (hall: HallSettings, setup: MeetingSetup) => new Sample(hall, setup, MORNING)

/** A meeting that has decided three of its items, and one of them otherwise than was proposed. */
function decided(hall: HallSettings, setup: MeetingSetup, items: readonly number[]): Sample {
  const sample = before(hall, setup).at('13:40').signIn(40).at('14:00').open()
  for (const item of items) {
    sample
      .enter(item)
      .openVote()
      .count('yes', item % 2 ? 31 : 19)
    sample.count('no', item % 2 ? 6 : 19).count('abstain', item % 2 ? 3 : 2)
    sample.announce()
    const itemId = sample.meeting.currentItemId ?? ''
    const nobody = { ownerOrg: '', ownerPerson: '', dueDate: '' }
    sample.step({
      type: 'recordOutcome',
      itemId,
      outcome: { ...nobody, kind: 'consensus', text: '车位按一户一车、购房优先的办法分配。' },
    })
    sample.step({
      type: 'recordOutcome',
      itemId,
      outcome: {
        kind: 'assignment',
        text: '登记车辆和户数，名单在公示栏公布',
        ownerOrg: '停车自管会',
        ownerPerson: '',
        dueDate: '2026-12-10',
      },
    })
  }
  return sample.at('16:10').close()
}

/** So many pages of a notice, one after another. */
function pagesOf(hall: HallSettings, name: string, count: number, play: () => Sample) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, page) => [`${name}-${page + 1}`, screenOf(hall, play, page)]),
  )
}

export const NOTICE_CASES = {
  'notice-none': screenOf(HALL, () => before(HALL, parking()).show('notice')),
  'notice-topics': screenOf(HALL, () =>
    posted(
      before(HALL, { ...parking(), plan: { ...parking().plan, startsAt: MORNING + 8 * 86_400_000 } }),
      'topics',
    ),
  ),
  ...pagesOf(HALL, 'notice', 5, () => posted(decided(HALL, parking(), [2, 3, 4]), 'outcome')),
  ...pagesOf(HALL, 'notice-vote', 4, () => posted(decided(HALL, parking(), [2, 3, 4]), 'vote')),
  'notice-resolution': screenOf(HALL, () => posted(decided(HALL, parking(), [3]), 'resolution')),
}

const LONG_NAMES = { ...HOSTILE_HALL, community: text('小南庄社区', 40) }

export const HOSTILE_NOTICE_CASES = {
  ...pagesOf(HOSTILE_HALL, 'notice-outcome', 6, () =>
    posted(decided(LONG_NAMES, hostile(40), [1, 2, 3]), 'outcome'),
  ),
  ...pagesOf(HOSTILE_HALL, 'notice-vote', 6, () =>
    posted(decided(LONG_NAMES, hostile(40), [1, 2, 3]), 'vote'),
  ),
}
