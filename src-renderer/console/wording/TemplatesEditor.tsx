import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { PAPERS } from '#shared/domain/forms/papers'
import { mayHaveTemplate, placesOf, TEMPLATE_PLACES } from '#shared/domain/own-template/places'
import { templateOf, TEMPLATE_FILE_LIMIT } from '#shared/domain/own-template/state'
import { useHall } from '../../shared/client/react'
import { useAsk, useCommand, useShowRefusal } from '../../shared/staff/commands'
import { readBase64 } from '../plan/roster-file'
import './wording.css'

/** A file that was chosen for a paper, and what was found in it. */
interface Chosen {
  readonly paper: PaperId
  readonly fileName: string
  readonly size: number
  readonly names: readonly string[]
  readonly faults: readonly string[]
  /** Null: it cannot be used. */
  readonly sha256: string | null
}

const TEMPLATED = PAPERS.filter(mayHaveTemplate)

/** 文件模板: which papers are laid out by a Word file of the hall's own. */
export function TemplatesEditor() {
  const { hall } = useHall()
  const ask = useAsk()
  const command = useCommand()
  const refuse = useShowRefusal()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [busy, setBusy] = useState<PaperId | null>(null)
  const [sample, setSample] = useState('')

  const look = async (paper: PaperId, file: File) => {
    if (file.size > 2 * TEMPLATE_FILE_LIMIT) {
      refuse({
        code: 'template.size',
        message: `“${file.name}”太大，超过 2 兆。请压缩里面的图片，再选一次。`,
      })
      return
    }
    setBusy(paper)
    try {
      const contentBase64 = await readBase64(file)
      const answer = await ask({ ask: 'checkTemplate', paper, fileName: file.name, contentBase64 })
      if (answer?.to === 'checkTemplate')
        setChosen({ ...answer, paper, fileName: file.name, size: file.size })
    } catch (error) {
      // The file was moved or is locked by another program.
      if (!(error instanceof DOMException)) throw error
      refuse({
        code: 'template.unreadable',
        message: `“${file.name}”读不出来。请先在 Word 里关掉它，再选一次。`,
      })
    } finally {
      setBusy(null)
    }
  }
  const saveSample = async (paper: PaperId) => {
    const answer = await ask({ ask: 'exportTemplateSample', paper })
    if (answer?.to === 'exported') setSample(answer.path)
  }
  const adopt = async ({ paper, fileName, size, sha256 }: Chosen) => {
    if (sha256 === null) return
    const template = { paper, fileName, size, sha256 }
    if (await command({ type: 'adoptOwnTemplate', template })) setChosen(null)
  }
  return (
    <div className="templates">
      <p className="caption">
        文件的版式可以换成本厅自己的 Word
        文件：先下载样板，照着改字体、抬头、页眉页脚，再选进来。换模板只换版式，不换内容。
      </p>
      <p role="status" className="caption">
        {sample !== '' && `样板存在 ${sample}`}
      </p>
      <ul className="templates__list" aria-label="各种文件的模板">
        {TEMPLATED.map(({ id, name }) => {
          const own = templateOf(hall.ownTemplates, id)
          return (
            <li key={id}>
              <b>{name}</b>
              <span className="caption">
                {own ? `本厅模板第 ${own.version} 版：${own.fileName}` : '程序自带'}
              </span>
              <span className="templates__buttons">
                <Button size="small" aria-label={`下载${name}样板`} onClick={() => void saveSample(id)}>
                  下载样板
                </Button>
                <ChooseFile name={name} busy={busy === id} onChoose={(file) => void look(id, file)} />
                {own && (
                  <Button
                    size="small"
                    aria-label={`${name}恢复程序自带的`}
                    onClick={() => void command({ type: 'dropOwnTemplate', paper: id })}
                  >
                    恢复程序自带的
                  </Button>
                )}
              </span>
              {chosen?.paper === id && (
                <Report chosen={chosen} onUse={() => void adopt(chosen)} onLeave={() => setChosen(null)} />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

interface ChooseFileProps {
  readonly name: string
  readonly busy: boolean
  readonly onChoose: (file: File) => void
}

function ChooseFile({ name, busy, onChoose }: ChooseFileProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept=".docx"
        aria-label={`选择${name}的模板文件`}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // So that the same file, mended, can be chosen again.
          event.target.value = ''
          if (file) onChoose(file)
        }}
      />
      <Button
        size="small"
        loading={busy}
        aria-label={`${name}换成本厅自己的模板`}
        onClick={() => field.current?.click()}
      >
        换成本厅自己的
      </Button>
    </>
  )
}

interface ReportProps {
  readonly chosen: Chosen
  readonly onUse: () => void
  readonly onLeave: () => void
}

function Report({ chosen: { paper, fileName, names, faults }, onUse, onLeave }: ReportProps) {
  return (
    <section
      className={faults.length > 0 ? 'templates__report is-wrong' : 'templates__report'}
      aria-label={`看过“${fileName}”`}
      role="status"
    >
      {faults.length > 0 ? (
        <>
          <b>“{fileName}”还不能用：</b>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          <p className="caption">
            可以写：
            {placesOf(paper)
              .map((place) => `{{${place}}}（${TEMPLATE_PLACES[place]}）`)
              .join('、')}
          </p>
        </>
      ) : (
        <p>
          “{fileName}”可以用，认出了 {names.map((name) => `{{${name}}}`).join('、')}。
        </p>
      )}
      <p className="templates__buttons">
        {faults.length === 0 && (
          <Button type="primary" onClick={onUse}>
            用这个模板
          </Button>
        )}
        <Button onClick={onLeave}>{faults.length === 0 ? '先不用' : '知道了'}</Button>
      </p>
    </section>
  )
}
