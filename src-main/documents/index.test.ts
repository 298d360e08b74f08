import { describe, expect, it } from 'vitest'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { minutesFileName, noticeFileName, paperFileName } from './index'

const { meeting } = sampleMeeting({ until: 'sealed' })

describe('file names', () => {
  it('say what they are and fit any file system', () => {
    expect(minutesFileName(meeting)).toBe('小南庄社议〔2026〕1号 会议记录.docx')
    expect(noticeFileName({ ...meeting, number: 'A/B:C*?"<>|' })).toBe('A B C 协商结果公示.docx')
    const long = { ...meeting, number: null, plan: { ...meeting.plan, title: '关于'.repeat(40) } }
    expect(paperFileName(long, '表决结果统计表（草稿）')).toBe(
      `${'关于'.repeat(20)} 表决结果统计表（草稿）.docx`,
    )
    expect(minutesFileName({ ...meeting, seal: null })).toMatch(/会议记录（草稿 2026-11-21 \d{4}）\.docx$/u)
  })
})
