import { Button, Form, Input, Modal, Switch } from 'antd'
import { DeleteOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { readClauses } from '#shared/domain/meeting/motion/read-clauses'
import { clauseSchema, clausesSchema } from '#shared/domain/meeting/setup'
import { chineseNumber } from '#shared/domain/text/chinese-number'
import { ruleOf } from '../form-rules'
import type { ClausesFormValues } from './clauses-form'
import './clauses.css'

interface ClausesFieldsProps {
  readonly saved: ClausesFormValues
  /** Called where a choice is made; text is saved as it is left. */
  readonly onSave: () => void
}

const MOST_CLAUSES = 60

/** 逐条表决: the clauses of a rule text, written one by one or pasted in one piece. */
export function ClausesFields({ saved, onSave }: ClausesFieldsProps) {
  const form = Form.useFormInstance<ClausesFormValues>()
  const byClause = Form.useWatch('byClause', form) ?? saved.byClause
  const [pasting, setPasting] = useState(false)
  return (
    <>
      <Form.Item
        name="byClause"
        label="是一份规则（管理办法），逐条表决"
        valuePropName="checked"
        layout="horizontal"
        colon={false}
      >
        <Switch checkedChildren="逐条" unCheckedChildren="整体" onChange={onSave} />
      </Form.Item>
      {byClause && (
        <fieldset className="clauses">
          <legend>条文（第几条由次序定，不用写）</legend>
          <Form.List name="clauses">
            {(rows, { add, remove }) => (
              <>
                <ol className="clauses__rows">
                  {rows.map(({ key, name }) => (
                    <li key={key}>
                      <span>第{chineseNumber(name + 1)}条</span>
                      <Form.Item name={[name, 'title']} rules={[ruleOf(clauseSchema.shape.title)]}>
                        <Input placeholder="小标题" aria-label={`第${chineseNumber(name + 1)}条的小标题`} />
                      </Form.Item>
                      <Form.Item name={[name, 'text']} rules={[ruleOf(clauseSchema.shape.text)]}>
                        <Input.TextArea
                          autoSize={{ minRows: 1, maxRows: 5 }}
                          placeholder="条文"
                          aria-label={`第${chineseNumber(name + 1)}条`}
                        />
                      </Form.Item>
                      <Button
                        type="text"
                        icon={<DeleteOutlined />}
                        aria-label={`删除第${chineseNumber(name + 1)}条`}
                        onClick={() => {
                          remove(name)
                          onSave()
                        }}
                      />
                    </li>
                  ))}
                </ol>
                <div className="clauses__add">
                  {rows.length < MOST_CLAUSES && <Button onClick={() => add({})}>添加一条</Button>}
                  <Button onClick={() => setPasting(true)}>
                    {rows.length === 0 ? '粘贴全文' : '重新粘贴全文'}
                  </Button>
                </div>
              </>
            )}
          </Form.List>
          <Form.Item
            name="wholeVote"
            label="各条表决以后，再表决全文"
            valuePropName="checked"
            layout="horizontal"
            colon={false}
          >
            <Switch checkedChildren="要" unCheckedChildren="不要" onChange={onSave} />
          </Form.Item>
        </fieldset>
      )}
      <PasteClauses
        open={pasting}
        onClose={() => setPasting(false)}
        onTake={(clauses) => {
          form.setFieldValue('clauses', clauses)
          setPasting(false)
          onSave()
        }}
      />
    </>
  )
}

interface PasteClausesProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onTake: (clauses: ClausesFormValues['clauses']) => void
}

/** The whole text from somewhere else, with what it would become before it is taken. */
function PasteClauses({ open, onClose, onTake }: PasteClausesProps) {
  const [text, setText] = useState('')
  const { clauses, before } = readClauses(text)
  const fits = clausesSchema.shape.list.safeParse(clauses)
  const wrong = text.trim() === '' || fits.success ? '' : (fits.error.issues[0]?.message ?? '')
  return (
    <Modal
      open={open}
      title="粘贴全文"
      width={880}
      centered
      okText={clauses.length === 0 ? '还没有条文' : `用这 ${clauses.length} 条`}
      okButtonProps={{ disabled: !fits.success }}
      cancelText="先不"
      onOk={() => onTake(clauses)}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <div className="paste-clauses">
        <Input.TextArea
          aria-label="全文"
          placeholder={'第一条　车位分配　一户一车，购房优先。\n第二条　……'}
          rows={14}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <h3>分成这些条</h3>
          {before.length > 0 && (
            <p className="caption">
              前面 {before.length} 行不算条文：{before.join(' ')}
            </p>
          )}
          {wrong !== '' && <p role="alert">{wrong}</p>}
          <ol aria-label="分成这些条">
            {clauses.map(({ title, text: words }, index) => (
              <li key={index}>
                <b>
                  第{chineseNumber(index + 1)}条{title === '' ? '' : `（${title}）`}
                </b>
                {words}
              </li>
            ))}
          </ol>
          {clauses.length === 0 && (
            <p className="caption">按“第一条”“一、”或“1.”分开；没有编号的，一行一条。</p>
          )}
        </div>
      </div>
    </Modal>
  )
}
