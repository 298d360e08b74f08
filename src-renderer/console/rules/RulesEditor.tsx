import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import {
  MOST_RULES,
  RULE_FIGURES,
  sameRules,
  THIRTEEN_RULES,
  type HallRules,
} from '#shared/domain/rules/rules'
import { useCommand } from '../../shared/staff/commands'
import { draftsOf, moved, needsUnlimited, rulesFrom, type RuleDraft } from './rules-draft'
import './rules.css'

interface RulesEditorProps {
  readonly rules: HallRules
  readonly onSaved: () => void
}

/** 议事规则 of the hall: written as a whole, and kept as a new version by the one button. */
export function RulesEditor({ rules: current, onSaved }: RulesEditorProps) {
  const command = useCommand()
  const [drafts, setDrafts] = useState(() => draftsOf(current.rules))
  const [nextKey, setNextKey] = useState(current.rules.length)
  const read = rulesFrom(drafts)
  const changed = !read.ok || !sameRules(read.rules, current.rules)

  const put = (index: number, change: Partial<RuleDraft>) =>
    setDrafts((list) => list.map((draft, at) => (at === index ? { ...draft, ...change } : draft)))
  const add = () => {
    setDrafts((list) => [
      ...list,
      { key: nextKey, name: '', clause: '', unlimited: { name: '', clause: '' } },
    ])
    setNextKey(nextKey + 1)
  }
  const reset = () => {
    setDrafts(draftsOf(THIRTEEN_RULES, nextKey))
    setNextKey(nextKey + THIRTEEN_RULES.length)
  }
  const save = async () => {
    if (read.ok && (await command({ type: 'reviseHallRules', rules: [...read.rules] }))) onSaved()
  }
  return (
    <div className="rules-editor">
      <p className="caption">
        现在是第 {current.version} 版，共 {current.rules.length} 条。条文里可以写
        {RULE_FIGURES.map((figure) => (
          <code key={figure}>{`{${figure}}`}</code>
        ))}
        ，开会时换成当次会议的数字。已经建好的会议仍用原来的一版。
      </p>
      <ol className="rules-editor__list" aria-label="议事规则条文">
        {drafts.map((draft, index) => (
          <RuleRow
            key={draft.key}
            draft={draft}
            index={index}
            last={index === drafts.length - 1}
            problem={!read.ok && read.index === index ? read.sentence : ''}
            onChange={(change) => put(index, change)}
            onMove={(to) => setDrafts((list) => moved(list, index, to))}
            onRemove={() => setDrafts((list) => list.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <div className="rules-editor__end">
        <Button onClick={add} disabled={drafts.length >= MOST_RULES}>
          添加一条
        </Button>
        <Button onClick={reset} disabled={read.ok && sameRules(read.rules, THIRTEEN_RULES)}>
          恢复默认十三条
        </Button>
        <span className="rules-editor__problem" role="status">
          {!read.ok && read.index === null ? read.sentence : ''}
        </span>
        <Button type="primary" size="large" disabled={!read.ok || !changed} onClick={() => void save()}>
          存为第 {current.version + 1} 版
        </Button>
      </div>
    </div>
  )
}

interface RuleRowProps {
  readonly draft: RuleDraft
  readonly index: number
  readonly last: boolean
  /** What is wrong with it; empty where nothing is. */
  readonly problem: string
  readonly onChange: (change: Partial<RuleDraft>) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

function RuleRow({ draft, index, last, problem, onChange, onMove, onRemove }: RuleRowProps) {
  const { name, clause, unlimited } = draft
  const n = index + 1
  return (
    <li className={problem === '' ? '' : 'is-wrong'}>
      <span className="rules-editor__n">{n}</span>
      <Input
        value={name}
        placeholder="名称"
        aria-label={`第 ${n} 条名称`}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <Input
        value={clause}
        placeholder="一句话说清楚，大屏上要一眼看完"
        aria-label={`第 ${n} 条条文`}
        onChange={(event) => onChange({ clause: event.target.value })}
      />
      <span className="rules-editor__buttons">
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={`第 ${n} 条上移`}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={`第 ${n} 条下移`}
          disabled={last}
          onClick={() => onMove(index + 1)}
        />
        <Button type="text" icon={<DeleteOutlined />} aria-label={`删除第 ${n} 条`} onClick={onRemove} />
      </span>
      {needsUnlimited(draft) && (
        <>
          <span className="rules-editor__else">不限时改说</span>
          <Input
            value={unlimited.name}
            placeholder="空着：不列这一条"
            aria-label={`第 ${n} 条不限时的名称`}
            onChange={(event) => onChange({ unlimited: { ...unlimited, name: event.target.value } })}
          />
          <Input
            value={unlimited.clause}
            aria-label={`第 ${n} 条不限时的条文`}
            onChange={(event) => onChange({ unlimited: { ...unlimited, clause: event.target.value } })}
          />
        </>
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
    </li>
  )
}
