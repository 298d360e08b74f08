import { describe, expect, it } from 'vitest'
import { decideContest } from './decide'
import { CONTEST_RULES, type ContestRule } from './rule'
import type { ContestStage } from './result'

const { plurality, presentMajority, validMajority, committeeElection, committeeByReps, knockOut } =
  CONTEST_RULES

/** 甲 41 乙 30: as it stands on the tally sheet. */
function votesOf(sheet: string) {
  const terms = sheet.split(' ')
  return terms.flatMap((name, index) =>
    index % 2 === 1 ? [] : [{ number: index / 2 + 1, name, votes: Number(terms[index + 1]) }],
  )
}

interface Row {
  readonly rule: ContestRule
  readonly sheet: string
  readonly seats?: number
  readonly stage?: ContestStage
  /** 应到, 实到, 参加投票, 有效; each as the one before where it is left out. */
  readonly of: readonly [number, number?, number?, number?]
}

function decide({ rule, sheet, seats = 1, stage = 'first', of }: Row) {
  const [expected, present = expected, voted = present, valid = voted] = of
  const contenders = votesOf(sheet)
  const { outcome, result } = decideContest(rule, {
    choosing: rule.next === 'knockOut' ? 'options' : 'people',
    stage,
    contenders,
    waiting: [],
    seats,
    expected,
    present,
    voted,
    valid,
    quorumMet: true,
  })
  const names = (numbers: readonly number[]) =>
    numbers.map((number) => contenders.find((one) => one.number === number)?.name).join('')
  return {
    elected: names(result.elected),
    left: result.seatsLeft,
    next: result.next ? `${result.next.stage} ${result.next.seats} ${names(result.next.contenders)}` : '',
    verdict: outcome.verdict,
    need: outcome.need,
  }
}

/** What is elected, how many seats stay open, and the next vote: its kind, its seats, and who is in it. */
type Expected = readonly [elected: string, left: number, next: string]

describe('得票多的当选', () => {
  it.each<[string, Row, Expected]>([
    ['the most votes', { rule: plurality, sheet: '甲 5 乙 4 丙 3', of: [12] }, ['甲', 0, '']],
    ['one vote is enough', { rule: plurality, sheet: '甲 1 乙 0', of: [12] }, ['甲', 0, '']],
    ['no vote is not', { rule: plurality, sheet: '甲 0 乙 0', of: [12] }, ['', 1, 'runoff 1 甲乙']],
    ['level at the only seat', { rule: plurality, sheet: '甲 5 乙 5 丙 2', of: [12] }, ['', 1, 'tie 1 甲乙']],
    ['all level', { rule: plurality, sheet: '甲 4 乙 4 丙 4', of: [12] }, ['', 1, 'tie 1 甲乙丙']],
    ['two seats', { rule: plurality, seats: 2, sheet: '甲 5 乙 4 丙 3', of: [12] }, ['甲乙', 0, '']],
    ['in order of votes', { rule: plurality, seats: 2, sheet: '甲 3 乙 4 丙 5', of: [12] }, ['丙乙', 0, '']],
    [
      'level above the last seat',
      { rule: plurality, seats: 2, sheet: '甲 5 乙 5 丙 3', of: [12] },
      ['甲乙', 0, ''],
    ],
    [
      'level at the last of two',
      { rule: plurality, seats: 2, sheet: '甲 5 乙 3 丙 3', of: [12] },
      ['甲', 1, 'tie 1 乙丙'],
    ],
    [
      'three level for two',
      { rule: plurality, seats: 2, sheet: '甲 3 乙 3 丙 3', of: [12] },
      ['', 2, 'tie 2 甲乙丙'],
    ],
    [
      'five of seven',
      { rule: plurality, seats: 5, sheet: '甲 9 乙 8 丙 7 丁 6 戊 5 己 4 庚 3', of: [12] },
      ['甲乙丙丁戊', 0, ''],
    ],
    [
      'the fifth level',
      { rule: plurality, seats: 5, sheet: '甲 9 乙 8 丙 7 丁 6 戊 5 己 5 庚 3', of: [12] },
      ['甲乙丙丁', 1, 'tie 1 戊己'],
    ],
    [
      'fourth to sixth level',
      { rule: plurality, seats: 5, sheet: '甲 9 乙 8 丙 7 丁 5 戊 5 己 5 庚 3', of: [12] },
      ['甲乙丙', 2, 'tie 2 丁戊己'],
    ],
    ['as many as seats', { rule: plurality, seats: 2, sheet: '甲 5 乙 1', of: [12] }, ['甲乙', 0, '']],
    [
      'one of them without votes',
      { rule: plurality, seats: 2, sheet: '甲 5 乙 0', of: [12] },
      ['甲', 1, 'runoff 1 乙'],
    ],
  ])('%s', (_name, row, [elected, left, next]) => {
    expect(decide(row)).toMatchObject({ elected, left, next, verdict: left === 0 ? 'passed' : 'failed' })
  })
})

describe('过半数', () => {
  it.each<[string, Row, Expected, number]>([
    [
      'one below half of 60',
      { rule: presentMajority, sheet: '甲 29 乙 1', of: [60] },
      ['', 1, 'runoff 1 甲乙'],
      31,
    ],
    [
      'exactly half of 60',
      { rule: presentMajority, sheet: '甲 30 乙 1', of: [60] },
      ['', 1, 'runoff 1 甲乙'],
      31,
    ],
    ['one above half of 60', { rule: presentMajority, sheet: '甲 31 乙 1', of: [60] }, ['甲', 0, ''], 31],
    [
      'just below half of 61',
      { rule: presentMajority, sheet: '甲 30 乙 1', of: [61] },
      ['', 1, 'runoff 1 甲乙'],
      31,
    ],
    ['just above half of 61', { rule: presentMajority, sheet: '甲 31 乙 1', of: [61] }, ['甲', 0, ''], 31],
    [
      'of the present, not the ballots',
      { rule: presentMajority, sheet: '甲 30', of: [60, 60, 58, 40] },
      ['', 1, 'runoff 1 甲'],
      31,
    ],
    [
      'of the valid ballots',
      { rule: validMajority, sheet: '甲 21 乙 19', of: [60, 60, 58, 40] },
      ['甲', 0, ''],
      21,
    ],
    [
      'exactly half of the valid',
      { rule: validMajority, sheet: '甲 20 乙 19', of: [60, 60, 58, 40] },
      ['', 1, 'runoff 1 甲乙'],
      21,
    ],
    ['one person, one vote', { rule: presentMajority, sheet: '甲 1', of: [1] }, ['甲', 0, ''], 1],
    ['two people, one vote', { rule: presentMajority, sheet: '甲 1', of: [2] }, ['', 1, 'runoff 1 甲'], 2],
    [
      'more with enough than seats',
      { rule: presentMajority, seats: 1, sheet: '甲 40 乙 35', of: [60] },
      ['甲', 0, ''],
      31,
    ],
    [
      'level with enough',
      { rule: presentMajority, seats: 1, sheet: '甲 35 乙 35 丙 2', of: [60] },
      ['', 1, 'tie 1 甲乙'],
      31,
    ],
    [
      'level without enough',
      { rule: presentMajority, seats: 1, sheet: '甲 25 乙 25 丙 2', of: [60] },
      ['', 1, 'runoff 1 甲乙'],
      31,
    ],
    [
      'three have enough: the next three stand for the two seats left',
      { rule: presentMajority, seats: 5, sheet: '甲 50 乙 45 丙 31 丁 30 戊 29 己 20 庚 5', of: [60] },
      ['甲乙丙', 2, 'runoff 2 丁戊己'],
      31,
    ],
    [
      'level with the last of the runoff come along',
      { rule: presentMajority, seats: 5, sheet: '甲 50 乙 45 丙 31 丁 40 戊 29 己 20 庚 20', of: [60] },
      ['甲乙丁丙', 1, 'runoff 1 戊己庚'],
      31,
    ],
    [
      'nobody has enough',
      { rule: presentMajority, seats: 2, sheet: '甲 20 乙 19 丙 18 丁 3', of: [60] },
      ['', 2, 'runoff 2 甲乙丙'],
      31,
    ],
  ])('%s', (_name, row, [elected, left, next], need) => {
    expect(decide(row)).toMatchObject({ elected, left, next, need })
  })
})

describe('另行选举', () => {
  it.each<[string, Row, Expected]>([
    [
      'one below a third of 60',
      { rule: committeeElection, stage: 'runoff', sheet: '甲 19 乙 5', of: [60] },
      ['', 1, 'runoff 1 甲乙'],
    ],
    [
      'exactly a third',
      { rule: committeeElection, stage: 'runoff', sheet: '甲 20 乙 5', of: [60] },
      ['甲', 0, ''],
    ],
    [
      'a third of 61 is 21',
      { rule: committeeElection, stage: 'runoff', sheet: '甲 20 乙 5', of: [61] },
      ['', 1, 'runoff 1 甲乙'],
    ],
    [
      'no majority is asked',
      { rule: committeeElection, stage: 'runoff', sheet: '甲 21 乙 20', of: [61] },
      ['甲', 0, ''],
    ],
    [
      'level again',
      { rule: committeeElection, stage: 'runoff', sheet: '甲 21 乙 21', of: [61] },
      ['', 1, 'tie 1 甲乙'],
    ],
    [
      '再次投票 asks for the most votes alone',
      { rule: committeeElection, stage: 'tie', sheet: '甲 2 乙 1', of: [60] },
      ['甲', 0, ''],
    ],
    [
      '再次投票 level again',
      { rule: committeeElection, stage: 'tie', sheet: '甲 2 乙 2', of: [60] },
      ['', 1, 'tie 1 甲乙'],
    ],
    [
      '再次投票 without a vote',
      { rule: committeeElection, stage: 'tie', sheet: '甲 0 乙 0', of: [60] },
      ['', 1, 'tie 1 甲乙'],
    ],
  ])('%s', (_name, row, [elected, left, next]) => {
    expect(decide(row)).toMatchObject({ elected, left, next })
  })
})

describe('参加投票', () => {
  it.each<[string, Row, 'passed' | 'failed' | 'void']>([
    [
      'exactly half of 100 is too few',
      { rule: committeeElection, sheet: '甲 50', of: [100, 100, 50] },
      'void',
    ],
    ['one above half', { rule: committeeElection, sheet: '甲 51', of: [100, 100, 51] }, 'passed'],
    ['half of 101', { rule: committeeElection, sheet: '甲 51', of: [101, 101, 51] }, 'passed'],
    ['nobody', { rule: committeeElection, sheet: '甲 0', of: [100, 100, 0] }, 'void'],
    [
      'exactly two thirds of 60 representatives',
      { rule: committeeByReps, sheet: '甲 40', of: [60, 60, 40] },
      'void',
    ],
    ['one above two thirds', { rule: committeeByReps, sheet: '甲 41', of: [60, 60, 41] }, 'passed'],
    ['two thirds of 61 is 40.67', { rule: committeeByReps, sheet: '甲 41', of: [61, 61, 41] }, 'passed'],
    [
      'of 参加投票 exactly half is not elected',
      { rule: committeeByReps, sheet: '甲 21 乙 20', of: [60, 60, 42] },
      'failed',
    ],
    ['of 参加投票 one more is', { rule: committeeByReps, sheet: '甲 22 乙 20', of: [60, 60, 42] }, 'passed'],
  ])('%s', (_name, row, verdict) => {
    expect(decide(row).verdict).toBe(verdict)
  })
})

describe('逐轮淘汰', () => {
  it.each<[string, Row, Expected]>([
    ['a majority at once', { rule: knockOut, sheet: '甲 23 乙 12 丙 9', of: [45] }, ['甲', 0, '']],
    ['exactly half', { rule: knockOut, sheet: '甲 22 乙 12 丙 10', of: [44] }, ['', 1, 'knockOut 1 甲乙']],
    ['the lowest drops', { rule: knockOut, sheet: '甲 19 乙 15 丙 8', of: [45] }, ['', 1, 'knockOut 1 甲乙']],
    [
      'two level at the bottom that could not pass the next',
      { rule: knockOut, sheet: '甲 19 乙 15 丙 4 丁 4', of: [45] },
      ['', 1, 'knockOut 1 甲乙'],
    ],
    [
      'two level at the bottom that could',
      { rule: knockOut, sheet: '甲 19 乙 10 丙 8 丁 8', of: [45] },
      ['', 1, 'dropTie 1 丙丁'],
    ],
    [
      'exactly as many as the next',
      { rule: knockOut, sheet: '甲 19 乙 10 丙 5 丁 5', of: [45] },
      ['', 1, 'dropTie 1 丙丁'],
    ],
    [
      'without any vote they drop',
      { rule: knockOut, sheet: '甲 22 乙 15 丙 0 丁 0', of: [45] },
      ['', 1, 'knockOut 1 甲乙'],
    ],
    ['all level', { rule: knockOut, sheet: '甲 15 乙 15 丙 15', of: [45] }, ['', 1, 'knockOut 1 甲乙丙']],
    [
      'two left, neither enough',
      { rule: knockOut, stage: 'knockOut', sheet: '甲 20 乙 18', of: [45] },
      ['', 1, 'knockOut 1 甲'],
    ],
    [
      'two left, level',
      { rule: knockOut, stage: 'knockOut', sheet: '甲 20 乙 20', of: [45] },
      ['', 1, 'knockOut 1 甲乙'],
    ],
    ['one left, enough', { rule: knockOut, stage: 'knockOut', sheet: '甲 23', of: [45] }, ['甲', 0, '']],
    ['one left, not enough', { rule: knockOut, stage: 'knockOut', sheet: '甲 22', of: [45] }, ['', 1, '']],
    [
      '末位比选: nobody is chosen',
      { rule: knockOut, stage: 'dropTie', sheet: '甲 30 乙 15', of: [45] },
      ['', 1, 'knockOut 1 甲'],
    ],
    [
      '末位比选: level again',
      { rule: knockOut, stage: 'dropTie', sheet: '甲 20 乙 20', of: [45] },
      ['', 1, 'dropTie 1 甲乙'],
    ],
  ])('%s', (_name, row, [elected, left, next]) => {
    expect(decide(row)).toMatchObject({ elected, left, next })
  })
})
