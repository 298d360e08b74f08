import type { Commit } from '#shared/domain/kernel/commit'
import { knowsEvent } from '#shared/domain/world'

/** Thrown at start; `message` is for the person, as it stands. Nothing has been touched. */
export class NewerProfileError extends Error {
  constructor() {
    super(
      '这台电脑上的会议记录是用更新版本的议事厅保存的。为免损坏，本版本不打开它，请安装最新版本后再打开。',
    )
    this.name = 'NewerProfileError'
  }
}

/** A sound commit with an event of a kind or version that this program has never heard of. */
export function isFromLaterVersion(commit: Commit): boolean {
  return !commit.events.every(knowsEvent)
}
