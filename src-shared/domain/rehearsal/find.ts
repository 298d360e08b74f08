import { ok, refuse, type Result } from '../kernel/result'
import type { AgendaItem, Participant } from '../meeting/setup'
import type { Attendance, Meeting } from '../meeting/state'
import { closest } from '../text/closest'
import type { ItemName, People } from './names'

/** A step that says something that is not there: the scenario is wrong, whatever the hall would answer. */
export function mistake(message: string): ReturnType<typeof refuse> {
  return refuse('scenario.mistake', message)
}

/** Who is meant by a name, or by `name@door` where two people share it. */
export function findPerson(meeting: Meeting, called: string): Result<Participant> {
  const [name = '', mark = ''] = called.split('@').map((part) => part.trim())
  const sharing = meeting.participants.filter((participant) => participant.name === name)
  const found = sharing.filter(({ door, org }) => mark === '' || door.includes(mark) || org.includes(mark))
  const [only, another] = found
  if (only && !another) return ok(only)
  if (only) {
    const marks = found.map(({ door, org }) => `${name}@${door || org}`).join('、')
    return mistake(`名单里有 ${found.length} 个“${name}”，请写明是哪一个：${marks}。`)
  }
  if (sharing.length > 0) {
    const marks = sharing.map(({ door, org }) => door || org || '没有写门牌').join('、')
    return mistake(`名单里的“${name}”（${marks}）没有一个与“${mark}”相符，请核对门牌。`)
  }
  const names = meeting.participants.map((participant) => participant.name)
  const meant = closest(name, names)
  return mistake(`名单里没有“${name}”${meant === null ? '' : `，是不是“${meant}”`}？请核对 participants。`)
}

/**
 * The people a step names, in the order named; "everyone" and "except" are those of the roster, in its order, to
 * whom the step can apply.
 */
export function findPeople(
  meeting: Meeting,
  who: People,
  applies: (state: Attendance['state'] | null) => boolean,
): Result<readonly Participant[]> {
  if (who !== 'everyone' && (typeof who === 'string' || 'length' in who)) {
    return all((typeof who === 'string' ? [who] : who).map((name) => findPerson(meeting, name)))
  }
  const except = all((who === 'everyone' ? [] : who.except).map((name) => findPerson(meeting, name)))
  if (!except.ok) return except
  const left = meeting.participants.filter(
    (participant) =>
      !except.value.includes(participant) && applies(meeting.attendance[participant.id]?.state ?? null),
  )
  return left.length > 0 ? ok(left) : mistake('名单里已经没有人可以做这一步，请核对 who。')
}

function all<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const values: T[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}

/** The item of the agenda with this number, this title, or the only one with this in its title. */
export function findItem(meeting: Meeting, called: ItemName): Result<AgendaItem> {
  const { agenda } = meeting
  if (typeof called === 'number') {
    const item = agenda[called - 1]
    return item ? ok(item) : mistake(`议程只有 ${agenda.length} 项，没有第 ${called} 项。`)
  }
  const exact = agenda.find(({ title }) => title === called)
  if (exact) return ok(exact)
  const [only, another] = agenda.filter(({ title }) => title.includes(called))
  if (only && !another) return ok(only)
  const titles = agenda.map(({ title }, index) => `${index + 1}．${title}`).join('、')
  return only
    ? mistake(`议程里不止一项含“${called}”，请写全标题或写第几项（${titles}）。`)
    : mistake(`议程里没有“${called}”。议程有：${titles}。`)
}

/** The last of a list whose words contain `part`. */
export function findWords<T extends { readonly text: string }>(
  list: readonly T[],
  part: string,
  what: string,
): Result<T> {
  const found = list.findLast(({ text }) => text.includes(part))
  return found ? ok(found) : mistake(`没有找到含“${part}”的${what}，请核对 find。`)
}

/** The id of the last turn this person had. */
export function lastTurnOf(meeting: Meeting, who: string): Result<string> {
  const found = findPerson(meeting, who)
  if (!found.ok) return found
  const turn = meeting.turns.findLast(({ participantId }) => participantId === found.value.id)
  return turn ? ok(turn.id) : mistake(`${found.value.name}还没有发过言。`)
}
