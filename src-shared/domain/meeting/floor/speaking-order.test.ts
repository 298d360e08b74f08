import { describe, expect, it } from 'vitest'
import { inSession, PEOPLE, request, turn } from '#shared/testing/floor'
import type { Meeting } from '../state'
import { speakingOrder } from './speaking-order'

const names = (meeting: Meeting) =>
  speakingOrder(meeting).map(
    ({ request: { participantId } }) => PEOPLE.find(({ id }) => id === participantId)?.name,
  )

describe('speakingOrder', () => {
  it('alternates the sides, beginning with the one that has not just spoken', () => {
    const queue = [request(1, 'for'), request(2, 'for'), request(3, 'against')]
    expect(names(inSession({ queue }))).toEqual(['孙秀英', '高振海', '李桂兰'])
    expect(names(inSession({ queue, turns: [turn(4, 'for', 60, 60_000)] }))).toEqual([
      '高振海',
      '孙秀英',
      '李桂兰',
    ])
  })

  it('lets those first who have not spoken on this item', () => {
    const queue = [request(1, 'against'), request(2, 'for')]
    const spoken = inSession({ queue, turns: [turn(1, 'for', 60, 60_000)] })
    expect(names(spoken)).toEqual(['李桂兰', '孙秀英'])
    expect(names({ ...spoken, currentItemId: 'i1' })).toEqual(['孙秀英', '李桂兰'])
  })

  it('leaves a question where it came in, and it does not count as a side', () => {
    const queue = [request(1, 'question'), request(2, 'for'), request(3, 'against')]
    const order = speakingOrder(inSession({ queue, turns: [turn(4, 'for', 60, 60_000)] }))
    expect(order.map(({ request: { stance } }) => stance)).toEqual(['question', 'against', 'for'])
    expect(order.map(({ bySide }) => bySide)).toEqual([false, true, true])
  })

  it('loses nobody', () => {
    const queue = [request(1, 'for'), request(2, 'for'), request(3, 'for'), request(4, 'for')]
    expect(names(inSession({ queue }))).toEqual(['孙秀英', '李桂兰', '高振海', '马玉梅'])
    expect(speakingOrder(inSession())).toEqual([])
  })
})
