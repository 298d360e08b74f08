import type { ReactNode } from 'react'
import type { FileVerdict, FoundPaper } from '#shared/domain/edition/verdict'
import { chineseDate, clockTime } from '#shared/domain/text/chinese-date'
import { Difference } from '../../shared/Difference'

const SIGNS = { good: '✓', bad: '✗', unsure: '？' } as const

interface VerdictProps {
  readonly sign: keyof typeof SIGNS
  readonly word: string
  readonly children?: ReactNode
}

/** A word and a sign: what was found is not told by its colour. */
function Verdict({ sign, word, children }: VerdictProps) {
  return (
    <h3 className={`verify__verdict is-${sign}`}>
      <span aria-hidden>{SIGNS[sign]}</span>
      {word}
      {children}
    </h3>
  )
}

export function Sentence({ children }: { readonly children: string }) {
  return (
    <>
      <Verdict sign="unsure" word="没有核验成" />
      <p>{children}</p>
    </>
  )
}

/** What the archive has under a code. */
export function CodeResult({ found }: { readonly found: readonly FoundPaper[] | null }) {
  if (found === null) {
    return (
      <Sentence>这里面没有认出校验码。校验码是 16 位，只有数字和字母 A 到 F，请照纸上再输一遍。</Sentence>
    )
  }
  const [latest, ...others] = found
  if (!latest) {
    return (
      <>
        <Verdict sign="bad" word="存档里没有这个校验码" />
        <p>请先核对有没有输错。没有输错的话，这份文件可能是草稿，或者是别的议事厅、别的电脑导出的。</p>
      </>
    )
  }
  return (
    <>
      <Verdict sign={latest.whole === false ? 'bad' : 'good'} word="存档里有这份文件" />
      <Found paper={latest} />
      {others.length > 0 && (
        <p className="caption">
          同样的文字还出过：{others.map(({ edition }) => `第${edition}版`).join('、')}。
        </p>
      )}
      <p className="caption">
        校验码对得上，说明存档里有这一版；手里这份的文字有没有改过，请选 Word 文件比对，或对着存档的一份看。
      </p>
    </>
  )
}

/** Whether a file says what the archive says. */
export function FileResult({ name, result }: { readonly name: string; readonly result: FileVerdict }) {
  if (result.verdict === 'unknown') return <Sentence>{result.sentence}</Sentence>
  const { found, differences, more, picturesGone, picturesAdded } = result
  const same = result.verdict === 'same'
  const count = differences.length + more
  return (
    <>
      <Verdict sign={same ? 'good' : 'bad'} word={same ? '一致' : '不一致'}>
        <small>{name}</small>
      </Verdict>
      {same && <p>文字、表格和图片同存档一致。签字笔迹、盖章请看纸件；字体、颜色不比。</p>}
      {count > 0 && <p>有 {count} 处文字和存档不一样：</p>}
      {count > 0 && (
        <ul className="verify__differences" aria-label="不一样的地方">
          {differences.map(({ place, archive, file }, index) => (
            <li key={index}>
              <b>{place}</b>
              <p>
                <span className="caption">存档</span>
                <span>
                  {archive === '' ? (
                    '（没有这一段）'
                  ) : (
                    <Difference before={archive} after={file} side="old" />
                  )}
                </span>
              </p>
              <p>
                <span className="caption">文件</span>
                <span>
                  {file === '' ? '（没有这一段）' : <Difference before={archive} after={file} side="new" />}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="caption">另有 {more} 处没有列出。</p>}
      {picturesGone + picturesAdded > 0 && <p>{picturesText(picturesGone, picturesAdded)}</p>}
      <Found paper={found} />
    </>
  )
}

function picturesText(gone: number, added: number): string {
  const parts = [
    ...(gone > 0 ? [`少了存档里的 ${gone} 张`] : []),
    ...(added > 0 ? [`多了存档里没有的 ${added} 张`] : []),
  ]
  return `图片（屏幕签字、核验码等）${parts.join('，')}；换过的图片两边各算一张。`
}

/** What is known of a paper of the archive. */
function Found({ paper }: { readonly paper: FoundPaper }) {
  const { name, edition, newer, withdrawn, draft, whole } = paper
  const rows: readonly (readonly [string, string])[] = [
    ['文件', `${name}　第${edition}版`],
    ['会议', paper.meetingTitle],
    ['文号', paper.number],
    ['出具时间', timeOf(paper.issuedAt)],
    ['会议记录封存', paper.sealedAt === null ? '' : timeOf(paper.sealedAt)],
    ['校验码', paper.code],
    ['存档的记录', whole === null ? '' : whole ? '完整，没有改动' : '和写下时不一样，请联系技术人员'],
  ]
  return (
    <section aria-label="存档里的文件">
      {newer !== null && <Warning>已有更新的第{newer}版，这一版不再是最新的。</Warning>}
      {withdrawn !== null && <Warning>{`这份公示已经撤回。原因：${withdrawn}`}</Warning>}
      {draft && <Warning>这一版是草稿，不能张贴。</Warning>}
      <dl className="verify__found">
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <p className="verify__warning">
      <b>注意</b>
      {children}
    </p>
  )
}

function timeOf(at: number): string {
  return `${chineseDate(at)} ${clockTime(at)}`
}
