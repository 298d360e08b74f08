import { Button } from 'antd'
import { useState } from 'react'
import { householdsOfRoster } from '#shared/domain/meeting/vote/named/households'
import type { Meeting } from '#shared/domain/meeting/state'
import { HouseholdsDialog } from './HouseholdsDialog'

/** Which households will vote, and the way to their register. */
export function HouseholdsSummary({ meeting }: { readonly meeting: Meeting }) {
  const [open, setOpen] = useState(false)
  const { households } = meeting
  const roster = householdsOfRoster(meeting)
  return (
    <div className="owners-summary" role="group" aria-label="户名册">
      <p>
        {households.length > 0
          ? `户名册：${households.length} 户，一户一票`
          : `没有另登记户名册，按名单上出席人的门牌：${roster.households.length} 户${
              roster.homeless.length === 0 ? '' : `；${roster.homeless.length} 人没有门牌，表决前要补上`
            }`}
      </p>
      <Button onClick={() => setOpen(true)}>户名册</Button>
      {open && <HouseholdsDialog meeting={meeting} onClose={() => setOpen(false)} />}
    </div>
  )
}
