import { describe, expect, it } from 'vitest'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import type { PaperJob } from './paper-job'
import { papersInThread } from './paper-thread'

const { meeting, hall } = sampleMeeting({ until: 'planned' })
const job: PaperJob = {
  kind: 'paper',
  id: 'signInSheet',
  edition: null,
  issued: null,
  templates: '',
  context: { meeting, hall, now: 0 },
}

/** A thread that does what it is told in place of the built one. */
function thread(body: string): URL {
  const source = `import { parentPort } from 'node:worker_threads'; parentPort.once('message', (job) => { ${body} })`
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`)
}

describe('papers in a thread', () => {
  it('hand over the job, report, and answer with the file', async () => {
    const seen: unknown[] = []
    const write = papersInThread(
      thread(
        `parentPort.postMessage({ kind: 'progress', progress: { done: 1, total: 2, name: job.id } });
         parentPort.postMessage({ kind: 'done', file: { fileName: job.context.meeting.plan.title, bytes: new Uint8Array([1, 2]) } })`,
      ),
    )
    const file = await write(job, (progress) => seen.push(progress))
    expect(file.fileName).toBe(meeting.plan.title)
    expect([...file.bytes]).toEqual([1, 2])
    expect(seen).toEqual([{ done: 1, total: 2, name: 'signInSheet' }])
  })

  it.each([
    ['a fault that is told', `parentPort.postMessage({ kind: 'failed', reason: 'no paper' })`, 'no paper'],
    ['a fault that is thrown', `throw new Error('broken')`, 'broken'],
    ['an early end', `process.exit(0)`, 'ended before'],
  ])('fail with the reason: %s', async (_, body, reason) => {
    await expect(papersInThread(thread(body))(job, () => undefined)).rejects.toThrow(reason)
  })
})
