import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAMPLE_STROKES, sampleMeeting } from '#shared/testing/sample-meeting'
import { Stage } from '#shared/testing/stage'
import type { Command } from '../../../command'
import { checkLink, EMPTY_TIP, tipOf } from '../../../kernel/event'
import { contentHashOf } from '../../../minutes/content-hash'
import { minutesOf } from '../../../minutes/draft'
import { worldOf } from '../../../world'
import { readMeetingEvent } from '../../events'
import type { Meeting } from '../../state'
import { editionName, editionsOf, meetingAtEdition } from './editions'

const DESK = { role: 'desk', name: '林晓雯' } as const

/** The sample, sealed, with short words for what is done behind the seal. */
class Sealed {
  readonly stage: Stage = sampleMeeting({ until: 'sealed' })

  get meeting(): Meeting {
    return this.stage.meeting
  }

  get document() {
    return minutesOf(this.meeting, this.stage.hall)
  }

  /** The refusal's sentence, or null where it was done. */
  try(command: Command): string | null {
    const result = this.stage.pass(30).attempt(command, DESK)
    return result.ok ? null : result.error.message
  }

  open(reason = '责任人的姓名写错了') {
    return this.try({ type: 'openCorrection', meetingId: this.meeting.id, reason })
  }

  drop() {
    return this.try({ type: 'dropCorrection', meetingId: this.meeting.id })
  }

  reword(nth: number, text: string) {
    const consensus = this.meeting.outcomes[nth]
    return this.try({
      type: 'reviseOutcome',
      meetingId: this.meeting.id,
      outcomeId: consensus?.id ?? '',
      outcome: { kind: 'consensus', text, ownerOrg: '', ownerPerson: '', dueDate: '' },
    })
  }

  sign(as: 'facilitator' | 'recorder') {
    const contentHash = contentHashOf(this.document)
    const name = as === 'facilitator' ? '周明远' : '林晓雯'
    const { id: meetingId } = this.meeting
    return this.try({ type: 'signMinutes', meetingId, as, name, strokes: SAMPLE_STROKES, contentHash })
  }

  seal() {
    const contentHash = contentHashOf(this.document)
    return this.try({ type: 'sealMinutes', meetingId: this.meeting.id, contentHash })
  }

  correct(text: string) {
    this.open()
    this.reword(0, text)
    this.sign('facilitator')
    this.sign('recorder')
    return this.seal()
  }

  told() {
    return this.document.blocks.filter(({ id }) => id.startsWith('correction:')).map(({ text }) => text)
  }
}

describe('更正', () => {
  it('opens the sealed minutes again, beside what was sealed', () => {
    const hall = new Sealed()
    const before = hall.meeting
    expect(hall.open()).toBeNull()
    expect(hall.meeting).toMatchObject({
      phase: 'closed',
      seal: null,
      signatures: [],
      correction: { number: 1, reason: '责任人的姓名写错了' },
      steps: { console: [], desk: [] },
    })
    expect(hall.meeting.earlierSeals).toEqual([{ ...before.seal, signatures: before.signatures }])
  })

  it('says in its own words which edition it is, why, and what was changed', () => {
    const hall = new Sealed()
    const code = hall.meeting.seal?.contentHash.slice(0, 4).toUpperCase()
    hall.open()
    hall.reword(0, '一户先保一辆，有“房本”的优先。')
    expect(hall.document.head[0]).toEqual({
      label: '版本',
      value: '更正第1次，2026年11月21日，原因：责任人的姓名写错了',
    })
    const [heading, opening, ...changes] = hall.told()
    expect(heading).toBe('更正说明')
    expect(opening).toMatch(
      new RegExp(
        `^这是更正第1次的会议记录。与2026年11月21日封存的会议记录（校验码${code} .{14}）相比，改动1处：$`,
      ),
    )
    expect(changes).toEqual([
      '1．“形成的共识”部分，原文：“一户先保一辆，有房本的优先。”；改为：“一户先保一辆，有‘房本’的优先。”',
    ])
  })

  it('tells what was added, taken out, moved and put into another order, where it stands', () => {
    const hall = new Sealed()
    const { id: meetingId, outcomes } = hall.meeting
    const [first, second, dissent, ledger] = outcomes.map(({ id }) => id)
    hall.open()
    hall.try({
      type: 'moveOutcome',
      meetingId,
      outcomeId: second ?? '',
      kind: 'consensus',
      beforeId: first ?? null,
    })
    hall.try({ type: 'moveOutcome', meetingId, outcomeId: dissent ?? '', kind: 'consensus', beforeId: null })
    hall.try({ type: 'removeOutcome', meetingId, outcomeId: ledger ?? '' })
    hall.try({ type: 'notePoint', meetingId, itemId: null, turnId: null, text: '会后补记：散会时全体鼓掌。' })
    expect(hall.told().slice(2)).toEqual([
      '1．“停车自管会人选”部分，增加：“会后补记：散会时全体鼓掌。”',
      '2．“形成的共识”部分，各段的次序有调整。',
      '3．“分歧意见”部分，“赵国强等4人认为，两代同住、有两辆车的家庭应另行安排。”一段移到“形成的共识”部分。',
      '4．“责任分工”部分，删去：“建成车位台账并公布。责任单位：停车自管会；责任人：孙秀英；时限：2026年12月10日前。”',
    ])
  })

  it('gives of long paragraphs what stands around the change', () => {
    const hall = new Sealed()
    const point = hall.document.blocks.find(({ editable }) => editable)
    const long = '停车的事居民议了很多年。'.repeat(20)
    const revise = (text: string) =>
      hall.try({ type: 'reviseMinutes', meetingId: hall.meeting.id, blockId: point?.id ?? '', text })
    hall.open()
    revise(`${long}赵国强不同意。${long}`)
    hall.sign('facilitator')
    hall.sign('recorder')
    expect(hall.seal()).toBeNull()
    hall.open()
    revise(`${long}赵国强同意。${long}`)
    expect(hall.told().at(-1)).toMatch(
      /，原文：“……。停车的事居民议了很多年。赵国强不同意。停车的事居民议了很多年。停……”；改为：“……/,
    )
    expect(hall.told().at(-1)?.length).toBeLessThan(160)
  })

  it('is signed by everybody again, and sealed as an edition of its own', () => {
    const hall = new Sealed()
    const first = hall.meeting.seal
    hall.open()
    hall.reword(0, '一户先保一辆。')
    expect(hall.seal()).toBe('还差主持人、记录人签字，签完才能封存。')
    expect(hall.sign('facilitator')).toBeNull()
    expect(hall.sign('recorder')).toBeNull()
    expect(hall.seal()).toBeNull()
    expect(hall.meeting).toMatchObject({
      phase: 'sealed',
      correction: null,
      seal: { edition: 2, reason: '责任人的姓名写错了' },
    })
    expect(hall.meeting.seal?.contentHash).not.toBe(first?.contentHash)
    expect(editionsOf(hall.meeting).map(({ edition }) => edition)).toEqual([1, 2])
    expect(meetingAtEdition(hall.meeting, 1)).toMatchObject({ seal: first, correction: null })
    expect(meetingAtEdition(hall.meeting, 1)?.signatures).toHaveLength(4)
    expect(meetingAtEdition(hall.meeting, 2)).toEqual(hall.meeting)
    expect(meetingAtEdition(hall.meeting, 3)).toBeNull()
    expect([1, 2, 3].map((edition) => editionName('会议记录', edition))).toEqual([
      '会议记录',
      '会议记录（更正1）',
      '会议记录（更正2）',
    ])
  })

  it.each<[string, (hall: Sealed) => string | null, string]>([
    [
      'one that has changed nothing is not sealed',
      (hall) => (hall.open(), hall.sign('facilitator'), hall.sign('recorder'), hall.seal()),
      '这次更正还没有改动任何内容，不能封存。请先改正，或放弃更正。',
    ],
    [
      'only one at a time',
      (hall) => (hall.open(), hall.open()),
      '更正第1次还没有封存。请先改完封存，或放弃这次更正。',
    ],
    ['nothing to give up', (hall) => hall.drop(), '没有正在进行的更正。'],
    [
      'nothing of before is taken back',
      (hall) => (hall.open(), hall.try({ type: 'undo', meetingId: hall.meeting.id, cause: 'c1' })),
      '更正以前的步骤不能撤销。要回到封存时的样子，请在记录台放弃更正。',
    ],
    [
      'votes stay votes',
      (hall) => (hall.open(), hall.try({ type: 'openVote', meetingId: hall.meeting.id, itemId: 'i1-2' })),
      '会议已经散会，不能再进行这一步。',
    ],
  ])('refused: %s', (_, attempt, sentence) => {
    expect(attempt(new Sealed())).toBe(sentence)
  })

  it('needs a seal to stand beside', () => {
    const stage = sampleMeeting({ until: 'closed' })
    const { id: meetingId } = stage.meeting
    const result = stage.attempt({ type: 'openCorrection', meetingId, reason: '写错了' }, DESK)
    expect(result).toMatchObject({
      ok: false,
      error: { message: '会议记录还没有封存，可以直接改，不用更正。' },
    })
  })

  it('takes 督办 along, and brings it back where it is given up', () => {
    const hall = new Sealed()
    const { id: meetingId, outcomes } = hall.meeting
    const duty = outcomes.find(({ kind }) => kind === 'assignment')
    const person = () =>
      [...hall.stage.world.followUps.values()].find(({ source }) => source.outcomeId === duty?.id)?.duty
        .ownerPerson
    expect(person()).toBe('孙秀英')
    hall.open()
    hall.try({
      type: 'reviseOutcome',
      meetingId,
      outcomeId: duty?.id ?? '',
      outcome: {
        ...duty,
        kind: 'assignment',
        text: '建成台账',
        ownerOrg: '',
        ownerPerson: '李桂兰',
        dueDate: '',
      },
    })
    expect(person()).toBe('李桂兰')
    hall.drop()
    expect(person()).toBe('孙秀英')
  })

  it('reads a seal of before there were editions as the first', () => {
    const stored = sampleMeeting({ until: 'sealed' }).events.find(({ type }) => type === 'minutesSealed')
    const event = stored && readMeetingEvent(stored)
    if (!stored || event?.type !== 'minutesSealed') throw new Error('the sample is not sealed')
    const { edition: _edition, ...data } = event.data
    expect(readMeetingEvent({ ...stored, data })).toMatchObject({ data: { edition: 1 } })
  })

  it('keeps every edition as it was, numbered without a gap, whatever comes', () => {
    const moves = fc.array(fc.constantFrom('open', 'drop', 'reword', 'undo', 'sign', 'seal', 'correct'), {
      maxLength: 24,
    })
    fc.assert(
      fc.property(moves, (list) => {
        const hall = new Sealed()
        const kept = [hall.meeting.seal]
        let before = hall.meeting
        let serial = 0
        for (const move of list) {
          serial += 1
          if (move === 'open') {
            const sealed = hall.meeting
            if (hall.open() === null) before = sealed
          } else if (move === 'drop') {
            if (hall.drop() === null) {
              const { seq, lastAt } = hall.meeting
              expect(hall.meeting).toEqual({ ...before, seq, lastAt })
            }
          } else if (move === 'reword') hall.reword(serial % 2, `改过的第${serial}稿。`)
          else if (move === 'undo') {
            const cause = hall.meeting.steps.desk.at(-1)?.cause ?? 'c0'
            hall.try({ type: 'undo', meetingId: hall.meeting.id, cause })
          } else if (move === 'sign') {
            hall.sign('facilitator')
            hall.sign('recorder')
          } else if (move === 'seal') hall.seal()
          else if (hall.meeting.phase === 'sealed') hall.correct(`更正的第${serial}稿。`)
          const { seal } = hall.meeting
          if (seal && seal.edition > kept.length) kept.push(seal)
        }
        const editions = editionsOf(hall.meeting)
        expect(editions.map(({ edition }) => edition)).toEqual(kept.map((_, index) => index + 1))
        editions.forEach(({ signatures: _signatures, ...seal }, index) => {
          expect(seal).toEqual(kept[index])
          expect(contentHashOf(seal.document)).toBe(seal.contentHash)
        })
        const stream = hall.stage.events.filter(({ stream }) => stream === `meeting:${hall.meeting.id}`)
        stream.reduce((tip, event) => {
          expect(checkLink(tip, event)).toBeNull()
          return tipOf(event)
        }, EMPTY_TIP)
        for (const { chainHash } of editions) {
          expect(stream.some(({ hash }) => hash === chainHash)).toBe(true)
        }
        expect(worldOf(hall.stage.events).meetings.get(hall.meeting.id)?.meeting).toEqual(hall.meeting)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
