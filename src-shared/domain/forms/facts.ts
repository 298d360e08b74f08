import { NEW_HALL, type HallSettings } from '../hall/state'
import type { Meeting } from '../meeting/state'
import { chineseDate } from '../text/chinese-date'
import type { FactPlace, FormField, MissingFact, PaperContext } from './form'

/** A date to be filled in with the pen. */
export const BLANK_DATE = '　　　　年　　月　　日'

/** The paper is a draft without it. */
export const grave = (place: FactPlace, sentence: string): MissingFact => ({ place, sentence, grave: true })
/** A space is left for it, to be written by hand. */
export const light = (place: FactPlace | null, sentence: string): MissingFact => ({
  place,
  sentence,
  grave: false,
})

/** Papers of before the meeting carry the day they are made; once it is under way nobody knows which that was. */
export function dayBefore({ meeting, now }: PaperContext): number | null {
  return meeting.openedAt === null ? now : null
}

export function dateOrBlank(ms: number | null): string {
  return ms === null ? BLANK_DATE : chineseDate(ms)
}

export function missingIssuer(hall: HallSettings): readonly MissingFact[] {
  return hall.committee === NEW_HALL.settings.committee
    ? [grave('hall', `落款还是“${hall.committee}”；请在议事厅设置里写居民委员会全称。`)]
    : []
}

export function missingPlace({ plan }: Meeting): readonly MissingFact[] {
  return plan.place === '' ? [grave('plan', '会议地点没有填写；请在会议信息里补上。')] : []
}

export function missingAgenda({ agenda }: Meeting): readonly MissingFact[] {
  return agenda.length === 0 ? [grave('agenda', '还没有议程；请先排好要议的事。')] : []
}

export function missingRoster({ participants }: Meeting): readonly MissingFact[] {
  return participants.length === 0 ? [grave('roster', '还没有名单；请添加参会人或从表格导入。')] : []
}

/** The people who count the votes, where anything is voted. */
export function missingCounters({ plan, agenda }: Meeting): readonly MissingFact[] {
  if (!agenda.some(({ motion }) => motion !== null)) return []
  const missing = [...(plan.scrutineers === '' ? ['监票人'] : []), ...(plan.tellers === '' ? ['计票人'] : [])]
  return missing.length === 0 ? [] : [light('plan', `${missing.join('、')}没有填写，纸上留了空，可以手写。`)]
}

export function contactsOf(hall: HallSettings): readonly FormField[] {
  return [
    { label: '联系人', value: hall.contactPerson },
    { label: '联系电话', value: hall.contactPhone },
    { label: '监督电话', value: hall.supervisionPhone },
    { label: '地址', value: hall.address },
  ]
}

export function missingContacts(contacts: readonly FormField[]): readonly MissingFact[] {
  return blankContacts(contacts.filter(({ value }) => value === '').map(({ label }) => label))
}

function blankContacts(blanks: readonly string[]): readonly MissingFact[] {
  if (blanks.length === 0) return []
  const sentence = `${blanks.join('、')}没有填写，纸上留了空行，可以在议事厅设置里补上，或打印后手写。`
  return [{ ...light('hall', sentence), blanks }]
}

/** Of several papers: nothing is said twice, and contacts that are missing on any are named in one sentence. */
export function missingOfAll(facts: readonly MissingFact[]): readonly MissingFact[] {
  const blanks = [...new Set(facts.flatMap((fact) => fact.blanks ?? []))]
  const others = facts.filter((fact) => fact.blanks === undefined)
  const once = [...new Map(others.map((fact) => [fact.sentence, fact])).values()]
  const order = contactsOf(NEW_HALL.settings).map(({ label }) => label)
  return [...once, ...blankContacts(blanks.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))]
}
