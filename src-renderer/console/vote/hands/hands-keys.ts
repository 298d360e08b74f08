import type { KeyBinding } from '../../../shared/staff/keys'

/** The keys of a vote, besides those of the count boxes. */
export function handsKeys(
  askAgain: (() => void) | null,
  announce: (() => void) | null,
): readonly KeyBinding[] {
  return [
    { key: 'r', cap: 'R', label: '放下，重问', run: askAgain },
    { key: 'Enter', cap: '回车', label: '下一个数；数目吻合时宣布结果', run: announce },
  ]
}
