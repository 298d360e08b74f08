import { useEffect, useMemo, useState } from 'react'
import type { Participant } from '#shared/domain/meeting/setup'
import type { Readings } from '#shared/domain/text/spelling'
import { findable, searchPeople } from './person-search'

type ReadingsOf = (name: string) => Readings

/**
 * Finds people of the roster by what is typed. The pinyin tables (300 kB) are loaded when the window first needs
 * them; until then names, doors and organisations are found.
 */
export function usePersonSearch(
  participants: readonly Participant[],
): (typed: string, preferred?: (participant: Participant) => boolean) => readonly Participant[] {
  const [readingsOf, setReadingsOf] = useState<ReadingsOf | null>(null)
  useEffect(() => {
    let wanted = true
    void import('./pinyin').then((module) => {
      if (wanted) setReadingsOf(() => module.readingsOf)
    })
    return () => {
      wanted = false
    }
  }, [])
  const people = useMemo(
    () => participants.map((participant) => findable(participant, readingsOf?.(participant.name) ?? null)),
    [participants, readingsOf],
  )
  return useMemo(() => (typed, preferred) => searchPeople(people, typed, preferred), [people])
}
