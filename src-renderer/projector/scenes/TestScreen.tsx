import { clockTime } from '#shared/domain/text/chinese-date'
import { useLazy } from '../lazy'
import { testPicture } from '../parts'
import { HallFront, type HallFrontProps } from './Quiet'
import type { HallSettings } from '#shared/domain/hall/state'

/** The picture to judge the wall by; where it cannot be fetched, the hall itself. */
export function TestScreen({
  hall,
  ...front
}: Omit<HallFrontProps, 'hallName'> & { readonly hall: HallSettings }) {
  const part = useLazy(testPicture)
  return part === 'not yet' || part === 'never' ? (
    <HallFront hallName={hall.hallName} {...front} />
  ) : (
    <part.TestPicture hall={hall} now={clockTime(front.now)} />
  )
}
