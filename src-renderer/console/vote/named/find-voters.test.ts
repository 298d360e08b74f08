import { describe, expect, it } from 'vitest'
import type { Voter } from '#shared/domain/meeting/vote/named/named'
import { findVoters, MOST_ROWS } from './find-voters'

const voter = (id: string, name: string, door: string): Voter => ({
  id,
  participantId: id,
  name,
  door,
  by: null,
})

const ROUND = {
  voters: [
    voter('n1', '孙秀英', '3号楼1单元1501'),
    voter('n2', '李桂兰', '3号楼2单元501'),
    voter('n3', '赵国强', '5号楼'),
    voter('n4', '李春生', '7号楼501'),
  ],
  answers: { n3: 'yes' },
  passed: ['n1'],
} as const

const names = (typed: string, filter: 'open' | 'answered' = 'open') =>
  findVoters(ROUND, typed, filter).shown.map(({ name }) => name)

describe('finding who answers', () => {
  it('begins with those still to be called, and ends with those who are called again', () => {
    expect(names('')).toEqual(['李桂兰', '李春生', '孙秀英'])
    expect(names('', 'answered')).toEqual(['赵国强'])
  })

  it('finds by name and door, whoever has answered', () => {
    expect(names('李')).toEqual(['李桂兰', '李春生'])
    expect(names('501')).toEqual(['李桂兰', '李春生', '孙秀英'])
    expect(names('５号楼')).toEqual(['赵国强'])
    expect(names('周')).toEqual([])
  })

  it('draws no more than fit', () => {
    const voters = Array.from({ length: 1000 }, (_, index) => voter(`n${index}`, `人${index}`, ''))
    const { shown, more } = findVoters({ voters, answers: {}, passed: [] }, '', 'open')
    expect([shown.length, more]).toEqual([MOST_ROWS, 1000 - MOST_ROWS])
  })
})
