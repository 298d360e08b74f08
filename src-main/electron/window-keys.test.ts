import { describe, expect, it } from 'vitest'
import { windowAct, type WindowKey, type WindowsNow } from './window-keys'

const down = (key: string): WindowKey => ({
  type: 'keyDown',
  key,
  isAutoRepeat: false,
  isComposing: false,
  withModifier: false,
})
const plain: WindowsNow = { signs: false, projectorFills: false, covered: false }
const filled = { ...plain, projectorFills: true }

describe('windowAct', () => {
  it.each([
    ['F5 in the console presents', 'console', 'F5', plain, 'present'],
    ['F5 in the desk presents', 'desk', 'F5', plain, 'present'],
    ['F5 in the projector presents', 'projector', 'F5', plain, 'present'],
    ['F11 is of the window it is pressed in', 'console', 'F11', plain, 'toggle'],
    ['Esc in the projector leads back', 'projector', 'Escape', filled, 'leave'],
    [
      'Esc in a console that is covered leads back',
      'console',
      'Escape',
      { ...filled, covered: true },
      'leave',
    ],
    ['Esc in a console beside it is its own', 'console', 'Escape', filled, null],
    ['Esc in a projector that is a window does nothing', 'projector', 'Escape', plain, null],
    ['Esc takes numbers off first', 'projector', 'Escape', { ...filled, signs: true }, 'clearSigns'],
    ['Enter is the page’s', 'console', 'Enter', plain, null],
  ] as const)('%s', (_what, name, key, now, act) => {
    expect(windowAct(name, down(key), now)).toBe(act)
  })

  it.each([{ type: 'keyUp' }, { isAutoRepeat: true }, { isComposing: true }, { withModifier: true }])(
    'is not meant: %o',
    (why) => {
      for (const key of ['F5', 'F11', 'Escape'])
        expect(windowAct('projector', { ...down(key), ...why }, filled)).toBeNull()
    },
  )
})
