import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** SIGKILL to a process that was spawned `detached` and to all that it started; resolves when it is gone. */
export async function killTree(child: ChildProcess | null): Promise<void> {
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  // A negative number names the group of processes that it leads; Windows has none, and kills what it can.
  if (process.platform === 'win32') child.kill('SIGKILL')
  else process.kill(-child.pid, 'SIGKILL')
  await exit
}
