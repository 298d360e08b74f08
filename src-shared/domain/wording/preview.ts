import type { HallSettings, MeetingSummary } from '../hall/state'
import { meetingName } from '../minutes/head'
import { filledBraces, plainBraces } from '../text/braces'
import { chineseDate, chineseDateTime } from '../text/chinese-date'
import type { Passage } from './passages'
import { PLACEHOLDERS, type PlaceholderName } from './placeholders'
import { heldText, phoneText, placeText } from './values'
import { numberedLines } from './wording'

/** What each placeholder looks like here: of the hall's last meeting where that is known, else a sample. */
export function previewValues(
  hall: HallSettings,
  last: Pick<MeetingSummary, 'title' | 'kind' | 'place' | 'startsAt'> | null,
): Readonly<Record<string, string>> {
  const samples = Object.entries(PLACEHOLDERS).map(([name, { sample }]) => [name, sample] as const)
  const ofHall: Partial<Record<PlaceholderName, string>> = {
    议事厅名称: hall.hallName,
    居委会: hall.committee,
    ...(hall.contactPhone === '' ? {} : { 电话: phoneText(hall.contactPhone) }),
  }
  return { ...Object.fromEntries(samples), ...ofHall, ...(last ? ofMeeting(hall, last) : {}) }
}

function ofMeeting(
  hall: HallSettings,
  { title, kind, place, startsAt }: Pick<MeetingSummary, 'title' | 'kind' | 'place' | 'startsAt'>,
): Partial<Record<PlaceholderName, string>> {
  return {
    会议名称: meetingName({ plan: { title, kind } }, hall),
    时间: chineseDateTime(startsAt),
    日期: chineseDate(startsAt),
    在何处: placeText(place),
    开会情况: heldText(hall, { kind, place }),
  }
}

/** What a passage comes to with these values, as it is typed. */
export function previewOf(
  { list }: Pick<Passage, 'list'>,
  text: string,
  values: Readonly<Record<string, string>>,
): string {
  const filled = filledBraces(plainBraces(text), values)
  return list ? numberedLines(filled).join('\n') : filled
}
