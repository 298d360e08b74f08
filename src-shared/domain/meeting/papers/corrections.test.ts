import { describe, expect, it } from 'vitest'
import { DESK, smallSetup, TestHall } from '#shared/testing/test-hall'
import { minutesOf } from '../../minutes/draft'

/** A hall in which 孙秀英 speaks and has been quoted. */
function quoted(text: string): { hall: TestHall; pointId: string; turnId: string } {
  const hall = new TestHall()
  hall.do({ type: 'createMeeting', setup: smallSetup() })
  hall.signIn('孙秀英', '李桂兰', '赵国强', '高振海')
  const { meetingId } = hall
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
  hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('新增车位怎么分') })
  hall.do({ type: 'requestTurn', meetingId, participantId: hall.idOf('孙秀英'), stance: 'for' })
  const requestId = hall.meeting.queue[0]?.id ?? ''
  hall.do({ type: 'startTurn', meetingId, participantId: hall.idOf('孙秀英'), stance: 'for', requestId })
  const turnId = hall.meeting.activeTurnId ?? ''
  hall.pass(10)
  hall.do({ type: 'notePoint', meetingId, itemId: null, turnId, text }, DESK)
  const pointId = hall.meeting.points[0]?.id ?? ''
  return { hall, pointId, turnId }
}

function endTurn({ hall, turnId }: { hall: TestHall; turnId: string }): void {
  hall.do({ type: 'endTurn', meetingId: hall.meetingId, turnId, nextRequestId: null })
}

function revise({ hall, pointId }: { hall: TestHall; pointId: string }, text: string): void {
  hall.do({ type: 'revisePoint', meetingId: hall.meetingId, pointId, text }, DESK)
}

const corrections = ({ hall }: { hall: TestHall }) =>
  (hall.meeting.points[0]?.corrections ?? []).map(({ before }) => before)

describe('改: what is changed once it was said', () => {
  it('is not what is mended while they speak', () => {
    const place = quoted('一户一车')
    place.hall.pass(20)
    revise(place, '一户一个车位')
    expect(corrections(place)).toEqual([])
  })

  it('is not the end of a sentence that is still being written when the turn is over', () => {
    const place = quoted('收回的车位要在')
    endTurn(place)
    place.hall.pass(40)
    revise(place, '收回的车位要在 7 天内公布')
    expect(corrections(place)).toEqual([])
  })

  it('keeps the wording it took the place of, once for one sitting, and the minutes have the last', () => {
    const place = quoted('租户留十个')
    endTurn(place)
    place.hall.pass(300)
    for (const text of ['租户留', '租户留二', '租户留二十个']) {
      revise(place, text)
      place.hall.pass(5)
    }
    expect(corrections(place)).toEqual(['租户留十个'])
    place.hall.pass(120)
    revise(place, '租户留二十个临时位')
    expect(corrections(place)).toEqual(['租户留十个', '租户留二十个'])
    const words = minutesOf(place.hall.meeting, place.hall.hall)
      .blocks.map(({ text }) => text)
      .join('')
    expect(words).toContain('租户留二十个临时位')
    expect(words).not.toContain('租户留十个')
  })

  it('is nothing where the words are as before in the end', () => {
    const place = quoted('租户留十个')
    endTurn(place)
    place.hall.pass(300)
    revise(place, '租户留九个')
    revise(place, '租户留十个')
    expect(corrections(place)).toEqual([])
  })

  it('goes with 撤销', () => {
    const place = quoted('租户留十个')
    endTurn(place)
    place.hall.pass(300)
    revise(place, '租户留九个')
    const { hall } = place
    const cause = hall.meeting.steps.desk.at(-1)?.cause ?? ''
    hall.do({ type: 'undo', meetingId: hall.meetingId, cause }, DESK)
    expect(hall.meeting.points[0]).toMatchObject({ text: '租户留十个', corrections: [] })
  })
})
