import { parentPort } from 'node:worker_threads'
import { writePapers, type PaperJob } from './paper-job'
import type { PaperReply } from './paper-thread'

/** The thread that papers are written in: takes one job, reports, answers with the file. */
const port = parentPort
if (!port) throw new Error('the papers are written in a thread of their own')
const reply = (message: PaperReply) => port.postMessage(message)

port.once('message', (job: PaperJob) => {
  void writePapers(job, (progress) => reply({ kind: 'progress', progress })).then(
    (file) => reply({ kind: 'done', file }),
    (error: unknown) =>
      reply({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  )
})
