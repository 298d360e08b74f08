import { Mark } from '../../marks'
import type { AutosaveState } from './autosave'

/** Why a line is not in the record, where it is not; nothing while all is well. */
export function LineState({ state, id }: { readonly state: AutosaveState<unknown>; readonly id: string }) {
  if (state.status === 'refused') {
    return (
      <span className="line-state" id={id} role="alert">
        <Mark kind="alert" plain /> 没有存上：{state.message}
      </span>
    )
  }
  if (state.status === 'waiting') {
    return (
      <span className="line-state" id={id} role="status">
        <Mark kind="alert" plain /> 暂时存不上，留在本窗口，恢复后自动存
      </span>
    )
  }
  return null
}
