import { VIOLATION_NAMES } from '#shared/domain/meeting/facts'
import { activeVote, currentItem } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import type { KeyBinding } from '../../shared/staff/keys'
import type { Remote } from '../remote/RemoteControl'
import { nextStepLabel, openVoteLabelNow } from './next-step'
import { REMINDERS } from './reminders'
import type { SceneActions } from './use-scene-actions'
import { EXTENSION_SECONDS, ITEM_EXTENSION_MINUTES, type SessionActions } from './use-session-actions'

/** What is opened over the page. */
export type SessionPanel = 'attendance' | 'agenda' | 'arrange' | 'recess' | 'charts'

interface SessionKeysOptions {
  readonly meeting: Meeting
  readonly actions: SessionActions
  readonly scenes: SceneActions
  readonly undo: (() => void) | null
  /** Brings the focus to the field where speakers are put down; null where it is not shown. */
  readonly register: (() => void) | null
  /** Opens the choice of who is heard within the turn; null where nobody can be. */
  readonly interject: (() => void) | null
  /** Presses what stands on the stage; null where it does not stand there. */
  readonly changeStance: (() => void) | null
  readonly motionMenu: (() => void) | null
  readonly readRules: (() => void) | null
  /** Brings the focus to the first who waits; null where nobody does. */
  readonly queue: (() => void) | null
  readonly open: (panel: SessionPanel) => void
  readonly help: () => void
  readonly remote: Remote
}

/** The keys while the meeting is in session. During a vote the count boxes have keys of their own. */
export function sessionKeys(options: SessionKeysOptions): readonly KeyBinding[] {
  const { meeting, actions, scenes, undo, register, interject, help, open, remote } = options
  const voting = meeting.activeVoteId !== null
  const item = currentItem(meeting)
  // While ballots of a contest are called, the letters are names.
  const free = activeVote(meeting)?.method !== 'contestBallot'
  return [
    {
      key: 'ArrowRight',
      cap: '→',
      label: voting ? '下一步' : `下一步：${nextStepLabel(meeting, actions.step)}`,
      run: voting ? null : (at) => void (remote.admits('next', at) && actions.take(actions.step)),
    },
    { key: 'PageDown', cap: 'PgDn', label: '翻页笔：下一步', run: (at) => remote.press('next', at) },
    {
      key: 'PageUp',
      cap: 'PgUp',
      label: '翻页笔：大屏回到上一个画面',
      run: (at) => remote.press('previous', at),
    },
    { key: 'ArrowLeft', cap: '←', label: '大屏回到上一个画面', run: (at) => remote.press('previous', at) },
    {
      key: 'j',
      cap: 'J',
      label: '结束发言，先不请下一位',
      run: voting ? null : actions.endTurn,
    },
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
    { key: 'l', cap: 'L', label: '改发言人的立场', run: options.changeStance },
    { key: '/', cap: '/', label: '登记发言', run: register },
    { key: 'p', cap: 'P', label: '到排队的第一位', run: options.queue },
    { key: 'd', cap: 'D', label: '动议的更多处理', run: options.motionMenu },
    {
      key: 'k',
      cap: 'K',
      label: `给这一项延时 ${ITEM_EXTENSION_MINUTES} 分钟`,
      run: voting ? null : actions.extendItem,
    },
    { key: 'v', cap: 'V', label: openVoteLabelNow(meeting), run: voting || !item ? null : actions.openVote },
    { key: 'x', cap: 'X', label: '休会', run: voting ? null : actions.beginRecess },
    { key: 'r', cap: 'R', label: '宣读议事规则', run: options.readRules },
    { key: 'z', cap: 'Z', label: '撤销上一步', run: undo },
    { key: 'y', cap: 'Y', label: '全部议程（换议程、移交主持）', run: voting ? null : () => open('agenda') },
    { key: 'q', cap: 'Q', label: '签到与离场', run: free ? () => open('attendance') : null },
    { key: 't', cap: 'T', label: '图表', run: free ? () => open('charts') : null },
    { key: 'g', cap: 'G', label: '改会议安排', run: voting ? null : () => open('arrange') },
    { key: 's', cap: 'S', label: '散会', run: voting ? null : actions.close },
    ...scenes.choices.map(({ key, cap, label, press }) => ({
      key,
      cap,
      label: `大屏：${label}`,
      // Remotes send this key too, and their buttons bounce.
      run:
        key === 'b' && press !== null ? (at: number) => void (remote.admits('black', at) && press()) : press,
    })),
    { key: '.', cap: '.', label: '翻页笔：静场，再按一次回来', run: (at) => remote.press('black', at) },
    { key: 'f', cap: 'F', label: '大屏跟随会议', run: free ? scenes.follow : null },
    { key: '?', cap: '?', label: '打开这张表', run: help },
  ]
}
