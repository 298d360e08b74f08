import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Sends the signal and resolves when the process has gone; at once where it has gone by itself already. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}
