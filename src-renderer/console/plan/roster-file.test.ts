import { describe, expect, it } from 'vitest'
import type { RosterPreview } from '#shared/domain/meeting/roster/roster'
import type { ParticipantDraft } from '#shared/domain/meeting/setup'
import { previewRows, readBase64, takenFrom } from './roster-file'

const draft = (name: string, door: string): ParticipantDraft => ({
  name,
  door,
  attendance: 'attending',
  identity: '',
  org: '',
  phone: '',
})

const preview: RosterPreview = {
  problem: null,
  columns: [],
  rows: [
    { row: 2, participant: draft('孙秀英', '3号楼501'), problems: [], warnings: [] },
    { row: 3, participant: draft('李桂兰', '7号楼302'), problems: [], warnings: ['有两个李桂兰'] },
    { row: 4, participant: null, problems: ['没有姓名'], warnings: [] },
    { row: 5, participant: draft('高振海', '2号楼101'), problems: [], warnings: [] },
  ],
}

describe('previewRows', () => {
  it('takes what is new and sound, and says why the rest is not', () => {
    const rows = previewRows(preview, [{ ...draft('高振海', '2号楼101'), id: 'p1' }])
    expect(rows.map(({ state }) => state)).toEqual(['taken', 'look', 'refused', 'known'])
    expect(rows.map(({ notes }) => notes.length)).toEqual([0, 1, 1, 1])
    expect(takenFrom(rows).map(({ name }) => name)).toEqual(['孙秀英', '李桂兰'])
  })

  it('takes somebody of the same name from another door', () => {
    const rows = previewRows(preview, [{ ...draft('高振海', '9号楼101'), id: 'p1' }])
    expect(takenFrom(rows)).toHaveLength(3)
  })
})

describe('readBase64', () => {
  it('keeps every byte, also of a large file', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)
    const text = await readBase64(new Blob([bytes]))
    expect(Uint8Array.from(atob(text), (character) => character.charCodeAt(0))).toEqual(bytes)
  })
})
