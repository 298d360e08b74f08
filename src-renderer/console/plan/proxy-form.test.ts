import { describe, expect, it } from 'vitest'
import { OWN_PROXIES, WRITTEN_PROXIES } from '#shared/domain/meeting/proxy/proxy-rule'
import { proxiesFromForm, proxiesToForm } from './proxy-form'

const KIND = 'deliberationMeeting'

describe('委托 in the form of the plan', () => {
  it('says nothing of its own where the kind of meeting has it so', () => {
    expect(proxiesToForm({ kind: KIND })).toEqual({ proxies: 'none', perHolder: 1 })
    expect(proxiesFromForm({ proxies: 'none', perHolder: 1 }, KIND, undefined)).toEqual({})
  })

  it('goes from the plan and back, with the source it had', () => {
    for (const rule of [OWN_PROXIES, WRITTEN_PROXIES, { ...OWN_PROXIES, written: false, perHolder: null }]) {
      expect(proxiesFromForm(proxiesToForm({ kind: KIND, proxies: rule }), KIND, rule)).toEqual({
        proxies: rule,
      })
    }
  })

  it('makes a rule of the meeting’s own of what is chosen', () => {
    expect(proxiesFromForm({ proxies: 'written', perHolder: 2 }, KIND, WRITTEN_PROXIES)).toEqual({
      proxies: { ...OWN_PROXIES, perHolder: 2 },
    })
    expect(proxiesFromForm({ proxies: 'none', perHolder: 3 }, KIND, WRITTEN_PROXIES)).toEqual({})
  })
})
