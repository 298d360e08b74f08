import { useCallback } from 'react'
import { practiceSetup } from '#shared/domain/practice/setup'
import { useClient } from '../../shared/client/react'
import { useCommand } from '../../shared/staff/commands'

/** Makes a practice meeting and opens it; true once it is there. */
export function useStartPractice(): () => Promise<boolean> {
  const client = useClient()
  const command = useCommand()
  return useCallback(
    () => command({ type: 'createMeeting', setup: practiceSetup(client.now()), practice: true }),
    [client, command],
  )
}
