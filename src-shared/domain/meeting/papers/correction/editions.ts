import type { EarlierSeal, Meeting } from '../../state'

/** 更正第1次 */
export const correctionName = (number: number): string => `更正第${number}次`

/** 会议记录, 会议记录（更正1）: what an edition of a paper is called beside the others. */
export function editionName(name: string, edition: number): string {
  return edition === 1 ? name : `${name}（更正${edition - 1}）`
}

/** Every sealed edition of the minutes with the signatures under it, oldest first. */
export function editionsOf({ earlierSeals, seal, signatures }: Meeting): readonly EarlierSeal[] {
  return seal ? [...earlierSeals, { ...seal, signatures }] : earlierSeals
}

/** The meeting with its minutes as they were sealed in this edition; null where there is none of that number. */
export function meetingAtEdition(meeting: Meeting, edition: number): Meeting | null {
  const editions = editionsOf(meeting)
  const found = editions.find((one) => one.edition === edition)
  if (!found) return null
  const { signatures, ...seal } = found
  const earlierSeals = editions.filter((one) => one.edition < edition)
  return { ...meeting, phase: 'sealed', seal, signatures, earlierSeals, correction: null }
}
