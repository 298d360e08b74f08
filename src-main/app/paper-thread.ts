import { Worker } from 'node:worker_threads'
import type { CaseProgress } from '../documents'
import type { PaperFile, WritePapers } from './paper-job'

export type PaperReply =
  | { readonly kind: 'progress'; readonly progress: CaseProgress }
  | { readonly kind: 'done'; readonly file: PaperFile }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Writes papers in a thread of its own, one thread for each job: ballots for thousands of owners take seconds, and a
 * meeting may be going on. `script` is the built `paper-worker`.
 */
export function papersInThread(script: URL): WritePapers {
  return async (job, report) => {
    const worker = new Worker(script)
    const done = new Promise<PaperFile>((resolve, reject) => {
      worker.on('message', (reply: PaperReply) => {
        if (reply.kind === 'progress') report(reply.progress)
        else if (reply.kind === 'done') resolve(reply.file)
        else reject(new Error(reply.reason))
      })
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the thread ended before the paper was written')))
      worker.postMessage(job)
    })
    try {
      return await done
    } finally {
      await worker.terminate()
    }
  }
}
