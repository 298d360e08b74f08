import { Segmented } from 'antd'

/** The present item, or the whole meeting. */
export type Scope = 'item' | 'all'

interface ScopeToggleProps {
  readonly label: string
  readonly scope: Scope
  readonly onChange: (scope: Scope) => void
}

export function ScopeToggle({ label, scope, onChange }: ScopeToggleProps) {
  return (
    <Segmented<Scope>
      className="scope-toggle"
      aria-label={label}
      value={scope}
      onChange={onChange}
      options={[
        { value: 'item', label: '本项' },
        { value: 'all', label: '全部' },
      ]}
    />
  )
}
