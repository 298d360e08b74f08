import { Button, Modal } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { SIGNER_ROLE_NAMES, type Strokes } from '#shared/domain/meeting/facts'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommand } from '../../shared/staff/commands'
import { Keycap } from '../../shared/staff/Keycap'
import { useKeys } from '../../shared/staff/keys'
import { AddSigner } from './AddSigner'
import { SignerList } from './SignerList'
import { SigningPad } from './SigningPad'
import { signerKey, type Signer, type SignerState } from './signers'

interface SigningPanelProps {
  readonly meeting: Meeting
  readonly signers: readonly SignerState[]
  readonly contentHash: string
  /** What stands on the sheet is in the record: only that can be signed. */
  readonly allSaved: boolean
  readonly chosen: SignerState | null
  readonly onChoose: (signer: Signer | null) => void
  readonly onAdd: (signer: Signer) => void
  readonly strokes: Strokes
  readonly onStrokes: (strokes: Strokes) => void
}

/** The pad and who it is for. */
export function SigningPanel(props: SigningPanelProps) {
  const { meeting, signers, contentHash, allSaved, chosen, onChoose, onAdd, strokes, onStrokes } = props
  const command = useCommand()
  const [large, setLarge] = useState(false)
  const [sending, setSending] = useState(false)
  const signed = signers.filter(({ state }) => state === 'signed').length
  const clear = (): void => onStrokes([])
  const canSign = chosen !== null && strokes.length > 0 && allSaved && !sending

  const sign = async (): Promise<void> => {
    if (!canSign) return
    setSending(true)
    const { as, name } = chosen
    const done = await command({ type: 'signMinutes', meetingId: meeting.id, as, name, strokes, contentHash })
    setSending(false)
    if (!done) return
    clear()
    setLarge(false)
    onChoose(null)
  }
  useKeys([
    { key: 'Enter', cap: '回车', label: '确认签字', run: canSign ? () => void sign() : null },
    { key: 'Escape', cap: 'Esc', label: '重写', run: strokes.length > 0 ? clear : null },
  ])

  // The keys of the window are still while a dialog is open; this one has its own.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') clear()
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) void sign()
  }

  const title = chosen ? `请${SIGNER_ROLE_NAMES[chosen.as]}签字` : '都已签字'
  const pad = chosen && (
    <div className="signing-pad" key={signerKey(chosen)}>
      <p className="signing-pad__hint">
        {chosen.name}
        <small>{SIGNER_ROLE_NAMES[chosen.as]}</small>
      </p>
      <SigningPad
        label={`签字板：请${SIGNER_ROLE_NAMES[chosen.as]}${chosen.name}在这里签字`}
        strokes={strokes}
        onStrokes={onStrokes}
      />
    </div>
  )
  const actions = chosen && (
    <div className="signing__actions">
      <Button onClick={clear} disabled={strokes.length === 0}>
        重写 <Keycap>Esc</Keycap>
      </Button>
      {!large && (
        <Button onClick={() => setLarge(true)} aria-label="放大签字板">
          放大
        </Button>
      )}
      <Button type="primary" disabled={!canSign} onClick={() => void sign()}>
        {allSaved ? '确认签字' : '正在保存改动…'} <Keycap>回车</Keycap>
      </Button>
    </div>
  )
  return (
    <section className="signing" aria-label="签字">
      <header className="signing__head">
        <h2>{title}</h2>
        <span>
          已签 {signed} / {signers.length}
        </span>
      </header>
      {!large && pad}
      {!large && actions}
      <SignerList
        signers={signers}
        chosen={chosen}
        onChoose={(signer) => {
          clear()
          onChoose(signer)
        }}
      />
      <AddSigner participants={meeting.participants} onAdd={onAdd} />
      <Modal
        open={large && chosen !== null}
        title={title}
        onCancel={() => setLarge(false)}
        footer={actions}
        width="min(1080px, 94vw)"
        centered
        destroyOnHidden
        keyboard={false}
        wrapProps={{ onKeyDown }}
      >
        {large && pad}
      </Modal>
    </section>
  )
}
