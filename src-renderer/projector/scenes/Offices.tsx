import type { MeetingPlan } from '#shared/domain/meeting/setup'
import './offices.css'

/** 监票 and 计票 with those who do it; nothing where nobody is named. */
export function Offices({ scrutineers, tellers }: Pick<MeetingPlan, 'scrutineers' | 'tellers'>) {
  return (
    <>
      <Office name="监票" who={scrutineers} /> <Office name="计票" who={tellers} />
    </>
  )
}

/** What somebody does stays on one line with their name. */
function Office({ name, who }: { readonly name: string; readonly who: string }) {
  return who === '' ? null : (
    <span className="clause">
      <span className="office">{name}</span> {who}
    </span>
  )
}
