import { describe, expect, it } from 'vitest'
import { contentHashOf } from '#shared/domain/minutes/content-hash'
import { minutesOf } from '#shared/domain/minutes/draft'
import { SAMPLE_HALL } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { missingSignatures, signersOf } from './signers'

const closed = sampleMeeting({ until: 'closed' }).meeting
const signed = sampleMeeting({ until: 'signed' }).meeting
const current = contentHashOf(minutesOf(signed, SAMPLE_HALL))
const shown = (signers: ReturnType<typeof signersOf>) =>
  signers.map(({ as, name, state }) => `${as} ${name} ${state}`)

describe('signersOf', () => {
  it('asks first for those without whom nothing is sealed, then for the scrutineers, then for who was added', () => {
    const meeting = { ...closed, plan: { ...closed.plan, scrutineers: '孙秀英、 马骉' } }
    const signers = signersOf(meeting, [{ as: 'oversight', name: '郑守义' }], current)
    expect(shown(signers)).toEqual([
      'facilitator 周明远 unsigned',
      'recorder 林晓雯 unsigned',
      'scrutineer 孙秀英 unsigned',
      'scrutineer 马骉 unsigned',
      'oversight 郑守义 unsigned',
    ])
    expect(signers.map(({ required }) => required)).toEqual([true, true, false, false, false])
    expect(missingSignatures(signers)).toBe('还差主持人、记录人签字')
  })

  it('lists whoever has signed, once, also when added before', () => {
    const signers = signersOf(signed, [{ as: 'oversight', name: '郑守义' }], current)
    expect(shown(signers).filter((line) => line.endsWith('signed'))).toHaveLength(signers.length)
    expect(signers.filter(({ as }) => as === 'oversight')).toHaveLength(1)
    expect(signers.find(({ as }) => as === 'representative')?.name).toBe('孙秀英')
    expect(missingSignatures(signers)).toBeNull()
  })

  it('takes signatures of other words for none, and shows them as such', () => {
    const signers = signersOf(signed, [], 'f'.repeat(64))
    expect(signers.find(({ as }) => as === 'facilitator')).toMatchObject({ state: 'stale', name: '周明远' })
    expect(signers.find(({ as }) => as === 'facilitator')?.signature).not.toBeNull()
    expect(missingSignatures(signers)).toBe('还差主持人、记录人签字')
  })

  it('counts the new signature of somebody who had to sign again', () => {
    const [first] = signed.signatures
    if (!first) throw new Error('the sample has lost its signatures')
    const again = { ...first, id: 's-again', contentHash: 'f'.repeat(64) }
    const signers = signersOf({ ...signed, signatures: [...signed.signatures, again] }, [], 'f'.repeat(64))
    expect(signers.find(({ as }) => as === first.as)).toMatchObject({ state: 'signed', signature: again })
    expect(missingSignatures(signers)).toBe('还差记录人签字')
  })
})
