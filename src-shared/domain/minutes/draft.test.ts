import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAMPLE_HALL } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { arbitraryMoves, playMoves } from '#shared/testing/random-meeting'
import { recordOf } from '../meeting/record'
import type { Meeting } from '../meeting/state'
import { contentHashOf } from './content-hash'
import { minutesOf } from './draft'
import { HEAD_NAMES_LIMIT } from './head'

const closed = sampleMeeting({ until: 'signed' })
const minutes = minutesOf(closed.meeting, closed.hall)
const valueOf = (label: string) => minutes.head.find((row) => row.label === label)?.value
const textOf = (meeting: Meeting) =>
  minutesOf(meeting, SAMPLE_HALL)
    .blocks.map(({ text }) => text)
    .join('\n')

describe('minutes of the sample meeting', () => {
  it('heads the form with figures that add up: 应到 = 实到 + 请假 + 缺席', () => {
    expect(valueOf('应到')).toBe('48人')
    expect(valueOf('实到')).toMatch(/^45人：刘淑珍、/)
    expect(valueOf('请假')).toBe('2人：曾庆海（住院）、程素云（外出）')
    expect(valueOf('缺席')).toBe('1人：萧然')
    expect(valueOf('迟到')).toBe('1人：袁野（14时08分到）')
    expect(valueOf('提前退场')).toBe('1人：于得水（14时37分离场）')
    expect(valueOf('列席')).toContain('高翔（物业项目经理，安居物业服务有限公司）')
    expect(valueOf('时间')).toBe('2026年11月21日（星期六）14时05分至14时41分')
    expect(valueOf('议题')).toContain('5．夜间巡查怎么排班（未议）')
  })

  it('tells two people of one name apart', () => {
    expect(valueOf('实到')).toContain('王芳（3号楼4单元604）')
    expect(valueOf('旁听')).toBe('1人：王芳（9号楼1单元102）')
  })

  it('is titled by community and kind, numbered and dated', () => {
    expect(minutes).toMatchObject({
      title: '小南庄社区居民代表会议记录',
      number: '小南庄社议〔2026〕1号',
      issuer: '小南庄社区居民委员会',
      date: '2026年11月21日',
    })
  })

  it('says who spoke, how, how long and how far over', () => {
    const turn = minutes.blocks.find(({ text }) => text.startsWith('赵国强'))
    expect(turn?.text).toBe('赵国强（2号楼2单元202）　反对（用时3分42秒，超时42秒）')
    expect(turn?.editable).toBe(false)
  })

  it('does not count an outage as speaking time, and records it', () => {
    const text = textOf(closed.meeting)
    expect(text).toContain('14时22分，因故中断4分钟，14时26分恢复。')
    expect(text).toContain('欧阳明月（9号楼1单元301）　赞成（用时2分钟，主持人延时1分钟）')
  })

  it('records every vote with its sum, and the cancelled one with its reason', () => {
    const of = (kind: string) => minutes.blocks.filter(({ id }) => id.startsWith(`${kind}:`))
    expect(of('verdict').map(({ text }) => text.slice(text.lastIndexOf('结果：')))).toEqual([
      '结果：通过。',
      '结果：未通过（同意未达到规定数）。',
      '结果：未通过（同意与反对相同）。',
    ])
    expect(of('vote')[0]?.text).toContain('应到48人，实到45人，符合法定人数。同意31人、反对9人、弃权5人。')
    expect(of('verdict')[0]?.text).toContain('31×2＝62＞45')
    expect(of('vote')[1]?.text).toContain(
      '取消。原因：有人没听清方案，重新宣读后再表决。取消前已报数：同意40人。',
    )
    expect([...of('vote'), ...of('verdict')].every(({ editable }) => !editable)).toBe(true)
  })

  it('numbers its headings in the order of the meeting', () => {
    expect(minutes.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      '一、宣读议事规则，通过监票人、计票人',
      '二、新增车位怎么分',
      '三、停车收费标准',
      '四、停车自管会人选',
      '五、形成的共识',
      '六、分歧意见',
      '七、责任分工',
    ])
  })

  it('lays the recorder’s words over the draft and keeps both', () => {
    const edited = minutes.blocks.find(({ text, drafted }) => text !== drafted)
    expect(edited?.drafted).toBe('同意一户一车，先把有房本、没车位的排在前面。')
    expect(edited?.text).toContain('再说第二辆')
  })

  it('ends with 散会, alone', () => {
    expect(minutes.blocks.at(-1)).toMatchObject({ kind: 'closing', text: '散会' })
  })

  it('is the same from the stored events, whatever order their keys are in', () => {
    const record = closed.world.meetings.get(closed.meeting.id)
    const reversed = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, member]) => [key, reversed(member)]),
          )
        : value
    const again = recordOf(
      (record?.events ?? []).map((event) => ({
        ...event,
        data: reversed(JSON.parse(JSON.stringify(event.data))),
      })),
    )
    if (!again) throw new Error('no record')
    expect(contentHashOf(minutesOf(again.meeting, closed.hall))).toBe(contentHashOf(minutes))
  })
})

describe('what has lost its place', () => {
  const [point] = closed.meeting.points.filter(({ turnId }) => turnId !== null)
  if (!point) throw new Error('the sample has no points')

  it('keeps a note whose turn is gone with the item, without a speaker', () => {
    const meeting = { ...closed.meeting, turns: [] }
    expect(textOf(meeting)).toContain(point.text)
    expect(textOf(meeting)).not.toContain('其他记录')
  })

  it('keeps notes, turns and votes whose item is gone under 其他记录', () => {
    const text = textOf({ ...closed.meeting, agenda: [] })
    expect(text).toContain('、其他记录')
    for (const { text: noted } of closed.meeting.points.slice(0, 4)) expect(text).toContain(noted)
    expect(text).toContain('结果：通过')
  })

  it('keeps the recorder’s words for a paragraph that is gone, under its old id', () => {
    const meeting = { ...closed.meeting, minutesEdits: { 'point:n9999': '这一句不能丢。' } }
    const block = minutesOf(meeting, SAMPLE_HALL).blocks.find(({ id }) => id === 'point:n9999')
    expect(block).toMatchObject({ text: '这一句不能丢。', drafted: '', editable: true })
  })

  it('does not let anybody reword a fact', () => {
    const vote = minutes.blocks.find(({ id }) => id.startsWith('vote:'))
    const meeting = { ...closed.meeting, minutesEdits: { [vote?.id ?? '']: '一致通过。' } }
    expect(textOf(meeting)).toContain(vote?.text)
    expect(textOf(meeting)).not.toContain('一致通过。')
  })

  it('gives a list of names too long for the head in full in the text', () => {
    const participants = Array.from({ length: HEAD_NAMES_LIMIT + 1 }, (_, index) => ({
      ...closed.meeting.participants[0],
      id: `x${index}`,
      name: `代表${index}`,
      attendance: 'attending' as const,
      identity: '',
      door: '',
      org: '',
      phone: '',
    }))
    const attendance = Object.fromEntries(
      participants.map(({ id }) => [id, { state: 'present' as const, at: 1, arrivedAt: 1, reason: '' }]),
    )
    const long = minutesOf({ ...closed.meeting, participants, attendance }, SAMPLE_HALL)
    expect(long.head.find(({ label }) => label === '实到')?.value).toBe('61人（名单见正文）')
    expect(long.blocks.find(({ id }) => id === 'names:present')?.text).toContain(`代表${HEAD_NAMES_LIMIT}。`)
  })
})

describe('any meeting that can be', () => {
  it('gives minutes: no block twice, no note lost, the same hash every time', () => {
    fc.assert(
      fc.property(arbitraryMoves, (moves) => {
        const stage = playMoves(moves)
        const { meeting } = stage
        const document = minutesOf(meeting, stage.hall)
        const ids = document.blocks.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const drafted = document.blocks.map((block) => block.drafted).join('\n')
        for (const { text } of meeting.points) expect(drafted).toContain(text)
        for (const { text } of meeting.outcomes) expect(drafted).toContain(text)
        for (const { id } of [...meeting.turns, ...meeting.votes]) {
          expect(ids.filter((blockId) => blockId === `turn:${id}` || blockId === `vote:${id}`)).toHaveLength(
            1,
          )
        }
        const words = document.blocks.map(({ text }) => text)
        for (const text of Object.values(meeting.minutesEdits)) if (text !== '') expect(words).toContain(text)
        const events = stage.world.meetings.get(meeting.id)?.events ?? []
        const again = recordOf(events)
        expect(again && contentHashOf(minutesOf(again.meeting, stage.hall))).toBe(contentHashOf(document))
      }),
      { numRuns: 150 },
    )
  })
})
