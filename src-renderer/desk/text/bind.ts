import type { Autosave } from '../../shared/staff/saving/autosave'
import type { LiveTextProps } from './LiveText'

type Bound = Pick<LiveTextProps, 'onInput' | 'onCompositionStart' | 'onCompositionEnd' | 'onLeave'>

/** What a text field does to the text that is saved as it is typed. */
export function bindText(field: Autosave<string>): Bound {
  return {
    onInput: (text) => field.input(text),
    onCompositionStart: () => field.compositionStart(),
    onCompositionEnd: (text) => field.compositionEnd(text),
    onLeave: () => void field.flush(),
  }
}
