import { describe, expect, it } from 'vitest'
import { sceneSchema } from '#shared/domain/meeting/facts'
import { Sample } from './gallery/sample'
import { HALL, parking } from './gallery/setups'
import { drawnScene, shownVote } from './view'
import { sampleMaterial } from '#shared/testing/sample-material'

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')
const planned = () => new Sample(HALL, parking(), MORNING).signIn(45)

describe('a scene with nothing to show', () => {
  it('gives way to the agenda, and to the item where there is one', () => {
    for (const scene of ['turn', 'questions', 'vote', 'result', 'recess', 'item'] as const) {
      expect(drawnScene(planned().show(scene).meeting), scene).toBe('agenda')
    }
    for (const scene of ['turn', 'questions', 'vote', 'result'] as const) {
      expect(drawnScene(planned().open().enter(3).show(scene).meeting), scene).toBe('item')
    }
  })
})

it('every other scene is drawn when it is asked for, at any time', () => {
  for (const scene of sceneSchema.options) {
    if (['turn', 'questions', 'vote', 'result', 'recess', 'item', 'material'].includes(scene)) continue
    expect(drawnScene(planned().show(scene).meeting)).toBe(scene)
  }
})

it('a material is drawn for as long as it is there', () => {
  const sample = planned().open().enter(3)
  const itemId = sample.meeting.currentItemId ?? ''
  sample.step({ type: 'addMaterial', itemId, material: sampleMaterial('现状.jpg') }).show('material')
  expect(drawnScene(sample.meeting)).toBe('material')
  sample.step({ type: 'removeMaterial', materialId: sample.meeting.materials[0]?.id ?? '' })
  expect(drawnScene(sample.meeting)).toBe('item')
})

it('the result shown is the one just announced, later the last there was', () => {
  const sample = planned().open().enter(2).openVote().count('yes', 40).count('no', 5).count('abstain', 0)
  expect(shownVote(sample.meeting)).toBeNull()
  sample.announce()
  expect(drawnScene(sample.meeting)).toBe('result')
  expect(shownVote(sample.meeting)?.counts.yes).toBe(40)
  expect(shownVote(sample.enter(4).show('result').meeting)?.counts.yes).toBe(40)
})
