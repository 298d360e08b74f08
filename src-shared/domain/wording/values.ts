import type { HallSettings, MeetingSummary } from '../hall/state'
import { MEETING_KIND_NAMES } from '../meeting/setup'

/** （电话010-82600001）; '' where there is none. */
export function phoneText(phone: string): string {
  return phone === '' ? '' : `（电话${phone}）`
}

/** 在党群服务中心二层; '' where no place is entered. */
export function placeText(place: string): string {
  return place === '' ? '' : `在${place}`
}

/** 居民代表会议在党群服务中心二层召开, 小南庄社区召开居民代表会议. */
export function heldText(
  { community }: Pick<HallSettings, 'community'>,
  { kind, place }: Pick<MeetingSummary, 'kind' | 'place'>,
): string {
  const name = MEETING_KIND_NAMES[kind]
  return place === '' ? `${community}召开${name}` : `${name}${placeText(place)}召开`
}
