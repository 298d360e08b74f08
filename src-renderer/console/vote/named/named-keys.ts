import type { GivenAnswer, NamedMethod } from '#shared/domain/meeting/vote/named/named'
import { ANSWER_NAMES } from '#shared/domain/meeting/vote/named/named'
import type { KeyBinding } from '../../../shared/staff/keys'

/** What can be entered for one voter; `pass` is 未应答. */
export type Entry = GivenAnswer | 'pass'

/** In the order of their keys: 唱名 has no invalid answers, paper is not passed over. */
export const ENTRIES: Readonly<Record<NamedMethod, readonly Entry[]>> = {
  rollCall: ['yes', 'no', 'abstain', 'pass'],
  namedBallot: ['yes', 'no', 'abstain', 'invalid'],
  households: ['yes', 'no', 'abstain', 'invalid'],
}

export const ENTRY_KEYS: Readonly<Record<Entry, string>> = {
  yes: '1',
  no: '2',
  abstain: '3',
  pass: '0',
  invalid: '0',
}

export const ENTRY_NAMES: Readonly<Record<Entry, string>> = { ...ANSWER_NAMES, pass: '未应答' }

export interface NamedActions {
  /** Null while nobody is called or chosen. */
  readonly enter: ((entry: Entry) => void) | null
  readonly announce: (() => void) | null
  readonly search: (() => void) | null
}

/** The keys of a vote by name. */
export function namedKeys(method: NamedMethod, actions: NamedActions): readonly KeyBinding[] {
  const { enter, announce, search } = actions
  return [
    ...ENTRIES[method].map((entry) => ({
      key: ENTRY_KEYS[entry],
      cap: ENTRY_KEYS[entry],
      label: `登记：${ENTRY_NAMES[entry]}${method === 'rollCall' ? '，再点下一位' : ''}`,
      run: enter && (() => enter(entry)),
    })),
    { key: '/', cap: '/', label: method === 'households' ? '查找门牌' : '查找姓名或门牌', run: search },
    { key: 'Enter', cap: '回车', label: '都登记完以后，宣布结果', run: announce },
  ]
}
