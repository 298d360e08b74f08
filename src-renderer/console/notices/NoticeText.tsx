import { Button, Input, InputNumber, Segmented } from 'antd'
import { useState } from 'react'
import type { NoticeContent, NoticePart } from '#shared/domain/notice/document'
import type { PeriodRule } from '#shared/domain/notice/period-rule'
import { holidaysUnknown, periodRemarks } from '#shared/domain/notice/draft'
import type { NoticeLine } from '#shared/domain/notice/standing'
import { noticeChangeSchema } from '#shared/domain/notice/state'
import { useCommand } from '../../shared/staff/commands'
import { DayField } from './DayField'

/** Words and period of a notice; what is on the wall is not changed any more. */
export function NoticeText({ line }: { readonly line: NoticeLine }) {
  const { notice, standing } = line
  const { version } = standing
  const command = useCommand()
  const [content, setContent] = useState<NoticeContent>(version.content)
  const [rule, setRule] = useState<PeriodRule>(version.rule)
  const [shown, setShown] = useState(version)
  const [fault, setFault] = useState('')
  // Drafted anew, taken back, or hidden names in what was typed: the fields follow the record.
  if (shown !== version) {
    setShown(version)
    setContent(version.content)
    setRule(version.rule)
  }
  const fixed = standing.posting !== null || standing.withdrawn !== null
  const remarks =
    notice.kind === 'topics'
      ? [holidaysUnknown(version.period)].filter((remark) => remark !== null)
      : periodRemarks(version.period, version.rule.days)
  const setPart = (index: number, part: NoticePart) =>
    setContent((before) => ({ ...before, parts: before.parts.with(index, part) }))

  const save = async () => {
    // A paragraph that was emptied is one that was taken out.
    const parts = content.parts.filter((part) => !('text' in part) || part.text.trim() !== '')
    const change = noticeChangeSchema.safeParse({ content: { ...content, parts }, rule })
    if (!change.success) {
      setFault(change.error.issues[0]?.message ?? '还没有填全')
      return
    }
    setFault('')
    await command({ type: 'reviseNotice', noticeId: notice.id, change: change.data })
  }
  return (
    <form
      className="notice-form"
      aria-label="内容和公示期"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {fixed && <p className="caption">已经张贴或撤回，内容不能再改。</p>}
      <fieldset disabled={fixed}>
        <legend>公示期</legend>
        <div className="notice-form__row">
          <div className="notice-form__field">
            <span>张贴日</span>
            <DayField
              label="张贴日"
              value={rule.postOn}
              disabled={fixed}
              onChange={(postOn) => setRule({ ...rule, postOn })}
            />
          </div>
          {notice.kind === 'topics' ? (
            <span className="caption">到开会前一天</span>
          ) : (
            <>
              <div className="notice-form__field">
                <label htmlFor="notice-days">天数</label>
                <InputNumber
                  id="notice-days"
                  aria-label="公示天数"
                  min={1}
                  max={180}
                  precision={0}
                  disabled={fixed}
                  value={rule.days}
                  onChange={(days) => setRule({ ...rule, days: days ?? rule.days })}
                />
              </div>
              <Segmented
                aria-label="怎么算天数"
                disabled={fixed}
                options={[
                  { value: 'calendar', label: '自然日' },
                  { value: 'working', label: '工作日' },
                ]}
                value={rule.unit}
                onChange={(value) => setRule({ ...rule, unit: value === 'working' ? 'working' : 'calendar' })}
              />
            </>
          )}
        </div>
        <p className="caption">张贴当天不算；最后一天逢休息日，顺延到下一个工作日。</p>
        {remarks.map((remark) => (
          <p key={remark} className="notice-form__remark">
            {remark}
          </p>
        ))}
      </fieldset>
      <fieldset disabled={fixed}>
        <legend>文字</legend>
        <Input
          aria-label="标题"
          maxLength={200}
          value={content.title}
          onChange={({ target }) => setContent({ ...content, title: target.value })}
        />
        {content.parts.map((part, index) =>
          'text' in part ? (
            <Input.TextArea
              key={index}
              aria-label={part.kind === 'heading' ? `小标题 ${index + 1}` : `第 ${index + 1} 段`}
              className={part.kind === 'heading' ? 'is-heading' : ''}
              autoSize={{ minRows: 1, maxRows: 10 }}
              maxLength={part.kind === 'heading' ? 200 : 5000}
              value={part.text}
              onChange={({ target }) => setPart(index, { ...part, text: target.value })}
            />
          ) : (
            <p key={index} className="caption notice-form__table">
              〔表格，取自记录，不在这里改〕
            </p>
          ),
        )}
        <Button
          disabled={fixed}
          onClick={() =>
            setContent({ ...content, parts: [...content.parts, { kind: 'paragraph', text: '' }] })
          }
        >
          加一段
        </Button>
        <Input
          aria-label="怎样反映异议"
          maxLength={300}
          value={content.channels}
          onChange={({ target }) => setContent({ ...content, channels: target.value })}
        />
      </fieldset>
      <fieldset disabled={fixed}>
        <legend>联系方式和落款</legend>
        <div className="notice-form__contacts">
          {content.contacts.map((contact, index) => (
            <label key={contact.label}>
              {contact.label}
              <Input
                maxLength={80}
                placeholder="空着，纸上留空行手写"
                value={contact.value}
                onChange={({ target }) =>
                  setContent({
                    ...content,
                    contacts: content.contacts.with(index, { ...contact, value: target.value }),
                  })
                }
              />
            </label>
          ))}
          <div className="notice-form__field">
            <label htmlFor="notice-issuer">落款</label>
            <Input
              id="notice-issuer"
              maxLength={60}
              value={content.issuer}
              onChange={({ target }) => setContent({ ...content, issuer: target.value })}
            />
          </div>
        </div>
      </fieldset>
      {!fixed && (
        <div className="notice-form__foot">
          <Button type="primary" htmlType="submit">
            保存修改
          </Button>
          <Button onClick={() => void command({ type: 'redraftNotice', noticeId: notice.id })}>
            按会议重新起草
          </Button>
          {fault !== '' && <span role="alert">{fault}</span>}
        </div>
      )}
    </form>
  )
}
