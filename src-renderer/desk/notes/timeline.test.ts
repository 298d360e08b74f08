import { describe, expect, it } from 'vitest'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { DESK, TestHall } from '#shared/testing/test-hall'
import { currentContext, timelineOf } from './timeline'

const { meeting } = sampleMeeting({ until: 'inSession' })
const groups = timelineOf(meeting)
const outline = groups.map(({ title, entries }) => ({
  title,
  entries: entries.map((entry) => {
    if (entry.kind === 'vote') return `vote ${entry.round.state}`
    if (entry.kind === 'happening') return entry.happening.text
    return `${entry.kind === 'turn' ? entry.speaker : 'notes'} ${entry.points.length}`
  }),
}))

describe('timelineOf', () => {
  it('tells every item in the order it was taken up, with who spoke, what was noted and voted', () => {
    expect(outline[0]).toEqual({ title: '开会之初', entries: ['notes 1'] })
    expect(outline[1]?.entries).toEqual([
      '刘淑珍 1',
      '赵国强 2',
      '高翔 1',
      '孙秀英 3',
      '王𠮷 1',
      '欧阳明月 1',
      'notes 1',
      'vote announced',
    ])
    expect(outline.at(-1)?.entries).toEqual(['吕䶮 0', 'vote announced'])
  })

  it('loses no point and no turn', () => {
    const entries = groups.flatMap((group) => group.entries)
    const points = entries.flatMap((entry) =>
      entry.kind === 'vote' || entry.kind === 'happening' ? [] : entry.points,
    )
    expect(new Set(points)).toEqual(new Set(meeting.points))
    expect(entries.filter(({ kind }) => kind === 'turn')).toHaveLength(meeting.turns.length)
  })

  it('keeps within an item to the order of time', () => {
    for (const { entries } of groups) {
      expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted((a, b) => a - b))
    }
  })
})

describe('currentContext', () => {
  it('is the item while nobody speaks', () => {
    expect(currentContext(meeting)).toEqual({ itemId: meeting.currentItemId, turnId: null })
    expect(currentContext({ ...meeting, activeTurnId: 't9' }).turnId).toBe('t9')
  })
})

describe('an interjection', () => {
  it('stands below the turn it was made in, with its own points, and takes what is written meanwhile', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    const participantId = hall.idOf('孙秀英')
    hall.do({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId: null })
    const turnId = hall.meeting.activeTurnId ?? ''
    hall.do({ type: 'notePoint', meetingId, itemId: null, turnId, text: '什么时候补划？' }, DESK)
    hall.wait(20)
    const answering = hall.idOf('王建华')
    hall.do({
      type: 'startInterjection',
      meetingId,
      turnId,
      participantId: answering,
      kind: 'answer',
    })
    const context = currentContext(hall.meeting)
    expect(context).toEqual({
      itemId: hall.meeting.currentItemId,
      turnId,
      interjectionId: hall.meeting.activeInterjectionId,
    })
    hall.do({ type: 'notePoint', meetingId, ...context, text: '下周三前。' }, DESK)
    const entries = timelineOf(hall.meeting).flatMap((group) => group.entries)
    expect(
      entries.map((entry) =>
        entry.kind === 'vote' || entry.kind === 'happening'
          ? []
          : [entry.kind, entry.points.map(({ text }) => text), entry.context],
      ),
    ).toEqual([
      ['turn', ['什么时候补划？'], { itemId: context.itemId, turnId }],
      ['interjection', ['下周三前。'], context],
    ])
  })
})
