import type { HallSettings } from '../hall/state'
import type { Meeting } from '../meeting/state'
import type { Participant } from '../meeting/setup'
import { electedIn } from '../meeting/vote/contest/chain'
import { isContest } from '../meeting/vote/contest/round'
import type { RedactionScope } from './redactor'

const OFFICE =
  /居委会|居民委员会|居务监督|党委|党总支|党支部|街道|社区书记|社区主任|社区工作者|网格员|民警|派出所|法院|检察院|司法所/u

/**
 * Whose names may be read on a public board: who ran the meeting, whom the hall gives as contact, and people who
 * were there for an office. Residents are hidden; those whom this meeting elected are the result, and are named.
 */
export function redactionScope(meeting: Meeting, hall: HallSettings): RedactionScope {
  const inOffice = meeting.participants.filter(isInOffice).map(({ name }) => name)
  const residents = meeting.participants
    .filter((participant) => !isInOffice(participant))
    .map(({ name }) => name)
  const { plan } = meeting
  const contests = meeting.votes.filter(isContest).filter(({ choosing }) => choosing === 'people')
  const candidates = contests.flatMap(({ contenders }) => contenders.map(({ name }) => name))
  const elected = contests.flatMap(electedIn).map(({ name }) => name)
  return {
    names: [
      ...residents,
      ...splitNames(plan.recorder),
      ...splitNames(plan.scrutineers),
      ...splitNames(plan.tellers),
      ...meeting.outcomes.flatMap(({ ownerPerson }) => splitNames(ownerPerson)),
      ...meeting.signatures.map(({ name }) => name),
      ...candidates,
    ],
    exempt: [
      plan.facilitator,
      hall.contactPerson,
      ...inOffice.filter((name) => !residents.includes(name)),
      ...elected,
      hall.contactPhone,
      hall.supervisionPhone,
    ],
  }
}

/** Somebody who came for an office rather than from a flat of their own. */
function isInOffice({ identity, org, door }: Participant): boolean {
  return door === '' && OFFICE.test(`${identity} ${org}`)
}

/** Names set apart by 、 or other marks. */
function splitNames(names: string): readonly string[] {
  return names.split(/[、，,；;/\s]+/u).filter((name) => name !== '')
}
