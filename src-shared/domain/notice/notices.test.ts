import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryMoves, playMoves } from '#shared/testing/random-meeting'
import { SAMPLE_PARTICIPANTS } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import type { Stage } from '#shared/testing/stage'
import { snapshotFor } from '#shared/protocol/view'
import type { Command } from '../command'
import { knowsEvent, worldOf } from '../world'
import { NOTICE_STREAM } from './events'
import { documentOf, noticeLine, noticeLines, standingOf, type NoticeStanding } from './standing'
import type { Notice } from './state'
import { wallPages } from './wall-pages'

const at = (time: string) => Date.parse(`${time}+08:00`)

/** The sample meeting, sealed, on the morning after. */
function sealed(): Stage {
  const stage = sampleMeeting({ until: 'sealed' })
  stage.now = at('2026-11-22T10:00:00')
  return stage
}

const meetingId = (stage: Stage) => stage.meeting.id
const notices = (stage: Stage) => [...stage.world.notices.byId.values()]

function last(stage: Stage): Notice {
  const notice = notices(stage).at(-1)
  if (!notice) throw new Error('no notice')
  return notice
}

function standing(stage: Stage): NoticeStanding {
  const found = standingOf(last(stage))
  if (!found) throw new Error('no first step')
  return found
}

const done = (stage: Stage, command: Command) => {
  const result = stage.attempt(command)
  if (!result.ok) throw new Error(result.error.message)
}
const refusal = (stage: Stage, command: Command) => {
  const result = stage.attempt(command)
  return result.ok ? '' : result.error.message
}

function drafted(kind: 'outcome' | 'vote' | 'resolution' | 'progress' = 'outcome'): Stage {
  const stage = sealed()
  done(stage, { type: 'draftNotice', meetingId: meetingId(stage), kind })
  return stage
}

const POSTING = { place: '3号楼公示栏', on: '2026-11-22', time: '10:30', by: '林晓雯' }
const OBJECTION = {
  who: '王先生',
  contact: '13812341234',
  how: 'phone',
  text: '车位数对不上。',
  on: '2026-11-24',
} as const

function posted(): Stage {
  const stage = drafted()
  stage.now = at('2026-11-22T11:00:00')
  done(stage, { type: 'postNotice', noticeId: last(stage).id, posting: POSTING })
  stage.now = at('2026-11-24T11:00:00')
  return stage
}

describe('drafting', () => {
  it('gives each kind its number, its words and its period', () => {
    const stage = sealed()
    for (const kind of ['outcome', 'vote', 'resolution', 'progress'] as const)
      done(stage, { type: 'draftNotice', meetingId: meetingId(stage), kind })
    expect(notices(stage).map(({ kind, number }) => [kind, number.text])).toEqual([
      ['outcome', '小南庄社公示〔2026〕1号'],
      ['vote', '小南庄社公示〔2026〕2号'],
      ['resolution', '小南庄社公示〔2026〕3号'],
      ['progress', '小南庄社公示〔2026〕4号'],
    ])
    const documents = notices(stage).flatMap((notice) => {
      const so = standingOf(notice)
      return so ? [documentOf(notice, so)] : []
    })
    expect(documents.map(({ title }) => title)).toEqual([
      '关于小南庄社区居民代表会议（停车管理专题）协商结果的公示',
      '关于小南庄社区居民代表会议（停车管理专题）表决结果的公示',
      '关于小南庄社区居民代表会议（停车管理专题）决议的公示',
      '关于小南庄社区居民代表会议（停车管理专题）议定事项落实进展的公示',
    ])
    for (const document of documents) {
      expect(JSON.stringify(document)).toContain('公示期：2026年11月23日至12月7日（共15日）')
      expect(document.date).toBe('2026年11月22日')
    }
    expect(JSON.stringify(documents[3])).toContain('未启动')
  })

  it('is refused with the reason', () => {
    const stage = sampleMeeting({ until: 'planned' })
    const id = meetingId(stage)
    expect(refusal(stage, { type: 'draftNotice', meetingId: id, kind: 'outcome' })).toContain('散会以后')
    expect(refusal(sealed(), { type: 'draftNotice', meetingId: id, kind: 'topics' })).toContain('已经开过')
    const twice = drafted()
    expect(refusal(twice, { type: 'draftNotice', meetingId: meetingId(twice), kind: 'outcome' })).toContain(
      '小南庄社公示〔2026〕1号',
    )
  })

  it('of topics lasts to the day before the meeting, and is refused where no day is left', () => {
    const stage = sampleMeeting({ until: 'planned' })
    stage.now = at('2026-11-14T10:00:00')
    const draft = { type: 'draftNotice', meetingId: meetingId(stage), kind: 'topics' } as const
    expect(refusal(stage, { ...draft, postOn: '2026-11-20' })).toContain('最晚要在2026年11月19日张贴')
    done(stage, draft)
    expect(standing(stage).version.period).toMatchObject({ from: '2026-11-15', to: '2026-11-20', days: 6 })
  })

  it('never gives a number twice, also not that of one withdrawn', () => {
    const stage = drafted()
    done(stage, { type: 'withdrawNotice', noticeId: last(stage).id, reason: '标题有误' })
    done(stage, { type: 'draftNotice', meetingId: meetingId(stage), kind: 'outcome' })
    expect(last(stage).number.text).toBe('小南庄社公示〔2026〕2号')
  })

  it('of what is not sealed is a draft and cannot be posted', () => {
    const stage = sampleMeeting({ until: 'closed' })
    stage.now = at('2026-11-22T10:00:00')
    done(stage, { type: 'draftNotice', meetingId: meetingId(stage), kind: 'outcome' })
    expect(standing(stage).version.final).toBe(false)
    expect(refusal(stage, { type: 'postNotice', noticeId: last(stage).id, posting: POSTING })).toContain(
      '还没有封存',
    )
  })
})

describe('its words', () => {
  it('are masked also where somebody types a name, a telephone, an ID number or a door', () => {
    const stage = drafted()
    const { content, rule } = standing(stage).version
    const typed = '联系孙秀英，13912345678，110102199001011234，住3号楼2单元501。'
    const parts = [...content.parts, { kind: 'paragraph' as const, text: typed }]
    const change = { content: { ...content, parts }, rule }
    done(stage, { type: 'reviseNotice', noticeId: last(stage).id, change })
    const words = JSON.stringify(documentOf(last(stage), standing(stage)))
    expect(words).toContain('联系孙**，139****5678，110102********1234，住3号楼2单元***。')
    expect(standing(stage).version.masked.map(({ raw }) => raw)).toContain('13912345678')
  })

  it('are not changed on the wall', () => {
    const stage = posted()
    const { content, rule } = standing(stage).version
    const change = { content: { ...content, title: '另一个标题' }, rule }
    expect(refusal(stage, { type: 'reviseNotice', noticeId: last(stage).id, change })).toContain(
      '已在2026年11月22日张贴',
    )
  })

  it('follow the days of the hall when it is saved again', () => {
    const stage = drafted()
    const { content, rule } = standing(stage).version
    done(stage, { type: 'reviseNoticeDays', days: [{ on: '2026-12-07', off: true, note: '' }] })
    const change = { content, rule: { ...rule, days: 15 } }
    done(stage, { type: 'reviseNotice', noticeId: last(stage).id, change })
    expect(standing(stage).version.period).toMatchObject({ to: '2026-12-08', days: 16, movedOn: true })
    expect(refusal(stage, { type: 'reviseNotice', noticeId: last(stage).id, change })).toContain('没有改动')
  })
})

describe('posting', () => {
  it.each([
    ['2026-11-23', '还没有到'],
    ['2026-11-22', ''],
    ['2026-11-20', ''],
  ])('on %s, asked on the 22nd', (on, sentence) => {
    const stage = drafted()
    const message = refusal(stage, {
      type: 'postNotice',
      noticeId: last(stage).id,
      posting: { ...POSTING, on },
    })
    if (sentence === '') expect(message).toBe('')
    else expect(message).toContain(sentence)
  })

  it('late is refused with what is missing', () => {
    const stage = drafted()
    stage.now = at('2026-11-25T10:00:00')
    const posting = { ...POSTING, on: '2026-11-25' }
    expect(refusal(stage, { type: 'postNotice', noticeId: last(stage).id, posting })).toContain('晚了3天')
  })

  it('comes down when its time is over, before that only with a reason', () => {
    const stage = posted()
    const noticeId = last(stage).id
    const takingDown = { on: '2026-11-24', by: '林晓雯', reason: '' }
    expect(refusal(stage, { type: 'takeDownNotice', noticeId, takingDown })).toContain('还差14天')
    stage.now = at('2026-12-08T09:00:00')
    done(stage, { type: 'takeDownNotice', noticeId, takingDown: { ...takingDown, on: '2026-12-08' } })
    expect(noticeLine(last(stage), '2026-12-08')).toMatchObject({ state: 'takenDown', calls: [] })
  })
})

describe('objections', () => {
  it('are received, answered, and late ones are marked', () => {
    const stage = posted()
    const noticeId = last(stage).id
    done(stage, { type: 'receiveObjection', noticeId, objection: OBJECTION })
    const [first] = standing(stage).objections
    const answer = { text: '已当面说明。', by: '陈立新', on: '2026-11-23' }
    const objectionId = first?.id ?? ''
    expect(refusal(stage, { type: 'answerObjection', noticeId, objectionId, answer })).toContain(
      '早于收到异议',
    )
    done(stage, { type: 'answerObjection', noticeId, objectionId, answer: { ...answer, on: '2026-11-24' } })
    expect(
      refusal(stage, {
        type: 'answerObjection',
        noticeId,
        objectionId,
        answer: { ...answer, on: '2026-11-24' },
      }),
    ).toContain('已在2026年11月24日答复')
    stage.now = at('2026-12-10T10:00:00')
    done(stage, { type: 'receiveObjection', noticeId, objection: { ...OBJECTION, on: '2026-12-10' } })
    expect(standing(stage).objections.map(({ late, answer: given }) => [late, given !== null])).toEqual([
      [false, true],
      [true, false],
    ])
  })

  it('do not come before the notice hangs', () => {
    const stage = drafted()
    const objection = { ...OBJECTION, on: '2026-11-22' }
    expect(refusal(stage, { type: 'receiveObjection', noticeId: last(stage).id, objection })).toContain(
      '还没有张贴',
    )
  })
})

describe('taking back', () => {
  it('takes the last step and no other, and never the drafting', () => {
    const stage = posted()
    const noticeId = last(stage).id
    const [first, second] = last(stage).steps
    expect(refusal(stage, { type: 'takeBackNoticeStep', noticeId, stepId: first?.id ?? '' })).toContain(
      '最后一步',
    )
    done(stage, { type: 'takeBackNoticeStep', noticeId, stepId: second?.id ?? '' })
    expect(standing(stage).posting).toBeNull()
    expect(refusal(stage, { type: 'takeBackNoticeStep', noticeId, stepId: first?.id ?? '' })).toContain(
      '刚起草',
    )
  })
})

describe('what is to be done', () => {
  it.each([
    ['2026-11-21', '2026年11月22日张贴', false],
    ['2026-11-22', '今天张贴', false],
    ['2026-11-24', '应在2026年11月22日张贴，过了2天还没有张贴', true],
  ])('of a draft on %s: %s', (today, text, overdue) => {
    const line = noticeLine(last(drafted()), today)
    expect(line?.calls).toEqual([{ kind: 'notPosted', overdue, text }])
  })

  it.each([
    ['2026-12-03', []],
    ['2026-12-04', ['还有3天满期']],
    ['2026-12-07', ['今天满期']],
    ['2026-12-08', ['2026年12月7日满期，过了1天还没有揭下']],
  ])('of one that hangs on %s', (today, texts) => {
    expect(noticeLine(last(posted()), today)?.calls.map(({ text }) => text)).toEqual(texts)
  })

  it('lists what is overdue first', () => {
    const stage = posted()
    done(stage, { type: 'draftNotice', meetingId: meetingId(stage), kind: 'vote' })
    expect(noticeLines(notices(stage), '2026-12-10').map(({ state }) => state)).toEqual(['ended', 'draft'])
  })
})

describe('the record', () => {
  it('gives the same notices from its events, and knows every one of them', () => {
    const stage = posted()
    done(stage, { type: 'receiveObjection', noticeId: last(stage).id, objection: OBJECTION })
    expect(worldOf(stage.events).notices).toEqual(stage.world.notices)
    const mine = stage.events.filter(({ stream }) => stream === NOTICE_STREAM)
    expect(mine.length).toBe(3)
    expect(mine.every(knowsEvent)).toBe(true)
  })

  it('tells the wall the words alone: nobody who objected, nothing that was hidden', () => {
    const stage = posted()
    done(stage, { type: 'receiveObjection', noticeId: last(stage).id, objection: OBJECTION })
    const wall = snapshotFor(stage.world, 'projector')
    expect(wall.notices).toHaveLength(1)
    const told = JSON.stringify(wall.notices)
    for (const secret of ['王先生', '13812341234', '对不上', '孙秀英']) expect(told).not.toContain(secret)
    expect(told).toContain('孙**')
    expect(snapshotFor(stage.world, 'desk').notices).toEqual([])
    expect(JSON.stringify(snapshotFor(stage.world, 'console').notices)).toContain('王先生')
  })
})

const PRIVATE = [/(?<!\d)1[3-9]\d{9}(?!\d)/u, /(?<!\d)\d{17}[\dXx](?!\d)/u]

describe('any notice', () => {
  it('holds no telephone and no ID number, whatever was typed into it', () => {
    const stage = drafted()
    const { content, rule } = standing(stage).version
    const personal = fc.oneof(
      fc.integer({ min: 0, max: 99999999 }).map((n) => `139${String(n).padStart(8, '0')}`),
      fc.integer({ min: 0, max: 999 }).map((n) => `11010219900101${String(n).padStart(3, '0')}X`),
      fc.constantFrom(...SAMPLE_PARTICIPANTS.map(({ name }) => name)),
    )
    const text = fc
      .array(fc.oneof(personal, fc.constantFrom('，电话', '。', '住户反映', '身份证', '：', '𠮷', ' ')), {
        minLength: 1,
        maxLength: 12,
      })
      .map((pieces) => pieces.join('、'))
    fc.assert(
      fc.property(text, text, (title, words) => {
        const parts = [...content.parts, { kind: 'paragraph' as const, text: words }]
        const change = { content: { ...content, title: title.slice(0, 200), parts }, rule }
        const result = stage.attempt({ type: 'reviseNotice', noticeId: last(stage).id, change })
        expect(result.ok || result.error.message.includes('没有改动')).toBe(true)
        const shown = JSON.stringify(documentOf(last(stage), standing(stage)))
        for (const pattern of PRIVATE) expect(shown).not.toMatch(pattern)
      }),
      { numRuns: 60 },
    )
  })

  it('of any meeting that can be names no resident', () => {
    fc.assert(
      fc.property(arbitraryMoves, (moves) => {
        const stage = playMoves(moves)
        for (const kind of ['topics', 'outcome', 'vote', 'progress'] as const)
          stage.attempt({ type: 'draftNotice', meetingId: stage.meeting.id, kind })
        for (const notice of notices(stage)) {
          const so = standingOf(notice)
          const words = so ? JSON.stringify(documentOf(notice, so)) : ''
          for (const { name } of stage.meeting.participants) expect(words).not.toContain(name)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('goes onto the wall page by page without losing a word', () => {
    const { parts } = standing(drafted()).version.content
    const words = (list: readonly (typeof parts)[number][]) =>
      list.map((part) => ('text' in part ? part.text : JSON.stringify(part))).join('')
    const pages = wallPages(parts)
    expect(pages.length).toBeGreaterThan(1)
    const paragraphs = (list: readonly (typeof parts)[number][]) =>
      words(list.filter(({ kind }) => kind === 'paragraph' || kind === 'heading'))
    expect(paragraphs(pages.flat())).toBe(paragraphs(parts))
    // A heading heads something on its own page.
    for (const page of pages) expect(page.at(-1)?.kind).not.toBe('heading')
    const long = fc.string({
      minLength: 1,
      maxLength: 900,
      unit: fc.constantFrom('字', '。', '；', 'a', '𠮷'),
    })
    fc.assert(
      fc.property(long, (text) => {
        expect(words(wallPages([{ kind: 'paragraph', text }]).flat())).toBe(text)
      }),
    )
  })

  it('leaves no page of the wall with a forgotten line', () => {
    const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const
    const heading = { kind: 'heading', text: '一、协商事项' } as const
    const two = '两'.repeat(40)
    const items = ['1', '2', '3', '4'].map((n) => paragraph(`${n}．${two}`))
    // One heading and four times two lines are one too many for a page.
    expect(wallPages([heading, ...items])).toEqual([
      [heading, items[0], items[1]],
      [items[2], items[3]],
    ])
    // A heading does not stay behind alone.
    const whole = paragraph('全'.repeat(160))
    expect(wallPages([heading, whole, paragraph('末。')])).toEqual([[heading, whole], [paragraph('末。')]])
  })

  it('numbers and names every vote of the wall, whatever page it comes to stand on', () => {
    const figures = { expected: 48, present: 40, yes: 31, no: 6, abstain: 3, silent: 0, verdict: '通过' }
    const votes = [10, 80, 10, 10, 10].map((length) => ({ ...figures, label: '项'.repeat(length) }))
    const pages = wallPages([{ kind: 'votes', votes }])
    expect(pages.length).toBeGreaterThan(1)
    const rows = pages.flat().flatMap((part) => (part.kind === 'table' ? part.rows : []))
    expect(rows.map(([name]) => name)).toEqual(votes.map(({ label }, index) => `${index + 1}．${label}`))
    // A row that is nearly a page long has one to itself.
    expect(
      pages.map((page) => page.map((part) => (part.kind === 'table' ? part.rows.length : 0))),
    ).toContainEqual([1])
    const [one] = votes
    expect(wallPages([{ kind: 'votes', votes: one ? [one] : [] }])).toEqual([
      [{ kind: 'votes', votes: [one] }],
    ])
  })
})
