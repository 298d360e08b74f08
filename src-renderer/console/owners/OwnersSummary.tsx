import { Button } from 'antd'
import { useState } from 'react'
import { headsOf } from '#shared/domain/meeting/vote/owners/owners'
import type { Meeting } from '#shared/domain/meeting/state'
import { areaText } from '#shared/domain/voting/area'
import { OwnersDialog } from './OwnersDialog'

/** How many owners are on the register, and the way to it. */
export function OwnersSummary({ meeting }: { readonly meeting: Meeting }) {
  const [open, setOpen] = useState(false)
  const { owners } = meeting
  const area = owners.reduce((sum, unit) => sum + unit.area, 0)
  return (
    <div className="owners-summary" role="group" aria-label="业主名册">
      <p>
        {owners.length === 0
          ? '业主名册是空的：登记以后才能表决。'
          : `业主名册：${owners.length} 户，业主 ${headsOf(owners).length} 人，面积 ${areaText(area)} ㎡`}
      </p>
      <Button onClick={() => setOpen(true)}>业主名册</Button>
      {open && <OwnersDialog meeting={meeting} onClose={() => setOpen(false)} />}
    </div>
  )
}
