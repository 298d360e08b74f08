import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import {
  passageOf,
  passagesOf,
  WORDED_PAPERS,
  type PassageId,
  type WordedPaper,
} from '#shared/domain/wording/passages'
import { previewValues } from '#shared/domain/wording/preview'
import { ownPassages, sameOwn } from '#shared/domain/wording/revise'
import type { OwnPassages } from '#shared/domain/wording/wording'
import { useHall } from '../../shared/client/react'
import { useCommand } from '../../shared/staff/commands'
import { EarlierWordings } from './EarlierWordings'
import { PassageField } from './PassageField'
import { faultIn, faulty, isOriginal, typed, type WordingDraft } from './wording-draft'
import './wording.css'

/** 文件用语: the standing sentences of each paper, kept as a new version by the one button. */
export function WordingEditor({ onSaved }: { readonly onSaved: () => void }) {
  const { hall, meetings } = useHall()
  const command = useCommand()
  const { wording } = hall
  const [draft, setDraft] = useState<WordingDraft>(wording.own)
  const [looking, setLooking] = useState(false)
  const historyId = useId()
  const [paper, setPaper] = useState<WordedPaper>('meetingNotice')
  const values = previewValues(hall.settings, meetings.find(({ practice }) => !practice) ?? null)
  const wrong = faulty(draft)
  const changed = !sameOwn(ownPassages(draft), wording.own)
  const own = Object.keys(ownPassages(draft)).length

  const put = (id: PassageId, text: string) => setDraft((before) => ({ ...before, [id]: text }))
  const take = (own: OwnPassages) => {
    setDraft(own)
    setLooking(false)
  }
  const save = async () => {
    if (await command({ type: 'reviseWording', passages: ownPassages(draft) })) onSaved()
  }
  return (
    <div className="wording">
      <p className="caption">
        大括号里的内容导出时换成当次会议的；票数和结果不在这里改。已经散会的会议仍用散会时的用语。
      </p>
      <div className="wording__choice">
        <Select
          aria-label="文件"
          value={paper}
          options={paperOptions(draft)}
          onChange={setPaper}
          popupMatchSelectWidth={false}
        />
        <Button
          disabled={wording.earlier.length === 0}
          aria-expanded={looking}
          aria-controls={historyId}
          onClick={() => setLooking(!looking)}
        >
          {looking ? '回到用语' : '历次版本'}
        </Button>
      </div>
      {looking ? (
        <EarlierWordings id={historyId} wording={wording} onTake={take} />
      ) : (
        <ul className="wording__passages" aria-label={`${WORDED_PAPERS[paper]}的用语`}>
          {passagesOf(paper).map((id) => (
            <PassageField
              key={id}
              id={id}
              text={typed(draft, id)}
              fault={faultIn(draft, id)}
              original={isOriginal(draft, id)}
              values={values}
              onChange={(text) => put(id, text)}
              onReset={() => put(id, passageOf(id).text)}
            />
          ))}
        </ul>
      )}
      <div className="wording__end">
        <Button disabled={own === 0} onClick={() => setDraft({})}>
          全部恢复原文
        </Button>
        <span role="status">{statusText(wrong, own)}</span>
        <Button
          type="primary"
          size="large"
          disabled={wrong.length > 0 || !changed}
          onClick={() => void save()}
        >
          存为第 {wording.version + 1} 版
        </Button>
      </div>
    </div>
  )
}

const PAPER_IDS: readonly WordedPaper[] = Object.keys(WORDED_PAPERS).filter(
  (id): id is WordedPaper => id in WORDED_PAPERS,
)

function paperOptions(draft: WordingDraft) {
  return PAPER_IDS.map((value) => {
    const ids = passagesOf(value)
    const wrong = ids.some((id) => faultIn(draft, id) !== null)
    const own = ids.filter((id) => !isOriginal(draft, id)).length
    const note = wrong ? '（要改）' : own > 0 ? `（改了${own}处）` : ''
    return { value, label: `${WORDED_PAPERS[value]}${note}` }
  })
}

function statusText(wrong: readonly PassageId[], own: number): string {
  const [first] = wrong
  if (first === undefined) return own === 0 ? '都是程序自带的原文' : `改了 ${own} 处`
  const { paper, label } = passageOf(first)
  return `${WORDED_PAPERS[paper]}的“${label}”还要改`
}
