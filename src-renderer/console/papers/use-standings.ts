import { useEffect, useState } from 'react'
import type { PaperStanding } from '#shared/domain/edition/verdict'
import type { Meeting } from '#shared/domain/meeting/state'
import { useAsk } from '../../shared/staff/commands'

/** The issued papers of a meeting; asked for again whenever the meeting changed, or `exported` did. */
export function useStandings(meeting: Meeting, exported: unknown): readonly PaperStanding[] {
  const ask = useAsk()
  const [standings, setStandings] = useState<readonly PaperStanding[]>([])
  useEffect(() => {
    let wanted = true
    void ask({ ask: 'paperStandings', meetingId: meeting.id }).then((answer) => {
      if (wanted && answer?.to === 'paperStandings') setStandings(answer.standings)
    })
    return () => {
      wanted = false
    }
  }, [ask, meeting, exported])
  return standings
}
