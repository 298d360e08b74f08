import { Button } from 'antd'
import { chineseDate } from '#shared/domain/text/chinese-date'
import { PASSAGE_IDS, passageOf, WORDED_PAPERS } from '#shared/domain/wording/passages'
import type { HallWording, OwnPassages } from '#shared/domain/wording/wording'

interface EarlierWordingsProps {
  readonly id: string
  readonly wording: HallWording
  /** Puts an earlier version into the fields; it is kept, as a new one, only when somebody saves it. */
  readonly onTake: (own: OwnPassages) => void
}

/** 历次版本: when each came to hold, what it said, and the way back to it. */
export function EarlierWordings({ id, wording, onTake }: EarlierWordingsProps) {
  const versions = [wording, ...wording.earlier.toReversed()]
  return (
    <ol id={id} className="wording__versions" aria-label="历次版本">
      {versions.map(({ version, since, own }) => (
        <li key={version}>
          <b>
            第 {version} 版{version === wording.version ? '（现用）' : ''}
          </b>
          <span className="caption">{since === null ? '程序自带' : `${chineseDate(since)}起`}</span>
          {version !== wording.version && (
            <Button size="small" aria-label={`用第 ${version} 版的文字`} onClick={() => onTake(own)}>
              用这一版的文字
            </Button>
          )}
          <Told own={own} />
        </li>
      ))}
    </ol>
  )
}

function Told({ own }: { readonly own: OwnPassages }) {
  const ids = PASSAGE_IDS.filter((id) => own[id] !== undefined)
  if (ids.length === 0) return <p>全是程序自带的原文</p>
  return (
    <ul>
      {ids.map((id) => {
        const { paper, label } = passageOf(id)
        return (
          <li key={id}>
            {WORDED_PAPERS[paper]}“{label}”：{own[id] === '' ? '（不印）' : own[id]}
          </li>
        )
      })}
    </ul>
  )
}
