import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { MeetingNotices } from '../notices/MeetingNotices'
import { HallSettingsDialog } from './HallSettingsDialog'
import { PaperList, type FactJumps } from './PaperList'

interface PapersPageProps {
  readonly meeting: Meeting
  readonly jumps: Pick<FactJumps, 'plan' | 'agenda' | 'roster' | 'owners'>
}

/** What is printed for a meeting before it begins. */
export function PapersPage({ meeting, jumps }: PapersPageProps) {
  const [configuring, setConfiguring] = useState(false)
  return (
    <section aria-labelledby="papers-title" className="papers-page">
      <h2 id="papers-title" className="work-title">
        会前文件<small>填过的不用再填，导出就能打印、张贴、发放</small>
      </h2>
      <PaperList meeting={meeting} stage="before" jumps={{ ...jumps, hall: () => setConfiguring(true) }} />
      <MeetingNotices meeting={meeting} stage="before" />
      {configuring && <HallSettingsDialog onClose={() => setConfiguring(false)} />}
    </section>
  )
}
