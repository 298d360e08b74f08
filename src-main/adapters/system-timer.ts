import type { Timer } from '../core/ports'

/** Does not keep the process alive: a program that is asked to quit does not wait for its next look round. */
export const systemTimer: Timer = {
  after(ms, run) {
    const timeout = setTimeout(run, ms)
    timeout.unref()
    return () => clearTimeout(timeout)
  },
}
