import { describe, expect, it } from 'vitest'
import { changedFields } from './use-saved-form'

const fields = ['title', 'place'] as const
const before = { title: '议事会', place: '一层' }

function changed(saved: typeof before, shown: typeof before) {
  return changedFields(fields, before, saved, (field) => shown[field], Object.is)
}

describe('changedFields', () => {
  it('takes what the record changed by itself', () => {
    expect(changed({ ...before, title: '居民议事会' }, before)).toEqual({ title: '居民议事会' })
  })

  it('writes nothing over what somebody is typing, and nothing that is there already', () => {
    const typing = { ...before, title: '议事会一' }
    expect(changed({ ...before, title: '居民议事会' }, typing)).toEqual({})
    expect(changed(typing, typing)).toEqual({})
    expect(changed({ title: '居民议事会', place: '二层' }, typing)).toEqual({ place: '二层' })
  })

  it('does nothing while the record stays as it is', () => {
    expect(changed(before, { title: '别的', place: '别处' })).toEqual({})
  })
})
