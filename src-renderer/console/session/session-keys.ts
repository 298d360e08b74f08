import { VIOLATION_NAMES } from '#shared/domain/meeting/facts'
import { currentItem } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import type { RemotePress } from '#shared/protocol/remote'
import type { KeyBinding } from '../../shared/staff/keys'
import { nextStepLabel, openVoteLabelNow } from './next-step'
import { REMINDERS } from './reminders'
import type { SceneActions } from './use-scene-actions'
import { EXTENSION_SECONDS, type SessionActions } from './use-session-actions'

interface SessionKeysOptions {
  readonly meeting: Meeting
  readonly actions: SessionActions
  readonly scenes: SceneActions
  readonly undo: (() => void) | null
  /** Brings the focus to the field where speakers are put down; null where it is not shown. */
  readonly register: (() => void) | null
  /** Opens the choice of who is heard within the turn; null where nobody can be. */
  readonly interject: (() => void) | null
  readonly help: () => void
  readonly remote: {
    readonly press: (press: RemotePress) => void
    readonly admits: (press: RemotePress) => boolean
  }
}

/** The keys while the meeting is in session. During a vote the count boxes have keys of their own. */
export function sessionKeys(options: SessionKeysOptions): readonly KeyBinding[] {
  const { meeting, actions, scenes, undo, register, interject, help, remote } = options
  const voting = meeting.activeVoteId !== null
  const item = currentItem(meeting)
  return [
    {
      key: 'ArrowRight',
      cap: '→',
      label: voting ? '下一步' : `下一步：${nextStepLabel(meeting, actions.step)}`,
      run: voting ? null : () => void (remote.admits('next') && actions.take(actions.step)),
    },
    { key: 'PageDown', cap: 'PgDn', label: '翻页笔：下一步', run: () => remote.press('next') },
    { key: 'PageUp', cap: 'PgUp', label: '翻页笔：大屏回到上一个画面', run: () => remote.press('previous') },
    { key: 'ArrowLeft', cap: '←', label: '大屏回到上一个画面', run: () => remote.press('previous') },
    { key: 'i', cap: 'I', label: '插话（发言人的计时停住）', run: voting ? null : interject },
    { key: ' ', cap: '空格', label: '暂停或继续计时', run: actions.togglePause },
    { key: '+', cap: '＋', label: `加 ${EXTENSION_SECONDS} 秒`, run: actions.extend },
    { key: '=', cap: '＝', label: `加 ${EXTENSION_SECONDS} 秒（不用按上档键）`, run: actions.extend },
    ...REMINDERS.map(({ violation, cap }) => ({
      key: cap,
      cap,
      label: `提醒并记录：${VIOLATION_NAMES[violation]}`,
      run: actions.remind && (() => actions.remind?.(violation)),
    })),
    { key: '/', cap: '/', label: '登记发言', run: register },
    { key: 'v', cap: 'V', label: openVoteLabelNow(meeting), run: voting || !item ? null : actions.openVote },
    { key: 'x', cap: 'X', label: '休会', run: voting ? null : actions.beginRecess },
    { key: 'z', cap: 'Z', label: '撤销上一步', run: undo },
    ...scenes.choices.map(({ key, cap, label, press }) => ({
      key,
      cap,
      label: `大屏：${label}`,
      // Remotes send this key too, and their buttons bounce.
      run: key === 'b' && press !== null ? () => void (remote.admits('black') && press()) : press,
    })),
    { key: '.', cap: '.', label: '翻页笔：静场，再按一次回来', run: () => remote.press('black') },
    { key: '?', cap: '?', label: '打开这张表', run: help },
  ]
}
