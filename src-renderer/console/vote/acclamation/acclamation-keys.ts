import type { KeyBinding } from '../../../shared/staff/keys'

/** The keys of 鼓掌. */
export function acclamationKeys(adopt: (() => void) | null): readonly KeyBinding[] {
  return [{ key: 'Enter', cap: '回车', label: '没有人提出异议，宣布通过', run: adopt }]
}
