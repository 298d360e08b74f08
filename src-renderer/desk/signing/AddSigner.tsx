import { AutoComplete, Button, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { SIGNER_ROLE_NAMES, type SignerRole } from '#shared/domain/meeting/facts'
import type { Participant } from '#shared/domain/meeting/setup'
import type { Signer } from './signers'

interface AddSignerProps {
  readonly participants: readonly Participant[]
  readonly onAdd: (signer: Signer) => void
}

/** Who can be added: 主持人 and 记录人 are there already. */
const ROLES = ['representative', 'oversight', 'scrutineer'] as const satisfies readonly SignerRole[]
const NAME_LIMIT = 40

/** Adds a representative, somebody of 监督 or a scrutineer by name. */
export function AddSigner({ participants, onAdd }: AddSignerProps) {
  const [as, setAs] = useState<SignerRole>('representative')
  const [name, setName] = useState('')
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() === '') return
    onAdd({ as, name: name.trim() })
    setName('')
  }
  return (
    <form className="add-signer" onSubmit={add} aria-label="添加签字人">
      <Select<SignerRole>
        value={as}
        onChange={setAs}
        aria-label="签字人身份"
        options={ROLES.map((value) => ({ value, label: SIGNER_ROLE_NAMES[value] }))}
      />
      <AutoComplete
        value={name}
        onChange={setName}
        maxLength={NAME_LIMIT}
        placeholder="姓名"
        aria-label="签字人姓名"
        options={matching(participants, name.trim())}
        defaultActiveFirstOption={false}
      />
      <Button htmlType="submit" disabled={name.trim() === ''}>
        添加签字人
      </Button>
    </form>
  )
}

/** People of the roster who may be meant; none before anything is typed. */
function matching(participants: readonly Participant[], typed: string): { readonly value: string }[] {
  if (typed === '') return []
  const names = new Set(participants.map((participant) => participant.name))
  return [...names].filter((name) => name.includes(typed) && name !== typed).map((value) => ({ value }))
}
