import type { Meeting } from '#shared/domain/meeting/state'
import { AttendanceList } from './AttendanceList'
import { QuorumPanel } from './QuorumPanel'

/** 候场: people come in and are signed in; the room and the staff see how many are still missing. */
export function SignIn({ meeting }: { readonly meeting: Meeting }) {
  return (
    <section className="sign-in" aria-label="候场签到">
      <AttendanceList meeting={meeting} autoFocus />
      <QuorumPanel meeting={meeting} />
    </section>
  )
}
