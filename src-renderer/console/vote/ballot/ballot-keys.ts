import { BALLOT_CHOICE_NAMES, ballotChoiceSchema, type BallotChoice } from '#shared/domain/meeting/facts'
import type { KeyBinding } from '../../../shared/staff/keys'

export const BALLOT_KEYS: Readonly<Record<BallotChoice, string>> = {
  yes: '1',
  no: '2',
  abstain: '3',
  invalid: '0',
  doubtful: '4',
}

/** The keys of 唱票. */
export function ballotKeys(
  call: ((choice: BallotChoice) => void) | null,
  announce: (() => void) | null,
): readonly KeyBinding[] {
  return [
    ...ballotChoiceSchema.options.map((choice) => ({
      key: BALLOT_KEYS[choice],
      cap: BALLOT_KEYS[choice],
      label: `唱票：${BALLOT_CHOICE_NAMES[choice]}`,
      run: call && (() => call(choice)),
    })),
    { key: 'Enter', cap: '回车', label: '唱完后宣布结果', run: announce },
  ]
}
