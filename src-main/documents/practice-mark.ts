import type { Meeting } from '#shared/domain/meeting/state'

/** In the header of every page of a practice meeting's papers. */
export const PRACTICE_HEADER = '练习　人名和内容都是虚构的，不作任何用途'

/** 练习 across every page of it. */
export function practiceWatermark({ practice }: Pick<Meeting, 'practice'>): { readonly watermark?: string } {
  return practice ? { watermark: '练习' } : {}
}
