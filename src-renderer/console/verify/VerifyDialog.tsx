import { Button, Input, Modal, type InputRef } from 'antd'
import { useRef, useState, type FormEvent, type RefObject } from 'react'
import type { FileVerdict, FoundPaper } from '#shared/domain/edition/verdict'
import { VERIFY_LIMIT } from '#shared/protocol/queries'
import { RefusalNotice, useAsk } from '../../shared/staff/commands'
import { focusFirst } from '../../shared/staff/first-field'
import { readBase64 } from '../plan/roster-file'
import { CodeResult, FileResult, Sentence } from './VerifyResult'
import './verify.css'

interface VerifyDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** 核验: a code is typed or scanned, or a Word file is chosen, and held against the archive. */
export function VerifyDialog({ open, onClose }: VerifyDialogProps) {
  const field = useRef<InputRef>(null)
  return (
    <Modal
      open={open}
      afterOpenChange={(shown) => shown && focusFirst(field.current)}
      onCancel={onClose}
      title="核验文件"
      footer={null}
      width={760}
      style={{ top: 56 }}
      destroyOnHidden
      transitionName=""
      maskTransitionName=""
    >
      <RefusalNotice />
      <Verify field={field} />
    </Modal>
  )
}

type Shown =
  | { readonly kind: 'code'; readonly found: readonly FoundPaper[] | null }
  | { readonly kind: 'file'; readonly name: string; readonly result: FileVerdict }
  | { readonly kind: 'sentence'; readonly sentence: string }

function Verify({ field }: { readonly field: RefObject<InputRef | null> }) {
  const ask = useAsk()
  const chooser = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState<'code' | 'file' | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)

  const check = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    setBusy('code')
    const answer = await ask({ ask: 'verifyCode', text: text.slice(0, 1000) })
    setBusy(null)
    if (answer?.to === 'verifyCode') setShown({ kind: 'code', found: answer.found })
    // The next paper is scanned over this one.
    field.current?.select()
  }
  const read = async (file: File) => {
    const { name } = file
    if (file.size > VERIFY_LIMIT) {
      setShown({ kind: 'sentence', sentence: `“${name}”超过 20 MB，不像是议事厅导出的文件。请核对后再选。` })
      return
    }
    setBusy('file')
    setShown(null)
    try {
      const answer = await ask({ ask: 'verifyFile', contentBase64: await readBase64(file) })
      if (answer?.to === 'verifyFile') setShown({ kind: 'file', name, result: answer.result })
    } catch (error) {
      // The file was moved or is locked by another program.
      if (!(error instanceof DOMException)) throw error
      setShown({ kind: 'sentence', sentence: `“${name}”读不出来。请先在 Word 里关掉它，再选。` })
    } finally {
      setBusy(null)
    }
  }
  return (
    <div className="verify">
      <form className="verify__line" onSubmit={(event) => void check(event)}>
        <Input
          ref={field}
          size="large"
          value={text}
          maxLength={1000}
          placeholder="7F3A 91C4 0B6E 52D8"
          aria-label="校验码"
          onChange={(event) => setText(event.target.value)}
        />
        <Button size="large" type="primary" htmlType="submit" loading={busy === 'code'}>
          核验
        </Button>
      </form>
      <p className="caption">校验码印在每页下方，16 位。可以用扫码枪扫右下角的码，空格、大小写都不要紧。</p>
      <div className="verify__line">
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".docx"
          aria-label="选择要核验的 Word 文件"
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            // So that the same file can be chosen again.
            event.target.value = ''
            if (chosen) void read(chosen)
          }}
        />
        <Button loading={busy === 'file'} onClick={() => chooser.current?.click()}>
          选一个 Word 文件，逐字比对
        </Button>
      </div>
      <div role="status" aria-label="核验结果" className="verify__result">
        {shown?.kind === 'sentence' && <Sentence>{shown.sentence}</Sentence>}
        {shown?.kind === 'code' && <CodeResult found={shown.found} />}
        {shown?.kind === 'file' && <FileResult name={shown.name} result={shown.result} />}
      </div>
    </div>
  )
}
