import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Phrase } from '#shared/domain/hall/phrases'

interface PhraseRowProps {
  readonly phrase: Phrase
  readonly onChoose: () => void
  /** False where the list would not have it; the words stay in the field then. */
  readonly onKeep: (phrase: Phrase) => Promise<boolean>
  readonly onRemove: () => void
}

/** One 常用词: pressed it goes into the text, and its words are mended where they stand. */
export function PhraseRow({ phrase, onChoose, onKeep, onRemove }: PhraseRowProps) {
  const { code, text } = phrase
  const [typed, setTyped] = useState<string | null>(null)
  const keep = async () => {
    const words = (typed ?? '').trim()
    if (typed === null || words === '' || words === text || (await onKeep({ code, text: words })))
      setTyped(null)
  }
  return (
    <li className="phrase-row">
      <Button className="phrase-row__code" aria-label={`插入：${text}`} title="插入" onClick={onChoose}>
        ;{code}
      </Button>
      <Input
        aria-label={`短码 ${code} 的常用词`}
        value={typed ?? text}
        maxLength={60}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => void keep()}
        onPressEnter={({ nativeEvent }) => {
          if (!nativeEvent.isComposing) void keep()
        }}
      />
      <Button type="text" aria-label={`删除常用词：${text}`} title="删除（可以撤销）" onClick={onRemove}>
        ×
      </Button>
    </li>
  )
}
