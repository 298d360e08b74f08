import { Button, Input } from 'antd'
import { DeleteOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { PART_TEXT_LENGTH } from '#shared/domain/meeting/motion/events'
import { PARTS_LIMIT } from '#shared/domain/meeting/motion/commands'
import { MOTION } from '#shared/domain/meeting/motion/subject'
import { textOf } from '#shared/domain/meeting/motion/text'
import { chineseNumber } from '#shared/domain/text/chinese-number'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { DialogFoot } from './DialogFoot'
import type { MotionFormProps } from './form-props'

interface Row {
  readonly key: number
  readonly text: string
}

/** 拆分: the motion at first as it can be cut by its marks; the chair puts the parts right. */
export function SplitForm({ meeting, item, onClose }: MotionFormProps) {
  const command = useCommand()
  const motion = textOf(meeting, item.id, MOTION)
  const [rows, setRows] = useState<readonly Row[]>(() =>
    cutByMarks(motion).map((text, key) => ({ key, text })),
  )
  const filled = rows.map(({ text }) => text.trim())
  const missing = rows.length < 2 ? '至少要两部分' : filled.includes('') ? '每一部分都要写内容' : null

  const split = async () => {
    const parts = filled.map((text) => ({ title: '', text }))
    const done = await command({ type: 'splitMotion', meetingId: meeting.id, itemId: item.id, parts })
    if (done) onClose()
  }
  return (
    <div className="motion-form">
      <RefusalNotice />
      <section>
        <h3>原动议</h3>
        <p className="motion-form__words">{motion}</p>
      </section>
      <ol className="motion-form__parts">
        {rows.map(({ key, text }, index) => (
          <li key={key}>
            <span>第{chineseNumber(index + 1)}部分</span>
            <Input.TextArea
              aria-label={`第${chineseNumber(index + 1)}部分`}
              autoSize={{ minRows: 1, maxRows: 4 }}
              maxLength={PART_TEXT_LENGTH}
              value={text}
              onChange={(event) =>
                setRows(rows.map((row) => (row.key === key ? { key, text: event.target.value } : row)))
              }
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`删去第${chineseNumber(index + 1)}部分`}
              onClick={() => setRows(rows.filter((row) => row.key !== key))}
            />
          </li>
        ))}
      </ol>
      {rows.length < PARTS_LIMIT && (
        <Button
          onClick={() =>
            setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, text: '' }])
          }
        >
          加一部分
        </Button>
      )}
      <p className="caption">每一部分分别表决，各自通过或不通过；拆分以后没有对整个动议的表决。</p>
      <DialogFoot
        label={`拆成 ${rows.length} 部分`}
        missing={missing}
        onDo={() => void split()}
        onClose={onClose}
      />
    </div>
  )
}

/** By 。 and ；, and where there are none by ，; two rows at least. */
function cutByMarks(text: string): readonly string[] {
  const by = (marks: RegExp) =>
    text
      .split(marks)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  const sentences = by(/(?<=[。；;])/u)
  const parts = sentences.length > 1 ? sentences : by(/(?<=[，,])/u)
  const clean = parts.map((part) => part.replace(/[，；,;]$/u, '。'))
  return clean.length > 1 && clean.length <= PARTS_LIMIT ? clean : [text, '']
}
