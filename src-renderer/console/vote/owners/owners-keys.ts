import { BALLOT_CHOICE_NAMES } from '#shared/domain/meeting/facts'
import type { OwnerAnswer } from '#shared/domain/meeting/vote/owners/owners'
import type { KeyBinding } from '../../../shared/staff/keys'
import { ANSWER_KEYS, ANSWERS } from './owners-search'

/** The keys of 逐户登记, once a door was found. */
export function ownersKeys(
  answer: ((answer: OwnerAnswer | null) => void) | null,
  search: (() => void) | null,
): readonly KeyBinding[] {
  return [
    ...ANSWERS.map((option) => ({
      key: ANSWER_KEYS[option],
      cap: ANSWER_KEYS[option],
      label: `登记：${BALLOT_CHOICE_NAMES[option]}`,
      run: answer && (() => answer(option)),
    })),
    { key: '0', cap: '0', label: '取消这一户的登记', run: answer && (() => answer(null)) },
    { key: '/', cap: '/', label: '查找门牌', run: search },
  ]
}
