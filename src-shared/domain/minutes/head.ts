import { ENDING_NAMES } from '../meeting/motion/decide-subject'
import { courseOf } from '../meeting/motion/text'
import { MEETING_KIND_NAMES, type Participant } from '../meeting/setup'
import type { Meeting } from '../meeting/state'
import type { HallSettings } from '../hall/state'
import { chineseDateTime, chineseSpan } from '../text/chinese-date'
import { proxiesText } from './proxy-text'
import { expectedText, presentText } from './electorate-text'
import { attendanceLists, withTime, type AttendanceLists, type PeopleNames } from './people'

/** More names than this do not fit the head of a form: they are given in full in a paragraph of their own. */
export const HEAD_NAMES_LIMIT = 60

const NONE = '无'

export interface HeadRow {
  readonly label: string
  readonly value: string
}

/** A list of names too long for the head. */
export interface LongList {
  readonly id: string
  readonly text: string
}

export interface Head {
  readonly rows: readonly HeadRow[]
  readonly longLists: readonly LongList[]
}

/** The head of the form: what, when, where, by whom, who was there, about what. */
export function headOf(meeting: Meeting, people: PeopleNames): Head {
  const { plan } = meeting
  const lists = attendanceLists(meeting)
  const longLists: LongList[] = []
  const named = (
    id: string,
    label: string,
    who: readonly Participant[],
    name: (p: Participant) => string,
  ) => {
    if (who.length === 0) return NONE
    const names = who.map(name).join('、')
    if (who.length <= HEAD_NAMES_LIMIT) return `${who.length}人：${names}`
    longLists.push({ id: `names:${id}`, text: `${label}${who.length}人：${names}。` })
    return `${who.length}人（名单见正文）`
  }
  const plain = (participant: Participant) => people.name(participant)
  const withOffice = (participant: Participant) => people.nameWithOffice(participant)
  const entry = ({ id }: Participant) => meeting.attendance[id]

  const rows: HeadRow[] = [
    { label: '会议名称', value: plan.title },
    { label: '会议类别', value: MEETING_KIND_NAMES[plan.kind] },
    { label: '时间', value: timeOf(meeting) },
    { label: '地点', value: plan.place },
    { label: '主持人', value: plan.facilitator },
    { label: '记录人', value: plan.recorder },
    { label: '监票人', value: plan.scrutineers || NONE },
    { label: '计票人', value: plan.tellers || NONE },
    { label: '议题', value: agendaText(meeting) },
    { label: '应到', value: plan.electorate ? expectedText(meeting) : `${lists.expected.length}人` },
    ...attendanceRows(meeting, lists, { named, plain, withOffice, entry }),
    ...proxyRow(proxiesText(meeting, people), longLists),
  ]
  return { rows, longLists }
}

/** Who voted for whom, and until when; no row where nobody did. */
function proxyRow(proxies: readonly string[], longLists: LongList[]): readonly HeadRow[] {
  if (proxies.length === 0) return []
  const value = proxies.join('；')
  if (proxies.length <= HEAD_NAMES_LIMIT) return [{ label: '委托', value }]
  longLists.push({ id: 'names:proxies', text: `委托${proxies.length}人：${value}。` })
  return [{ label: '委托', value: `${proxies.length}人（名单见正文）` }]
}

interface Naming {
  readonly named: (
    id: string,
    label: string,
    who: readonly Participant[],
    name: (participant: Participant) => string,
  ) => string
  readonly plain: (participant: Participant) => string
  readonly withOffice: (participant: Participant) => string
  readonly entry: (participant: Participant) => Meeting['attendance'][string] | undefined
}

function attendanceRows(meeting: Meeting, lists: AttendanceLists, naming: Naming): readonly HeadRow[] {
  const { named, plain, withOffice, entry } = naming
  // Before anybody has signed in, nobody is absent yet.
  if (meeting.phase === 'planned') return [{ label: '实到', value: `${lists.present.length}人（签到中）` }]
  const { length: represented } = lists.represented
  const came = named('present', '到会', lists.present, plain)
  const total = `${lists.present.length + represented}人（含委托${represented}人）；到会${came}`
  const signedIn = represented === 0 ? named('present', '实到', lists.present, plain) : total
  const counted = presentText(meeting)
  return [
    {
      label: '实到',
      value: counted === '' ? signedIn : `${counted}；签到${signedIn}`,
    },
    {
      label: '请假',
      value: named('excused', '请假', lists.excused, (participant) => {
        const reason = entry(participant)?.reason ?? ''
        return reason === '' ? plain(participant) : `${plain(participant)}（${reason}）`
      }),
    },
    { label: '缺席', value: named('absent', '缺席', lists.absent, plain) },
    { label: '列席', value: named('observing', '列席', lists.observing, withOffice) },
    { label: '旁听', value: named('audience', '旁听', lists.audience, plain) },
    {
      label: '迟到',
      value: named('late', '迟到', lists.late, (participant) =>
        withTime(plain(participant), entry(participant)?.arrivedAt ?? null, '到'),
      ),
    },
    {
      label: '提前退场',
      value: named('leftEarly', '提前退场', lists.leftEarly, (participant) =>
        withTime(plain(participant), entry(participant)?.at ?? null, '离场'),
      ),
    },
  ]
}

function timeOf(meeting: Meeting): string {
  if (meeting.openedAt === null) return `${chineseDateTime(meeting.plan.startsAt)}（计划）`
  if (meeting.closedAt === null) return `${chineseDateTime(meeting.openedAt)}开始`
  return chineseSpan(meeting.openedAt, meeting.closedAt)
}

function agendaText(meeting: Meeting): string {
  if (meeting.agenda.length === 0) return NONE
  const visited = new Set(meeting.visits.map(({ itemId }) => itemId))
  const titles = meeting.agenda.map(({ id, title }) => {
    const ended = courseOf(meeting, id).end
    if (ended) return `${title}（${ENDING_NAMES[ended.how]}）`
    return meeting.closedAt === null || visited.has(id) ? title : `${title}（未议）`
  })
  return titles.length === 1
    ? titles.join('')
    : titles.map((title, index) => `${index + 1}．${title}`).join('\n')
}

/**
 * The meeting's full name where its title is one (…会, …会议), else community and kind of meeting; with 记录:
 * 小南庄社区居民代表会议记录.
 */
export function minutesTitle(meeting: Meeting, hall: HallSettings): string {
  return `${meetingName(meeting, hall)}记录${meeting.practice ? '（练习）' : ''}`
}

export function meetingName(
  meeting: { readonly plan: Pick<Meeting['plan'], 'title' | 'kind'> },
  hall: Pick<HallSettings, 'community'>,
): string {
  const title = meeting.plan.title
  if (!/(会|会议)$/u.test(title)) return `${hall.community}${MEETING_KIND_NAMES[meeting.plan.kind]}`
  const bare = hall.community.replace(/社区$/u, '')
  return bare !== '' && title.includes(bare) ? title : `${hall.community}${title}`
}
