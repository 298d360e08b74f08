import type { KeyBinding } from '../../../shared/staff/keys'

/** A key for each number on the ballot; B, I, V, X and Z are left to the window. */
const KEYS = '123456789qwertyuopasdfghjklcnm'

export function contenderKey(number: number): string {
  return KEYS[number - 1] ?? ''
}

export interface ContestKeyActions {
  /** Numbers on the ballot of this round. */
  readonly numbers: readonly number[]
  readonly toggle: (number: number) => void
  /** Null where nothing is marked. */
  readonly next: (() => void) | null
  readonly blank: () => void
  readonly unreadable: () => void
  readonly doubtful: () => void
  readonly clear: () => void
}

/** The keys of 唱票 in a contest; `actions` null while no ballot can be called. */
export function contestBallotKeys(
  actions: ContestKeyActions | null,
  announce: (() => void) | null,
): readonly KeyBinding[] {
  const numbers = actions?.numbers ?? [1, 2, 3]
  return [
    ...numbers.map((number) => ({
      key: contenderKey(number),
      cap: contenderKey(number).toUpperCase(),
      label: `票上有 ${number} 号，再按一次取消`,
      run: actions && (() => actions.toggle(number)),
    })),
    { key: 'Enter', cap: '回车', label: '下一张；唱完后宣布结果', run: actions ? actions.next : announce },
    { key: '0', cap: '0', label: '空白票', run: actions && actions.blank },
    { key: '-', cap: '－', label: '无法辨认的票', run: actions && actions.unreadable },
    { key: '=', cap: '＝', label: '疑问票，放在一边', run: actions && actions.doubtful },
    { key: 'Backspace', cap: '退格', label: '这一张重新记', run: actions && actions.clear },
  ]
}

/** The keys of a contest by show of hands: numbers are typed into the boxes. */
export function contestHandsKeys(announce: (() => void) | null): readonly KeyBinding[] {
  return [{ key: 'Enter', cap: '回车', label: '都报数后宣布结果', run: announce }]
}
